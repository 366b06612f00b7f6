import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { bump, lockFiles } from "./bump.ts";
import { dependency } from "./dependency.ts";
import { flipped, shadowOf, throwing, throwingInBody } from "./faults.ts";

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

const isCode = (path: string) =>
  /\.(?:[cm]?[jt]sx?|py|go|rs|java)$/.test(path) && !/\.d\.ts$|config\./.test(path);
const isTest = (path: string) =>
  /(?:^|\/)(?:tests?|testdata|__tests__|runtime-tests)\/|[._](?:test|spec)\.|(?:^|\/)test_/.test(path);
const isSource = (path: string) =>
  isCode(path) && !isTest(path) && !/^(?:benchmarks?|docs|examples|scripts|\.)/.test(path);
const isHelper = (path: string) =>
  isCode(path) &&
  isTest(path) &&
  !/(?:^|\/)test_[^/]*\.py$|[._](?:test|spec)\.|(?:Tests?|TestCase)\.java$/.test(path);
const isData = (path: string) => isTest(path) && !isCode(path);

const operators: Record<string, { fits: (path: string) => boolean; mutate: Operator }> = {
  throw: { fits: isSource, mutate: edit(throwing) },
  delete: { fits: isSource, mutate: (root, path) => () => rmSync(join(root, path)) },
  constant: { fits: isSource, mutate: edit((_, text, draw) => flipped(text, draw)) },
  rename: {
    fits: isSource,
    mutate: (root, path) => () =>
      renameSync(join(root, path), join(root, path.replace(/(\.\w+)$/, "_moved$1"))),
  },
  shadow: { fits: isSource, mutate: shadow },
  helper: { fits: isHelper, mutate: edit(throwing) },
  data: { fits: isData, mutate: (root, path) => () => writeFileSync(join(root, path), "{ changed\n") },
  bump: { fits: (path) => lockFiles.test(path), mutate: bump },
  "delete-helper": { fits: isHelper, mutate: (root, path) => () => rmSync(join(root, path)) },
};

// Taken only where they are named: the others keep their turns.
const named: typeof operators = {
  dependency: { fits: (path) => path === "go.mod", mutate: dependency },
  resource: {
    fits: (path) => !isTest(path) && /\.(?:json|html|css|sql|txt|properties|tmpl)$/.test(path),
    mutate: (root, path) => () => writeFileSync(join(root, path), "{ changed\n"),
  },
  body: {
    fits: (path) => isSource(path) && path.endsWith(".py"),
    mutate: edit((_, text, draw) => throwingInBody(text, draw)),
  },
};

/** Writes what `change` makes of the file's text. */
function edit(
  change: (path: string, text: string, draw: (below: number) => number) => string | null,
): Operator {
  return (root, path, draw) => {
    const changed = change(path, readFileSync(join(root, path), "utf8"), draw);
    return changed === null ? null : () => writeFileSync(join(root, path), changed);
  };
}

function shadow(root: string, path: string): (() => void) | null {
  const added = shadowOf(path, readFileSync(join(root, path), "utf8"));
  if (added === null) return null;
  const target = join(root, added.path);
  return () => {
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, added.text);
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
