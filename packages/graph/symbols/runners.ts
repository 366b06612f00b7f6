import { parse } from "../jsonc.ts";
import type { TestUnit } from "../tests/test-file.ts";
import { baseName, folderOf, isBelow } from "../tree.ts";
import type { TypeUse } from "../types.ts";

// Files of these are modules of their own in every test file, unless told otherwise.
const isolating = /^(?:vitest|jest|node|ava)$/;
const sharing =
  /--no-isolate|--isolate[= ]["']?false|\bisolate["']?\s*:(?!\s*true\b)|test-isolation[= ]["']?none|\brunner["']?\s*:/;

/**
 * Tells of which tests it is certain that they fail by what they run themselves: each test file loads its modules anew,
 * so that none meets what another left behind, and nothing checks types while they run.
 * @param texts path → text of manifests and configurations.
 */
export function ownsItsModules(
  texts: ReadonlyMap<string, string>,
  types: TypeUse,
): (unit: TestUnit) => boolean {
  const all = [...texts].filter(([path]) => isOfRunner(path));
  if (all.some(([, text]) => sharing.test(text))) return () => false;
  const checked = all.flatMap(([path, text]) =>
    (isManifest(path) ? /--typecheck/ : /\btypecheck["']?\s*:/).test(text) ? folderOf(path) : [],
  );
  const sharers = all.flatMap(([path, text]) => sharersIn(path, text));
  return ({ path, runner }) => {
    if (!isolating.test(runner) || (types !== "none" && runner !== "vitest")) return false;
    if (sharers.some((mayRun) => mayRun(path))) return false;
    return runner !== "vitest" || !checked.some((folder) => isBelow(path, folder));
  };
}

/** Which files a runner may run, besides their own, that has one process for all of them. */
function sharersIn(path: string, text: string): ((test: string) => boolean)[] {
  const folder = folderOf(path);
  if (!isManifest(path)) return /^\.mocharc/.test(baseName(path)) ? [(test) => isBelow(test, folder)] : [];
  const value = parse(text) as { scripts?: Record<string, unknown> } | null;
  const lines = Object.values(value?.scripts ?? {}).filter((line) => typeof line === "string");
  return lines.flatMap((line) => {
    if (/\bmocha\b/.test(line)) return (test: string) => isBelow(test, folder);
    const [, rest] = /\bbun test(?=\s|$)([^&|;]*)/.exec(line) ?? [];
    if (rest === undefined) return [];
    // Without a part of a path it runs all.
    const parts = rest.split(/\s+/).filter((word) => /[/*]|\.\w+$/.test(word) && !word.startsWith("-"));
    const literal = parts.map(
      (word) =>
        word
          .replace(/["']/g, "")
          .replace(/^\.\//, "")
          .split(/[*{[?]/, 1)[0] ?? "",
    );
    const isAny = literal.length === 0;
    return (test: string) => isBelow(test, folder) && (isAny || literal.some((one) => test.includes(one)));
  });
}

function isOfRunner(path: string): boolean {
  return isManifest(path) || /^(?:vitest|vite|jest|ava|\.taprc|\.mocharc)[\w.-]*$/.test(baseName(path));
}

function isManifest(path: string): boolean {
  return baseName(path) === "package.json";
}
