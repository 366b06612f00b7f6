import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, realpathSync } from "node:fs";
import { isAbsolute, join, relative } from "node:path";
import { cargo } from "./suites/cargo.ts";
import { go } from "./suites/go.ts";
import { mocha, nodeTest, vitest } from "./suites/javascript.ts";
import { maven } from "./suites/maven.ts";
import { pytest } from "./suites/python.ts";
import { broken, type Runner, unbuilt } from "./suites/run.ts";

export { broken, unbuilt };

/** A repository whose whole suite can be run. */
export interface Suite {
  readonly root: string;
  /** Whether tests cannot leave anything behind for others. */
  readonly isApart: boolean;
  /** The tests that fail now in a run of the whole suite, as `select` names them; `broken` when the runner breaks. */
  failures(): string[];
  /** Those of `tests` that fail each by itself. */
  alone(tests: readonly string[]): string[];
  /** Puts the work tree back; what git ignores stays. */
  clean(): void;
}

/** The suite of the clone in `root`, by the runner it uses; `null` where none is known. */
export function suiteIn(folder: string): Suite | null {
  // Runners tell real paths.
  const root = realpathSync(folder);
  if (!existsSync(join(root, ".git"))) return null;
  const runner = runnerIn(root);
  if (runner === null) return null;
  const failures = (tests: readonly string[]) => {
    const failed = runner.failures(root, tests);
    return [...new Set(failed.map((path) => (isAbsolute(path) ? relative(root, path) : path)))];
  };
  return {
    root,
    isApart: runner.isApart,
    failures: () => failures([]),
    alone(tests) {
      if (!runner.isApart && tests.length > 0) return tests.filter((test) => failures([test]).length > 0);
      const again = tests.length > 0 ? failures(tests) : [];
      return tests.filter((test) => again.includes(test) || again.includes(broken));
    },
    clean() {
      execFileSync("git", ["checkout", "--quiet", "--force", "HEAD"], { cwd: root });
      execFileSync("git", ["clean", "-fdq", "-e", "node_modules", "-e", "package-lock.json"], { cwd: root });
    },
  };
}

function runnerIn(root: string): Runner | null {
  const has = (name: string) => existsSync(join(root, name));
  const manifest = has("package.json") ? readFileSync(join(root, "package.json"), "utf8") : "";
  if (/"vitest/.test(manifest)) return vitest;
  if (/"test": "mocha /.test(manifest)) return mocha;
  if (/node --test/.test(manifest)) return nodeTest;
  if (has("go.mod")) return go;
  if (has("Cargo.toml")) return cargo(root);
  if (has("pom.xml")) return maven;
  return has("pyproject.toml") ? pytest : null;
}
