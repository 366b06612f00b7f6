import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { setTimeout } from "node:timers/promises";
import { type Artifact, ArtifactStore } from "./results/artifacts.ts";
import { type Blob, BlobStore } from "./results/blobs.ts";
import { type CacheEntry, type CacheLimits, CacheStore } from "./results/caches.ts";
import { answerWith, type Fault, Faults, type Route, sendThrough } from "./results/faults.ts";
import { type JobIdentity, type RuntimeToken, readToken, signToken } from "./results/token.ts";
import { type TwirpBody, TwirpError } from "./results/twirp.ts";

/** GitHub's cache service v2 and artifact service v4 on loopback, as a job's actions meet them. */
export interface FakeResults extends AsyncDisposable {
  readonly url: string;
  /** The variables that the runner gives to an action of this job. */
  env(identity?: JobIdentity): Record<string, string>;
  /** What the repository's caches hold now, oldest first. */
  caches(): readonly CacheEntry[];
  deleteCache(id: number): boolean;
  /** The hourly check of age and quota; without it, it happens by the clock at the next request. */
  evict(): void;
  artifacts(): readonly Artifact[];
  /** The uploaded bytes of an entry or artifact. */
  blob(owner: { readonly blob: string }): Blob | undefined;
  /** Every request so far, faulty ones included. */
  readonly requests: readonly { readonly route: Route; readonly body: TwirpBody }[];
  /** Lets the next requests of a route fail; `times` defaults to all of them. */
  fail(route: Route | "*", fault: Fault, times?: number): void;
  heal(): void;
  /** Stops listening: from now on connections are refused. */
  close(): Promise<void>;
}

export async function startFakeResults(limits: Partial<CacheLimits> = {}): Promise<FakeResults> {
  const now = limits.now ?? (() => new Date());
  const settings = { quotaBytes: 10 * 1024 ** 3, retentionDays: 7, uploadsPerMinute: 200, ...limits, now };
  let url = "";
  const blobs = new BlobStore(() => url);
  const caches = new CacheStore(settings, blobs);
  const artifacts = new ArtifactStore(now, blobs);
  const faults = new Faults();
  const requests: { route: Route; body: TwirpBody }[] = [];

  const server = createServer(requestHandler(methodsOf(caches, artifacts), blobs, faults, requests));
  // A client may upload for longer than Node keeps an idle connection by default.
  server.keepAliveTimeout = 120_000;
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const close = () =>
    new Promise<void>((closed) => {
      server.close(() => closed());
      server.closeAllConnections();
    });
  return {
    url,
    env: (identity = {}) => ({
      ACTIONS_RESULTS_URL: `${url}/`,
      ACTIONS_RUNTIME_URL: `${url}/`,
      ACTIONS_RUNTIME_TOKEN: signToken(identity),
      ACTIONS_CACHE_SERVICE_V2: "true",
    }),
    caches: () => caches.list(),
    deleteCache: (id) => caches.delete(id),
    evict: () => caches.evict(),
    artifacts: () => artifacts.list(),
    blob: ({ blob }) => blobs.get(blob),
    requests,
    fail: (route, fault, times = Number.POSITIVE_INFINITY) => faults.add(route, fault, times),
    heal: () => faults.clear(),
    close,
    [Symbol.asyncDispose]: close,
  };
}

type Methods = Partial<Record<Route, (body: TwirpBody, token: RuntimeToken) => unknown>>;

function methodsOf(caches: CacheStore, artifacts: ArtifactStore): Methods {
  return {
    CreateCacheEntry: (body, token) => caches.reserve(body, token),
    FinalizeCacheEntryUpload: (body, token) => caches.finish(body, token),
    GetCacheEntryDownloadURL: (body, token) => caches.find(body, token),
    CreateArtifact: (body, token) => artifacts.create(body, token),
    FinalizeArtifact: (body, token) => artifacts.finish(body, token),
    ListArtifacts: (body, token) => artifacts.find(body, token),
    GetSignedArtifactURL: (body, token) => artifacts.download(body, token),
    DeleteArtifact: (body, token) => artifacts.delete(body, token),
  };
}

function requestHandler(
  methods: Methods,
  blobs: BlobStore,
  faults: Faults,
  requests: { route: Route; body: TwirpBody }[],
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  return async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://fake");
    const name = pathname.split("/").at(-1) as string;
    const content = await buffer(request);
    const isTwirp = /^\/twirp\/github\.actions\.results\.api\.v1\.(Cache|Artifact)Service\/\w+$/.test(
      pathname,
    );
    const route = isTwirp ? (name as Route) : request.method === "PUT" ? "upload" : "download";
    const body = isTwirp ? (JSON.parse(content.toString()) as TwirpBody) : {};
    requests.push({ route, body });
    const fault = faults.take(route);
    if (fault?.kind === "late") await setTimeout(1000 * fault.seconds);
    if (fault && !(route === "download" && fault.kind === "stall") && answerWith(fault, response)) return;
    if (isTwirp) answer(methods, route, body, request, response);
    else if (route === "upload") blobs.put(name, searchParams, request, content, response);
    else blobs.read(name, request, response, (bytes) => sendThrough(fault, bytes, response));
  };
}

function answer(
  methods: Methods,
  route: Route,
  body: TwirpBody,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const json = (status: number, value: unknown, headers = {}) =>
    response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(value));
  const token = readToken(request.headers.authorization);
  const method = methods[route];
  if (!token) json(401, { code: "unauthenticated", msg: "the token is not valid" });
  else if (!method) json(404, { code: "bad_route", msg: "no such method" });
  else {
    try {
      json(200, method(body, token));
    } catch (error) {
      if (!(error instanceof TwirpError)) throw error;
      json(error.status, { code: error.code, msg: error.message }, error.headers);
    }
  }
}
