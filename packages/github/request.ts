import { GitHubError } from "./error.ts";
import { noAnswer, type Purpose, refusal } from "./failure.ts";
import type { HttpRequest, HttpResponse, Send } from "./send.ts";

/** Keeps answers by address, so that unchanged ones cost no rate limit (`304`). A `Map` is one. */
export interface EtagStore {
  get(url: string): HttpResponse | undefined;
  set(url: string, response: HttpResponse): unknown;
}

export interface RequestOptions {
  readonly send: Send;
  readonly sleep: (ms: number) => Promise<unknown>;
  readonly now: () => Date;
  /** In [0, 1), for jitter. */
  readonly random?: () => number;
  readonly log?: (line: string) => void;
  /** The most all waits for GitHub may take together. */
  readonly waitBudgetMs?: number;
  readonly etags?: EtagStore;
}

interface Answer {
  readonly data: unknown;
  readonly headers: HttpResponse["headers"];
}

export interface Requester {
  /** Reads, with retries and ETags. */
  get(purpose: Purpose, url: string): Promise<Answer>;
  /** Reads what is no JSON, such as a log, as it is. */
  text(purpose: Purpose, url: string): Promise<string>;
  /**
   * Writes, once. A second try may double or undo what happened since, so it is the caller's,
   * after it has read again: see `mayHaveHappened` and `retryAfterMs` of the error.
   */
  write(purpose: Purpose, method: "POST" | "PATCH" | "DELETE", url: string, body?: unknown): Promise<Answer>;
  /** Waits at least `ms`, jittered. A wait forced by `because` counts against the budget; past it, that is thrown. */
  pause(ms: number, because?: GitHubError): Promise<void>;
}

const maxAttempts = 4;

/** Sends requests as GitHub's documentation asks for it ("Best practices for using the REST API"). */
export function createRequester(options: RequestOptions): Requester {
  const { sleep, etags, log, random = Math.random, waitBudgetMs = 120_000 } = options;
  let waited = 0;

  async function pause(ms: number, because?: GitHubError): Promise<void> {
    if (because) {
      waited += ms;
      if (waited > waitBudgetMs) throw because;
      log?.(`Waiting ${Math.ceil(ms / 1000)} s before the next try. ${because.message}`);
    }
    await sleep(ms + random() * Math.min(ms, 5000));
  }

  async function read(purpose: Purpose, url: string): Promise<HttpResponse> {
    for (let attempt = 1; ; attempt++) {
      const known = etags?.get(url);
      const headers = known?.headers.etag ? { ...accept, "if-none-match": known.headers.etag } : accept;
      const result = await exchange(options, purpose, { method: "GET", url, headers });
      if (!(result instanceof GitHubError)) {
        if (result.status === 304 && known) return known;
        if (result.headers.etag) etags?.set(url, result);
        return result;
      }
      const wait = result.kind === "unavailable" ? 1000 * 2 ** (attempt - 1) : result.retryAfterMs;
      if (wait === null || attempt === maxAttempts) throw result;
      await pause(wait, result);
    }
  }

  return {
    get: async (purpose, url) => parse(purpose, await read(purpose, url)),
    text: async (purpose, url) => (await read(purpose, url)).body,
    pause,
    async write(purpose, method, url, body) {
      const text = body === undefined ? {} : { body: JSON.stringify(body) };
      const headers = { ...accept, "content-type": "application/json" };
      const result = await exchange(options, purpose, { method, url, headers, ...text });
      if (result instanceof GitHubError) throw result;
      return parse(purpose, result);
    },
  };
}

const accept = { accept: "application/vnd.github+json", "x-github-api-version": "2022-11-28" };

async function exchange(
  { send, now }: RequestOptions,
  purpose: Purpose,
  request: HttpRequest,
): Promise<HttpResponse | GitHubError> {
  let response: HttpResponse;
  try {
    response = await send(request);
  } catch (cause) {
    return noAnswer(request.method, purpose, cause);
  }
  const good = (response.status >= 200 && response.status < 300) || response.status === 304;
  return good ? response : refusal(request.method, purpose, response, now());
}

function parse({ doing }: Purpose, { body, headers }: HttpResponse): Answer {
  if (body === "") return { data: null, headers };
  try {
    return { data: JSON.parse(body), headers };
  } catch (cause) {
    throw new GitHubError(
      `What answered is not GitHub's API, so keep-pace could not ${doing}; check GITHUB_API_URL.`,
      { kind: "rejected", mayHaveHappened: true, cause },
    );
  }
}
