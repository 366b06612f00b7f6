import { checkout, type Job } from "./blocks/block.ts";
import { toolsOf } from "./blocks/set-up.ts";
import type { Project } from "./project.ts";
import { type Release, renderJob } from "./render.ts";

const day = 24 * 3600;

/**
 * True where caches die between commits: GitHub deletes what nobody read for a week.
 * @param commits when the default branch's commits were made, seconds since 1970, in any order.
 * @param now likewise.
 */
export function hasQuietWeeks(commits: readonly number[], now: number): boolean {
  const times = commits.filter((time) => time <= now).sort((a, b) => a - b);
  const [first = now, last = now] = [times[0], times.at(-1)];
  // A young history tells nothing, and of a repository that sleeps GitHub ends the schedules after sixty days.
  if (now - first < 60 * day || now - last > 60 * day) return false;
  return [...times, now].some((time, at) => at > 0 && time - (times[at - 1] ?? time) > 7 * day);
}

export const because =
  "Weeks passed here without a commit, and GitHub deletes caches that nobody read for a week: twice a week this reads them, in about a minute of one machine. Without it the first change after a quiet week downloads everything again.";

/** A workflow that does no more than to read the dependency caches. */
export function composeCaches({ stacks }: Project, release: Release): string {
  const job: Job = {
    id: "keep-caches",
    comment: "The same set-up as in the job whose caches they are: versions of tools are part of the keys.",
    name: "Keep caches",
    minutes: 15,
    permissions: { contents: "read # check out the code" },
    steps: [checkout, ...toolsOf(stacks), { own: "dependency-cache", with: { save: "never" } }],
  };
  return `# Written by keep-pace init. Leave it out where something is pushed every week.
name: keep caches

on:
  schedule:
    # Twice: once a week would come just when they are deleted.
    - cron: "20 4 * * 1,4"
  workflow_dispatch:

permissions: {}

concurrency:
  group: \${{ github.workflow }}
  cancel-in-progress: true

jobs:
${renderJob(job, release)}`;
}
