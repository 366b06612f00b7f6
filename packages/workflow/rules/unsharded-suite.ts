import { duration, plural } from "@keep-pace/findings";
import { chooseShards } from "@keep-pace/shards";
import { measuredCost } from "../cost.ts";
import { toPlace, type Verdict } from "../finding.ts";
import type { Job, Step } from "../model.ts";
import type { Subject, SuiteTimes } from "../subject.ts";
import { isFrequent, isRare } from "../triggers.ts";
import type { Rule } from "./rule.ts";

/** Whoever waits, waits for the longest job: tests on several machines end sooner. */
export const unshardedSuite: Rule = {
  id: "unsharded-suite",
  severity: "warning",
  summary: "A job runs the whole suite on one machine although its timings say that several would pay.",
  check: (subject) => {
    const { timings } = subject;
    const gain = timings && gainOf(timings);
    if (!timings || !gain) return [];
    return subject.workflows
      .filter((workflow) => isFrequent(workflow, subject.workflows))
      .flatMap(({ jobs }) => jobs.flatMap((job) => verdict(job, timings, gain, subject) ?? []).slice(0, 1));
  },
};

/** Seconds that are not worth the change. */
const worthwhile = 60;
/** From a job's start to its first test, where nobody measured it. */
const usualStartup = 60;

interface Gain {
  readonly shards: number;
  readonly seconds: number;
}

function gainOf({ seconds, largest, files, startupSeconds }: SuiteTimes): Gain | null {
  const { shards } = chooseShards(files, seconds, largest, {
    startupSeconds: startupSeconds ?? usualStartup,
    targetSeconds: null,
    maxMinutes: null,
    maxShards: 64,
    slots: null,
  });
  const saved = seconds - Math.max(seconds / shards, largest);
  return shards > 1 && saved >= worthwhile ? { shards, seconds: saved } : null;
}

function verdict(job: Job, { seconds }: SuiteTimes, gain: Gain, { history }: Subject): Verdict | null {
  const step = job.steps.find(runsSuite);
  if (!step || isRare(job) || isSharded(job)) return null;
  return {
    place: toPlace(step),
    message: `Job ${job.id} runs the whole suite, ${duration(seconds)} of tests, on one machine: on ${plural(gain.shards, "machine")} the change waits about ${duration(gain.seconds)} less.`,
    refused: {
      code: "needs-a-plan",
      message:
        "Sharding takes a job that plans and one that proves: keep-pace init shows them for this repository.",
    },
    cost: measuredCost(history, gain.seconds),
  };
}

const suites =
  /^(npm (run )?test|npm t|pnpm (run )?test|yarn (run )?test|(npx |pnpm (exec )?|yarn )?(vitest( run)?|jest)|(python3? -m )?pytest|go test .*\.\/\.\.\.|(\.\/)?mvnw? .*(test|verify)|cargo (nextest run|test)|bundle exec rspec|(npx )?playwright test)\b/;

function runsSuite({ commands }: Step): boolean {
  return commands.some(({ words }) => suites.test(words.join(" ")));
}

/** True for a job that has a part of the tests already. */
function isSharded({ steps, value }: Job): boolean {
  const { source, start, end } = value;
  return (
    /shard|chunk|split|CI_NODE|partition|matrix\.(index|part|group)/i.test(source.text.slice(start, end)) ||
    steps.some(({ uses }) => /shard|split|knapsack/.test(uses?.action ?? ""))
  );
}
