import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { fetchSend } from "./fetch.ts";

async function server(status: number, body: string | null, headers: Record<string, string> = {}) {
  const seen: { url: string | undefined; authorization: string | undefined; agent: string | undefined }[] =
    [];
  const http = createServer(({ url, headers: { authorization, "user-agent": agent } }, response) => {
    seen.push({ url, authorization, agent });
    response.writeHead(status, headers);
    // Without a body the answer never ends.
    if (body === null) response.write("{");
    else response.end(body);
  });
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  return {
    seen,
    apiUrl: `http://127.0.0.1:${(http.address() as AddressInfo).port}/api/v3`,
    async [Symbol.asyncDispose]() {
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
  };
}

const request = { method: "GET", url: "/user", headers: { accept: "x/y" } } as const;

test("token and user agent go with the request, every status is an answer", async () => {
  await using github = await server(418, '{"a":1}', { "X-RateLimit-Remaining": "7" });
  const answer = await fetchSend({ apiUrl: github.apiUrl, token: "t0", userAgent: "keep-pace/1" })(request);
  expect(answer).toMatchObject({ status: 418, body: '{"a":1}', headers: { "x-ratelimit-remaining": "7" } });
  expect(github.seen).toEqual([{ url: "/api/v3/user", authorization: "Bearer t0", agent: "keep-pace/1" }]);
});

test("without a token none is sent", async () => {
  await using github = await server(200, "{}");
  await fetchSend({ apiUrl: github.apiUrl, token: null, userAgent: "keep-pace" })(request);
  expect(github.seen[0]?.authorization).toBeUndefined();
});

test("no token follows a redirect to another host", async () => {
  await using elsewhere = await server(200, "{}");
  await using github = await server(302, "", {
    location: elsewhere.apiUrl.replace("127.0.0.1", "localhost"),
  });
  await fetchSend({ apiUrl: github.apiUrl, token: "t0", userAgent: "keep-pace" })(request).catch(() => null);
  expect(elsewhere.seen.map(({ authorization }) => authorization)).not.toContain("Bearer t0");
});

test("an answer that does not end in time is no answer", async () => {
  await using github = await server(200, null);
  const send = fetchSend({ apiUrl: github.apiUrl, token: null, userAgent: "keep-pace", timeoutMs: 50 });
  await expect(send(request)).rejects.toThrow();
});
