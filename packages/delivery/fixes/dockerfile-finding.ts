import type { Detector } from "./candidate.ts";
import { buildSeconds } from "./layers.ts";

const dockerfile = /(^|[/.])(dockerfile|containerfile)(\.[^/]*)?$/i;

/** What `keep-pace check` found in Dockerfiles, for a job that builds images: the costliest of it. */
export const dockerfileFinding: Detector = ({ job, findings }) => {
  const [finding] = findings
    .filter(({ file }) => dockerfile.test(file))
    .sort((a, b) => b.seconds - a.seconds);
  if (!finding || buildSeconds(job) === 0) return null;
  return {
    kind: "dockerfile-finding",
    title: `${job.name}: ${finding.file}: ${finding.message}`,
    job: job.name,
    command: "keep-pace dockerfile --fix",
    basis: finding.basis,
    change: ({ job, node }) => ({ duration: node.duration - Math.min(finding.seconds, buildSeconds(job)) }),
  };
};
