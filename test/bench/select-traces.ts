// Traces: is a test that opens a file selected when that file changes? Every test file of each clone in
// KEEP_PACE_SELECT_REPOS (dependencies installed) runs by itself under strace, and each tracked file that its processes
// opened must select it. KEEP_PACE_SELECT_TESTS is how many test files of a repository are run (default 80, a sample by
// KEEP_PACE_SELECT_SEED); KEEP_PACE_SELECT_TRUTH a folder that keeps what they touched; KEEP_PACE_SELECT_ONLY names the
// clones to look at. KEEP_PACE_SELECT_PROBES=1 asks as well for files that tests looked for (come, gone).
import { existsSync, readdirSync, realpathSync } from "node:fs";
import { join } from "node:path";
import type { ChangeStatus } from "@keep-pace/changes";
import { type Asked, askedAt } from "./select/ask.ts";
import { harmless } from "./select/harmless.ts";
import { sample } from "./select/sample.ts";
import { hasStrace, type Trace } from "./select/trace.ts";
import { tracesOf } from "./select/trace-runs.ts";

const folder = process.env.KEEP_PACE_SELECT_REPOS;
const most = Number(process.env.KEEP_PACE_SELECT_TESTS ?? 80);
const seed = Number(process.env.KEEP_PACE_SELECT_SEED ?? 7);
const limit = Number(process.env.KEEP_PACE_SELECT_LIMIT ?? 60);
const truth = process.env.KEEP_PACE_SELECT_TRUTH;
const only = process.env.KEEP_PACE_SELECT_ONLY?.split(",");
const isProbing = process.env.KEEP_PACE_SELECT_PROBES === "1";

if (!folder || !existsSync(folder)) {
  console.log(
    "Set KEEP_PACE_SELECT_REPOS to a folder of clones whose test suites run; nothing was measured.",
  );
} else if (!hasStrace()) {
  console.log("strace is not installed; nothing was measured.");
} else {
  const rows = [];
  for (const name of readdirSync(folder).sort()) {
    const root = join(folder, name);
    if (existsSync(join(root, ".git")) && (only?.includes(name) ?? true))
      rows.push(await measure(name, root));
  }
  console.log(
    "repository  tests  failing  files  pairs  covered  harmless  NOT COVERED  selected pairs  of them opened",
  );
  for (const row of rows) console.log(row.join("  "));
}

type Pairs = ReadonlyMap<string, ReadonlySet<string>>;

async function measure(name: string, folder: string): Promise<(string | number)[]> {
  const root = realpathSync(folder);
  const asked = await askedAt(root);
  const units = sample(asked.units, most, seed);
  const traces = tracesOf(root, units, truth === undefined ? null : join(truth, name), limit);
  const tracked = new Set(asked.paths);
  const opened = pairsOf(traces, ({ opened }) => [
    ...new Set(opened.flatMap((path) => (tracked.has(path) ? path : sourcesOf(path, tracked)))),
  ]);
  const { pairs, covered, needless, open, selected } = compare(name, asked, opened, traces, "M");
  if (isProbing) probe(name, asked, traces);
  const failing = [...traces.values()].filter(({ status }) => status !== 0).length;
  const share = `${((100 * covered) / Math.max(selected, 1)).toFixed(1)} %`;
  return [name, traces.size, failing, opened.size, pairs, covered, needless, open, selected, share];
}

/** Where a built file has the name and the place of a source, that source. */
function sourcesOf(path: string, tracked: ReadonlySet<string>): string[] {
  const [, above = "", below] =
    /^(.*\/)?(?:dist|build|lib|out|es|esm|cjs)\/(.*?)\.(?:d\.)?[cm]?[jt]s$/.exec(path) ?? [];
  if (below === undefined) return [];
  return [`${above}src/${below}`, `${above}${below}`]
    .flatMap((stem) => ["ts", "tsx", "mts", "cts", "js", "mjs"].map((ending) => `${stem}.${ending}`))
    .filter((source) => tracked.has(source));
}

