import type { Projects } from "./projects.ts";
import { languageOf } from "./scan/index.ts";
import type { TestUnit } from "./tests/test-file.ts";
import { baseName, folderOf, isBelow } from "./tree.ts";

/** Whose types are checked or emitted while tests run, or before: nobody's, TypeScript's, those of JavaScript, too. */
export type TypeUse = "none" | "typescript" | "all";

const checks = /\bts-jest\b|"emitDecoratorMetadata"\s*:\s*true|\bts-node\b/;
const builds = /"(?![^"]*(?:check|type|lint|docs?))[^"]+"\s*:\s*"[^"]*\btsc\b(?![^"]*--noEmit)/i;
// ts-jest compiles JavaScript by these presets, or by a pattern that fits it.
const scripts = /js-?with-?ts|\[[^\]\s]*j[^\]\s]*\]s|\bj\|t|\bt\|j|\.[^\s"']*jsx?\$/i;

/**
 * Types matter where something checks or emits them while the tests run, or when it builds what they run. What compiles
 * TypeScript alone looks at the types behind TypeScript files; at those behind JavaScript it looks where it compiles
 * that, too (ts-jest's documentation, "Presets"; for ts-node and tsc the option `allowJs`).
 */
export function typeUseIn(texts: ReadonlyMap<string, string>): TypeUse {
  const all = [...texts].filter(([path]) => /(?:config|workspace|package\.json|rc)[^/]*$/.test(path));
  const isManifest = ([path]: readonly [string, string]) => baseName(path) === "package.json";
  const isBuilt = all.some((one) => isManifest(one) && builds.test(one[1]));
  if (!isBuilt && !all.some(([, text]) => checks.test(text) || checksTests(text))) return "none";
  const allows = all.some(([, text]) =>
    /"(?:allowJs|checkJs)"\s*:\s*true|"extends"\s*:\s*(?:\[|"[^."])/.test(text),
  );
  const isCompiled =
    all.some(([, text]) => /\bts-jest\b/.test(text) && scripts.test(text)) ||
    (allows && (isBuilt || all.some(([, text]) => /\bts-node\b|"emitDecoratorMetadata"/.test(text))));
  return isCompiled ? "all" : "typescript";
}

/** True for a configuration of Vitest by which it checks the types of tests that it runs, too (`typecheck.include`). */
function checksTests(text: string): boolean {
  const list = /\btypecheck\s*:\s*\{[^{}]*?\binclude\s*:\s*\[([^\]]*)\]/.exec(text)?.[1] ?? "";
  return [...list.matchAll(/["'`]([^"'`]+)["'`]/g)].some(([, glob = ""]) => !/-d\.|\.tst\./.test(glob));
}

/**
 * One test of each project whose tests' types Vitest checks: its compiler takes in the whole program, and what does not
 * compile there fails the run, whichever test it was started for (`typecheck.ignoreSourceErrors`).
 */
export function compilingTests(
  units: readonly TestUnit[],
  texts: ReadonlyMap<string, string>,
  projects: Projects,
): string[] {
  const folders = [...texts].flatMap(([path, text]) => (checksTests(text) ? folderOf(path) : []));
  const first = new Map<string | null, string>();
  for (const { path, runner } of units) {
    const owner = projects.ownerOf(path);
    const isChecked = runner === "vitest" && folders.some((folder) => isBelow(path, folder));
    if (isChecked && !first.has(owner)) first.set(owner, path);
  }
  return [...first.values()];
}

/** True for JavaScript's family without plain JavaScript: what a compiler of TypeScript takes for its own. */
export function isTypeScript(path: string): boolean {
  return languageOf(path) === "javascript" && !/\.[cm]?jsx?$/.test(path);
}
