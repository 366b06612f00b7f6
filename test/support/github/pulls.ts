import type { DiffEntry, Review, ReviewComment } from "./records.ts";
import { user } from "./records.ts";
import { bodyProblem, type Call, notFound, ok, problem, type Reply } from "./reply.ts";
import type { Route } from "./route.ts";
import { type State, timestamp } from "./state.ts";
import type { Need } from "./tokens.ts";

const read: readonly Need[] = [["pull_requests", "read"]];
const write: readonly Need[] = [["pull_requests", "write"]];

/** Pull requests and their reviews: https://docs.github.com/rest/pulls */
export const pullRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/pulls",
    needs: read,
    reply: (state, { query }) => ({ list: search(state, query) }),
  },
  { method: "GET", path: "/pulls/:pull", needs: read, reply: (state, call) => pullOr404(state, call) },
  {
    method: "GET",
    path: "/pulls/:pull/files",
    needs: read,
    reply: list(({ files }) => files.slice(0, 3000)),
  },
  {
    method: "GET",
    path: "/pulls/:pull/commits",
    needs: read,
    reply: list(({ commits }) => commits.slice(0, 250)),
  },
  {
    method: "GET",
    path: "/pulls/:pull/comments",
    needs: read,
    reply: list(({ reviewComments }) => reviewComments),
  },
  { method: "POST", path: "/pulls/:pull/reviews", needs: write, reply: review },
];

type Pull = State["pulls"] extends Map<number, infer P> ? P : never;

function pullOf(state: State, { path }: Call): Pull | undefined {
  return state.pulls.get(Number(path.pull));
}

function pullOr404(state: State, call: Call): Reply {
  const found = pullOf(state, call);
  return found ? ok(found.pull) : notFound;
}

function list(items: (pull: Pull) => readonly unknown[]): Route["reply"] {
  return (state, call) => {
    const pull = pullOf(state, call);
    return pull ? { list: items(pull) } : notFound;
  };
}

function search({ pulls }: State, query: URLSearchParams): readonly unknown[] {
  const state = query.get("state") ?? "open";
  const head = query.get("head");
  const found = [...pulls.values()]
    .map(({ pull }) => pull)
    .filter((pull) => (state === "all" || pull.state === state) && (!head || pull.head.label === head));
  if (query.get("sort") !== "updated") return found;
  const ascending = found.sort((a, b) => a.updated_at.localeCompare(b.updated_at));
  return query.get("direction") === "desc" ? ascending.reverse() : ascending;
}

interface Draft {
  readonly path: string;
  readonly body: string;
  readonly line?: number;
  readonly start_line?: number;
}

function review(state: State, call: Call): Reply {
  const target = pullOf(state, call);
  if (!target) return notFound;
  const { event, body, commit_id } = call.body;
  const drafts = (call.body.comments ?? []) as readonly Draft[];
  if (event === "COMMENT" && drafts.length === 0 && !body) {
    return problem(422, "Unprocessable Entity", ["Body can't be blank"]);
  }
  for (const draft of drafts) {
    const wrong = bodyProblem("PullRequestReviewComment", draft.body) ?? lineProblem(target.files, draft);
    if (wrong) return wrong;
  }
  const made = newReview(state, call, target, String(commit_id), String(body ?? ""));
  target.reviews.push(made);
  target.reviewComments.push(...drafts.map((draft) => newComment(state, made, draft)));
  return ok(made);
}

/** A comment stands on lines that the diff shows on its new side, all within one hunk. */
function lineProblem(files: readonly DiffEntry[], { path, line, start_line }: Draft): Reply | null {
  const patch = files.find(({ filename }) => filename === path)?.patch ?? "";
  const hunk = hunks(patch).find((lines) => lines.has(line ?? 0));
  if (!hunk) {
    return problem(422, "Unprocessable Entity", ["Pull request review thread line must be part of the diff"]);
  }
  if (start_line === undefined) return null;
  if (start_line >= (line ?? 0)) {
    return problem(422, "Unprocessable Entity", [
      "Pull request review thread start line must precede the end line.",
    ]);
  }
  return hunk.has(start_line)
    ? null
    : problem(422, "Unprocessable Entity", [
        "Pull request review thread start line must be part of the same hunk as the line.",
      ]);
}

/** The line numbers each hunk's header says it covers on the new side. */
function hunks(patch: string): Set<number>[] {
  return [...patch.matchAll(/^@@ -\S+ \+(\d+)(?:,(\d+))? @@/gm)].map(
    ([, start, count = "1"]) => new Set(Array.from({ length: Number(count) }, (_, i) => Number(start) + i)),
  );
}

function newReview(state: State, call: Call, { pull }: Pull, commit: string, body: string): Review {
  const id = state.nextId++;
  const links = { html: { href: pull.html_url }, pull_request: { href: pull.url } };
  return {
    id,
    node_id: `PRR_${id}`,
    user: user(call.token?.login ?? ""),
    body,
    state: "COMMENTED",
    html_url: `${pull.html_url}#pullrequestreview-${id}`,
    pull_request_url: pull.url,
    _links: links,
    submitted_at: timestamp(state),
    commit_id: commit,
    author_association: "NONE",
  };
}

function newComment(state: State, from: Review, { path, body, line, start_line }: Draft): ReviewComment {
  const id = state.nextId++;
  return {
    id,
    node_id: `PRRC_${id}`,
    url: `https://api.github.com/comments/${id}`,
    pull_request_review_id: from.id,
    diff_hunk: "",
    path,
    commit_id: from.commit_id ?? "",
    original_commit_id: from.commit_id ?? "",
    user: from.user,
    body,
    created_at: timestamp(state),
    updated_at: timestamp(state),
    html_url: `${from.html_url}#discussion_r${id}`,
    pull_request_url: from.pull_request_url,
    author_association: "NONE",
    _links: { self: { href: "" }, html: { href: "" }, pull_request: { href: "" } },
    ...(line !== undefined && { line }),
    start_line: start_line ?? null,
  };
}
