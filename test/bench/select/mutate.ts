import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { bump, lockFiles } from "./bump.ts";

/** One fault, put into the work tree by `apply`; `restore` takes back what git does not know of. */
export interface Mutant {
  readonly operator: string;
  readonly path: string;
  apply(): void;
  restore(): void;
}

/** Prepares a fault; what putting it in returns, if it is a function, takes it back. `null` where it does not fit. */
type Operator = (root: string, path: string, draw: (below: number) => number) => (() => unknown) | null;

/**
 * `count` faults, the operators in turn, files drawn by `seed`: the same call gives the same faults.
 * @param only the operators to take, all without it.
 */
export function* mutants(
  root: string,
  count: number,
  seed: number,
  only?: readonly string[],
): Iterable<Mutant> {
  const files = execFileSync("git", ["ls-files", "-z"], { cwd: root, encoding: "utf8" })
    .split("\0")
    .filter(Boolean);
  const draw = random(seed);
  // A repository without files of a kind has no turn for it.
  const all = only ? { ...operators, ...named } : operators;
  const names = Object.keys(all).filter(
    (name) => (only?.includes(name) ?? true) && files.some((path) => all[name]?.fits(path)),
  );
  let [made, turn, failed] = [0, 0, 0];
  for (let attempt = 0; made < count && attempt < count * 50; attempt += 1) {
    // An operator that fits no file here is passed over after some tries.
    if (failed > 20) [turn, failed] = [turn + 1, 0];
    const operator = names[turn % names.length] as string;
    const { fits, mutate } = all[operator] as (typeof operators)[string];
    const candidates = files.filter(fits);
    const path = candidates[draw(candidates.length)];
    const apply = path === undefined ? null : mutate(root, path, draw);
    failed += 1;
    if (path === undefined || apply === null) continue;
    [made, turn, failed] = [made + 1, turn + 1, 0];
    let undo: unknown = null;
    yield {
      operator,
      path,
      apply() {
        undo = apply();
      },
      restore() {
        if (typeof undo === "function") undo();
      },
    };
  }
}

const isCode = (path: string) => /\.(?:[cm]?[jt]sx?|py)$/.test(path) && !/\.d\.ts$|config\./.test(path);
const isTest = (path: string) =>
  /(?:^|\/)(?:tests?|__tests__|runtime-tests)\/|[._](?:test|spec)\.|(?:^|\/)test_/.test(path);
const isSource = (path: string) =>
  isCode(path) && !isTest(path) && !/^(?:benchmarks?|docs|examples|scripts|\.)/.test(path);
const isHelper = (path: string) =>
  isCode(path) && isTest(path) && !/(?:^|\/)test_[^/]*\.py$|[._](?:test|spec)\./.test(path);
const isData = (path: string) => isTest(path) && !isCode(path);

const operators: Record<string, { fits: (path: string) => boolean; mutate: Operator }> = {
  throw: { fits: isSource, mutate: throwInFunction },
  delete: { fits: isSource, mutate: (root, path) => () => rmSync(join(root, path)) },
  constant: { fits: isSource, mutate: flipConstant },
  rename: {
    fits: isSource,
    mutate: (root, path) => () =>
      renameSync(join(root, path), join(root, path.replace(/(\.\w+)$/, "_moved$1"))),
  },
  shadow: { fits: isSource, mutate: shadow },
  helper: { fits: isHelper, mutate: throwInFunction },
  data: { fits: isData, mutate: (root, path) => () => writeFileSync(join(root, path), "{ changed\n") },
  bump: { fits: (path) => lockFiles.test(path), mutate: bump },
  "delete-helper": { fits: isHelper, mutate: (root, path) => () => rmSync(join(root, path)) },
};

// Taken only where they are named: the others keep their turns.
const named: typeof operators = {
  body: { fits: (path) => isSource(path) && path.endsWith(".py"), mutate: throwInBody },
};

function throwInFunction(root: string, path: string, draw: (below: number) => number): (() => void) | null {
  const text = readFileSync(join(root, path), "utf8");
  const pattern = path.endsWith(".py")
    ? /^([ \t]*)(?:async )?def \w+\([^()]*\)(?: -> [^:\n]+)?:[ \t]*\n/gm
    : /(?:function\*?\s*\w*\s*\([^()]*\)|^ {2,4}(?:async )?\w+\([^()]*\)|=>)(?:: [\w<>[\]| ]+)?\s*\{\n/gm;
  const places = [...text.matchAll(pattern)].filter(
    (match) => !/^\s*(?:if|for|while|switch|catch)\b/.test(match[0]),
  );
  const place = places[draw(Math.max(places.length, 1))];
  if (!place) return null;
  const at = place.index + place[0].length;
  const fault = path.endsWith(".py")
    ? `${place[1]}    raise RuntimeError("mutant")\n`
    : 'throw new Error("mutant");\n';
  return () => writeFileSync(join(root, path), text.slice(0, at) + fault + text.slice(at));
}

/** Below a docstring, which can be read without a call. */
function throwInBody(root: string, path: string, draw: (below: number) => number): (() => void) | null {
  const text = readFileSync(join(root, path), "utf8");
  const pattern =
    /^([ \t]*)(?:async )?def \w+\([^()]*\)(?: -> [^:\n]+)?:[ \t]*\n(?:\s*r?"""[\s\S]*?"""\n)?/gm;
  const places = [...text.matchAll(pattern)];
  const place = places[draw(Math.max(places.length, 1))];
  if (!place) return null;
  const at = place.index + place[0].length;
  const fault = `${place[1]}    raise RuntimeError("mutant")\n`;
  return () => writeFileSync(join(root, path), text.slice(0, at) + fault + text.slice(at));
}

function flipConstant(root: string, path: string, draw: (below: number) => number): (() => void) | null {
  const text = readFileSync(join(root, path), "utf8");
  const places = [...text.matchAll(/\b(?:true|false|True|False|0|1)\b(?=[,;)\n ])/g)];
  const place = places[draw(Math.max(places.length, 1))];
  if (!place) return null;
  const other: Record<string, string> = {
    true: "false",
    false: "true",
    True: "False",
    False: "True",
    0: "1",
    1: "0",
  };
  const at = place.index;
  return () =>
    writeFileSync(join(root, path), text.slice(0, at) + other[place[0]] + text.slice(at + place[0].length));
}

/** A file that is found before the one it shadows. */
function shadow(root: string, path: string): (() => void) | null {
  const stem = path.replace(/\.\w+$/, "");
  const [target, text] = path.endsWith(".py")
    ? path.endsWith("__init__.py")
      ? [null, ""]
      : [`${stem}/__init__.py`, 'raise ImportError("shadow")\n']
    : /(?:^|\/)index\.\w+$/.test(path)
      ? [path.includes("/") ? `${dirname(path)}.js` : null, 'throw new Error("shadow");\n']
      : [path.endsWith(".js") ? null : `${stem}.js`, 'throw new Error("shadow");\n'];
  if (target === null) return null;
  return () => {
    mkdirSync(dirname(join(root, target)), { recursive: true });
    writeFileSync(join(root, target), text);
  };
}

/** Whole numbers below a limit, the same for the same seed (xorshift32). */
function random(seed: number): (below: number) => number {
  let state = seed || 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return below === 0 ? 0 : (state >>> 0) % below;
  };
}
