import { type Estimates, matchTimings } from "@keep-pace/timings";
import { assign } from "./assign.ts";
import { type Circumstances, chooseShards, type Limit, limitAt, wallSeconds } from "./choose.ts";
import { matrixOf, type Plan, planId, round, shardsOf } from "./plan.ts";
import { addressesCases, type Runner, startsFilesCheaply } from "./runners.ts";
import type { PlannedTest } from "./test.ts";
import { familiesOf, unitsOf } from "./units.ts";

/** One listed suite. */
export interface Suite {
  readonly name: string;
  readonly runner: Runner | null;
  readonly ids: readonly string[];
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
  const assignment = assign(tests, shards, { fine: isFine(request) });
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

interface Weighed {
  readonly tests: readonly PlannedTest[];
  readonly quarantined: readonly PlannedTest[];
  readonly listedOnly: readonly string[];
  readonly timedOnly: readonly string[];
}

function weigh(request: PlanRequest): Weighed {
  const ids = request.suites.flatMap((suite) => suite.ids);
  const matched = request.estimates && matchTimings(ids, request.estimates);
  let at = 0;
  const all = request.suites.flatMap(({ name, runner, ids }) =>
    ids.map(
      (id): PlannedTest => ({
        id,
        suite: name,
        // Nothing known at all: tests count alike, as one second.
        seconds: matched?.seconds[at++] ?? 1,
        group: request.groupOf(id),
        addressable: addressesCases(runner) && id.includes("::"),
      }),
    ),
  );
  return {
    tests: all.filter(({ id }) => !request.isQuarantined(id)),
    quarantined: all.filter(({ id }) => request.isQuarantined(id)),
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
  const finest = unitsOf(familiesOf(tests), tests, 0);
  const sum = finest.reduce((total, { seconds }) => total + seconds, 0);
  const largest = finest.reduce((most, { seconds }) => Math.max(most, seconds), 0);
  return chooseShards(finest.length, sum, largest, circumstances);
}

function isFine({ estimates, suites }: PlanRequest): boolean {
  return estimates?.filesErrTogether === true && suites.every(({ runner }) => startsFilesCheaply(runner));
}

function inShardOrder(tests: readonly PlannedTest[], { longestFirst }: PlanRequest): readonly PlannedTest[] {
  return longestFirst ? [...tests].sort((a, b) => b.seconds - a.seconds) : tests;
}
