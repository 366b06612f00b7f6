import { createHash } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import type { FakeGitHubOptions } from "../fake-github.ts";
import type { Fault } from "./faults.ts";
import { type Call, notFound, problem, type Reply } from "./reply.ts";
import type { Route } from "./route.ts";
import { routes } from "./routes.ts";
import type { State } from "./state.ts";
import {
  countRequest,
  type FakeToken,
  permissionProblem,
  rateHeaders,
  secondaryLimit,
  tooManyWrites,
} from "./tokens.ts";

export interface Context {
  readonly state: State;
  readonly token: FakeToken | null;
  readonly options: FakeGitHubOptions;
  readonly origin: string;
}

export interface Incoming {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Outgoing {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: string;
}

/** Does what the request asks and words the answer: limits, permissions, the route, pages, ETag. */
export function answer(context: Context, incoming: Incoming, fault: Fault | null): Outgoing {
  const { state, token } = context;
  const now = state.now();
  const url = new URL(incoming.url, context.origin);
  const match = findRoute(state, incoming.method, url.pathname);
  const headers: Record<string, string> = { date: now.toUTCString() };
  if (token?.kind === "app" && match?.route.needs.length) {
    headers["x-accepted-github-permissions"] = match.route.needs.map((need) => need.join("=")).join("; ");
  }
  const refused = planned(fault, headers) ?? limited(context, incoming, headers);
  const reply = refused ?? perform(context, incoming, url, match);
  if (fault?.kind === "bad-gateway") return { status: 502, headers, body: "<html>502 Bad Gateway</html>" };
  if (token) Object.assign(headers, rateHeaders(token));
  if (fault?.kind === "status") Object.assign(headers, fault.headers);
  return word(context, incoming, url, reply, headers);
}

function planned(fault: Fault | null, headers: Record<string, string>): Reply | null {
  if (fault?.kind === "status") return problem(fault.status, fault.message ?? "Server Error");
  if (fault?.kind !== "secondary-limit") return null;
  if (fault.retryAfter !== undefined) headers["retry-after"] = String(fault.retryAfter);
  return secondaryLimit(fault.status);
}

function limited(
  { state, token, options }: Context,
  { method, headers: sent }: Incoming,
  headers: Record<string, string>,
): Reply | null {
  if (!sent["user-agent"]) return problem(403, "Request forbidden by administrative rules.");
  if (!token) return sent.authorization ? problem(401, "Bad credentials") : null;
  const now = state.now().getTime();
  const spent = countRequest(token, now);
  if (spent) return spent;
  if (method === "GET" || !tooManyWrites(token, now, options.writesPerMinute ?? 80)) return null;
  headers["retry-after"] = "60";
  return secondaryLimit();
}

function perform(
  { state, token, options }: Context,
  { method, body }: Incoming,
  { pathname, searchParams }: URL,
  match: Match | null,
): Reply {
  if (!match || (pathname === "/graphql" && options.graphql === false)) return notFound;
  if (!token && (method !== "GET" || state.repository.private)) {
    return method === "GET" ? notFound : problem(401, "Requires authentication");
  }
  const refused = token && permissionProblem(token, match.route.needs, state.repository.private);
  if (refused) return refused;
  let parsed: Call["body"] = {};
  try {
    if (body) parsed = JSON.parse(body);
  } catch {
    return problem(400, "Problems parsing JSON");
  }
  return match.route.reply(state, { token, path: match.path, query: searchParams, body: parsed });
}

interface Match {
  readonly route: Route;
  readonly path: Record<string, string>;
}

/** GitHub's own paging links name the repository by its number. */
function findRoute({ repository }: State, method: string, pathname: string): Match | null {
  const bases = [`/repos/${repository.full_name}`, `/repositories/${repository.id}`];
  for (const route of routes) {
    if (route.method !== method) continue;
    const templates = route.path.startsWith("^")
      ? [route.path.slice(1)]
      : bases.map((base) => base + route.path);
    for (const template of templates) {
      const path = pathParameters(template.split("/"), pathname.split("/"));
      if (path) return { route, path };
    }
  }
  return null;
}

function pathParameters(
  template: readonly string[],
  segments: readonly string[],
): Record<string, string> | null {
  if (template.length !== segments.length) return null;
  const path: Record<string, string> = {};
  for (const [index, part] of template.entries()) {
    const segment = decodeURIComponent(segments[index] ?? "");
    if (part.startsWith(":")) path[part.slice(1)] = segment;
    else if (part.toLowerCase() !== segment.toLowerCase()) return null;
  }
  return path;
}

function word(
  context: Context,
  { headers: sent }: Incoming,
  url: URL,
  reply: Reply,
  headers: Record<string, string>,
): Outgoing {
  if ("redirect" in reply) {
    headers.location = `${context.origin}${reply.redirect}`;
    return { status: 302, headers, body: "" };
  }
  if ("text" in reply) return { status: 200, headers, body: reply.text };
  const { status, body } = "list" in reply ? page(context, url, reply, headers) : reply;
  if (status === 204) return { status, headers, body: "" };
  const text = JSON.stringify(body);
  headers["content-type"] = "application/json; charset=utf-8";
  if (status !== 200) return { status, headers, body: text };
  headers.etag = `W/"${createHash("sha256").update(`${headers.link}\n${text}`).digest("hex")}"`;
  if (sent["if-none-match"] !== headers.etag) return { status, headers, body: text };
  // An unchanged answer costs nothing.
  if (context.token) context.token.used--;
  return { status: 304, headers: { ...headers, ...(context.token && rateHeaders(context.token)) }, body: "" };
}

function page(
  { state, origin }: Context,
  { pathname, searchParams }: URL,
  { list, key }: Extract<Reply, { list: readonly unknown[] }>,
  headers: Record<string, string>,
): { status: number; body: unknown } {
  const size = Math.min(100, Math.max(1, Number(searchParams.get("per_page")) || 30));
  const number = Math.max(1, Number(searchParams.get("page")) || 1);
  const last = Math.max(1, Math.ceil(list.length / size));
  const below = pathname.replace(/^\/repos\/[^/]+\/[^/]+/, `/repositories/${state.repository.id}`);
  const link = (rel: string, to: number) => {
    const query = new URLSearchParams(searchParams);
    query.set("page", String(to));
    return `<${origin}${below}?${query}>; rel="${rel}"`;
  };
  const links = [
    ...(number > 1 ? [link("prev", number - 1)] : []),
    ...(number < last ? [link("next", number + 1), link("last", last)] : []),
    ...(number > 1 ? [link("first", 1)] : []),
  ];
  if (links.length > 0) headers.link = links.join(", ");
  const items = list.slice((number - 1) * size, number * size);
  return { status: 200, body: key ? { total_count: list.length, [key]: items } : items };
}
