import type { Job } from "../model.ts";
import type { Detector } from "./candidate.ts";

const build = /\b(docker|buildx?|image|bake|container)\b/i;
const leastSeconds = 20;
/** Of a container build's time, what is left where sources change but dependencies do not. */
const warmShare = 0.4;

/** A container build that took few of its layers from the cache. */
export const layers: Detector = ({ job, facts }) => {
  const found = facts?.layers;
  if (!found || found.cached * 2 >= found.total || buildSeconds(job) < leastSeconds) return null;
  return {
    kind: "layers",
    title: `${job.name} builds ${found.total - found.cached} of ${found.total} image layers anew`,
    job: job.name,
    command: "keep-pace dockerfile --fix",
    basis: "typical",
    change: ({ job, node }) => ({ duration: node.duration - buildSeconds(job) * (1 - warmShare) }),
  };
};

/** Seconds of the longest container build in a job; 0 when it builds none. */
export function buildSeconds(job: Job): number {
  const lengths = buildSteps(job).map(
    ({ started, completed }) => (completed ?? 0) - (started ?? completed ?? 0),
  );
  return Math.max(0, ...lengths);
}

/** The steps of a job that build an image, by their names. */
export function buildSteps(job: Job): Job["steps"] {
  return job.steps.filter(({ name }) => build.test(name) && !/^(post|set up) /i.test(name));
}
