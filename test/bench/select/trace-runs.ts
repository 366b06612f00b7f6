import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { TestUnit } from "../../../packages/graph/tests/test-file.ts";
import { type Trace, traceOf } from "./trace.ts";

const bin = "node_modules/.bin";

/** A shell's line that runs the test file `$TEST` alone, in the root. */
const lines: Partial<Record<TestUnit["runner"], string>> = {
  vitest: `${bin}/vitest run --coverage.enabled=false "$TEST"`,
  jest: `${bin}/jest --coverage=false --runInBand --runTestsByPath "$TEST"`,
  mocha: `${bin}/mocha "$TEST"`,
  ava: `${bin}/ava "$TEST"`,
  node: 'node --test "$TEST"',
  pytest: 'python -m pytest -q -p no:cacheprovider "$TEST"',
};

/**
 * What each of `units` touched in a run of its own. A file NAME.run beside the clone NAME holds another line than the
 * runner's usual one. What was traced is kept in `keep`, if that is set.
 * @param limit seconds a test may take.
 */
export function tracesOf(
  root: string,
  units: readonly TestUnit[],
  keep: string | null,
  limit: number,
): ReadonlyMap<string, Trace> {
  const traces = new Map<string, Trace>();
  let isWarm = false;
  const own = existsSync(`${root}.run`) ? readFileSync(`${root}.run`, "utf8") : null;
  for (const { path, runner } of units) {
    const line = own ?? lines[runner];
    if (line === undefined) continue;
    const file = keep === null ? null : join(keep, `${path.replaceAll("/", "+")}.json`);
    const isKept = file !== null && existsSync(file);
    if (!isKept && !isWarm) {
      // A runner without its cache looks into every file once (jest-haste-map), whichever test it is to run.
      traceOf(line, root, environment(root, path), limit);
      isWarm = true;
    }
    const trace: Trace = isKept
      ? JSON.parse(readFileSync(file, "utf8"))
      : within(root, traceOf(line, root, environment(root, path), limit));
    if (file !== null && !isKept) {
      mkdirSync(keep as string, { recursive: true });
      writeFileSync(file, JSON.stringify(trace));
    }
    traces.set(path, trace);
  }
  return traces;
}

/** Python reads compiled files instead of sources where there are any. */
function environment(root: string, test: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    ...{ TEST: test, FILE: join(root, test), CI: "true", PYTHONDONTWRITEBYTECODE: "1" },
    PATH: `${join(root, ".venv/bin")}:${process.env.PATH}`,
  };
}

/** Relative to the root, and only what lies below it and is nobody's dependency. */
function within(root: string, { status, ...lists }: Trace): Trace {
  const own = (paths: readonly string[]) =>
    paths.flatMap((path) => {
      const relative = path === root ? "" : path.startsWith(`${root}/`) ? path.slice(root.length + 1) : null;
      const isForeign = relative === null || /(?:^|\/)(?:node_modules|\.venv|\.git)(?:\/|$)/.test(relative);
      return isForeign ? [] : [relative];
    });
  const [opened, listed, found, missing] = [lists.opened, lists.listed, lists.found, lists.missing].map(own);
  return { opened, listed, found, missing, status } as Trace;
}
