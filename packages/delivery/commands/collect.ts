import type { Host, RunContext } from "@keep-pace/command";
import { type Commit, type GitHub, GitHubError, type PullRequest } from "@keep-pace/github";
import { declaredSeconds } from "../coding/declared.ts";
import type { DeliverySettings } from "../dora/model.ts";
import { fieldsOf, isFields } from "../read/values.ts";
import type { Recording } from "../recording.ts";
import { collectDays } from "./collect-days.ts";
import { collectRuns } from "./collect-runs.ts";
import type { Question } from "./question.ts";
import { type Reading, tryRead } from "./reading.ts";

type Online = Exclude<Question, { kind: "file" }>;

/**
 * Reads from GitHub what a report needs. What may not be read is named in `missing`; the asked thing itself must be.
 * Throws `GitHubError` alone.
 */
export async function collect(question: Online, host: Host, settings: DeliverySettings): Promise<Recording> {
  const here = runHere(question, host);
  const github = await connected(question, host);
  if (question.kind === "pull") return collectPull(github, question.value, host, here);
  if (question.kind === "run") return collectRun(github, question.value, here);
  return collectDays(github, question.value, host.now(), settings);
}

/** The repository that is asked about; its token is the run's own where it is the run's repository. */
export async function connected(question: Online, host: Host): Promise<GitHub> {
  return runHere(question, host)?.github ?? (await host.connect(question.owner, question.repo));
}

function runHere({ owner, repo }: Online, { run }: Host): RunContext | null {
  return run?.owner === owner && run.repo === repo ? run : null;
}

async function collectPull(
  github: GitHub,
  number: number,
  host: Host,
  here: RunContext | null,
): Promise<Recording> {
  const reading: Reading = { missing: [], unreachable: 0 };
  const pullRequest = await readPull(github, number, here, reading);
  const head = pullRequest.head;
  const [commits, reviews, timeline, activity] = await Promise.all([
    tryRead(reading, "commits", () => github.listCommits(number)),
    tryRead(reading, "reviews", () => github.listReviews(number)),
    tryRead(reading, "timeline", () => github.listTimeline(number)),
    tryRead(reading, "activity", () => readActivity(github, head, host)),
  ]);
  const declared = await readDeclared(github, commits, reading);
  const known = { pullRequest, commits, reviews, timeline, activity };
  return {
    repository: pullRequest.base.repo as Recording["repository"] & object,
    ...known,
    declared,
    ...(await collectRuns(github, known, here, reading)),
    missing: reading.missing,
  };
}

const recentCommits = 100;

/** Commits of others that declare their coding time, where this change does not declare its own. */
async function readDeclared(github: GitHub, commits: readonly Commit[] | null, reading: Reading) {
  const declares = ({ commit }: Commit) => declaredSeconds([commit.message]) !== null;
  if (!commits || commits.some(declares)) return null;
  const recent = await tryRead(reading, "calibration", () => github.listRecentCommits(recentCommits));
  return recent?.filter(declares) ?? null;
}

/** The pull request as GitHub has it now; where the token may not read it, as the event told it. */
async function readPull(
  github: GitHub,
  number: number,
  here: RunContext | null,
  reading: Reading,
): Promise<PullRequest> {
  try {
    return await github.getPullRequest(number);
  } catch (error) {
    const told = fieldsOf(here?.event).pull_request;
    const refused =
      error instanceof GitHubError && (error.kind === "forbidden" || error.kind === "not-found");
    if (!refused || !isFields(told) || told.number !== number) throw error;
    reading.missing.push({ what: "pullRequest", reason: error.message });
    return told as unknown as PullRequest;
  }
}

/** A fork keeps the list of its own pushes. */
async function readActivity(github: GitHub, { ref, repo }: PullRequest["head"], host: Host) {
  if (!repo) return null;
  const [owner = "", name = ""] = repo.full_name.split("/");
  const own = owner === github.owner && name === github.repo;
  return (own ? github : await host.connect(owner, name)).listActivity(ref);
}

async function collectRun(github: GitHub, runId: number, here: RunContext | null): Promise<Recording> {
  const reading: Reading = { missing: [], unreachable: 0 };
  const run = await github.getRun(runId);
  return {
    repository: run.repository as Recording["repository"] & object,
    pullRequest: null,
    commits: null,
    ...(await collectRuns(github, { runs: [run], runId }, here, reading)),
    runId,
    missing: reading.missing,
  };
}
