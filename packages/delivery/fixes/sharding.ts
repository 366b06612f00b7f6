import type { Job } from "../model.ts";
import { stageOf } from "../stages.ts";
import type { Detector } from "./candidate.ts";

const leastSeconds = 120;
/** A shard shorter than this spends more on starting than it wins. */
const targetSeconds = 120;
const mostShards = 8;
/** Shards are never perfectly even. */
const unevenness = 1.1;

/** A long test step in a job that is not sharded yet. */
export const sharding: Detector = ({ job }) => {
  const seconds = testSeconds(job);
  if (seconds < leastSeconds || /\bshard|\b\d+\s*(\/|of)\s*\d+\b/i.test(job.name)) return null;
  const shards = Math.min(mostShards, Math.max(2, Math.ceil(seconds / targetSeconds)));
  return {
    kind: "sharding",
    title: `${job.name} runs all its tests on one machine: spread them over ${shards}`,
    job: job.name,
    command: `keep-pace shard plan --shards ${shards}`,
    basis: "typical",
    machines: shards,
    change: ({ job, node }) => {
      const tests = testSeconds(job);
      return { duration: node.duration - Math.max(0, tests - (tests / shards) * unevenness) };
    },
  };
};

function testSeconds(job: Job): number {
  const lengths = job.steps
    .filter((step) => stageOf(step.name, "") === "test")
    .map(({ started, completed }) => (completed ?? 0) - (started ?? completed ?? 0));
  return Math.max(0, ...lengths);
}
