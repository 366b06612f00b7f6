import type { Ecosystem } from "../kinds.ts";
import { isPlain } from "../scan/index.ts";
import { around, isBelow, join } from "../tree.ts";
import type { TestUnit } from "./test-file.ts";

/** A test that is followed by project is not its file: who needs the file does not need what the test needs. */
export function nodeOfUnit({ path, runner }: TestUnit): string {
  const isApart = /^(?:go|cargo|jvm)$/.test(runner) || (runner === "other" && isPlain(path));
  return isApart ? `tests:${path}` : path;
}

/** The tests below a folder, and the one that is the folder. */
export function unitsAt(folder: string, units: readonly TestUnit[]): TestUnit[] {
  return around(units, folder, ({ path }) => path).filter(
    ({ path }) => isBelow(path, folder) || path === folder,
  );
}

/** The nodes of the tests below a folder. */
export function testsBelow(folder: string, { units }: { readonly units: readonly TestUnit[] }): string[] {
  return unitsAt(folder, units).map(nodeOfUnit);
}

/** True for a test that runs code of the ecosystem. */
export function runsIn({ runner, path }: TestUnit, language: Ecosystem): boolean {
  if (runner === "pytest") return language === "python";
  if (runner === "go") return language === "go";
  if (runner === "cargo") return language === "rust";
  if (runner === "jvm") return language === "jvm";
  return runner === "other" && isPlain(path) ? language === "other" : language === "javascript";
}

/** True for a test that is followed by its project, not by a graph of files. */
export function isByProject({ path, runner }: TestUnit): boolean {
  return runner === "cargo" || (runner === "other" && isPlain(path));
}

/** A path in the folder of a unit: that of a crate is its folder. */
export function placeOf({ path, runner }: TestUnit): string {
  return runner === "cargo" ? join(path === "." ? "" : path, "x") : path;
}
