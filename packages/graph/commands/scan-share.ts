import type { Facts } from "../scan/facts.ts";
import { scan } from "../scan/index.ts";
import { readText } from "./read-text.ts";

/** Files that several threads scan: each takes the next few until none is left. */
export interface Share {
  /** Absolute. */
  readonly folder: string;
  readonly paths: readonly string[];
  /** What the threads share: how many files are taken, and how often a thread told what it found. */
  readonly counts: Int32Array<SharedArrayBuffer>;
}

const taken = 0;
export const told = 1;

/** Files taken at once: few enough for all threads to end together, and for nobody to wait long. */
const atOnce = 64;

/** The places of the next files, `null` when none is left. */
export function nextPart({ paths, counts }: Share): readonly number[] | null {
  const start = Atomics.add(counts, taken, atOnce);
  const size = Math.min(atOnce, paths.length - start);
  return size <= 0 ? null : Array.from({ length: size }, (_, at) => start + at);
}

/** Scans files. @param take the place among the paths, and what the file says; `null` where it cannot be read. */
export function scanPart(
  { folder, paths }: Share,
  part: readonly number[],
  take: (at: number, facts: Facts | null) => void,
): void {
  for (const at of part) {
    const path = paths[at] as string;
    const text = readText(`${folder}/${path}`);
    take(at, text === null ? null : scan(path, text));
  }
}
