import { setTimeout as sleep } from "node:timers/promises";
import { UserError } from "@keep-pace/command";
import { createGitHub, type GitHub, type HttpResponse, resolveUrl, type Send } from "@keep-pace/github";
import { actionsLog } from "./log.ts";

/** GitHub's REST API for one repository, through the toolkit's client so that proxies are honoured. */
export function connect(token: string | null, { owner, repo }: { owner: string; repo: string }): GitHub {
  if (token === null) throw new UserError("There is no token: leave the input `token` at its default.");
  return createGitHub({
    owner,
    repo,
    send: octokitSend(token),
    sleep,
    now: () => new Date(),
    log: actionsLog.info,
    etags: new Map(),
  });
}

const requestMs = 30_000;

function octokitSend(token: string): Send {
  const apiUrl = process.env.GITHUB_API_URL ?? "https://api.github.com";
  return async ({ method, url, headers, body }) => {
    // Loaded by the first request: most of an action's start would be this client.
    const octokit = (await import("@actions/github")).getOctokit(token, { userAgent: "keep-pace" });
    const request = {
      method,
      url: resolveUrl(apiUrl, url),
      headers: { ...headers },
      ...(body && { data: body }),
      request: { signal: AbortSignal.timeout(requestMs) },
    };
    try {
      return toResponse(await octokit.request(request));
    } catch (error) {
      // Octokit throws on every status from 304 on; without a response nothing arrived.
      const { response } = error as { response?: OctokitResponse };
      if (!response) throw error;
      return toResponse(response);
    }
  };
}

interface OctokitResponse {
  readonly status: number;
  readonly headers: Record<string, string | number | undefined>;
  readonly data: unknown;
}

function toResponse({ status, headers, data }: OctokitResponse): HttpResponse {
  return {
    status,
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, value?.toString()])),
    // Octokit has parsed what was JSON; the client reads text.
    body: typeof data === "string" ? data : data === undefined ? "" : JSON.stringify(data),
  };
}
