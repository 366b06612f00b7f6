import { type Entry, goes, instant, newestOf, stays, type Verdict } from "./entry.ts";

const dayMs = 86_400_000;

/** Artifacts older than `days`; the newest of a name on the default branch stays. */
export function judgeArtifacts(
  artifacts: readonly Entry[],
  { defaultBranch, days, now }: { readonly defaultBranch: string; readonly days: number; readonly now: Date },
): Verdict[] {
  const newest = newestOf(artifacts, ({ name, ref }) => (ref === defaultBranch ? name : null));
  return artifacts.map((artifact) => {
    if (newest.has(artifact)) return stays(artifact, "the newest of its name on the default branch");
    const isOld = instant(artifact.created) < now.getTime() - days * dayMs;
    return isOld && artifact.created !== null
      ? goes(artifact, `older than ${days} days`)
      : stays(artifact, `not older than ${days} days`);
  });
}
