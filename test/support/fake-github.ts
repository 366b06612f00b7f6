import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { answer, type Outgoing } from "./github/answer.ts";
import { type Fault, type FaultRule, Faults } from "./github/faults.ts";
import type { IssueComment, PullRequest, ReviewComment, WorkflowRun } from "./github/records.ts";
import {
  addComment,
  addPull,
  addRun,
  createState,
  type Delivery,
  type PullFacts,
  type RunFacts,
} from "./github/state.ts";
import type { FakeToken, Level } from "./github/tokens.ts";

export interface FakeGitHubOptions {
  readonly owner?: string;
  readonly repo?: string;
  readonly private?: boolean;
  /** Milliseconds a request takes, half before and half after it is done. */
  readonly latency?: () => number;
  readonly now?: () => Date;
  /** GitHub's secondary limit on creating content, 80 when left out. */
  readonly writesPerMinute?: number;
  /** False answers 404 to GraphQL. */
  readonly graphql?: boolean;
}

interface RecordedRequest {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  /** Whose token came with it. */
  readonly login: string | null;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
  /** `null` when the connection was broken instead. */
  readonly status: number | null;
}

/** GitHub's REST API for one repository, on loopback, with GitHub's real limits. */
export interface FakeGitHub extends AsyncDisposable {
  /** For `GITHUB_API_URL`. */
  readonly url: string;
  readonly requests: RecordedRequest[];
  /** A new token. Without `permissions` it may write to issues and pull requests and read the rest. */
  token(facts?: { login?: string; permissions?: Record<string, Level>; limit?: number }): string;
  /** The token's next hour begins. */
  refill(token: string): void;
  pull(facts: PullFacts): PullRequest;
  run(facts: RunFacts): WorkflowRun;
  comment(issue: number, login: string, body: string): IssueComment;
  /** Live objects: what a test changes, GitHub then says. */
  comments(issue: number): readonly IssueComment[];
  reviewComments(pull: number): readonly ReviewComment[];
  /** What a maintainer does in the browser. */
  remove(issue: number, id: IssueComment["id"]): void;
  lock(issue: number): void;
  /** What reports read besides pull requests and runs. */
  readonly delivery: Delivery;
  fault(rule: FaultRule, fault: Fault): void;
}

const defaultPermissions: Readonly<Record<string, Level>> = {
  actions: "read",
  contents: "read",
  issues: "write",
  metadata: "read",
  pull_requests: "write",
};

export async function startFakeGitHub(options: FakeGitHubOptions = {}): Promise<FakeGitHub> {
  const now = options.now ?? (() => new Date());
  const state = createState(
    options.owner ?? "octo-org",
    options.repo ?? "shop",
    options.private ?? false,
    now,
  );
  const tokens = new Map<string, FakeToken>();
  const faults = new Faults();
  const requests: RecordedRequest[] = [];

  const server = createServer(async (request, response) => {
    const body = await readBody(request);
    const { method = "GET", url = "/", headers } = request;
    const token = tokens.get((headers.authorization ?? "").replace(/^(bearer|token) /i, "")) ?? null;
    const half = (options.latency?.() ?? 0) / 2;
    await sleep(half);
    const fault = faults.take(method, url);
    if (fault?.kind === "meanwhile") await fault.act();
    const context = { state, token, options, origin: `http://${headers.host}` };
    const outgoing = fault?.kind === "drop" ? null : answer(context, { method, url, headers, body }, fault);
    await sleep(half);
    requests.push({
      method,
      url,
      login: token?.login ?? null,
      headers,
      body,
      status: outgoing?.status ?? null,
    });
    if (!outgoing || fault?.kind === "lost-answer") request.socket.destroy();
    else write(response, outgoing);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    token({ login = "github-actions[bot]", permissions = defaultPermissions, limit = 1000 } = {}) {
      const kind = login.endsWith("[bot]") ? "app" : "user";
      const secret = `${kind === "app" ? "ghs" : "ghp"}_${tokens.size}`;
      tokens.set(secret, { login, kind, permissions, limit, used: 0, resetAt: 0, writes: [] });
      return secret;
    },
    refill(secret) {
      const token = tokens.get(secret);
      if (token) token.used = 0;
    },
    pull: (facts) => addPull(state, facts),
    run: (facts) => addRun(state, facts),
    comment: (issue, login, body) => addComment(state, issue, login, body),
    comments: (issue) => state.comments.get(issue) ?? [],
    reviewComments: (pull) => state.pulls.get(pull)?.reviewComments ?? [],
    remove(issue, id) {
      state.comments.set(issue, state.comments.get(issue)?.filter((comment) => comment.id !== id) ?? []);
    },
    lock: (issue) => state.locked.add(issue),
    delivery: state.delivery,
    fault: (rule, fault) => faults.plan(rule, fault),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

function write(response: ServerResponse, { status, headers, body }: Outgoing): void {
  response.writeHead(status, headers);
  response.end(body);
}
