import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface PythonIndex extends AsyncDisposable {
  /** Of the index, with a slash at its end. */
  readonly url: string;
  /** `host:port`. */
  readonly host: string;
  /** Whether it gives the wheels out, and not only their list. */
  servesFiles: boolean;
}

/**
 * A package index on loopback (PyPA, "Simple repository API") with real wheels, whose answers may be cached as
 * those of the public index may.
 */
export async function startPythonIndex(requirements: readonly string[]): Promise<PythonIndex> {
  const folder = mkdtempSync(join(tmpdir(), "wheels-"));
  const download = ["-m", "pip", "download", "--quiet", "--no-deps", "--dest", folder];
  for (const requirement of requirements) execFileSync("python3", [...download, requirement]);
  const wheels = readdirSync(folder);
  const server = createServer((request, response) => {
    const [, kind, name = ""] = (request.url ?? "").split("/");
    if (kind === "files" && wheels.includes(name) && index.servesFiles) {
      response.setHeader("cache-control", "max-age=365000000, immutable, public");
      response.end(readFileSync(join(folder, name)));
    } else if (kind === "simple") {
      const links = wheels
        .filter((wheel) => wheel.startsWith(`${name}-`))
        .map((wheel) => link(folder, wheel));
      response.setHeader("content-type", "text/html");
      response.end(`<!DOCTYPE html><html><body>${links.join("")}</body></html>`);
    } else response.writeHead(404).end();
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const index: PythonIndex = {
    url: `http://${host}/simple/`,
    host,
    servesFiles: true,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      rmSync(folder, { recursive: true });
    },
  };
  return index;
}

function link(folder: string, wheel: string): string {
  const digest = createHash("sha256")
    .update(readFileSync(join(folder, wheel)))
    .digest("hex");
  return `<a href="/files/${wheel}#sha256=${digest}">${wheel}</a>`;
}
