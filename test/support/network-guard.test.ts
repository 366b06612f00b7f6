import { execFile } from "node:child_process";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { networkGuard } from "./network-guard.ts";

const server = createServer((_, response) => response.end("hello"));
let port = 0;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => void server.close());

/** Runs a module under the guard; 192.0.2.1 is an address that documentation may use and nobody has (RFC 5737). */
async function guarded(code: string, env: Record<string, string> = {}) {
  using guard = networkGuard();
  const result = await new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
    execFile(
      process.execPath,
      ["--input-type=module", "-e", code],
      { env: { ...guard.env, ...env } },
      (error, stdout, stderr) => resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
    );
  });
  let reported = "";
  try {
    guard.check();
  } catch (error) {
    reported = (error as Error).message;
  }
  return { ...result, reported };
}

const outside: Record<string, string> = {
  fetch: `await fetch("https://example.com/").catch(() => {})`,
  http: `(await import("node:http")).get("http://example.com/").on("error", () => {})`,
  https: `(await import("node:https")).get("https://192.0.2.1/").on("error", () => {})`,
  http2: `(await import("node:http2")).connect("https://example.com").on("error", () => {})`,
  tls: `(await import("node:tls")).connect(443, "example.com").on("error", () => {})`,
  "net by port and host": `(await import("node:net")).connect(80, "192.0.2.1").on("error", () => {})`,
  "net by options": `new (await import("node:net")).Socket().connect({ host: "example.com", port: 80 }).on("error", () => {})`,
  "a child process": `(await import("node:child_process")).execFileSync(process.execPath,
    ["-e", "fetch('https://example.com').catch(() => {})"], { stdio: "inherit" })`,
};

for (const [way, code] of Object.entries(outside)) {
  test(`a connection to another host ends the process: ${way}`, async () => {
    const result = await guarded(code);
    expect(result.code).not.toBe(0);
    expect(result.stderr).toMatch(
      /network-guard: process \d+ .* connects to (example\.com|192\.0\.2\.1):\d+/,
    );
    expect(result.reported).toMatch(/^A test reached for the network\.\nnetwork-guard: /);
  });
}

test("a process cannot hide the attempt by catching errors", async () => {
  const { reported, stdout } = await guarded(
    `process.on("uncaughtException", () => {}); try { await fetch("https://example.com"); } catch {} console.log("went on");`,
  );
  expect(stdout).toBe("");
  expect(reported).toContain("example.com:443");
});

test("this machine can be reached by every name it has", async () => {
  const { code, stdout, reported } = await guarded(`
    import { get } from "node:http";
    for (const host of ["127.0.0.1", "localhost"]) {
      console.log(await (await fetch("http://" + host + ":${port}/")).text());
      const response = await new Promise((resolve) => get("http://" + host + ":${port}/", { agent: false }, resolve));
      response.resume();
      console.log(response.statusCode);
    }
  `);
  expect({ code, stdout, reported }).toEqual({ code: 0, stdout: "hello\n200\nhello\n200\n", reported: "" });
});

test("the services the runner names can be reached, and no other host", async () => {
  const env = { GITHUB_API_URL: "http://192.0.2.1/api/v3", ACTIONS_RESULTS_URL: "http://192.0.2.2:8080/" };
  const attempt = (url: string) => `
    await fetch("${url}", { signal: AbortSignal.timeout(50) }).catch(() => {}); console.log("tried"); process.exit(0);`;
  expect((await guarded(attempt("http://192.0.2.1/"), env)).stdout).toBe("tried\n");
  expect((await guarded(attempt("http://192.0.2.2:8080/"), env)).stdout).toBe("tried\n");
  expect((await guarded(attempt("http://192.0.2.3/"), env)).reported).toContain("192.0.2.3:80");
});
