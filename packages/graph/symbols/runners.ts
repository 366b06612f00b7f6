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
  return ({ path, runner }) => {
    if (!isolating.test(runner) || (types !== "none" && runner !== "vitest")) return false;
    return runner !== "vitest" || !checked.some((folder) => isBelow(path, folder));
  };
}

function isOfRunner(path: string): boolean {
  return isManifest(path) || /^(?:vitest|vite|jest|ava|\.taprc)[\w.-]*$/.test(baseName(path));
}

function isManifest(path: string): boolean {
  return baseName(path) === "package.json";
}
