// Reduction: which share of its tests would each of a repository's last commits have run? For every clone in the folder
// KEEP_PACE_SELECT_HISTORIES (bare ones, too) the last KEEP_PACE_SELECT_COMMITS first-parent commits (default 200) are
// selected for, each against its parent, from git's objects alone: nothing is checked out or run. In a workflow run it is
// known which workflow tests: KEEP_PACE_SELECT_WORKFLOWS says so (click=tests.yaml,hono=ci.yml).
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { selectHere } from "../../packages/graph/commands/select-here.ts";
import { offlineHost } from "./select/offline-host.ts";

const folder = process.env.KEEP_PACE_SELECT_HISTORIES;
const commits = Number(process.env.KEEP_PACE_SELECT_COMMITS ?? 200);
const workflows = new Map(
  (process.env.KEEP_PACE_SELECT_WORKFLOWS ?? "")
    .split(",")
    .map((one) => one.split("=", 2) as [string, string]),
);
const isTold = process.env.KEEP_PACE_SELECT_TELL !== undefined;

if (!folder || !existsSync(folder)) {
  console.log("Set KEEP_PACE_SELECT_HISTORIES to a folder of clones; nothing was measured.");
} else {
  console.log("repository  commits  mean  median  p90  everything  some  none  mean of some");
  for (const name of readdirSync(folder).sort()) print(name, await replay(join(folder, name)));
}

interface Commit {
  readonly mode: "all" | "some" | "none";
  /** The share of the tests that would run. */
  readonly share: number;
}

async function replay(root: string): Promise<Commit[]> {
  const list = execFileSync("git", ["rev-list", "--first-parent", `--max-count=${commits + 1}`, "HEAD"], {
    cwd: root,
    encoding: "utf8",
  });
  const ids = list.trim().split("\n");
  const found: Commit[] = [];
  for (const [at, head] of ids.slice(0, -1).entries()) {
    const commit = await select(root, ids[at + 1] as string, head);
    if (commit) found.push(commit);
  }
  return found;
}

async function select(root: string, base: string, head: string): Promise<Commit | null> {
  const host = offlineHost(root);
  const workflow = workflows.get(basename(root));
  const run = workflow && {
    GITHUB_REPOSITORY: "o/r",
    GITHUB_WORKFLOW_REF: `o/r/.github/workflows/${workflow}@refs/heads/main`,
  };
  const { selection, changes } = await selectHere(
    { base, head, changed: null, ledger: null, coverage: null },
    { ...host, system: { ...host.system, env: { ...host.system.env, ...run } } },
  );
  const { tests, skipped, mode, because } = selection;
  const total = tests.length + skipped.length;
  if (total === 0) return null;
  const share = tests.length / total;
  if (isTold) tell(head, share, because.code, tests, changes ?? []);
  return { mode, share };
}

function tell(
  head: string,
  share: number,
  code: string,
  tests: readonly { reasons: readonly { code: string; text: string }[] }[],
  changed: readonly { path: string }[],
): void {
  const reasons = new Map<string, number>();
  for (const {
    reasons: [first],
  } of tests) {
    const text = first ? `${first.code}: ${first.text}` : "";
    reasons.set(text, (reasons.get(text) ?? 0) + 1);
  }
  const [most] = [...reasons].sort((a, b) => b[1] - a[1]);
  const paths = changed.slice(0, 3).map(({ path }) => path);
  console.log(
    `  ${head.slice(0, 9)} ${percent(share)} ${code} ${paths} | ${most?.[1] ?? 0} × ${most?.[0] ?? ""}`,
  );
}

function print(name: string, all: readonly Commit[]): void {
  const shares = all.map(({ share }) => share).sort((a, b) => a - b);
  const at = (quantile: number) => shares[Math.floor((shares.length - 1) * quantile)] ?? 0;
  const mean = (list: readonly number[]) =>
    list.reduce((sum, one) => sum + one, 0) / Math.max(list.length, 1);
  const of = (mode: Commit["mode"]) => all.filter((one) => one.mode === mode);
  const some = of("some").map(({ share }) => share);
  const columns = [mean(shares), at(0.5), at(0.9)].map(percent);
  const modes = [of("all").length, some.length, of("none").length];
  console.log([name, all.length, ...columns, ...modes, percent(mean(some))].join("  "));
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
