import type { CacheReport } from "./cache.ts";
import type { CostByArea } from "./cost/by-area.ts";
import type { Cost } from "./cost/cost.ts";
import type { LlmUse } from "./cost/llm.ts";
import type { OverTime } from "./dora/over-time.ts";
import type { Change } from "./model.ts";
import type { Missing } from "./recording.ts";
import type { AiReport, CodingReport } from "./report.ts";
import type { PushRuns } from "./subject.ts";
import type { Waiting } from "./waiting.ts";
import type { SavedPerWeek } from "./weeks/saved.ts";

interface Known {
  readonly change: Change;
  readonly pushes: readonly PushRuns[] | null;
  readonly coding: CodingReport | null;
  readonly waiting: Waiting | null;
  readonly cost: Cost | null;
  readonly caches: CacheReport | null;
  readonly ai: AiReport | null;
  readonly time: OverTime;
  readonly byArea: CostByArea | null;
  readonly calls: LlmUse | null;
  readonly saved: SavedPerWeek | null;
}

/** For every value that is `null`, one sentence why; what could not be read comes first. */
export function missingOf(known: Known): Missing[] {
  const { change } = known;
  const entries = [...change.missing, ...ofManyChanges(change), ...unread(known), ...uncertain(known)];
  const runsMissing = change.missing.find(({ what }) => what === "runs");
  if (known.pushes === null) {
    const reason = runsMissing?.reason ?? "the workflow runs were not read; that needs actions: read";
    const blind = ["waiting", "criticalPath", "fixFirst", "cost", "flaky", "stages", "llm", "jobs"];
    entries.push(...blind.map((what) => ({ what, reason })));
  }
  entries.push(...known.time.missing, ...unpriced(known));
  return entries.filter((entry, at) => entries.findIndex(({ what }) => what === entry.what) === at);
}

/** What one line of the configuration would supply. */
function unpriced({ change, byArea, calls, saved }: Known): Missing[] {
  const file = ".github/keep-pace.yml";
  const entries: Missing[] = [];
  if (change.days !== null && !byArea) {
    const reason = change.areas
      ? `areas are named by ${change.areas.from}, but no run has both jobs and changed files that were read`
      : `looked for cost.areas in ${file} and for CODEOWNERS in .github/, the root and docs/ of this folder: name areas in ${file}: \`cost: {areas: {shop: ["services/shop/**"]}}\``;
    entries.push({ what: "cost.byArea", reason });
  }
  if (change.days !== null && change.runs !== null && saved === null) {
    const reason =
      "looked for jobs with a step that uses keep-pace and for what it says in their logs that it saved: none, or more runs than GitHub lists";
    entries.push({ what: "savedPerWeek", reason });
  }
  if (calls && calls.calls > 0 && calls.usd === null) {
    const reason = `GitHub does not know what a call of a model costs: name it in ${file}: \`cost: {llm: {usdPerCall: 0.05}}\``;
    entries.push({ what: "llmUse.usd", reason });
  }
  return entries;
}

function ofManyChanges({ days }: Change): Missing[] {
  if (days === null) return [];
  const reason = "only a single change waits for CI: ask for one by --pr";
  return ["waiting", "overhead", "coding"].map((what) => ({ what, reason }));
}

function unread({ change, ai }: Known): Missing[] {
  const entries: Missing[] = [];
  if (ai === null) {
    entries.push({ what: "ai", reason: "there is no pull request to read signs of assistants from" });
  }
  for (const run of change.runs ?? []) {
    const first = run.attempts[0]?.number ?? 1;
    if (first > 1) {
      entries.push({
        what: "waiting.rerunSeconds",
        reason: `attempts before ${first} of run ${run.id} were not read, so waiting leaves them out`,
      });
    }
  }
  return entries;
}

function uncertain({ change, pushes, coding, waiting, cost, caches }: Known): Missing[] {
  const entries: Missing[] = [];
  const ran = pushes?.some(({ runs }) => runs.length > 0) === true;
  if (!coding) entries.push({ what: "coding", reason: codingReason(change) });
  if (!coding || !ran) {
    const reason = coding
      ? pushes === null
        ? "the waiting time is not known"
        : "no workflow run was found, so it is not known whether anybody waited"
      : "the coding time is not known";
    entries.push({ what: "overhead", reason });
  }
  const going = pushes?.flatMap(({ runs }) => runs).find((run) => run.attempts.some((one) => !one.finished));
  if (going) {
    entries.push({
      what: "waiting.seconds",
      reason: `run ${going.id} is still going: counted up to the last job that ended`,
    });
  }
  if (waiting && waiting.timeToGreenSeconds === null) {
    const reason = ran ? "the last push is not green" : "no workflow run was found";
    entries.push({ what: "waiting.timeToGreenSeconds", reason });
  }
  if (!caches) {
    entries.push({ what: "cache", reason: "no job log was read; that needs actions: read, and logs expire" });
  }
  if (cost?.billedUsd === null && cost.listUsd !== null) {
    entries.push({ what: "cost.billedUsd", reason: "it is not known whether the repository is private" });
  }
  if (cost && cost.unpriced.length > 0) {
    entries.push({
      what: cost.listUsd === null ? "cost.listUsd" : "cost.jobs",
      reason: `no list price for the runner labels ${cost.unpriced.slice(0, 5).join("; ")}: name it in a price table`,
    });
  }
  return entries;
}

function codingReason(change: Change): string {
  if (change.pull === null && change.commits === null)
    return "there is no pull request whose commits would tell";
  if (change.commits === null) return "the commits were not read; that needs pull-requests: read";
  if (change.commits.length === 0) return "there are no commits";
  return "every commit is a merge or was made by a bot";
}
