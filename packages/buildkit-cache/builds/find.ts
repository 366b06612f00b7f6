import type { Files } from "@keep-pace/files";
import { type Job, type Row, readSubject } from "@keep-pace/workflow";
import { bakeBuilds } from "./bake.ts";
import type { FoundBuild, UnreadBuilds } from "./build.ts";
import { composeBuilds } from "./compose.ts";
import { stepBuilds } from "./workflow.ts";

export interface Found {
  /** Those of workflow steps first, then bake targets, then compose services. */
  readonly builds: readonly FoundBuild[];
  readonly jobs: readonly Job[];
  readonly unread: readonly UnreadBuilds[];
}

/** The job that runs, and its combination of the matrix, which no file tells where an expression makes it. */
export interface RunningJob {
  readonly id: string;
  readonly row: Row;
}

/** Every image build that the repository names. */
export function findBuilds(files: Files, running: RunningJob | null = null): Found {
  const { subject } = readSubject({ files, history: null });
  const { jobs } = subject;
  const bake = bakeBuilds(files, jobs);
  return {
    builds: [
      ...jobs.flatMap((job) =>
        stepBuilds(job, files, job.rows === null && job.id === running?.id ? [running.row] : null),
      ),
      ...bake.builds,
      ...composeBuilds(files, jobs),
    ],
    jobs,
    unread: bake.unread,
  };
}
