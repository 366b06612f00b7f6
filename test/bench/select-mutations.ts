// Mutation replay: does a skipped test ever fail? For every folder in KEEP_PACE_SELECT_REPOS (clones whose suites run
// there) it breaks one thing after the other, selects, runs the whole suite, and counts failing files not selected.
// KEEP_PACE_SELECT_MUTANTS sets how many per repository (default 20), KEEP_PACE_SELECT_SEED where to start. What the
// suites said is kept in the folder KEEP_PACE_SELECT_TRUTH, if it is set, and asked of them only once; with
// KEEP_PACE_SELECT_RECORD=1 nothing is selected, with KEEP_PACE_SELECT_RECORD=0 no suite is run.
// KEEP_PACE_SELECT_OPERATORS takes some of the faults alone (throw,constant); KEEP_PACE_SELECT_COVERAGE is a folder with
// what the tests of NAME ran in NAME.runs. KEEP_PACE_SELECT_LIMIT is how long a suite may take (seconds, default 600);
// KEEP_PACE_SELECT_FAST=1 has Vitest run all files in one world first, and again by themselves what failed there;
// files that fail in one world without any fault are left out.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Mutant, mutants } from "./select/mutate.ts";
import { broken, type Suite, suiteIn, unbuilt } from "./select/suites.ts";
import { type Before, judge, type Truth, weak } from "./select/truth.ts";

const folder = process.env.KEEP_PACE_SELECT_REPOS;
const count = Number(process.env.KEEP_PACE_SELECT_MUTANTS ?? 20);
const seed = Number(process.env.KEEP_PACE_SELECT_SEED ?? 7);
const truth = process.env.KEEP_PACE_SELECT_TRUTH;
const only = process.env.KEEP_PACE_SELECT_OPERATORS;
const recorded = process.env.KEEP_PACE_SELECT_COVERAGE;
const isRecording = process.env.KEEP_PACE_SELECT_RECORD === "1";
const isReplaying = process.env.KEEP_PACE_SELECT_RECORD === "0";
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
  readonly company: number;
  readonly companyMissed: number;
  readonly selected: number;
  readonly failed: number;
}

function replay(name: string, suite: Suite): Row {
  suite.clean();
  const before = isReplaying ? null : remembered(`${name}-before`, () => weak(suite));
  let row = empty(name);
  let number = 0;
  for (const mutant of mutants(suite.root, count, seed, only?.split(","))) {
    number += 1;
    const key = [name, seed, ...(only ? [only] : []), number].join("-");
    if (isReplaying && !isKnown(key)) break;
    if (isRecording && isKnown(key)) continue;
    mutant.apply();
    const answer = isRecording ? { selected: new Set<string>(), all: [] } : select(suite.root, name);
    const said = remembered<Truth>(key, () =>
      judge(suite, before as Before, `${mutant.operator} ${mutant.path}`),
    );
    if (said.mutant !== `${mutant.operator} ${mutant.path}`) throw new Error(`${key} is of ${said.mutant}`);
    // A runner that breaks fails every test.
    const failing = said.failing.includes(broken) ? answer.all : said.failing;
    const isMissed = (path: string) => !isCaught(path, answer);
    const [missed, apart] = [failing.filter(isMissed), said.company.filter(isMissed)];
    tell(name, mutant, failing.length, missed, apart, answer);
    row = add(row, {
      name,
      mutants: 1,
      failing: failing.length,
      missed: missed.length,
      company: said.company.length,
      companyMissed: apart.length,
      selected: answer.selected.size / Math.max(answer.all.length, 1),
      failed: failing.flatMap((path) => testsOf(path, answer)).length / Math.max(answer.all.length, 1),
    });
    mutant.restore();
    suite.clean();
  }
  return row;
}

/** Where a part does not compile any of its tests shows it. */
function isCaught(path: string, { selected }: Chosen): boolean {
  if (!path.startsWith(unbuilt)) return selected.has(path);
  return [...selected].some((test) => test.startsWith(path.slice(unbuilt.length)));
}

function testsOf(path: string, { all }: Chosen): string[] {
  return path.startsWith(unbuilt)
    ? all.filter((test) => test.startsWith(path.slice(unbuilt.length)))
    : [path];
}

function isKnown(name: string): boolean {
  return truth !== undefined && existsSync(join(truth, `${name}.json`));
}

function remembered<T>(name: string, ask: () => T): T {
  const file = truth === undefined ? null : join(truth, `${name}.json`);
  if (file !== null && existsSync(file)) return JSON.parse(readFileSync(file, "utf8"));
  const answer = ask();
  if (file !== null) {
    mkdirSync(join(file, ".."), { recursive: true });
    writeFileSync(file, JSON.stringify(answer));
  }
  return answer;
}

interface Chosen {
  readonly selected: ReadonlySet<string>;
  readonly all: readonly string[];
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
  const { tests, skipped } = JSON.parse(stdout);
  const selected = new Set<string>(tests.map((test: { path: string }) => test.path));
  const all = [...tests, ...skipped].map((test: { path: string }) => test.path);
  return { selected, all };
}

function tell(
  name: string,
  { operator, path }: Mutant,
  failing: number,
  missed: readonly string[],
  apart: readonly string[],
  { selected, all }: Chosen,
): void {
  const mark = missed.length > 0 ? `  MISSED ${missed.slice(0, 5).join(", ")}` : "";
  const note = apart.length > 0 ? `  missed in company ${apart.slice(0, 5).join(", ")}` : "";
  const share = `${selected.size}/${all.length}`;
  console.log(`${name}  ${operator}  ${path}  fails ${failing}, selects ${share}${mark}${note}`);
}

function add(sum: Row, row: Row): Row {
  return {
    name: sum.name,
    mutants: sum.mutants + row.mutants,
    failing: sum.failing + row.failing,
    missed: sum.missed + row.missed,
    company: sum.company + row.company,
    companyMissed: sum.companyMissed + row.companyMissed,
    selected: sum.selected + row.selected,
    failed: sum.failed + row.failed,
  };
}

function empty(name: string): Row {
  return { name, mutants: 0, failing: 0, missed: 0, company: 0, companyMissed: 0, selected: 0, failed: 0 };
}

function print(row: Row): void {
  const { name, mutants, failing, missed } = row;
  const percent = (sum: number) => `${((100 * sum) / Math.max(mutants, 1)).toFixed(1)} %`;
  // With none missed of n the rule of three bounds the rate at 95 %.
  const bound = missed === 0 && failing > 0 ? `, at most ${((100 * 3) / failing).toFixed(2)} % (95 %)` : "";
  const company = `${row.company} more fail in company alone (${row.companyMissed} missed)`;
  console.log(
    `${name}: ${mutants} mutants, ${failing} failing files, ${missed} missed${bound}, ${company}; selected ${percent(row.selected)}, failing ${percent(row.failed)}`,
  );
}
