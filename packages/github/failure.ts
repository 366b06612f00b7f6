import { GitHubError } from "./error.ts";
import { rateLimitWait } from "./rate-limit.ts";
import type { HttpRequest, HttpResponse } from "./send.ts";

/** What a request is for, in words, and the permission GitHub's documentation lists for it. */
export interface Purpose {
  /** Completes "keep-pace could not …". */
  readonly doing: string;
  /** As written under a job's `permissions`, such as `pull-requests: write`. */
  readonly permission: string;
}

/** Why no answer came: the connection broke, before or after GitHub did its part. */
export function noAnswer(method: HttpRequest["method"], { doing }: Purpose, cause: unknown): GitHubError {
  return new GitHubError(
    `GitHub did not answer, so keep-pace could not ${doing} (${reason(cause)}); try again later.`,
    { kind: "unavailable", mayHaveHappened: method !== "GET", cause },
  );
}

/** The error for an answer that is no success. */
export function refusal(
  method: HttpRequest["method"],
  purpose: Purpose,
  response: HttpResponse,
  now: Date,
): GitHubError {
  const { status } = response;
  const { doing, permission } = purpose;
  const retryAfterMs = rateLimitWait(response, now);
  if (retryAfterMs !== null) {
    return new GitHubError(
      `GitHub's rate limit is used up, so keep-pace could not ${doing}; try again in ${span(retryAfterMs)}.`,
      { kind: "rate-limit", status, retryAfterMs },
    );
  }
  if (status >= 500) {
    return new GitHubError(`GitHub answered ${status}, so keep-pace could not ${doing}; try again later.`, {
      kind: "unavailable",
      status,
      mayHaveHappened: method !== "GET",
    });
  }
  if (status === 401) {
    return new GitHubError(
      `GitHub does not accept the token, so keep-pace could not ${doing}; pass a token that is still valid.`,
      { kind: "forbidden", status },
    );
  }
  if (status === 403) return forbidden(method, purpose, response);
  if (status === 404) {
    return new GitHubError(
      `GitHub shows this token nothing to ${doing}; check the repository and the number, ` +
        `or give the job \`${permission}\` under \`permissions\`.`,
      { kind: "not-found", status, permission },
    );
  }
  return new GitHubError(`GitHub refused to ${doing} (${status}): ${said(response)}.`, {
    kind: "rejected",
    status,
  });
}

function forbidden(method: HttpRequest["method"], purpose: Purpose, response: HttpResponse): GitHubError {
  const { doing } = purpose;
  const message = said(response);
  if (!/not accessible|must have|permission/i.test(message)) {
    return new GitHubError(`GitHub refused to ${doing}: ${message}.`, { kind: "forbidden", status: 403 });
  }
  const permission = missingPermission(response, purpose);
  const fork = method === "GET" ? "" : " (a pull request from a fork only ever gets a token that reads)";
  return new GitHubError(
    `The token may not ${doing}; give the job \`${permission}\` under \`permissions\`${fork}.`,
    { kind: "forbidden", status: 403, permission },
  );
}

/**
 * `x-accepted-github-permissions` lists alternatives split by `;`, each a comma list of `name=level`. The
 * documented permission wins where it is one of them, for several alternatives would only confuse.
 */
function missingPermission(response: HttpResponse, { permission }: Purpose): string {
  const alternatives = (response.headers["x-accepted-github-permissions"] ?? "")
    .split(";")
    .map((set) =>
      set
        .split(",")
        .map((one) => one.trim())
        .filter((one) => /^[a-z_]+=[a-z]+$/.test(one) && one !== "metadata=read")
        .map((one) => one.replace("=", ": ").replaceAll("_", "-"))
        .join(", "),
    )
    .filter((set) => set !== "");
  return alternatives.includes(permission) ? permission : (alternatives[0] ?? permission);
}

/** GitHub's own words on one line; a list of errors says more than the message above it. */
function said({ body, status }: HttpResponse): string {
  let text = `status ${status}`;
  try {
    const answer = JSON.parse(body) as { message?: unknown; errors?: unknown[] };
    const errors = Array.isArray(answer.errors) ? answer.errors.map(errorText) : [];
    text = [answer.message, ...errors].filter((part) => typeof part === "string" && part).join(": ") || text;
  } catch {
    // A proxy's HTML page tells a user nothing.
  }
  return text.replace(/\s+/g, " ").replace(/\.$/, "").slice(0, 200);
}

function errorText(error: unknown): unknown {
  return typeof error === "object" && error !== null && "message" in error ? error.message : error;
}

/** What a transport says on top is "fetch failed"; what happened lies at the bottom of its causes. */
function reason(failure: unknown): string {
  let text = String(failure);
  for (let cause = failure; cause instanceof Error; cause = cause.cause) text = cause.message || text;
  return text.replace(/\s+/g, " ").slice(0, 200);
}

function span(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  return seconds < 120 ? `${seconds} s` : `${Math.ceil(seconds / 60)} minutes`;
}
