import type { Instant, Run } from "../model.ts";
import { eventTimes, firstReview, readCommit, readPull } from "../read/change.ts";
import {
  type Fields,
  fieldsOf,
  idOf,
  instantOf,
  isFields,
  listOf,
  numberOf,
  textOf,
} from "../read/values.ts";
import { readHistory } from "./history.ts";
import type { Delivery, DeliverySettings, Incident, Merged } from "./model.ts";
import { sourceOf } from "./source.ts";

/** What a recording says about deployments over time; `null` where it holds none that reached users. */
export function readDelivery(
  recording: unknown,
  runs: readonly Run[],
  given: DeliverySettings = {},
): Delivery | null {
  const fields = fieldsOf(recording);
  const days = numberOf(fields.days);
  const recorded = fieldsOf(fields.settings);
  const settings = {
    environment: textOf(recorded.environment) ?? given.environment,
    workflow: textOf(recorded.workflow) ?? given.workflow,
  };
  const branch = textOf(fieldsOf(fields.repository).default_branch);
  const source = sourceOf(fields, runs, branch, settings);
  const first = source?.deployed[0];
  if (!source || !first) return null;
  const isOneChange = isFields(fields.pullRequest) || numberOf(fields.runId) !== null;
  // A pull request's recording has the deployments of one commit only, which is nothing over time.
  if (days === null && isOneChange && source.deployed.every(({ sha }) => sha === first.sha)) return null;
  const merged = readMerged(fields, runs, branch);
  const window = fieldsOf(fields.window);
  const to =
    instantOf(window.to) ??
    newest(
      source.deployed.map(({ at }) => at),
      merged,
      runs,
    );
  const from = instantOf(window.from) ?? (days === null ? first.at - 1 : to - days * 86_400);
  return {
    ...source,
    from,
    to,
    merged,
    incidents: (listOf(fields.incidents) ?? []).flatMap((issue) => readIncident(issue) ?? []),
    history: readHistory(listOf(fields.history) ?? (isOneChange ? [] : listOf(fields.commits)) ?? []),
  };
}

function newest(deployed: readonly Instant[], merged: readonly Merged[], runs: readonly Run[]): Instant {
  const all = [...deployed, ...merged.map(({ pull }) => pull.merged), ...runs.map(({ created }) => created)];
  return all.reduce((a, b) => Math.max(a, b));
}

/** Merged pull requests into the default branch, each once. */
export function readMerged(fields: Fields, runs: readonly Run[], branch: string | null): Merged[] {
  const entries = [...(listOf(fields.pullRequests) ?? []), ...(isFields(fields.pullRequest) ? [fields] : [])];
  const byMerge = new Map((listOf(fields.history) ?? []).map((commit) => [textOf(commit.sha), commit]));
  const runsOf = new Map<string | number, Run[]>();
  for (const run of runs) {
    for (const name of [run.sha, ...run.pulls]) runsOf.set(name, [...(runsOf.get(name) ?? []), run]);
  }
  const found = entries.flatMap((entry) => {
    const change = readOne(entry, byMerge);
    if (!change || (branch !== null && (change.pull.baseRef ?? branch) !== branch)) return [];
    const shas = [change.pull.headSha ?? "", ...(change.commits ?? []).map(({ sha }) => sha)];
    const own = new Set([change.pull.number, ...shas].flatMap((name) => runsOf.get(name) ?? []));
    return [{ ...change, ci: own.size === 0 ? null : [...own].flatMap(intervalsOf) }];
  });
  return [...new Map(found.map((change) => [change.pull.number, change])).values()];
}

function intervalsOf({ attempts }: Run): (readonly [Instant, Instant])[] {
  return attempts.flatMap(({ started, ended }) => (ended === null ? [] : [[started, ended] as const]));
}

function readOne(entry: Fields, byMerge: ReadonlyMap<string | null, Fields>): Omit<Merged, "ci"> | null {
  const fields = fieldsOf(entry.pullRequest);
  const pull = readPull(fields);
  const { merged } = pull;
  if (merged === null) return null;
  const timeline = listOf(entry.timeline) ?? [];
  const commits = listOf(entry.commits)?.map(readCommit) ?? null;
  const mergeSha = textOf(fields.merge_commit_sha);
  const merge = mergeSha === null ? undefined : byMerge.get(mergeSha);
  const [added, removed] = [numberOf(fields.additions), numberOf(fields.deletions)];
  return {
    pull: { ...pull, merged },
    mergeSha,
    url: textOf(fields.html_url),
    labels: (listOf(fields.labels) ?? []).flatMap((label) => textOf(label.name) ?? []),
    hasMilestone: isFields(fields.milestone),
    files: listOf(entry.files)?.flatMap((file) => textOf(file.filename) ?? []) ?? null,
    commits,
    signs: commits ?? (merge ? [readCommit(merge)] : []),
    firstReview: firstReview(listOf(entry.reviews) ?? [], pull),
    ready: eventTimes(timeline, "ready_for_review").at(-1) ?? pull.created,
    queued: eventTimes(timeline, "added_to_merge_queue").at(-1) ?? null,
    lines: added === null || removed === null ? null : added + removed,
  };
}

function readIncident(issue: Fields): Incident | null {
  const opened = instantOf(issue.created_at);
  // GitHub lists pull requests among issues.
  if (opened === null || isFields(issue.pull_request) || idOf(issue.number) === null) return null;
  return {
    text: `${textOf(issue.title) ?? ""}\n${textOf(issue.body) ?? ""}`,
    url: textOf(issue.html_url),
    opened,
    closed: instantOf(issue.closed_at),
  };
}
