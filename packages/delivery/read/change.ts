import { type AreaRules, tame } from "../cost/areas.ts";
import type { KnownFinding } from "../fixes/candidate.ts";
import type { Change, Commit, Instant, Person, PullRequest, Push } from "../model.ts";
import { readApprovals } from "./approvals.ts";
import { least, readRuns } from "./jobs.ts";
import { type Fields, fieldsOf, idOf, instantOf, isFields, listOf, numberOf, textOf } from "./values.ts";

/**
 * Reads a recording of unknown origin. Whatever has not the expected shape counts as missing;
 * nothing in it makes this throw.
 */
export function readChange(recording: unknown): Change {
  const fields = fieldsOf(recording);
  const repository = readRepository(fields.repository);
  const pull = isFields(fields.pullRequest) ? readPull(fields.pullRequest) : null;
  const runs = listOf(fields.runs);
  const timeline = listOf(fields.timeline) ?? [];
  return {
    repository,
    pull,
    commits: listOf(fields.commits)?.map(readCommit) ?? null,
    declared: listOf(fields.declared)?.map(readCommit) ?? [],
    runs: runs && readRuns(runs, idOf(fields.ownJob)),
    runId: numberOf(fields.runId),
    days: numberOf(fields.days),
    pushes: readPushes(listOf(fields.activity), pull),
    firstReview: firstReview(listOf(fields.reviews) ?? [], pull),
    readyForReview: eventTimes(timeline, "ready_for_review").at(-1) ?? null,
    agentWork: readAgentWork(timeline),
    approvals: readApprovals(listOf(fields.deployments) ?? []),
    logs: isFields(fields.logs)
      ? new Map(
          Object.entries(fields.logs).flatMap(([id, log]) => (typeof log === "string" ? [[id, log]] : [])),
        )
      : null,
    findings: readFindings(listOf(fields.findings) ?? []),
    areas: readAreas(fields.areas),
    changed: new Map(
      Object.entries(fieldsOf(fields.changed)).map(([sha, files]) => [sha, textsOf(files)] as const),
    ),
    missing: (listOf(fields.missing) ?? []).map(({ what, reason }) => ({
      what: textOf(what) ?? "something",
      reason: textOf(reason) ?? "no reason was recorded",
    })),
  };
}

/** Rules as a recording has them; their globs were checked when they were recorded, and are again. */
function readAreas(value: unknown): AreaRules | null {
  const { from, rules } = fieldsOf(value);
  if (from !== "configuration" && from !== "CODEOWNERS") return null;
  const read = (listOf(rules) ?? []).flatMap(({ area, globs }) => {
    const name = textOf(area);
    return name === null ? [] : [{ area: name, globs: textsOf(globs).filter((glob) => tame.test(glob)) }];
  });
  return { from, rules: read };
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.flatMap((text) => textOf(text) ?? []) : [];
}

/** Findings of other commands that cost time and are not fixed yet. */
function readFindings(findings: readonly Fields[]): KnownFinding[] {
  return findings.flatMap((finding) => {
    const cost = fieldsOf(finding.cost);
    // What is left after the fix is no saving.
    const spared = (numberOf(cost.missRate) ?? 1) - (numberOf(cost.missRateAfter) ?? 0);
    const seconds = (numberOf(cost.seconds) ?? 0) * spared;
    const [message, file] = [textOf(finding.message), textOf(finding.file)];
    if (finding.fixed === true || !(seconds > 0) || message === null || file === null) return [];
    return [
      { message, file, seconds, basis: cost.source === "log" ? ("measured" as const) : ("typical" as const) },
    ];
  });
}

function readRepository(value: unknown): Change["repository"] {
  const fields = fieldsOf(value);
  const visibility = textOf(fields.visibility);
  return {
    defaultBranch: textOf(fields.default_branch),
    name: textOf(value) ?? textOf(fields.full_name),
    isPrivate:
      typeof fields.private === "boolean"
        ? fields.private
        : visibility === null
          ? null
          : visibility !== "public",
  };
}

