import type { Comment, Host } from "@keep-pace/command";
import { upsertSection } from "@keep-pace/github";

/** The order of the sections in the one comment: what it is about first, then by command. */
const order = ["report", "check", "dockerfile", "workflow", "cache", "buildkit", "select", "shard"];

/** Writes the command's section of the pull request's comment; where that is not allowed, the summary has it. */
export async function publishComment(section: string, comment: Comment, { run, log }: Host): Promise<void> {
  const pull = comment.pull === undefined ? (run?.pullRequest?.number ?? null) : comment.pull;
  if (!run || pull === null) return;
  if (!run.github)
    return log.info("There is no token, so the pull request gets no comment: see the job summary.");
  // Other events, such as pull_request_target, give a token that may write.
  if (run.pullRequest?.fromFork && run.eventName === "pull_request") {
    return log.info(
      "The token of a fork's pull request only reads, so there is no comment: see the job summary.",
    );
  }
  const result = await upsertSection({
    github: run.github,
    issue: pull,
    section,
    order,
    headline: comment.headline,
    markdown: comment.markdown,
    worthSaying: comment.worthSaying,
  });
  if ("because" in result)
    log.info(`The pull request got no comment: ${result.because} See the job summary.`);
}
