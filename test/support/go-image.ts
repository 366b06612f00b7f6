import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BuildKit } from "./buildkit.ts";

/** Pushes an image of the base image and this machine's Go to the registry. @returns its name. */
export async function pushGoImage(
  buildkit: BuildKit,
  name = `${buildkit.registry}/golang:bookworm`,
): Promise<string> {
  const context = mkdtempSync(join(tmpdir(), "go-image-"));
  const root = execFileSync("go", ["env", "GOROOT"], { encoding: "utf8" }).trim();
  cpSync(root, join(context, "go"), { recursive: true, filter: (path) => !/\/(test|api|doc)$/.test(path) });
  const path = "/go/bin:/usr/local/go/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";
  const settings = `GOPATH=/go PATH=${path} CGO_ENABLED=0 GOFLAGS=-buildvcs=false GOTOOLCHAIN=local`;
  writeFileSync(join(context, "Dockerfile"), `FROM base\nCOPY go /usr/local/go\nENV ${settings}\n`);
  await buildkit.build({ context, push: name });
  rmSync(context, { recursive: true });
  return name;
}