export function readPull(fields: Fields): PullRequest {
  const head = fieldsOf(fields.head);
  const merged = instantOf(fields.merged_at);
  return {
    number: numberOf(fields.number) ?? 0,
    title: textOf(fields.title) ?? "",
    body: textOf(fields.body) ?? "",
    author: readPerson(fields.user, undefined),
    headSha: textOf(head.sha),
    headRef: textOf(head.ref),
    headRepository: textOf(fieldsOf(head.repo).full_name),
    baseRef: textOf(fieldsOf(fields.base).ref),
    draft: fields.draft === true,
    created: instantOf(fields.created_at),
    merged,
    closed: merged ?? instantOf(fields.closed_at),
  };
}

export function readCommit(fields: Fields): Commit {
  const commit = fieldsOf(fields.commit);
  return {
    sha: textOf(fields.sha) ?? "",
    message: textOf(commit.message) ?? "",
    parents: listOf(fields.parents)?.length ?? 1,
    author: readPerson(fields.author, commit.author),
    committer: readPerson(fields.committer, commit.committer),
    authored: instantOf(fieldsOf(commit.author).date),
    committed: instantOf(fieldsOf(commit.committer).date),
  };
}

function readPerson(user: unknown, signature: unknown): Person {
  const login = textOf(fieldsOf(user).login);
  const name = textOf(fieldsOf(signature).name);
  const isBot = fieldsOf(user).type === "Bot" || [login, name].some((text) => text?.endsWith("[bot]"));
  return { login, name, email: textOf(fieldsOf(signature).email), isBot };
}

/** Pushes to the head branch in its present life: a name may have served an older change before. */
function readPushes(activity: readonly Fields[] | null, pull: PullRequest | null): Push[] | null {
  if (activity === null) return null;
  const ref = pull?.headRef ?? null;
  const events = activity
    .map((event) => ({
      type: textOf(event.activity_type),
      ref: textOf(event.ref)?.replace(/^refs\/heads\//, "") ?? null,
      sha: textOf(event.after),
      at: instantOf(event.timestamp),
    }))
    .filter((event) => ref === null || event.ref === ref)
    .flatMap(({ type, sha, at }) => (at !== null && sha !== null ? [{ type, sha, at }] : []))
    .sort((a, b) => a.at - b.at);
  const opened = pull?.created ?? Number.POSITIVE_INFINITY;
  const born = events.findLastIndex(({ type, at }) => type === "branch_creation" && at <= opened);
  return events
    .slice(Math.max(0, born))
    .filter(({ type, sha }) => /^(push|force_push|branch_creation)$/.test(type ?? "") && !/^0+$/.test(sha))
    .map(({ sha, at }) => ({ sha, at }));
}

export function firstReview(reviews: readonly Fields[], pull: PullRequest | null): Instant | null {
  const others = reviews.filter((review) => {
    const reviewer = readPerson(review.user, undefined);
    return !reviewer.isBot && (reviewer.login === null || reviewer.login !== pull?.author.login);
  });
  return least(others.flatMap((review) => instantOf(review.submitted_at) ?? []));
}

export function eventTimes(timeline: readonly Fields[], event: string): Instant[] {
  return timeline
    .filter((entry) => entry.event === event)
    .flatMap((entry) => instantOf(entry.created_at) ?? [])
    .sort((a, b) => a - b);
}

/** Pairs of started and finished; a start without an end is still going and tells nothing. */
function readAgentWork(timeline: readonly Fields[]): [Instant, Instant][] {
  const ends = eventTimes(timeline, "copilot_work_finished");
  const starts = eventTimes(timeline, "copilot_work_started");
  return starts.flatMap((start, at) => {
    const end = ends.find((time) => time >= start && time <= (starts[at + 1] ?? Number.POSITIVE_INFINITY));
    return end === undefined ? [] : [[start, end] as [Instant, Instant]];
  });
}