/** File → the tests that touched it. */
function pairsOf(
  traces: ReadonlyMap<string, Trace>,
  listOf: (trace: Trace, test: string) => readonly string[],
): Pairs {
  const pairs = new Map<string, Set<string>>();
  for (const [test, trace] of traces) {
    for (const path of listOf(trace, test)) pairs.set(path, (pairs.get(path) ?? new Set()).add(test));
  }
  return pairs;
}

function compare(
  name: string,
  asked: Asked,
  touched: Pairs,
  traces: ReadonlyMap<string, Trace>,
  status: ChangeStatus,
) {
  const sum = { pairs: 0, covered: 0, needless: 0, open: 0, selected: 0 };
  for (const [path, tests] of [...touched].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const selection = asked.ask(path, status);
    // Where no test is left that it knows, everything runs.
    const isBlind = selection.tests.length + selection.skipped.length === 0;
    const picked = new Set(isBlind ? traces.keys() : selection.tests.map(({ unit }) => unit.path));
    const missed = [...tests].filter((test) => !picked.has(test));
    const left = missed.filter((test) => harmless(path, status, traces.get(test)?.opened ?? []) === null);
    sum.pairs += tests.size;
    sum.covered += tests.size - missed.length;
    sum.needless += missed.length - left.length;
    sum.selected += [...traces.keys()].filter((test) => picked.has(test)).length;
    if (left.length > 0) {
      sum.open += left.length;
      const [first] = left;
      const proof = selection.skipped.find(({ unit }) => unit.path === first)?.proof;
      const count = `${left.length} of ${tests.size}`;
      console.log(
        `${name}  ${status} ${path}  not selected: ${count}, such as ${first}: ${proof?.text ?? "no test"}`,
      );
    }
  }
  return sum;
}

/** What most tests touched: their runner's walk over the folders, more than anything that a test is about. */
function usual(
  traces: ReadonlyMap<string, Trace>,
  listOf: (trace: Trace) => readonly string[],
): ReadonlySet<string> {
  const touched = pairsOf(traces, listOf);
  return new Set([...touched].flatMap(([path, { size }]) => (2 * size > traces.size ? path : [])));
}

/** What a test looked for: a file that goes, one that comes, one that comes into a folder it lists. */
function probe(name: string, asked: Asked, traces: ReadonlyMap<string, Trace>): void {
  const tracked = new Set(asked.paths);
  const folders = new Set(asked.paths.flatMap((path) => foldersOf(path)));
  const walked = usual(traces, ({ listed }) => listed);
  // Runners look at the tests beside the one they run.
  const beside = new Set([...usual(traces, ({ found }) => found), ...asked.units.map(({ path }) => path)]);
  const gone = pairsOf(traces, ({ found, opened }, test) =>
    [...new Set([...found.filter((path) => !beside.has(path)), ...opened])].filter(
      (path) => tracked.has(path) && path !== test,
    ),
  );
  // Where no tracked file lies, nobody would add one.
  const come = pairsOf(traces, ({ missing }) => missing.filter((path) => folders.has(parent(path))));
  const listed = pairsOf(traces, ({ listed }) =>
    listed.filter((path) => folders.has(path) && !walked.has(path)).map((path) => join(path, "added.bin")),
  );
  for (const [pairs, status] of [
    [gone, "D"],
    [come, "A"],
    [listed, "A"],
  ] as const) {
    const { pairs: all, covered, needless, open } = compare(name, asked, pairs, traces, status);
    console.log(
      `${name}  ${status}: ${all} pairs, ${covered} covered, ${needless} harmless, ${open} not covered`,
    );
  }
}

function parent(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

function foldersOf(path: string): string[] {
  const above: string[] = [];
  for (let one = parent(path); one !== ""; one = parent(one)) above.push(one);
  return [...above, ""];
}
