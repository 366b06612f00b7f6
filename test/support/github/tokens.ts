import { problem, type Reply } from "./reply.ts";

export type Level = "read" | "write";

export interface FakeToken {
  readonly login: string;
  /** `app`: an installation's, as `GITHUB_TOKEN` is; `user`: a personal one. */
  readonly kind: "app" | "user";
  /** By GitHub's own names, such as `pull_requests`. */
  readonly permissions: Readonly<Record<string, Level>>;
  /** Requests an hour. */
  readonly limit: number;
  used: number;
  /** When `used` starts again, in milliseconds. */
  resetAt: number;
  /** When each write of the last minute came, in milliseconds. */
  writes: number[];
}

/** One of several permissions that each open a route. */
export type Need = readonly [name: string, level: Level];

/** The refusal for a token that has none of `needs`, or `null`. Anyone with a token may read what is public. */
export function permissionProblem(
  token: FakeToken,
  needs: readonly Need[],
  isPrivate: boolean,
): Reply | null {
  if (needs.length === 0) return null;
  if (!isPrivate && needs.every(([, level]) => level === "read")) return null;
  const granted = needs.some(
    ([name, level]) =>
      token.permissions[name] === "write" || (level === "read" && token.permissions[name] === "read"),
  );
  const holder = token.kind === "app" ? "integration" : "personal access token";
  return granted ? null : problem(403, `Resource not accessible by ${holder}`);
}

/** Counts a request; the refusal past the hour's limit, or `null`. */
export function countRequest(token: FakeToken, now: number): Reply | null {
  if (now >= token.resetAt) {
    token.resetAt = now + 3_600_000;
    token.used = 0;
  }
  if (token.used >= token.limit) return problem(403, "API rate limit exceeded for installation.");
  token.used++;
  return null;
}

export function rateHeaders(token: FakeToken): Record<string, string> {
  return {
    "x-ratelimit-limit": String(token.limit),
    "x-ratelimit-remaining": String(Math.max(0, token.limit - token.used)),
    "x-ratelimit-used": String(token.used),
    "x-ratelimit-reset": String(Math.ceil(token.resetAt / 1000)),
    "x-ratelimit-resource": "core",
  };
}

/** Counts a write; true past `perMinute`, GitHub's secondary limit on creating content. */
export function tooManyWrites(token: FakeToken, now: number, perMinute: number): boolean {
  token.writes = token.writes.filter((at) => at > now - 60_000);
  token.writes.push(now);
  return token.writes.length > perMinute;
}

export function secondaryLimit(status: 403 | 429 = 403): Reply {
  return problem(
    status,
    "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.",
  );
}
