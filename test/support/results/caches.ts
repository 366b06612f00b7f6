import type { BlobStore } from "./blobs.ts";
import type { RuntimeToken } from "./token.ts";
import { type TwirpBody, TwirpError, textOf } from "./twirp.ts";

export interface CacheEntry {
  readonly id: number;
  /** The ref that owns the entry. */
  readonly ref: string;
  readonly key: string;
  readonly version: string;
  readonly blob: string;
  readonly sizeBytes: number;
  readonly createdAt: Date;
  readonly lastAccessedAt: Date;
  /** False between the reservation and the end of the upload. */
  readonly complete: boolean;
}

export interface CacheLimits {
  readonly now: () => Date;
  /** Default 10 GiB, as on GitHub. */
  readonly quotaBytes: number;
  /** Entries not read for so long are removed. Default 7. */
  readonly retentionDays: number;
  /** Reservations a minute. Default 200. */
  readonly uploadsPerMinute: number;
}

const hour = 3600_000;
const day = 24 * hour;

/**
 * GitHub's cache service: entries are immutable for a key, version and ref; reading goes from the own ref
 * to the base and default branch; the quota and the age are checked once an hour (GitHub Docs, "Dependency
 * caching reference").
 */
export class CacheStore {
  readonly #limits: CacheLimits;
  readonly #blobs: BlobStore;
  #entries: CacheEntry[] = [];
  #ids = 0;
  #checkedAt: number;
  #reservations: number[] = [];

  constructor(limits: CacheLimits, blobs: BlobStore) {
    this.#limits = limits;
    this.#blobs = blobs;
    this.#checkedAt = limits.now().getTime();
  }

  /** Complete entries, oldest first. */
  list(): readonly CacheEntry[] {
    return this.#entries.filter(({ complete }) => complete);
  }

  delete(id: number): boolean {
    const before = this.#entries.length;
    this.#entries = this.#entries.filter((entry) => entry.id !== id);
    return this.#entries.length < before;
  }

  /** The hourly check: drops entries past their age, then the least recently read until the quota holds. */
  evict(): void {
    this.#checkedAt = this.#now();
    this.#entries = this.#entries.filter((entry) => !this.#expired(entry));
    const byUse = this.list().toSorted((a, b) => Number(a.lastAccessedAt) - Number(b.lastAccessedAt));
    let total = byUse.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
    for (const { id, sizeBytes } of byUse) {
      if (total <= this.#limits.quotaBytes) return;
      this.delete(id);
      total -= sizeBytes;
    }
  }

  reserve(body: TwirpBody, { scopes }: RuntimeToken) {
    this.#evictWhenDue();
    const [key, version] = [textOf(body, "key"), textOf(body, "version")];
    checkKey(key);
    const scope = scopes.find(({ write }) => write);
    if (!scope) return { ok: false, message: "cache write denied: token has no writable scopes" };
    this.#countReservation();
    if (this.#entries.some((entry) => isSame(entry, scope.scope, key, version))) {
      throw new TwirpError(
        409,
        "already_exists",
        "cache entry with the same key, version, and scope already exists",
      );
    }
    const { id: blob, url } = this.#blobs.create();
    const at = new Date(this.#now());
    const entry = { id: ++this.#ids, ref: scope.scope, key, version, blob, sizeBytes: 0, complete: false };
    this.#entries.push({ ...entry, createdAt: at, lastAccessedAt: at });
    return { ok: true, signed_upload_url: url };
  }

  finish(body: TwirpBody, { scopes }: RuntimeToken) {
    const [key, version, size] = [textOf(body, "key"), textOf(body, "version"), Number(body.size_bytes)];
    const scope = scopes.find(({ write }) => write)?.scope ?? "";
    const entry = this.#entries.find((found) => !found.complete && isSame(found, scope, key, version));
    if (!entry) throw new TwirpError(404, "not_found", "cache reservation not found");
    const stored = this.#blobs.get(entry.blob)?.content.length ?? -1;
    if (stored !== size) {
      throw new TwirpError(
        400,
        "invalid_argument",
        `cache size ${size} does not match the uploaded ${stored}`,
      );
    }
    this.#replace({ ...entry, complete: true, sizeBytes: size });
    return { ok: true, entry_id: String(entry.id) };
  }

  find(body: TwirpBody, { scopes }: RuntimeToken) {
    this.#evictWhenDue();
    const readable = scopes.filter(({ read }) => read);
    if (readable.length === 0) {
      throw new TwirpError(403, "permission_denied", "cache read denied: token has no readable scopes");
    }
    const [key, version, restoreKeys] = [
      textOf(body, "key"),
      textOf(body, "version"),
      body.restore_keys ?? [],
    ];
    for (const { scope } of readable) {
      const candidates = this.list().filter(
        (entry) => entry.ref === scope && entry.version === version && !this.#expired(entry),
      );
      const found = match(candidates, key, restoreKeys as string[]);
      if (!found) continue;
      this.#replace({ ...found, lastAccessedAt: new Date(this.#now()) });
      return { ok: true, matched_key: found.key, signed_download_url: this.#blobs.urlOf(found.blob) };
    }
    return { ok: false };
  }

  #now(): number {
    return this.#limits.now().getTime();
  }

  #expired({ lastAccessedAt }: CacheEntry): boolean {
    return this.#now() - lastAccessedAt.getTime() >= this.#limits.retentionDays * day;
  }

  #evictWhenDue(): void {
    if (this.#now() - this.#checkedAt >= hour) this.evict();
  }

  #countReservation(): void {
    const now = this.#now();
    this.#reservations = this.#reservations.filter((at) => now - at < 60_000);
    if (this.#reservations.length >= this.#limits.uploadsPerMinute) {
      throw new TwirpError(429, "resource_exhausted", "rate limit exceeded", { "retry-after": "60" });
    }
    this.#reservations.push(now);
  }

  #replace(entry: CacheEntry): void {
    this.#entries = this.#entries.map((old) => (old.id === entry.id ? entry : old));
  }
}

/** The exact key, else the newest entry that starts with the key or with a restore key, in their order. */
function match(
  entries: readonly CacheEntry[],
  key: string,
  restoreKeys: readonly string[],
): CacheEntry | undefined {
  const exact = entries.find((entry) => entry.key === key);
  if (exact) return exact;
  for (const prefix of [key, ...restoreKeys]) {
    const newest = entries.findLast((entry) => entry.key.startsWith(prefix));
    if (newest) return newest;
  }
  return undefined;
}

function isSame(entry: CacheEntry, ref: string, key: string, version: string): boolean {
  return entry.ref === ref && entry.key === key && entry.version === version;
}

function checkKey(key: string): void {
  if (key === "" || key.length > 512 || key.includes(",")) {
    throw new TwirpError(400, "invalid_argument", "key must have 1 to 512 characters and no comma");
  }
}
