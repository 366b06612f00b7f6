import type { Detector } from "./candidate.ts";

const leastSeconds = 60;

/** A job that waits long for a runner. No command makes runners: it takes more or other ones. */
export const queue: Detector = ({ job }) => {
  if (job.begun - job.created < leastSeconds) return null;
  return {
    kind: "queue",
    title: `${job.name} waits for a runner: add runners, or use a label with free ones`,
    job: job.name,
    command: null,
    basis: "measured",
    change: () => ({ queue: 0 }),
  };
};
