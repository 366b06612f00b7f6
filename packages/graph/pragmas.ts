import type { Facts } from "./scan/facts.ts";
import { languageOf } from "./scan/index.ts";
import type { TestUnit } from "./tests/test-file.ts";
import { folderOf } from "./tree.ts";

/** What a test file says of itself in a comment: it always runs, or these globs of files affect it, `!` taking back. */
export type Pragma = "always" | { readonly affectedBy: readonly string[] };

/** A glob that the matcher can take: a name against many stars, or many `**`, takes it exponential time. */
export const tame =
  /^(?=.{0,400}$)(?!(?:.*?\*\*){5})!?(?:[^*/]*\*+){0,4}[^*/]*(?:\/(?:[^*/]*\*+){0,4}[^*/]*)*$/;

/** What the texts mean. One that cannot be taken makes its test run always. */
export function readPragmas(written: readonly string[]): Pragma[] {
  return written.map((one) => {
    if (one === "always") return one;
    const globs = one
      .slice("affected-by".length)
      .split(",")
      .flatMap((glob) => glob.trim() || []);
    return globs.length > 0 && globs.every((glob) => tame.test(glob)) ? { affectedBy: globs } : "always";
  });
}

/** Test path → what the comments of its files mean; a Go package says what any of its test files says. */
export function pragmasOf(
  units: readonly TestUnit[],
  paths: readonly string[],
  factsOf: (path: string) => Facts,
): ReadonlyMap<string, readonly Pragma[]> {
  const found = new Map<string, readonly Pragma[]>();
  const take = (unit: string, path: string) => {
    if (languageOf(path) === null) return;
    const pragmas = readPragmas(factsOf(path).pragmas);
    if (pragmas.length > 0) found.set(unit, [...(found.get(unit) ?? []), ...pragmas]);
  };
  const packages = new Set(units.flatMap(({ path, runner }) => (runner === "go" ? path : [])));
  for (const { path, runner } of units) if (runner !== "go" && runner !== "cargo") take(path, path);
  if (packages.size === 0) return found;
  for (const path of paths) {
    const folder = path.endsWith("_test.go") ? folderOf(path) || "." : null;
    if (folder !== null && packages.has(folder)) take(folder, path);
  }
  return found;
}
