import { type Answer, type Host, UserError } from "@keep-pace/command";
import { wrap } from "@keep-pace/findings";
import { openWorkspace, type Workspace, workspaceHistory } from "@keep-pace/workspace";
import { readTimeline } from "../replay/lock-history.ts";
import { policies, type Simulation, simulate } from "../replay/simulate.ts";
import type { Timeline } from "../replay/timeline.ts";
import type { CacheReplayInputs } from "./replay.ts";

/** Replays the lock files of the past commits under every policy. */
export async function runCacheReplay(inputs: CacheReplayInputs, host: Host): Promise<Answer> {
  const workspace = await openWorkspace(host, inputs.path);
  const timeline = await timelineOf(workspace, inputs.commits, host);
  const simulations = policies.map((policy) => simulate(timeline, policy));
  const commits = Math.max(0, timeline.commits.length - 1);
  return {
    json: { commits, policies: simulations },
    text: ({ width }) => text(commits, simulations, width),
    markdown: () => markdown(commits, simulations),
  };
}

async function timelineOf(workspace: Workspace, limit: number, host: Host): Promise<Timeline> {
  const { git, root } = workspace;
  if (!git) throw new UserError(`${root} is not in a git repository, so there is no history to replay.`);
  const history = await workspaceHistory(host, workspace, limit);
  if (!history || history.commits.length === 0) return { commits: [], packageBytes: new Map() };
  if (history.shallow) host.log.warn("The clone is shallow, so only the commits it holds are replayed.");
  const timeline = await readTimeline(git, history, scopeOf(workspace));
  if (timeline) {
    const known = timeline.commits.some(({ locks }) => locks.size > 0);
    return known ? timeline : { ...timeline, commits: [] };
  }
  throw new UserError(
    "git could not read the lock files of past commits: fetch the history with its contents.",
  );
}

/** A lock file that past commits deleted counts, too, so this goes by folder and not by what is there now. */
function scopeOf({ scopes }: Workspace): (path: string) => boolean {
  return (path) =>
    scopes.some((scope) => scope.path === "" || path === scope.path || path.startsWith(`${scope.path}/`));
}

const nothing =
  "There is no history to replay: no lock file of the past commits lists packages with their versions.";

const heads = ["policy", "exact hits", "held on miss", "re-fetched", "stored", "stranded"] as const;

function cells({
  name,
  runs,
  exactHits,
  coverage,
  redownloaded,
  storedBytes,
  strandedBytes,
}: Simulation): string[] {
  return [
    name,
    share(runs === 0 ? null : exactHits / runs),
    share(coverage),
    share(redownloaded),
    `${Math.round(storedBytes / 1e6)} MB`,
    `${Math.round(strandedBytes / 1e6)} MB`,
  ];
}

function share(value: number | null): string {
  return value === null ? "–" : `${(value * 100).toFixed(1)} %`;
}

function headline(commits: number, simulations: readonly Simulation[]): string {
  const runs = simulations[0]?.runs ?? 0;
  if (runs === 0) return nothing;
  return `${commits} commits as ${runs} runs, one of the pull request and one after the merge each; sizes by typical packages.`;
}

const legend =
  "Held on miss: how much of the packages a restore without the exact key still brought. The touch is a scheduled run twice a week that restores what is in use.";

function text(commits: number, simulations: readonly Simulation[], width: number): string {
  const table = [[...heads], ...simulations.map(cells)];
  const widths = heads.map((_, at) => Math.max(...table.map((row) => (row[at] as string).length)));
  const lines = table.map((row) =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] as number) : cell.padStart(widths[at] as number)))
      .join("  "),
  );
  if (simulations[0]?.runs === 0) return wrap(nothing, width).join("\n");
  return [...wrap(headline(commits, simulations), width), "", ...lines, "", ...wrap(legend, width)].join(
    "\n",
  );
}

function markdown(commits: number, simulations: readonly Simulation[]): string {
  if (simulations[0]?.runs === 0) return nothing;
  const row = (values: readonly string[]) => `| ${values.join(" | ")} |`;
  return [
    headline(commits, simulations),
    "",
    row(heads),
    row(heads.map((_, at) => (at === 0 ? "---" : "---:"))),
    ...simulations.map((one) => row(cells(one))),
    "",
    legend,
  ].join("\n");
}
