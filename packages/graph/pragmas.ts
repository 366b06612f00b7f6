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

/**
 * Test path → what the comments of its files mean; a Go package says what any of its test files says.
 * @param written path → the comments of a code file.
 */
export function pragmasOf(
  units: readonly TestUnit[],
  written: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, readonly Pragma[]> {
  const found = new Map<string, readonly Pragma[]>();
  if (written.size === 0) return found;
  const runners = new Map(units.map(({ path, runner }) => [path, runner]));
  for (const [path, texts] of written) {
    const isGo = path.endsWith("_test.go");
    const unit = isGo ? folderOf(path) || "." : path;
    const runner = runners.get(unit);
    if (runner === undefined || runner === "cargo" || isGo !== (runner === "go")) continue;
    found.set(unit, [...(found.get(unit) ?? []), ...readPragmas(texts)]);
  }
  return found;
}

/** What code files say of themselves: path → comments, of those that have any. */
export function writtenIn(
  paths: readonly string[],
  factsOf: (path: string) => Facts,
): ReadonlyMap<string, readonly string[]> {
  return new Map(
    paths.flatMap((path) => {
      const texts = languageOf(path) === null ? [] : factsOf(path).pragmas;
      return texts.length === 0 ? [] : [[path, texts] as const];
    }),
  );
}
