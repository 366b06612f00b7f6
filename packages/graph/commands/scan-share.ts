import { join } from "node:path";
import type { Facts } from "../scan/facts.ts";
import { scan } from "../scan/index.ts";
import { readText } from "./read-text.ts";

/** Files that several threads scan: each takes the next few until none is left. */
export interface Share {
  /** Absolute. */
  readonly folder: string;
  readonly paths: readonly string[];
  /** One number that the threads share: how many files are taken. */
  readonly taken: Int32Array<SharedArrayBuffer>;
}

/** Files taken at once: few enough for all threads to end together. */
const atOnce = 64;

/** Scans files until none is left. @param take the place among the paths, and what the file says. */
export function scanShare({ folder, paths, taken }: Share, take: (at: number, facts: Facts) => void): void {
  for (let start = 0; start < paths.length; ) {
    start = Atomics.add(taken, 0, atOnce);
    for (let at = start; at < Math.min(start + atOnce, paths.length); at += 1) {
      const path = paths[at] as string;
      const text = readText(join(folder, path));
      if (text !== null) take(at, scan(path, text));
    }
  }
}
