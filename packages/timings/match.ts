import { pathOf } from "./case.ts";
import type { Estimates } from "./estimate.ts";

export interface Matched {
  /** Seconds for each listed id, aligned with the list; a guess where it has no timing, `null` without any timing. */
  readonly seconds: readonly (number | null)[];
  /** Listed ids that no timing was found for. */
  readonly listedOnly: readonly string[];
  /** Timed ids that no listed id stands for. */
  readonly timedOnly: readonly string[];
}

/**
 * Finds what each listed test took. A listed file stands for the sum of its cases, a listed case whose file alone
 * was timed for its part of the file, a test without parameters for all of them.
 */
export function matchTimings(listed: readonly string[], estimates: Estimates): Matched {
  const { known } = estimates;
  const finders = [loosely(estimates), asParts(estimates), asShare(estimates, listed)];
  const used = new Set<string>();
  const listedOnly: string[] = [];
  let exact = 0;
  const seconds = listed.map((id) => {
    const own = known.get(id);
    if (own !== undefined) {
      exact += 1;
      return own;
    }
    for (const find of finders) {
      const found = find(id);
      if (!found) continue;
      for (const timed of found.used) used.add(timed);
      return found.seconds;
    }
    listedOnly.push(id);
    return estimates.guess(id);
  });
  return { seconds, listedOnly, timedOnly: exact === known.size ? [] : unused(listed, used, estimates) };
}

function unused(listed: readonly string[], used: Set<string>, { known }: Estimates): string[] {
  for (const id of listed) used.add(id);
  return [...known.keys()].filter((id) => !used.has(id));
}

type Find = (id: string) => { seconds: number; used: readonly string[] } | null;

/** Tools differ in slashes, `./`, letter case and in what joins the titles. */
function loosely({ known }: Estimates): Find {
  const byKey = once(() => {
    const keys = new Map<string, string | null>();
    for (const id of known.keys()) {
      const key = looseKey(id);
      keys.set(key, keys.has(key) ? null : id);
    }
    return keys;
  });
  return (id) => {
    const timed = byKey().get(looseKey(id));
    return timed ? { seconds: known.get(timed) as number, used: [timed] } : null;
  };
}

function looseKey(id: string): string {
  return id
    .replaceAll("\\", "/")
    .replace(/^\.\//, "")
    .replace(/ [>›] /g, " ")
    .toLowerCase();
}

/** Where an id goes on when it is part of a file, a class, a test with parameters or subtests. */
const joints = ["::", "[", " > ", "/", " with data set "];

function asParts({ known, current }: Estimates): Find {
  const sorted = once(() => [...known.keys()].sort());
  return (id) => {
    const ids = sorted();
    const parts = joints.flatMap((joint) => startingWith(ids, id + joint));
    if (parts.length === 0) return null;
    const alive = parts.filter(current);
    const counted = alive.length > 0 ? alive : parts;
    return { seconds: counted.reduce((sum, part) => sum + (known.get(part) as number), 0), used: parts };
  };
}

function startingWith(sorted: readonly string[], prefix: string): string[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as string) < prefix) low = middle + 1;
    else high = middle;
  }
  const found: string[] = [];
  for (let at = low; sorted[at]?.startsWith(prefix); at += 1) found.push(sorted[at] as string);
  return found;
}

function asShare({ known }: Estimates, listed: readonly string[]): Find {
  const siblings = once(() => {
    const counts = new Map<string, number>();
    for (const id of listed) counts.set(pathOf(id), (counts.get(pathOf(id)) ?? 0) + 1);
    return counts;
  });
  return (id) => {
    const path = pathOf(id);
    const seconds = known.get(path);
    return seconds === undefined ? null : { seconds: seconds / (siblings().get(path) ?? 1), used: [path] };
  };
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
