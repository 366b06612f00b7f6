import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import {
  policies,
  readTimeline,
  simulate
} from "./chunk-YXUFR53M.js";
import "./chunk-E5DYCVG3.js";
import "./chunk-TE4MADER.js";
import {
  openWorkspace,
  workspaceHistory
} from "./chunk-MMFJCA6P.js";
import "./chunk-BZUB6NI4.js";
import "./chunk-ZV23RDGS.js";
import "./chunk-JMBXJXVB.js";
import "./chunk-A3FMRNLJ.js";
import {
  UserError
} from "./chunk-35YAVMQK.js";
import "./chunk-I32OJAXF.js";

// packages/caching/commands/run-replay.ts
async function runCacheReplay(inputs, host) {
  const workspace = await openWorkspace(host, inputs.path);
  const timeline = await timelineOf(workspace, inputs.commits, host);
  const simulations = policies.map((policy) => simulate(timeline, policy));
  const commits = Math.max(0, timeline.commits.length - 1);
  return {
    json: { commits, policies: simulations },
    text: () => text(commits, simulations),
    markdown: () => markdown(commits, simulations)
  };
}
async function timelineOf(workspace, limit, host) {
  const { git, root } = workspace;
  if (!git) throw new UserError(`${root} is not in a git repository, so there is no history to replay.`);
  const history = await workspaceHistory(host, workspace, limit);
  if (!history || history.commits.length === 0) return { commits: [], packageBytes: /* @__PURE__ */ new Map() };
  if (history.shallow) host.log.warn("The clone is shallow, so only the commits it holds are replayed.");
  const timeline = await readTimeline(git, history, scopeOf(workspace));
  if (timeline) return timeline;
  throw new UserError(
    "git could not read the lock files of past commits: fetch the history with its contents."
  );
}
function scopeOf({ scopes }) {
  return (path) => scopes.some((scope) => scope.path === "" || path === scope.path || path.startsWith(`${scope.path}/`));
}
var heads = ["policy", "exact hits", "older entry held", "re-downloaded", "stored", "stranded"];
function cells({
  name,
  runs,
  exactHits,
  coverage,
  redownloaded,
  storedBytes,
  strandedBytes
}) {
  return [
    name,
    share(runs === 0 ? null : exactHits / runs),
    share(coverage),
    share(redownloaded),
    `${Math.round(storedBytes / 1e6)} MB`,
    `${Math.round(strandedBytes / 1e6)} MB`
  ];
}
function share(value) {
  return value === null ? "\u2013" : `${(value * 100).toFixed(1)} %`;
}
function headline(commits, simulations) {
  const runs = simulations[0]?.runs ?? 0;
  if (runs === 0) return "There is no history of lock files to replay.";
  return `${commits} commits as ${runs} runs, one of the pull request and one after the merge each; sizes by typical packages.`;
}
function text(commits, simulations) {
  const table = [[...heads], ...simulations.map(cells)];
  const widths = heads.map((_, at) => Math.max(...table.map((row) => row[at].length)));
  const lines = table.map(
    (row) => row.map((cell, at) => at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at])).join("  ")
  );
  return [headline(commits, simulations), "", ...lines].join("\n");
}
function markdown(commits, simulations) {
  const row = (values) => `| ${values.join(" | ")} |`;
  return [
    headline(commits, simulations),
    "",
    row(heads),
    row(heads.map((_, at) => at === 0 ? "---" : "---:")),
    ...simulations.map((one) => row(cells(one)))
  ].join("\n");
}
export {
  runCacheReplay
};
