import { type Estimates, matchTimings, pathOf } from "@keep-pace/timings";
import { type AssignOptions, assign } from "./assign.ts";
import { type Circumstances, chooseShards, type Limit, limitAt, wallSeconds } from "./choose.ts";
import { matrixOf, type Plan, planId, round, shardsOf } from "./plan.ts";
import { addressesCases, type Runner, startSeconds } from "./runners.ts";
import type { PlannedTest } from "./test.ts";
import { familiesOf, finestOf } from "./units.ts";

/** One listed suite. */
export interface Suite {
  readonly name: string;
  readonly runner: Runner | null;
  readonly ids: readonly string[];
  /** True for a file whose cases must run together and in order, as far as the caller knows. */
  isWhole?(path: string): boolean;
}

export interface PlanRequest {
  readonly suites: readonly Suite[];
  /** `null` without any timings: every test then counts the same. */
  readonly estimates: Estimates | null;
  /** A number, or `auto`. */
  readonly shards: number | "auto";
  readonly circumstances: Circumstances;
  /** The group of a test that must stay with others, else `null`. */
  groupOf(id: string): string | null;
  isQuarantined(id: string): boolean;
  /** Longest tests first within a shard, instead of the list's order. */
  readonly longestFirst: boolean;
  /** The workflow run the plan belongs to. */
  readonly run: string | null;
}

export interface Planned {
  readonly plan: Plan;
  readonly listedOnly: readonly string[];
  readonly timedOnly: readonly string[];
  /** The tests that nothing can be done without, when the largest unit is what binds. */
  readonly largest: readonly string[];
}

/** Plans all suites together. */
export function makePlan(request: PlanRequest): Planned {
  const { quarantined, listedOnly, timedOnly, ...weighed } = weigh(request);
  const tests = inShardOrder(weighed.tests, request);
  const { circumstances } = request;
  const chosen = numberOf(request, tests);
  const shards = chosen.shards;
  const assignment = assign(tests, shards, doubtOf(request));
  const planned = shardsOf(assignment, tests, quarantined);
  const sum = assignment.loads.reduce((total, load) => total + load, 0);
  const largest = assignment.largest?.seconds ?? 0;
  const content = {
    shards: planned,
    suites: Object.fromEntries(request.suites.map(({ name, runner }) => [name, { runner }])),
    run: request.run,
  };
  const plan: Plan = {
    planId: planId(content),
    ...content,
    predictedSeconds: round(wallSeconds(shards, Math.max(0, ...assignment.loads), circumstances)),
    boundSeconds: round(circumstances.startupSeconds + Math.max(sum / shards, largest)),
    limitedBy: chosen.limitedBy ?? limitAt(shards, sum, largest, { ...circumstances, targetSeconds: 0 }),
    matrix: matrixOf(planned),
    unmatched: { listed: listedOnly.length, timed: timedOnly.length },
    startupSeconds: circumstances.startupSeconds,
  };
  const binding = assignment.largest?.tests.map((at) => (tests[at] as PlannedTest).id) ?? [];
  return { plan, listedOnly, timedOnly, largest: binding };
}

function allIds(suites: readonly Suite[]): readonly string[] {
  return suites.length === 1 ? (suites[0] as Suite).ids : suites.flatMap(({ ids }) => ids);
}

interface Weighed {
  readonly tests: readonly PlannedTest[];
  readonly quarantined: readonly PlannedTest[];
  readonly listedOnly: readonly string[];
  readonly timedOnly: readonly string[];
}

function weigh(request: PlanRequest): Weighed {
  const ids = allIds(request.suites);
  const matched = request.estimates && matchTimings(ids, request.estimates);
  const tests: PlannedTest[] = [];
  const quarantined: PlannedTest[] = [];
  let at = 0;
  for (const { name: suite, runner, ids, isWhole } of request.suites) {
    const cuts = addressesCases(runner);
    const isCut = (id: string) => cuts && id.includes("::") && !isWhole?.(pathOf(id));
    for (const id of ids) {
      // Nothing known at all: tests count alike, as one second.
      const seconds = matched?.seconds[at++] ?? 1;
      const test = { id, suite, seconds, group: request.groupOf(id), addressable: isCut(id) };
      (request.isQuarantined(id) ? quarantined : tests).push(test);
    }
  }
  return {
    tests,
    quarantined,
    listedOnly: matched?.listedOnly ?? [],
    timedOnly: matched?.timedOnly ?? [],
  };
}

/** The limit is `null` where the number was given: it then depends on the assignment. */
function numberOf(
  { shards, circumstances }: PlanRequest,
  tests: readonly PlannedTest[],
): { shards: number; limitedBy: Limit | null } {
  if (tests.length === 0) return { shards: 1, limitedBy: "sum" };
  if (shards !== "auto") return { shards, limitedBy: null };
  const { seconds, largest } = finestOf(familiesOf(tests), tests);
  const sum = seconds.reduce((total, length) => total + length, 0);
  return chooseShards(seconds.length, sum, largest?.seconds ?? 0, circumstances);
}

function doubtOf({ estimates, suites }: PlanRequest): AssignOptions {
  return {
    errors: estimates?.cutErrors ?? null,
    startSeconds: Math.max(0, ...suites.map(({ runner }) => priceOf(runner, suites.length, estimates))),
  };
}

/** What the suite's own jobs tell; they say nothing of one runner where several share a store. */
function priceOf(runner: Runner | null, suites: number, estimates: Estimates | null): number {
  const usual = startSeconds(runner);
  if (estimates === null || suites > 1) return usual;
  return estimates.start.measured ?? Math.min(usual, estimates.start.most ?? usual);
}

function inShardOrder(tests: readonly PlannedTest[], { longestFirst }: PlanRequest): readonly PlannedTest[] {
  return longestFirst ? [...tests].sort((a, b) => b.seconds - a.seconds) : tests;
}
