import type { IssueComment } from "./records.ts";
import { bodyProblem, type Call, notFound, ok, problem } from "./reply.ts";
import type { Route } from "./route.ts";
import { addComment, type State, timestamp } from "./state.ts";
import type { Need } from "./tokens.ts";

const readIssue: readonly Need[] = [
  ["issues", "read"],
  ["pull_requests", "read"],
];
const writeIssue: readonly Need[] = [
  ["issues", "write"],
  ["pull_requests", "write"],
];
const all = "/issues/:issue/comments";
const one = "/issues/comments/:id";

/** Comments on issues and pull requests: https://docs.github.com/rest/issues/comments */
export const commentRoutes: readonly Route[] = [
  {
    method: "GET",
    path: all,
    needs: readIssue,
    reply: (state, call) => (exists(state, call) ? { list: comments(state, call) } : notFound),
  },
  {
    method: "POST",
    path: all,
    needs: writeIssue,
    reply(state, call) {
      if (!exists(state, call)) return notFound;
      if (state.locked.has(issueOf(call))) {
        return problem(403, "Unable to create comment because issue is locked.");
      }
      const wrong = bodyProblem("IssueComment", call.body.body);
      if (wrong) return wrong;
      return ok(addComment(state, issueOf(call), call.token?.login ?? "", String(call.body.body)), 201);
    },
  },
  {
    method: "GET",
    path: one,
    needs: readIssue,
    reply(state, call) {
      const comment = find(state, call);
      return comment ? ok(comment) : notFound;
    },
  },
  {
    method: "PATCH",
    path: one,
    needs: writeIssue,
    reply(state, call) {
      const comment = find(state, call);
      if (!comment) return notFound;
      const wrong = bodyProblem("IssueComment", call.body.body);
      if (wrong) return wrong;
      comment.body = String(call.body.body);
      comment.updated_at = timestamp(state);
      return ok(comment);
    },
  },
  {
    method: "DELETE",
    path: one,
    needs: writeIssue,
    reply(state, call) {
      const comment = find(state, call);
      if (!comment) return notFound;
      for (const [issue, comments] of state.comments) {
        state.comments.set(
          issue,
          comments.filter((other) => other !== comment),
        );
      }
      return ok(null, 204);
    },
  },
];

function issueOf({ path }: Call): number {
  return Number(path.issue);
}

function exists(state: State, call: Call): boolean {
  return state.pulls.has(issueOf(call)) || state.comments.has(issueOf(call));
}

function comments(state: State, call: Call): readonly IssueComment[] {
  return state.comments.get(issueOf(call)) ?? [];
}

function find(state: State, { path }: Call): IssueComment | undefined {
  return [...state.comments.values()].flat().find(({ id }) => String(id) === path.id);
}
