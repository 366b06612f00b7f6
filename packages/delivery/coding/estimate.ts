import type { Change, Instant } from "../model.ts";
import { calibrate } from "./calibrate.ts";
import { agents, type CodingConstants, people } from "./constants.ts";
import { declaredSeconds } from "./declared.ts";
import { type Signals, signalsOf, workOf } from "./signals.ts";

/** A: declared or telemetry; B: server push times; C: commit sessions; D: an interval only. */
export type Grade = "A" | "B" | "C" | "D";

/** How long the change took to write. Seconds; `low ≤ seconds ≤ high`. */
export interface Coding {
  readonly seconds: number;
  readonly low: number;
  readonly high: number;
  readonly grade: Grade;
  /** One plain sentence: what the figure rests on. */
  readonly evidence: string;
}

/**
 * `low` to `high` holds the truth in at least 90 % of simulated histories (see the test).
 * The best observed source decides, and its grade is shown: commits alone seldom tell a duration, as most
 * changes have a single one. `null` when there is nothing to go by.
 */
export function estimateCoding(change: Change): Coding | null {
  const messages = workOf(change.commits ?? []).map((commit) => commit.message);
  const declared = declaredSeconds(messages);
  if (declared !== null) return exact(declared, "declared by Coding-Time trailers");
  const worked = change.agentWork.reduce((sum, [start, end]) => sum + end - start, 0);
  if (worked > 0) return exact(worked, "the agent reported when it started and finished");
  const signals = signalsOf(change);
  // What people declare says nothing about agents.
  const own = signals.byAgent ? null : calibrate(declaredChanges(change));
  const constants = { ...(signals.byAgent ? agents : people), ...own?.constants };
  const coding =
    fromPushes(signals, constants) ?? fromCommits(signals, constants) ?? intervalOnly(signals, constants);
  if (!coding || !own) return coding;
  return { ...coding, evidence: `${coding.evidence}; calibrated by ${own.changes} declared changes` };
}

/** What recent commits of others declare. Seconds, one a commit: a squashed change is one. */
function declaredChanges({ declared, commits }: Change): number[] {
  const own = new Set(commits?.map((commit) => commit.sha));
  const others = declared.filter((commit) => !own.has(commit.sha));
  return others.flatMap((commit) => declaredSeconds([commit.message]) ?? []);
}

function exact(seconds: number, evidence: string): Coding {
  return { seconds, low: seconds, high: seconds, grade: "A", evidence };
}

const leastSpan = 30 * 60;

function fromPushes(signals: Signals, constants: CodingConstants): Coding | null {
  const times = withReady(signals.pushed, signals.ready);
  if (signals.pushed.length < 2 || span(times) < leastSpan) return null;
  const first = Math.min(...times, ...signals.authored.flat());
  const evidence = `${signals.pushed.length} pushes before review, by the server's clock`;
  return bounded(within(times, constants), upTo([first, ...times], constants), "B", evidence, constants);
}

function fromCommits(signals: Signals, constants: CodingConstants): Coding | null {
  const times = signals.authored.flat();
  if (times.length < 3 || span(times) < leastSpan || signals.rewritten) return null;
  const sessions = signals.authored.reduce((sum, list) => sum + sessionCount(list, constants), 0);
  const evidence = `${times.length} commits in ${sessions} coding session${sessions === 1 ? "" : "s"}`;
  return fromLists(signals.authored, "C", evidence, constants);
}

function intervalOnly(signals: Signals, constants: CodingConstants): Coding | null {
  if (signals.commits === 0) return null;
  const what = signals.rewritten
    ? `${signals.commits} commits that were rewritten together`
    : `${signals.commits} commit${signals.commits === 1 ? "" : "s"}, which tell little about duration`;
  const lists = signals.authored.length > 0 ? signals.authored : [[]];
  const { low, high } = fromLists(lists, "D", what, constants);
  return point(low, Math.max(high, 2 * low), "D", what);
}

/** Each author's traces on their own: what is written in parallel adds up. */
function fromLists(
  lists: readonly (readonly Instant[])[],
  grade: Grade,
  evidence: string,
  constants: CodingConstants,
): Coding {
  const low = lists.reduce((sum, list) => sum + within(list, constants), 0);
  const high = lists.reduce((sum, list) => sum + upTo(list, constants), 0);
  return bounded(low, high, grade, evidence, constants);
}

function bounded(
  low: number,
  high: number,
  grade: Grade,
  evidence: string,
  constants: CodingConstants,
): Coding {
  const least = Math.max(low, constants.floor);
  return point(least, Math.max(high, least), grade, evidence);
}

function point(low: number, high: number, grade: Grade, evidence: string): Coding {
  return { seconds: Math.sqrt(low * high), low, high, grade, evidence };
}

/** Seconds between traces of one session. */
function within(times: readonly Instant[], { sessionGap }: CodingConstants): number {
  return gaps(times).reduce((sum, gap) => sum + (gap <= sessionGap ? gap : 0), 0);
}

function sessionCount(times: readonly Instant[], { sessionGap }: CodingConstants): number {
  return times.length === 0 ? 0 : 1 + gaps(times).filter((gap) => gap > sessionGap).length;
}

/**
 * The most it can have been: sessions with what may lie before each, no more than the time from before the first
 * trace to the last, and at most a working day for each day touched.
 */
function upTo(times: readonly Instant[], constants: CodingConstants): number {
  const { leadHigh, dayCap } = constants;
  const days = new Set(times.map((time) => Math.floor(time / 86_400))).size;
  const sessions = within(times, constants) + Math.max(1, sessionCount(times, constants)) * leadHigh;
  return Math.min(sessions, span(times) + leadHigh, Math.max(1, days) * dayCap);
}

function gaps(times: readonly Instant[]): number[] {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted.slice(1).map((time, at) => time - (sorted[at] as number));
}

function span(times: readonly Instant[]): number {
  return times.length === 0 ? 0 : Math.max(...times) - Math.min(...times);
}

function withReady(times: readonly Instant[], ready: Instant | null): Instant[] {
  return ready === null ? [...times] : [...times, ready];
}
