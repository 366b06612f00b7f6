/** Cache mounts of npm, pip and Go builds that live on between runners whose builders know nothing of each other. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ActionResult, runAction } from "../../support/action.ts";
import { type Builder, builderParts, startBuilder } from "../../support/builder.ts";
import { type FakeResults, startFakeResults } from "../../support/fake-results.ts";
import { describeWith } from "../../support/parts.ts";
import { createRepo, type Repo } from "../../support/repo.ts";
import { type PythonIndex, startPythonIndex } from "../dependency-cache/python-index.ts";

/** What the second and third build get: npm and Go are told to fetch nothing, and the Python index serves no files. */
const offline = ["NPM_FLAGS=--offline", "PROXY=off"];

const workflow = `on: [push, pull_request]
jobs:
  image:
    runs-on: ubuntu-latest
    steps:
      - uses: docker/setup-buildx-action@v4
      - uses: docker/build-push-action@v7
`;

const goRoot = () => execFileSync("go", ["env", "GOROOT"], { encoding: "utf8" }).trim();
const goEnv = (name: string) => execFileSync("go", ["env", name], { encoding: "utf8" }).trim();

const dockerfile = (image: string) => `FROM ${image} AS node
WORKDIR /app
COPY package.json ./
ARG NPM_FLAGS
RUN --mount=type=cache,target=/root/.npm npm install --no-audit --no-fund $NPM_FLAGS

FROM ${image} AS python
WORKDIR /app
ARG INDEX
RUN --mount=type=cache,target=/root/.cache/pip,uid=0,mode=0755,sharing=locked pip install --index-url "$INDEX" --trusted-host 127.0.0.1 six==1.17.0

FROM ${image} AS go
WORKDIR /app
COPY go.mod main.go ./
ENV GOPROXY=${goEnv("GOPROXY")} GOFLAGS=-mod=mod GOSUMDB=off CGO_ENABLED=0
ARG PROXY
RUN --mount=type=bind,from=goroot,target=/usr/local/go \\
    --mount=type=cache,target=/root/go/pkg/mod --mount=type=cache,id=gocache,target=/root/.cache/go-build \\
    GOPROXY=\${PROXY:-$GOPROXY} /usr/local/go/bin/go build -o /hello . && /hello

FROM ${image}
COPY --from=node /app/node_modules /node
COPY --from=go /hello /hello
COPY --from=python /usr/local /python
`;

describeWith(...builderParts)("cache mounts", () => {
  let repo: Repo;
  let results: FakeResults;
  let home: string;
  let index: PythonIndex;
  const builders: Builder[] = [];

  beforeAll(async () => {
    results = await startFakeResults();
    index = await startPythonIndex(["six==1.17.0"]);
    home = mkdtempSync(join(tmpdir(), "mounts-"));
    repo = createRepo({});
  });
  afterAll(async () => {
    for (const builder of builders) await builder[Symbol.asyncDispose]();
    await results[Symbol.asyncDispose]();
    await index[Symbol.asyncDispose]();
    await repo[Symbol.asyncDispose]();
    rmSync(home, { recursive: true, force: true });
  }, 300_000);

  interface Run extends ActionResult {
    readonly build: string;
  }

  /** One job on a runner of its own. */
  async function job(
    event: "push" | "pull_request",
    runId: number,
    flags: readonly string[] | null,
  ): Promise<Run> {
    // A new machine has the same home folder, and nothing in it.
    rmSync(home, { recursive: true, force: true });
    mkdirSync(home);
    const builder = await startBuilder();
    builders.push(builder);
    repo.commit({
      ".github/workflows/ci.yml": workflow,
      Dockerfile: dockerfile(builder.image),
      "package.json": JSON.stringify({ dependencies: { "is-odd": "3.0.1", "left-pad": "1.3.0" } }),
      "go.mod": "module hello\n\ngo 1.21\n\nrequire golang.org/x/text v0.14.0\n",
      "main.go":
        'package main\n\nimport (\n\t"fmt"\n\t"golang.org/x/text/cases"\n\t"golang.org/x/text/language"\n)\n\nfunc main() { fmt.Println(cases.Title(language.English).String("hello")) }\n',
    });
    let build = "";
    const ref = event === "push" ? "refs/heads/main" : "refs/pull/7/merge";
    const result = await runAction("actions/buildkit-cache", {
      workspace: repo.path,
      event: { name: event, payload: { number: 7, repository: { default_branch: "main" } } },
      ref,
      runId,
      job: "image",
      results: results.env({ ref }),
      env: { ...builder.env, HOME: home },
      timeoutMs: 180_000,
      between: async ({ log }) => {
        if (flags === null) return;
        index.servesFiles = !flags.includes("PROXY=off");
        const args = [
          "--build-arg",
          `INDEX=${index.url}`,
          "--build-context",
          `goroot=${goRoot()}`,
          ...flags.flatMap((flag) => ["--build-arg", flag]),
        ];
        const { stderr } = await builder
          .buildx("build", "--progress=plain", ...args, repo.path)
          .catch((error: Error) => {
            throw new Error(`${log}\n${error.message}`);
          });
        build = stderr;
      },
    });
    return { ...result, build };
  }

  const entries = () => results.caches().filter(({ key }) => key.startsWith("keep-pace-mounts-"));

  test("a first run on main saves them all in one entry", { timeout: 400_000 }, async () => {
    const run = await job("push", 1, []);
    expect(run.outcome, run.log).toBe("success");
    expect(run.log).toContain("Cache mounts: nothing to restore");
    expect(run.build).toMatch(/Downloading six|Collecting six/);
    expect(run.post?.log).toMatch(/Cache mounts: saved \d+ MB/);
    expect(entries()).toHaveLength(1);
    expect(run.post?.summary).toContain("4 cache mounts: started empty; saved");
  });

  test("a pull request on a fresh builder downloads nothing, and saves nothing", {
    timeout: 400_000,
  }, async () => {
    const run = await job("pull_request", 2, offline);
    expect(run.outcome, run.log).toBe("success");
    expect(run.log).toMatch(/Cache mounts: .*\/root\/\.npm.* filled in [\d.]+ s/);
    expect(run.build).toMatch(/Using cached \S*six-1\.17\.0/);
    expect(run.build).not.toMatch(/Downloading six/);
    expect(run.build).toMatch(/\d+\.\d+ Hello/);
    expect(run.post?.log).toContain("Cache mounts: not saved, this run is not of a trusted branch");
    expect(entries()).toHaveLength(1);
  });

  test("a run on main that builds nothing leaves them as they were, and saves nothing", {
    timeout: 400_000,
  }, async () => {
    const run = await job("push", 3, null);
    expect(run.post?.log).toContain("Cache mounts: not saved, nothing in them changed");
    expect(entries()).toHaveLength(1);
  });
});
