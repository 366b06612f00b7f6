import { createHash } from "node:crypto";
import { type Call, notFound, ok, problem, type Reply } from "./reply.ts";
import type { Route } from "./route.ts";
import type { State } from "./state.ts";
import type { Need } from "./tokens.ts";

const read: readonly Need[] = [["contents", "read"]];
const write: readonly Need[] = [["contents", "write"]];

type Files = ReadonlyMap<string, string>;

/** Trees and commits that no branch shows yet. */
const trees = new WeakMap<State, Map<string, Files>>();
const commits = new WeakMap<State, Map<string, { files: Files; parents: readonly string[] }>>();

/** Branches and git's own objects: https://docs.github.com/rest/git */
export const branchRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/branches",
    needs: read,
    reply: ({ delivery }) => ({ list: [...delivery.branches.keys()].map((name) => ({ name })) }),
  },
  {
    method: "GET",
    path: "/git/ref/heads/:branch",
    needs: read,
    reply: ({ delivery }, { path }) => {
      const head = delivery.branches.get(path.branch ?? "")?.at(-1);
      return head ? ok({ object: { type: "commit", sha: head.sha } }) : notFound;
    },
  },
  {
    method: "GET",
    path: "/contents/:path",
    needs: read,
    reply: ({ delivery }, { path, query }) => {
      const commit = [...delivery.branches.values()].flat().find(({ sha }) => sha === query.get("ref"));
      const text = commit?.files.get(path.path ?? "");
      if (text === undefined) return notFound;
      const content = Buffer.from(text).toString("base64").replace(/.{60}/g, "$&\n");
      return ok({ type: "file", encoding: "base64", content });
    },
  },
  { method: "POST", path: "/git/trees", needs: write, reply: makeTree },
  { method: "POST", path: "/git/commits", needs: write, reply: makeCommit },
  { method: "POST", path: "/git/refs", needs: write, reply: makeRef },
  { method: "PATCH", path: "/git/refs/heads/:branch", needs: write, reply: moveRef },
  {
    method: "POST",
    path: "/dispatches",
    needs: write,
    reply: ({ delivery }, { body }) => {
      delivery.dispatches.push(body as (typeof delivery.dispatches)[number]);
      return { status: 204, body: null };
    },
  },
];

function made<T>(store: WeakMap<State, Map<string, T>>, state: State): Map<string, T> {
  const known = store.get(state) ?? new Map<string, T>();
  store.set(state, known);
  return known;
}

function name(...parts: readonly unknown[]): string {
  return createHash("sha1").update(JSON.stringify(parts)).digest("hex");
}

function makeTree(state: State, { body }: Call): Reply {
  const entries = body.tree as { path: string; content: string }[];
  const files = new Map(entries.map(({ path, content }) => [path, content]));
  const sha = name([...files]);
  made(trees, state).set(sha, files);
  return ok({ sha }, 201);
}

function makeCommit(state: State, { body }: Call): Reply {
  const files = made(trees, state).get(String(body.tree));
  if (!files) return problem(422, "Tree SHA does not exist");
  const parents = body.parents as string[];
  const sha = name(body.tree, parents, state.nextId++);
  made(commits, state).set(sha, { files, parents });
  return ok({ sha }, 201);
}

function makeRef(state: State, { body }: Call): Reply {
  const branch = String(body.ref).replace("refs/heads/", "");
  const commit = made(commits, state).get(String(body.sha));
  if (state.delivery.branches.has(branch)) return problem(422, "Reference already exists");
  if (!commit) return problem(422, "Object does not exist");
  state.delivery.branches.set(branch, [{ sha: String(body.sha), files: commit.files }]);
  return ok({ ref: body.ref }, 201);
}

function moveRef(state: State, { body, path }: Call): Reply {
  const branch = state.delivery.branches.get(path.branch ?? "");
  const commit = made(commits, state).get(String(body.sha));
  if (!branch || !commit) return problem(422, "Reference does not exist");
  const isForward = commit.parents.includes(branch.at(-1)?.sha ?? "");
  if (!isForward && body.force !== true) return problem(422, "Update is not a fast forward");
  branch.push({ sha: String(body.sha), files: commit.files });
  return ok({ ref: `refs/heads/${path.branch}` });
}
