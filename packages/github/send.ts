/** One request to GitHub's REST API. */
export interface HttpRequest {
  readonly method: "GET" | "POST" | "PATCH" | "DELETE";
  /** A path below the API's address (`/repos/o/r`), or a full address as GitHub's paging links give it. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface HttpResponse {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
}

/**
 * Performs a request with the token and the user agent added. Every status is an answer;
 * it rejects only when no whole answer arrived.
 */
export type Send = (request: HttpRequest) => Promise<HttpResponse>;

/**
 * The full address of `url`. Throws for another origin than `apiUrl`'s: the token goes nowhere else.
 * On GitHub Enterprise Server REST lives below `/api/v3`, GraphQL at `/api/graphql`.
 */
export function resolveUrl(apiUrl: string, url: string): string {
  const api = apiUrl.replace(/\/+$/, "");
  if (url === "/graphql") return `${api.replace(/\/api\/v3$/, "/api")}/graphql`;
  if (url.startsWith("/")) return api + url;
  const { origin } = new URL(url);
  if (origin !== new URL(api).origin) throw new Error(`the token is not sent to ${origin}`);
  return url;
}
