import { isMarked, parseBody, sameText, sectionText } from "./comment-body.ts";
import { GitHubError } from "./error.ts";
import { type GitHub, type IssueComment, isUser } from "./github.ts";
import { composeFitting } from "./shorten.ts";

export interface SectionUpdate {
  readonly github: GitHub;
  /** The pull request's (or issue's) number. */
  readonly issue: number;
  /** The command whose section it is: lower case letters, digits and `-`. */
  readonly section: string;
  /** The verdict, one line of Markdown. */
  readonly headline: string;
  /** What stands below the headline. Untrusted text inside is already escaped. */
  readonly markdown: string;
  /** False leaves the headline alone; when no section is worth saying, the whole comment is one line. */
  readonly worthSaying: boolean;
  /** Section names in the order they stand; others follow. */
  readonly order: readonly string[];
  /**
   * How long after a write it is looked at again. It must exceed the time another writer takes from its own last
   * look to the end of its write: then, of two that overwrite each other, the one that lost always notices.
   */
  readonly settleMs?: number;
}

/** `not-allowed`: the token only reads, or sees nothing there. Then, as for `failed`, say it elsewhere. */
export type CommentOutcome =
  | { readonly outcome: "created" | "updated" | "unchanged"; readonly url: string }
  | { readonly outcome: "not-allowed" | "failed"; readonly because: string };

const maxRounds = 5;
const maxWrites = 8;

/**
 * Puts one command's section into keep-pace's one comment, creating it where there is none. GitHub has no
 * compare-and-swap for comments, so every write is read again and repeated until it stands. Two jobs that create
 * at once both find two comments then: the oldest stays, takes over the other's sections, and the other is deleted.
 * Never throws for what GitHub answers.
 */
export async function upsertSection(update: SectionUpdate): Promise<CommentOutcome> {
  try {
    return await upsert(update);
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    const refused = error.kind === "forbidden" || error.kind === "not-found";
    return { outcome: refused ? "not-allowed" : "failed", because: error.message };
  }
}

/** One command's attempt, over all its rounds. */
interface Attempt {
  readonly update: SectionUpdate;
  readonly settleMs: number;
  /** Comments made here: this token's own, whatever else is known. */
  readonly created: Set<IssueComment["id"]>;
  createLost: boolean;
  updated: boolean;
  /** Why the last write did not surely take effect. */
  failure: GitHubError | null;
}

async function upsert(update: SectionUpdate): Promise<CommentOutcome> {
  const { github, issue, section, order, settleMs = 1000 } = update;
  const attempt: Attempt = {
    update,
    settleMs,
    created: new Set(),
    createLost: false,
    updated: false,
    failure: null,
  };
  const text = sectionText(update);
  for (let round = 1; round <= maxRounds; round++) {
    const [keep, ...duplicates] = await ownComments(attempt);
    if (!keep) {
      const body = composeFitting(new Map([[section, text]]), order);
      const comment = await tryWrite(attempt, () => github.createIssueComment(issue, body));
      if (comment) attempt.created.add(comment.id);
      else attempt.createLost = true;
      await github.pause(settleMs);
      continue;
    }
    const inherited = new Map(duplicates.flatMap(({ body }) => [...parseBody(body ?? "")]));
    if (!(await writeUntilItStands(attempt, keep.id, new Map([...inherited, [section, text]])))) continue;
    if (!(await deleteAll(github, duplicates)) && round < maxRounds) continue;
    return { outcome: outcomeFor(attempt, keep.id), url: keep.html_url };
  }
  throw givenUp(attempt);
}

/** keep-pace's comments of this token, oldest first. Whose a marked comment is, only its author proves. */
async function ownComments({ update: { github, issue }, created }: Attempt): Promise<IssueComment[]> {
  const marked = (await github.listIssueComments(issue)).filter(({ body }) => isMarked(body ?? ""));
  if (marked.length === 0) return [];
  const me = await github.identity();
  return marked
    .filter(({ id, user }) => created.has(id) || isUser(user, me))
    .sort((a, b) => Number(a.id) - Number(b.id));
}

/**
 * Writes `texts` into the comment until a fresh read shows the command's own section in place. Inherited sections
 * are added where the comment has none of that name. False when the comment was deleted meanwhile.
 */
async function writeUntilItStands(
  attempt: Attempt,
  id: IssueComment["id"],
  texts: ReadonlyMap<string, string>,
): Promise<boolean> {
  const { github, section, order } = attempt.update;
  for (let write = 0; write <= maxWrites; write++) {
    const comment = await existing(github, id);
    if (!comment) return false;
    const present = parseBody(comment.body ?? "");
    const body = composeFitting(new Map([...texts, ...present, [section, texts.get(section) ?? ""]]), order);
    const wanted = parseBody(body);
    if ([...texts.keys()].every((name) => sameText(present.get(name), wanted.get(name)))) return true;
    try {
      await tryWrite(attempt, () => github.updateIssueComment(id, body));
    } catch (error) {
      // 404 also hides a missing permission.
      if (!isNotFound(error) || (await existing(github, id))) throw error;
      return false;
    }
    attempt.updated = true;
    // Growing, so that many writers at once drift apart.
    await github.pause(attempt.settleMs * (write + 1));
  }
  throw givenUp(attempt);
}

function outcomeFor(attempt: Attempt, id: IssueComment["id"]): "created" | "updated" | "unchanged" {
  if (attempt.created.has(id)) return "created";
  if (attempt.updated || attempt.created.size > 0) return "updated";
  return attempt.createLost ? "created" : "unchanged";
}

async function existing(github: GitHub, id: IssueComment["id"]): Promise<IssueComment | null> {
  try {
    return await github.getIssueComment(id);
  } catch (error) {
    if (isNotFound(error)) return null;
    throw error;
  }
}

/** False when one may still be there. That fails nothing: whoever writes next deletes it. */
async function deleteAll(github: GitHub, comments: readonly IssueComment[]): Promise<boolean> {
  let deleted = true;
  for (const { id } of comments) {
    try {
      await github.deleteIssueComment(id);
    } catch (error) {
      if (!(error instanceof GitHubError)) throw error;
      deleted &&= isNotFound(error);
    }
  }
  return deleted;
}

/** One try. `null` when it is unknown whether it took effect, or came at a bad time: then the caller reads again. */
async function tryWrite<T>(attempt: Attempt, write: () => Promise<T>): Promise<T | null> {
  try {
    const result = await write();
    attempt.failure = null;
    return result;
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    if (!error.mayHaveHappened && error.retryAfterMs === null) throw error;
    attempt.failure = error;
    await attempt.update.github.pause(error.retryAfterMs ?? 1000, error);
    return null;
  }
}

function isNotFound(error: unknown): boolean {
  return error instanceof GitHubError && error.kind === "not-found";
}

function givenUp({ failure, update: { issue, section } }: Attempt): GitHubError {
  return (
    failure ??
    new GitHubError(
      `Other jobs kept overwriting the comment on #${issue}, so keep-pace could not write its ${section} section; ` +
        "re-run this job.",
      { kind: "unavailable" },
    )
  );
}
