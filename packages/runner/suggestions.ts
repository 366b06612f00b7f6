import type { Host } from "@keep-pace/command";
import { plural } from "@keep-pace/findings";
import { postSuggestions, type Suggestion } from "@keep-pace/github";

/** Posts fixes as review suggestions; those on lines that the diff does not show stay in the job summary. */
export async function publishSuggestions(
  suggestions: readonly Suggestion[],
  { run, log }: Host,
): Promise<void> {
  if (suggestions.length === 0) return;
  if (!run?.pullRequest || !run.github) {
    return log.info("Suggestions need a pull request and a token: the fixes are in the job summary.");
  }
  const { number, headSha } = run.pullRequest;
  const result = await postSuggestions({ github: run.github, pull: number, headSha, suggestions });
  if ("because" in result) log.info(`No suggestion was posted: ${result.because}`);
  if (result.outside.length > 0) {
    log.info(
      `${plural(result.outside.length, "fix", "fixes")} outside the lines of this pull request: see the job summary.`,
    );
  }
}
