import { parentsOf, resolveCommit } from "./commit.ts";
import { fetchCommit } from "./fetch-commit.ts";
import type { Git } from "./git.ts";
import { mergeBases } from "./merge-base.ts";

/** What is known of the run that GitHub started; `payload` is untrusted. */
export interface RunEvent {
  readonly name: string;
  readonly payload: unknown;
  /** From 1; above it the run was started again. */
  readonly attempt: number;
}

/** What to compare: the union of the differences from each base to the head. */
export interface Range {
  readonly bases: readonly string[];
  readonly head: string;
  /** How the base was found, in words. */
  readonly text: string;
}

/** Why nothing can be compared, so that everything has to run. */
export interface NoRange {
  readonly bases: null;
  readonly head: string | null;
  readonly code: string;
  readonly text: string;
}

/**
 * What a workflow run changes, by the event that started it. Bases that the event pins stay the same in a re-run;
 * whatever cannot be told for certain is a `NoRange`.
 */
export async function eventRange(git: Git, event: RunEvent): Promise<Range | NoRange> {
  const head = await resolveCommit(git, "HEAD");
  if (head === null) return unknown(null, "no-history", "there is no commit to compare");
  const find = byEvent.get(event.name);
  if (!find) return unknown(head, "event", `a run for ${event.name} has nothing to compare with`);
  const payload = isFields(event.payload) ? event.payload : {};
  return find({ git, head, payload, attempt: event.attempt });
}

interface Situation {
  readonly git: Git;
  readonly head: string;
  readonly payload: Fields;
  readonly attempt: number;
}

const byEvent = new Map([
  ["pull_request", pullRequest],
  ["merge_group", mergeGroup],
  ["push", push],
]);

async function pullRequest({ git, head, payload, attempt }: Situation): Promise<Range | NoRange> {
  const pull = fieldsOf(payload.pull_request);
  const [headSha, baseSha] = [shaOf(fieldsOf(pull.head).sha), shaOf(fieldsOf(pull.base).sha)];
  const parents = await parentsOf(git, head);
  // The test merge: its first parent is the very commit of the base that GitHub merged with.
  if (parents.length === 2 && headSha !== null && parents[1] === headSha) {
    const base = parents[0] as string;
    const problem = await fetchCommit(git, base);
    if (problem)
      return unknown(head, "base-missing", `the base ${short(base)} could not be fetched (${problem})`);
    return { bases: [base], head, text: `the pull request's test merge against its base ${short(base)}` };
  }
  if (head !== headSha || baseSha === null) {
    return unknown(head, "checkout", "what is checked out is neither the pull request's merge nor its head");
  }
  return sinceMergeBase({ git, head, payload, attempt }, baseSha, "the pull request's base", true);
}

async function mergeGroup({ git, head, payload }: Situation): Promise<Range | NoRange> {
  const group = fieldsOf(payload.merge_group);
  const [base, groupHead] = [shaOf(group.base_sha), shaOf(group.head_sha)];
  if (base === null || groupHead !== head) {
    return unknown(head, "checkout", "what is checked out is not the merge group's head");
  }
  const problem = await fetchCommit(git, base);
  if (problem)
    return unknown(head, "base-missing", `the base ${short(base)} could not be fetched (${problem})`);
  return { bases: [base], head, text: `the merge group against its base ${short(base)}` };
}

async function push(situation: Situation): Promise<Range | NoRange> {
  const { git, head, payload } = situation;
  const ref = textOf(payload.ref);
  if (!ref.startsWith("refs/heads/"))
    return unknown(head, "event", "a pushed tag has nothing to compare with");
  if (shaOf(payload.after) !== head) {
    return unknown(head, "checkout", "what is checked out is not the commit that was pushed");
  }
  const before = shaOf(payload.before);
  const usual = before !== null && !isZero(before) && payload.forced !== true && payload.created !== true;
  if (usual) {
    const problem = await fetchCommit(git, before);
    if (!problem) return { bases: [before], head, text: `the push since ${short(before)}` };
  }
  // Forced, first, or a tip that the server no longer has: the old tip proves nothing.
  const branch = textOf(fieldsOf(payload.repository).default_branch);
  if (branch === "" || ref === `refs/heads/${branch}`) {
    return unknown(head, "base-missing", "the default branch has no earlier commit to compare with");
  }
  return sinceMergeBase(situation, `refs/heads/${branch}`, `the default branch ${branch}`, false);
}

async function sinceMergeBase(
  { git, head, attempt }: Situation,
  wanted: string,
  what: string,
  isPinned: boolean,
): Promise<Range | NoRange> {
  // By the time of a re-run a branch has moved, and what the first attempt selected with it.
  if (attempt > 1 && !isPinned) return unknown(head, "re-run", `in a re-run ${what} may have moved`);
  const tip = await tipOf(git, wanted);
  if ("problem" in tip) return unknown(head, "base-missing", `${what} could not be fetched (${tip.problem})`);
  const found = await mergeBases(git, tip.sha, head);
  if ("problem" in found) return unknown(head, "merge-base", found.problem);
  const names = found.bases.map(short).join(", ");
  return { bases: found.bases, head, text: `the merge base with ${what}, ${names}` };
}

async function tipOf(git: Git, wanted: string): Promise<{ sha: string } | { problem: string }> {
  const problem = await fetchCommit(git, wanted);
  if (problem) return { problem };
  const sha = await resolveCommit(git, wanted.startsWith("refs/heads/") ? "FETCH_HEAD" : wanted);
  return sha === null ? { problem: "it is no commit" } : { sha };
}

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null;
const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {});
const textOf = (value: unknown) => (typeof value === "string" ? value : "");
const shaOf = (value: unknown) => /^[0-9a-f]{40,64}$/.exec(textOf(value))?.[0] ?? null;
const isZero = (sha: string) => /^0+$/.test(sha);
const short = (sha: string) => sha.slice(0, 9);

function unknown(head: string | null, code: string, text: string): NoRange {
  return { bases: null, head, code, text };
}
