import type { Attempt, Job } from "../model.ts";
import type { Detector } from "./candidate.ts";
import { family } from "./emulation.ts";

const leastFactor = 2;
const leastSeconds = 120;

/** One leg of a matrix that takes twice as long as the slowest of its siblings. */
export const outlier: Detector = ({ job, attempt }) => {
  const slowest = slowestSibling(job, attempt);
  const own = (job.completed ?? job.begun) - job.begun;
  if (!slowest || own < leastSeconds || own < leastFactor * slowest.seconds) return null;
  const factor = (own / slowest.seconds).toFixed(1);
  return {
    kind: "outlier",
    title: `${job.name} takes ${factor} times as long as its slowest sibling ${slowest.name}`,
    job: job.name,
    command: "keep-pace check",
    basis: "measured",
    change: ({ job, attempt, node }) => {
      const sibling = slowestSibling(job, attempt);
      return sibling && { duration: Math.min(node.duration, sibling.seconds) };
    },
  };
};

function slowestSibling(job: Job, attempt: Attempt): { name: string; seconds: number } | null {
  const siblings = attempt.jobs
    .filter((other) => other.ran && other.name !== job.name && family(other.name) === family(job.name))
    .map((other) => ({ name: other.name, seconds: (other.completed ?? other.begun) - other.begun }))
    .filter(({ seconds }) => seconds > 0);
  return siblings.reduce<(typeof siblings)[number] | null>(
    (best, sibling) => (best && best.seconds >= sibling.seconds ? best : sibling),
    null,
  );
}
