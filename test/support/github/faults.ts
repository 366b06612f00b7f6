/** What goes wrong, or happens, with a request. */
export type Fault =
  /** This answer instead of doing it. */
  | {
      readonly kind: "status";
      readonly status: number;
      readonly headers?: Record<string, string>;
      readonly message?: string;
    }
  | { readonly kind: "secondary-limit"; readonly status?: 403 | 429; readonly retryAfter?: number }
  /** The connection breaks before it is done… */
  | { readonly kind: "drop" }
  /** …or after it was. */
  | { readonly kind: "lost-answer" }
  /** It is done, but a gateway answers 502. */
  | { readonly kind: "bad-gateway" }
  /** Somebody acts just before it is done. */
  | { readonly kind: "meanwhile"; readonly act: () => unknown };

export interface FaultRule {
  readonly method?: string;
  /** Matches path and query. */
  readonly url?: RegExp;
  /** How many matching requests it hits; 1 when left out. */
  readonly times?: number;
  /** How many matching requests pass before the first hit. */
  readonly after?: number;
}

/** The faults still to come. */
export class Faults {
  readonly #planned: { rule: FaultRule; fault: Fault; left: number; skip: number }[] = [];

  plan(rule: FaultRule, fault: Fault): void {
    this.#planned.push({ rule, fault, left: rule.times ?? 1, skip: rule.after ?? 0 });
  }

  take(method: string, url: string): Fault | null {
    for (const planned of this.#planned) {
      const { rule } = planned;
      const matches = (rule.method ?? method) === method && (rule.url?.test(url) ?? true);
      if (!matches || planned.left === 0) continue;
      if (planned.skip-- > 0) continue;
      planned.left--;
      return planned.fault;
    }
    return null;
  }
}
