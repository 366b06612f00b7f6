import type { Job } from "./blocks/block.ts";
import { blocks } from "./blocks/index.ts";
import type { Project } from "./project.ts";
import { isPinned, type Release, renderJob } from "./render.ts";

export interface Composed {
  readonly text: string;
  /** Every block that is in it, explained. */
  readonly because: readonly string[];
}

/** A complete workflow for the project. */
export function composeWorkflow(project: Project, release: Release): Composed {
  const jobs: Job[] = [];
  const because: string[] = [];
  for (const block of blocks) {
    const added = block.jobs(project, jobs);
    if (added.length === 0) continue;
    jobs.push(...added);
    because.push(`${added.map(({ id }) => id).join(", ")}: ${block.because}`);
  }
  return {
    text: `${head(project, release)}${jobs.map((job) => renderJob(job, release)).join("\n")}`,
    because,
  };
}

function head({ defaultBranch }: Project, release: Release): string {
  const pin = isPinned(release)
    ? ""
    : "# keep-pace's own actions stand at a tag, which can be moved: a pinned commit is safer.\n";
  return `# Written by keep-pace init. Leave out what you do not want.
${pin}name: keep-pace

on:
  pull_request:
  push:
    branches: [${JSON.stringify(defaultBranch)}]

permissions: {}

# A newer push to a pull request ends the runs of the one before.
concurrency:
  group: \${{ github.workflow }}-\${{ github.event.pull_request.number || github.run_id }}
  cancel-in-progress: true

jobs:
`;
}
