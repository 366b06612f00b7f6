import { createHash } from "node:crypto";
import type { Assignment } from "./assign.ts";
import type { Limit } from "./choose.ts";
import type { PlannedTest } from "./test.ts";

export interface PlannedShard {
  /** From 1. */
  readonly index: number;
  /** Expected, without start-up. */
  readonly seconds: number;
  readonly tests: readonly string[];
  /** Suite → its tests here, in the same order; only when the plan has several suites. */
  readonly suites?: Readonly<Record<string, readonly string[]>>;
  /** Tests whose verdict does not count: the job must be allowed to fail. */
  readonly quarantine?: true;
}

/** Who runs what: made once a workflow run, kept for all its attempts. */
export interface Plan {
  readonly planId: string;
  readonly shards: readonly PlannedShard[];
  readonly predictedSeconds: number;
  readonly boundSeconds: number;
  readonly limitedBy: Limit;
  readonly matrix: { readonly include: readonly MatrixEntry[] };
  readonly unmatched: { readonly listed: number; readonly timed: number };
  readonly startupSeconds: number;
  /** Suite → its runner, `null` when it is not known. */
  readonly suites: Readonly<Record<string, { readonly runner: string | null }>>;
  /** The workflow run the plan was made for, `null` outside of one. */
  readonly run: string | null;
}

export interface MatrixEntry {
  readonly shard: number;
  readonly shards: number;
  readonly quarantine?: true;
}

const format = "keep-pace plan 1";

/** A name that depends on everything a shard is told to do, and on the run the plan belongs to. */
export function planId(plan: Pick<Plan, "shards" | "suites" | "run">): string {
  const suites = Object.entries(plan.suites).map(([name, { runner }]) => [name, runner]);
  const hash = createHash("sha256").update(JSON.stringify([format, plan.run, suites]));
  // Shard by shard: all lists as one text would be many megabytes.
  for (const { index, tests, suites, quarantine } of plan.shards) {
    hash.update(JSON.stringify([index, tests, suites ?? null, quarantine ?? false]));
  }
  return hash.digest("hex").slice(0, 20);
}

/** The shards of an assignment, and one behind them for quarantined tests if there are any. */
export function shardsOf(
  assignment: Assignment,
  tests: readonly PlannedTest[],
  quarantined: readonly PlannedTest[],
): PlannedShard[] {
  const several = new Set([...tests, ...quarantined].map(({ suite }) => suite)).size > 1;
  const shard = (index: number, members: readonly PlannedTest[]): PlannedShard => ({
    index,
    seconds: round(members.reduce((sum, { seconds }) => sum + seconds, 0)),
    tests: members.map(({ id }) => id),
    ...(several && { suites: bySuite(members) }),
  });
  const shards = assignment.shards.map((list, at) =>
    shard(
      at + 1,
      list.map((position) => tests[position] as PlannedTest),
    ),
  );
  if (quarantined.length > 0) shards.push({ ...shard(shards.length + 1, quarantined), quarantine: true });
  return shards;
}

/** The matrix of a workflow: every shard, and never none, which GitHub would refuse. */
export function matrixOf(shards: readonly PlannedShard[]): Plan["matrix"] {
  const counted = shards.filter(({ quarantine }) => !quarantine).length;
  return {
    include: shards.map(({ index, quarantine }) => ({
      shard: index,
      shards: counted,
      ...(quarantine && { quarantine }),
    })),
  };
}

export function round(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}

function bySuite(tests: readonly PlannedTest[]): Record<string, string[]> {
  const suites: [string, string[]][] = [];
  for (const { suite, id } of tests) {
    const there = suites.find(([name]) => name === suite);
    if (there) there[1].push(id);
    else suites.push([suite, [id]]);
  }
  return Object.fromEntries(suites);
}
