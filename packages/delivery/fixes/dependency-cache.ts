import type { Job } from "../model.ts";
import { median } from "../statistics.ts";
import type { Detector } from "./candidate.ts";

const install =
  /\b(npm (ci|install|i)|yarn|pnpm|pip3?|poetry|uv (sync|pip)|bundle|composer|go mod|cargo fetch|gradle|mvn|maven|conda|install (dependencies|deps|packages)|dependencies)\b/i;
/** Of an install with a cold cache, what a warm one takes elsewhere. */
const warmShare = 0.4;
const leastSeconds = 10;

/** A job whose log says that its cache was not found, and that installs dependencies. */
export const dependencyCache: Detector = ({ job, facts, history }) => {
  if (!facts?.events.some(({ outcome }) => outcome === "miss" || outcome === "partial")) return null;
  const seconds = installSeconds(job);
  if (seconds < leastSeconds) return null;
  const warm = median(
    history
      .filter(({ facts }) => facts?.events.length && facts.events.every(({ outcome }) => outcome === "exact"))
      .map(({ job }) => installSeconds(job)),
  );
  return {
    kind: "dependency-cache",
    title: `${job.name} installs dependencies with a cold cache`,
    job: job.name,
    command: "keep-pace cache plan",
    basis: warm === null ? "typical" : "measured",
    change: ({ job, node }) => {
      const cold = installSeconds(job);
      return { duration: node.duration - Math.max(0, cold - (warm ?? cold * warmShare)) };
    },
  };
};

function installSeconds(job: Job): number {
  return job.steps
    .filter((step) => install.test(step.name) && !/^post /i.test(step.name))
    .reduce((sum, { started, completed }) => sum + (completed ?? 0) - (started ?? completed ?? 0), 0);
}
