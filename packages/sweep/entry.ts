/** Something stored on GitHub, or on the machine that sweeps, with the verdict on it. */
export interface Entry {
  readonly kind: "cache" | "artifact" | "deployment" | "image" | "local image" | "builder cache";
  /** As GitHub numbers it; on the machine the image's digest or the program that holds the cache. */
  readonly id: number | string;
  /** A cache's key, an artifact's name, a deployment's environment or `image@digest`. */
  readonly name: string;
  /** The branch or pull request that it belongs to, as GitHub names it; `null` where GitHub does not say. */
  readonly ref: string | null;
  readonly bytes: number | null;
  /** When it was made and last used; ISO 8601. */
  readonly created: string | null;
  readonly used: string | null;
}

export interface Verdict extends Entry {
  readonly goes: boolean;
  readonly because: string;
}

export function goes(entry: Entry, because: string): Verdict {
  return { ...entry, goes: true, because };
}

export function stays(entry: Entry, because: string): Verdict {
  return { ...entry, goes: false, because };
}

/** Milliseconds since 1970; the far past where the instant is not known or none. */
export function instant(text: string | null): number {
  return Date.parse(text ?? "") || Number.NEGATIVE_INFINITY;
}

/** The newest of every group; entries for which `groupOf` gives `null` are in none. */
export function newestOf(entries: readonly Entry[], groupOf: (entry: Entry) => string | null): Set<Entry> {
  const newest = new Map<string, Entry>();
  for (const entry of entries) {
    const group = groupOf(entry);
    const known = group === null ? undefined : newest.get(group);
    if (group !== null && (!known || instant(entry.created) > instant(known.created)))
      newest.set(group, entry);
  }
  return new Set(newest.values());
}
