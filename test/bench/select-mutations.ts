// Mutation replay: does a skipped test ever fail? For every folder in KEEP_PACE_SELECT_REPOS (clones whose suites run
// there) it breaks one thing after the other, selects, runs the whole suite, and counts failing files not selected.
// KEEP_PACE_SELECT_MUTANTS sets how many per repository (default 20), KEEP_PACE_SELECT_SEED where to start. What the
// suites said is kept in the folder KEEP_PACE_SELECT_TRUTH, if it is set, and asked of them only once.
// KEEP_PACE_SELECT_OPERATORS takes some of the faults alone (throw,constant); KEEP_PACE_SELECT_COVERAGE is a folder with
// what the tests of NAME ran in NAME.runs. KEEP_PACE_SELECT_LIMIT is how long a suite may take (seconds, default 600).
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Mutant, mutants } from "./select/mutate.ts";
import { broken, type Suite, suiteIn } from "./select/suites.ts";

const folder = process.env.KEEP_PACE_SELECT_REPOS;
const count = Number(process.env.KEEP_PACE_SELECT_MUTANTS ?? 20);
const seed = Number(process.env.KEEP_PACE_SELECT_SEED ?? 7);
const truth = process.env.KEEP_PACE_SELECT_TRUTH;
const only = process.env.KEEP_PACE_SELECT_OPERATORS;
const recorded = process.env.KEEP_PACE_SELECT_COVERAGE;
const cli = process.env.KEEP_PACE_SELECT_CLI ?? join(import.meta.dirname, "../../packages/cli/main.ts");

if (!folder || !existsSync(folder)) {
  console.log(
    "Set KEEP_PACE_SELECT_REPOS to a folder of clones whose test suites run; nothing was measured.",
  );
} else {
  const rows = readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const suite = suiteIn(join(folder, name));
      return suite ? [replay(name, suite)] : [];
    });
  const total = rows.reduce((sum, row) => add(sum, row), empty("all"));
  for (const row of [...rows, total]) print(row);
}

interface Row {
  readonly name: string;
  readonly mutants: number;
  readonly failing: number;
  readonly missed: number;
  readonly selected: number;
  readonly failed: number;
}

function replay(name: string, suite: Suite): Row {
  suite.clean();
  const flaky = new Set(remembered(`${name}-base`, () => [...suite.failures(), ...suite.failures()]));
  let row = empty(name);
  let number = 0;
  for (const mutant of mutants(suite.root, count, seed, only?.split(","))) {
    number += 1;
    mutant.apply();
    const answer = select(suite.root, name);
    const fails = remembered([name, seed, ...(only ? [only] : []), number].join("-"), () =>
      confirmed(suite, flaky),
    );
    // A runner that breaks fails every test.
    const failing = fails.includes(broken) ? answer.all : fails;
    const missed = failing.filter((path) => !answer.selected.has(path));
    tell(name, mutant, failing.length, missed, answer);
    row = add(row, {
      name,
      mutants: 1,
      failing: failing.length,
      missed: missed.length,
      selected: answer.selected.size / Math.max(answer.total, 1),
      failed: failing.length / Math.max(answer.total, 1),
    });
    mutant.restore();
    suite.clean();
  }
  return row;
}

/** The test files that fail now, did not before, and fail again when they run alone. */
function confirmed(suite: Suite, flaky: ReadonlySet<string>): string[] {
  const fails = suite.failures().filter((path) => !flaky.has(path));
  if (fails.length === 0 || fails.includes(broken)) return fails;
  const again = new Set(suite.failures(fails));
  return fails.filter((path) => again.has(path) || again.has(broken));
}

function remembered(name: string, ask: () => string[]): string[] {
  const file = truth === undefined ? null : join(truth, `${name}.json`);
  if (file !== null && existsSync(file)) return JSON.parse(readFileSync(file, "utf8"));
  const answer = ask();
  if (file !== null) writeFileSync(file, JSON.stringify(answer));
  return answer;
}

interface Chosen {
  readonly selected: ReadonlySet<string>;
  readonly all: readonly string[];
  readonly total: number;
  readonly mode: string;
  readonly because: string;
}

function select(root: string, name: string): Chosen {
  const runs = recorded === undefined ? [] : ["--coverage", join(recorded, `${name}.runs`)];
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [cli, "select", "--base", "HEAD", "--format", "json", ...runs],
    {
      cwd: root,
      encoding: "utf8",
      maxBuffer: 256 * 1024 * 1024,
      env: { ...process.env, GITHUB_EVENT_PATH: "" },
    },
  );
  if (status !== 0) throw new Error(`select failed: ${stderr}`);
  const { tests, skipped, mode, because } = JSON.parse(stdout);
  const selected = new Set<string>(tests.map((test: { path: string }) => test.path));
  const all = [...tests, ...skipped].map((test: { path: string }) => test.path);
  return { selected, all, total: all.length, mode, because: because.text };
}

function tell(
  name: string,
  mutant: Mutant,
  failing: number,
  missed: readonly string[],
  answer: Chosen,
): void {
  const mark = missed.length > 0 ? `  MISSED ${missed.slice(0, 5).join(", ")}` : "";
  const share = `${answer.selected.size}/${answer.total}`;
  console.log(`${name}  ${mutant.operator}  ${mutant.path}  fails ${failing}, selects ${share}${mark}`);
}

function add(sum: Row, row: Row): Row {
  return {
    name: sum.name,
    mutants: sum.mutants + row.mutants,
    failing: sum.failing + row.failing,
    missed: sum.missed + row.missed,
    selected: sum.selected + row.selected,
    failed: sum.failed + row.failed,
  };
}

function empty(name: string): Row {
  return { name, mutants: 0, failing: 0, missed: 0, selected: 0, failed: 0 };
}

function print({ name, mutants, failing, missed, selected, failed }: Row): void {
  const percent = (sum: number) => `${((100 * sum) / Math.max(mutants, 1)).toFixed(1)} %`;
  // With none missed of n the rule of three bounds the rate at 95 %.
  const bound = missed === 0 && failing > 0 ? `, at most ${((100 * 3) / failing).toFixed(2)} % (95 %)` : "";
  console.log(
    `${name}: ${mutants} mutants, ${failing} failing files, ${missed} missed${bound}; selected ${percent(selected)}, failing ${percent(failed)}`,
  );
}
