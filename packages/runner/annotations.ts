import { type AnnotationProperties, error, notice, warning } from "@actions/core";
import { type ChangedLines, changedLines, gitIn } from "@keep-pace/changes";
import type { Host, PullRequestContext } from "@keep-pace/command";
import { type Annotation, annotate, plural, type ReportedFinding, visible } from "@keep-pace/findings";
import { addedLines } from "@keep-pace/github";

const print = { error, warning, notice } as const satisfies Record<
  Annotation["level"],
  (message: string, properties?: AnnotationProperties) => void
>;

/** Puts findings beside their lines; in a pull request only those on lines it changed. */
export async function printAnnotations(findings: readonly ReportedFinding[], host: Host): Promise<void> {
  if (findings.length === 0) return;
  const changed = host.run?.pullRequest ? await linesOf(host, host.run.pullRequest) : null;
  const { shown, hidden } = annotate(findings, changed ? { changedLines: changed } : {});
  for (const { level, message, ...place } of shown) {
    // A name that steers a terminal would stand in the raw log as it is.
    print[level](message, { ...place, file: visible(place.file) });
  }
  if (hidden > 0) host.log.info(`${plural(hidden, "more finding")}: see the job summary.`);
}

/** What the pull request changed: between base and test merge where the clone has both, else as GitHub lists it. */
async function linesOf(host: Host, { number, baseSha }: PullRequestContext): Promise<ChangedLines | null> {
  const git = gitIn(host.exec, host.cwd, { trustOwner: true });
  const local = await changedLines(git, baseSha, "HEAD").catch(() => null);
  if (local) return local;
  try {
    const files = await host.run?.github?.listPullRequestFiles(number);
    return files ? new Map(files.map(({ filename, patch }) => [filename, addedLines(patch ?? "")])) : null;
  } catch (problem) {
    host.log.info(`The changed lines are not known: ${(problem as Error).message}`);
    return null;
  }
}
