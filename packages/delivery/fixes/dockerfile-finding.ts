import type { Job } from "../model.ts";
import type { Detector } from "./candidate.ts";
import { buildSeconds, buildSteps } from "./layers.ts";

const dockerfile = /(^|[/.])(dockerfile|containerfile)(\.[^/]*)?$/i;

/** What `keep-pace check` found in Dockerfiles, for a job that builds images: the costliest of it. */
export const dockerfileFinding: Detector = ({ job, findings }) => {
  const [finding] = findings
    .filter(({ file }) => dockerfile.test(file) && mayBuild(job, file))
    .sort((a, b) => b.seconds - a.seconds);
  if (!finding || buildSeconds(job) === 0) return null;
  return {
    kind: "dockerfile-finding",
    title: `${job.name}: ${finding.file}: ${sinOf(finding.message)}`,
    job: job.name,
    command: "keep-pace dockerfile --fix",
    basis: finding.basis,
    change: ({ job, node }) => ({ duration: node.duration - Math.min(finding.seconds, buildSeconds(job)) }),
  };
};

/** What a finding says is wrong, without what follows from it: the forecast beside it says that better. */
function sinOf(message: string): string {
  return message.split(", so ", 1)[0] as string;
}

/** Whether a build step of the job may be of `file`: one that names another folder or Dockerfile is not. */
function mayBuild(job: Job, file: string): boolean {
  return buildSteps(job).some(({ name }) => {
    const paths = name.split(/\s+/).filter((word) => /^\.{0,2}\/./.test(word) || dockerfile.test(word));
    const folder = file.slice(0, Math.max(0, file.lastIndexOf("/")));
    return paths.length === 0 || paths.some((path) => [file, folder].some((own) => endsIn(own, path)));
  });
}

function endsIn(path: string, word: string): boolean {
  return `/${path}`.endsWith(`/${word.replace(/^\.\//, "").replace(/\/$/, "")}`);
}
