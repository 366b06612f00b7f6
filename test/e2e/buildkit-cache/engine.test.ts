/** The builder inside of an old Docker engine (Debian's 20.10): no cache export, no build records, but cache mounts. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, openSync, readdirSync, rmSync, statSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runAction } from "../../support/action.ts";
import { type Daemon, startDaemon } from "../../support/daemon.ts";
import { type FakeResults, startFakeResults } from "../../support/fake-results.ts";
import { describeWith, requirePart } from "../../support/parts.ts";
import { createRepo, type Repo } from "../../support/repo.ts";

const workflow = `on: [push, pull_request]
jobs:
  image:
    runs-on: ubuntu-latest
    steps:
      - uses: docker/setup-buildx-action@v4
        with: { driver: docker }
      - uses: docker/build-push-action@v7
`;
const dockerfile = `FROM base:1
RUN --mount=type=cache,target=/root/.npm --mount=type=cache,id=own,target=/x,uid=1000,gid=1000,mode=0700 \\
    echo "found $(cat /root/.npm/kept /x/kept 2>/dev/null)"; echo a > /root/.npm/kept; echo b > /x/kept; stat -c '%u %g %a' /x
`;

describeWith(
  "dockerd",
  "buildx",
  "runc",
  "base-image",
)("Debian's engine", () => {
  let folder: string;
  let engine: Daemon;
  let results: FakeResults;
  let repo: Repo;
  let env: Record<string, string>;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "engine-"));
    const socket = `unix://${join(folder, "docker.sock")}`;
    const programs = [requirePart("dockerd"), requirePart("containerd"), requirePart("runc")].map((path) =>
      dirname(path),
    );
    const network = ["--iptables=false", "--ip6tables=false", "--bridge=none", "--userland-proxy=false"];
    const places = [
      "--data-root",
      join(folder, "root"),
      "--exec-root",
      join(folder, "exec"),
      "--pidfile",
      join(folder, "pid"),
    ];
    const PATH = `${programs.join(":")}:${process.env.PATH}`;
    engine = await startDaemon(
      requirePart("dockerd"),
      [...places, "-H", socket, ...network],
      /API listen on/,
      { ...process.env, PATH },
    );
    mkdirSync(join(folder, "cli-plugins"));
    symlinkSync(requirePart("buildx"), join(folder, "cli-plugins/docker-buildx"));
    env = { DOCKER_HOST: socket, DOCKER_CONFIG: folder, BUILDX_CONFIG: join(folder, "buildx") };
    importBase();
    results = await startFakeResults();
    repo = createRepo({ ".github/workflows/ci.yml": workflow, Dockerfile: dockerfile });
  }, 300_000);
  afterAll(async () => {
    await engine?.[Symbol.asyncDispose]();
    await results?.[Symbol.asyncDispose]();
    await repo?.[Symbol.asyncDispose]();
    rmSync(folder, { recursive: true, force: true });
  }, 120_000);

  const docker = (...args: string[]) =>
    execFileSync("docker", args, {
      env: { PATH: process.env.PATH, HOME: folder, ...env },
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    });

  /** The base image's one layer is a plain archive. */
  function importBase(): void {
    const blobs = join(requirePart("base-image"), "blobs/sha256");
    const sizes = readdirSync(blobs).map((name) => ({ name, size: statSync(join(blobs, name)).size }));
    const largest = sizes.reduce((a, b) => (a.size > b.size ? a : b)).name;
    execFileSync("docker", ["import", "-", "base:1"], {
      env: { PATH: process.env.PATH, HOME: folder, ...env },
      stdio: [openSync(join(blobs, largest), "r"), "ignore", "inherit"],
    });
  }

  async function job(event: "push" | "pull_request", runId: number) {
    // A fresh machine: what the mounts held is gone.
    docker("builder", "prune", "--all", "--force");
    rmSync(join(folder, "home"), { recursive: true, force: true });
    let build = "";
    const ref = event === "push" ? "refs/heads/main" : "refs/pull/7/merge";
    const result = await runAction("actions/buildkit-cache", {
      workspace: repo.path,
      event: { name: event, payload: { number: 7, repository: { default_branch: "main" } } },
      ref,
      runId,
      job: "image",
      results: results.env({ ref }),
      env: { ...env, HOME: join(folder, "home") },
      timeoutMs: 180_000,
      between: () => {
        build = execFileSync(
          "sh",
          ["-c", 'exec docker buildx build --network=host --progress=plain "$0" 2>&1', repo.path],
          {
            env: { PATH: process.env.PATH, HOME: folder, ...env },
            encoding: "utf8",
          },
        );
      },
    });
    expect(result.outcome, result.log).toBe("success");
    return { ...result, build };
  }

  test("carries cache mounts with their owners, and asks for no cache that the engine cannot write", {
    timeout: 300_000,
  }, async () => {
    const first = await job("push", 1);
    expect(first.outputs["cache-to"]).toBe("");
    expect(first.build).toMatch(/found *\n/);
    expect(first.post?.log).toMatch(/Cache mounts: saved \d+ MB/);
    const second = await job("pull_request", 2);
    expect(second.build).toMatch(/found a\n/);
    expect(second.build).toMatch(/ b\n/);
    expect(second.build).toContain("1000 1000 700");
    expect(second.post?.outcome).toBe("success");
  });
});
