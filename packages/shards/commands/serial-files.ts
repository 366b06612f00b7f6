import { readFileSync } from "node:fs";
import { isAbsolute, resolve } from "node:path";

/** `test.describe.serial(…)` and `test.describe.configure({ mode: "serial" })` (Playwright, "Parallelism"). */
const serial = /\bdescribe\s*\.\s*serial\b|\bmode\s*:\s*["'`]serial["'`]/;

/**
 * Tells a Playwright file that says it has tests which depend on each other; its reports do not. A file that
 * cannot be read says nothing.
 * @param folder what the listed paths are relative to.
 */
export function serialFiles(folder: string): (path: string) => boolean {
  const known = new Map<string, boolean>();
  return (path) => {
    const told = known.get(path) ?? (isInside(path) && serial.test(read(resolve(folder, path))));
    known.set(path, told);
    return told;
  };
}

function isInside(path: string): boolean {
  return !isAbsolute(path) && !path.split(/[\\/]/).includes("..");
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
