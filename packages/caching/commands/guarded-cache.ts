import type { Cache, CacheEntry, CacheRequest, Restored, RestoreOptions, Saved } from "@keep-pace/command";
import { afterCall, type Breaker, patience } from "../restore/breaker.ts";

/** The cache service behind the job's circuit breaker: after a call that failed no further one is made. */
export class GuardedCache {
  readonly #cache: Cache;
  readonly #now: () => Date;
  #breaker: Breaker;

  /** @param breaker of the step before, where there was one. */
  constructor(cache: Cache, now: () => Date, breaker: Breaker) {
    this.#cache = cache;
    this.#now = now;
    this.#breaker = breaker;
  }

  get breaker(): Breaker {
    return this.#breaker;
  }

  /** Why the service is not asked any more, one clause. */
  get outage(): string | null {
    return this.#breaker.open;
  }

  /** @param isOutage whether giving up for this reason, though bytes had come, counts as a failure of the service. */
  async restore(
    request: CacheRequest,
    options: Omit<RestoreOptions, "patience"> = {},
    isOutage: (reason: string) => boolean = () => false,
  ): Promise<Restored> {
    const wait = patience(this.#breaker);
    if (wait === 0) {
      const problem = { kind: "unavailable", reason: this.outage ?? "" } as const;
      return { key: null, bytes: null, touched: false, problem };
    }
    const start = this.#now().getTime();
    const restored = await this.#cache.restore(request, { ...options, patience: wait });
    const { kind, reason = null } = restored.problem ?? {};
    const failed = kind === "unavailable" || (kind === "abandoned" && isOutage(reason ?? ""));
    this.#after(failed ? reason : null, start);
    return restored;
  }

  async save(entry: CacheEntry): Promise<Saved> {
    const wait = patience(this.#breaker);
    if (wait === 0) return { saved: false, bytes: null, problem: this.outage, unanswered: true };
    const start = this.#now().getTime();
    const saved = await this.#cache.save(entry, { patience: wait });
    this.#after(saved.unanswered ? saved.problem : null, start);
    return saved;
  }

  #after(failure: string | null, start: number): void {
    this.#breaker = afterCall(this.#breaker, failure, this.#now().getTime() - start);
  }
}
