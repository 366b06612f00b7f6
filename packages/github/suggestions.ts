import { GitHubError } from "./error.ts";
import { type GitHub, isUser, type NewReviewComment, type ReviewComment } from "./github.ts";
import { newSide, shows } from "./patch.ts";

/** Lines of a file in the pull request's head commit, and what should stand there instead. */
export interface Suggestion {
  readonly path: string;
  /** From 1; both ends belong to it. */
  readonly startLine: number;
  readonly endLine: number;
  /** What the lines read now. Where the diff shows something else, nothing is suggested. */
  readonly original: string;
  /** Whole lines; the empty text deletes them. */
  readonly replacement: string;
  /** Markdown above the suggestion, untrusted text inside already escaped. */
  readonly message: string;
}

export type SuggestionsOutcome<S extends Suggestion = Suggestion> = {
  /** Those on lines that the diff does not show: they can only be said elsewhere. */
  readonly outside: readonly S[];
} & (
  | { readonly outcome: "posted" | "unchanged"; readonly posted: number }
  | { readonly outcome: "not-allowed" | "failed"; readonly because: string }
);

const maxTries = 3;

/**
 * Posts suggestions that a click applies, in one review. GitHub takes them only on lines within one hunk of the
 * diff. What an earlier run suggested in the same words is not suggested again, even where it was turned down.
 * Never throws for what GitHub answers.
 */
export async function postSuggestions<S extends Suggestion>(options: {
  readonly github: GitHub;
  readonly pull: number;
  /** The head commit that the suggestions were made for; when it has moved on, nothing is posted. */
  readonly headSha: string;
  readonly suggestions: readonly S[];
}): Promise<SuggestionsOutcome<S>> {
  const { github, pull, headSha, suggestions } = options;
  if (suggestions.length === 0) return { outcome: "unchanged", posted: 0, outside: [] };
  try {
    if ((await github.getPullRequest(pull)).head.sha !== headSha) {
      const because = `Pull request #${pull} has newer commits than the one checked, so nothing is suggested on it.`;
      return { outcome: "failed", because, outside: suggestions };
    }
    const { inside, outside } = await split(options);
    return { ...(await post(github, pull, headSha, inside.map(reviewComment))), outside };
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    const refused = error.kind === "forbidden" || error.kind === "not-found";
    return { outcome: refused ? "not-allowed" : "failed", because: error.message, outside: suggestions };
  }
}

async function split<S extends Suggestion>(options: {
  readonly github: GitHub;
  readonly pull: number;
  readonly suggestions: readonly S[];
}): Promise<{ inside: S[]; outside: S[] }> {
  const files = await options.github.listPullRequestFiles(options.pull);
  // A binary or very large file has no patch.
  const hunks = new Map(files.map(({ filename, patch }) => [filename, newSide(patch ?? "")]));
  const groups: { inside: S[]; outside: S[] } = { inside: [], outside: [] };
  for (const suggestion of options.suggestions) {
    const { path, startLine, endLine, original } = suggestion;
    const shown = shows(hunks.get(path) ?? [], startLine, endLine, original);
    groups[shown ? "inside" : "outside"].push(suggestion);
  }
  return groups;
}

async function post(
  github: GitHub,
  pull: number,
  commitId: string,
  comments: readonly NewReviewComment[],
): Promise<{ outcome: "posted" | "unchanged"; posted: number }> {
  let posted = 0;
  for (let attempt = 1; ; attempt++) {
    const missing = await notYetSaid(github, pull, comments);
    if (missing.length === 0) return { outcome: posted > 0 ? "posted" : "unchanged", posted };
    const count = missing.length === 1 ? "a change" : `${missing.length} changes`;
    posted = missing.length;
    try {
      await github.createReview(pull, { commitId, body: `keep-pace suggests ${count}.`, comments: missing });
      return { outcome: "posted", posted };
    } catch (error) {
      const again = error instanceof GitHubError && (error.mayHaveHappened || error.retryAfterMs !== null);
      if (!again || attempt === maxTries) throw error;
      await github.pause(error.retryAfterMs ?? 1000, error);
    }
  }
}

/** Each earlier comment of ours answers for one new comment with the same path and body. */
async function notYetSaid(
  github: GitHub,
  pull: number,
  comments: readonly NewReviewComment[],
): Promise<readonly NewReviewComment[]> {
  if (comments.length === 0) return [];
  const key = ({ path, body }: { path: string; body: string }) =>
    `${path}\n${body.replace(/\r/g, "").trimEnd()}`;
  const keys = new Set(comments.map(key));
  const alike = (await github.listReviewComments(pull)).filter((comment) => keys.has(key(comment)));
  const mine = alike.length > 0 ? await ownOnly(github, alike) : [];
  const said = mine.map(key);
  return comments.filter((comment) => {
    const index = said.indexOf(key(comment));
    if (index >= 0) said.splice(index, 1);
    return index < 0;
  });
}

async function ownOnly(github: GitHub, comments: readonly ReviewComment[]): Promise<ReviewComment[]> {
  const me = await github.identity();
  return comments.filter(({ user }) => isUser(user, me));
}

function reviewComment({ path, startLine, endLine, message, replacement }: Suggestion): NewReviewComment {
  const runs = replacement.match(/`+/g) ?? [];
  const fence = "`".repeat(Math.max(3, ...runs.map((run) => run.length + 1)));
  const lines = replacement === "" || replacement.endsWith("\n") ? replacement : `${replacement}\n`;
  return {
    path,
    // GitHub refuses a start that equals the end.
    ...(startLine < endLine && { startLine }),
    line: endLine,
    body: `${message.trim()}\n\n${fence}suggestion\n${lines}${fence}`,
  };
}
