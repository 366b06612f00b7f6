import { resolveUrl, type Send } from "./send.ts";

export interface FetchOptions {
  /** `GITHUB_API_URL`, such as `https://api.github.com`. */
  readonly apiUrl: string;
  /** `null` reads public repositories, at 60 requests an hour. */
  readonly token: string | null;
  readonly userAgent: string;
  /** How long one request may take, its body included. */
  readonly timeoutMs?: number;
}

/** The platform's own `fetch` as the transport. */
export function fetchSend({ apiUrl, token, userAgent, timeoutMs = 30_000 }: FetchOptions): Send {
  return async ({ method, url, headers, body }) => {
    const response = await fetch(resolveUrl(apiUrl, url), {
      method,
      headers: { ...headers, "user-agent": userAgent, ...(token && { authorization: `Bearer ${token}` }) },
      ...(body !== undefined && { body }),
      signal: AbortSignal.timeout(timeoutMs),
    });
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: await response.text(),
    };
  };
}
