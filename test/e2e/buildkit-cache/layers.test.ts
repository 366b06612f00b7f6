/** Layer caches wired by the action, written and read by a real BuildKit: GitHub's cache, a registry, scripts and bake. */
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ActionResult, type RunOptions, runAction } from "../../support/action.ts";
import { type Builder, builderParts, startBuilder } from "../../support/builder.ts";
import { type FakeResults, startFakeResults } from "../../support/fake-results.ts";
import { describeWith } from "../../support/parts.ts";
import { createRepo, type Repo } from "../../support/repo.ts";

const steps = (rest: string) => `    runs-on: ubuntu-latest
    steps:
      - uses: docker/setup-buildx-action@v4
      - uses: keep-pace/keep-pace/actions/buildkit-cache@v1
${rest.replace(/^(?=.)/gm, "      ")}`;

const workflow = `on: [push, pull_request]
jobs:
  images:
    strategy:
      matrix:
        image: [web, api]
${steps("- uses: docker/build-push-action@v7\n  with:\n    context: ${{ matrix.image }}\n    platforms: linux/amd64,linux/arm64")}
  script:
${steps("- run: docker buildx build web")}
  bake:
${steps("- run: docker buildx bake")}
  pushed:
${steps("- uses: docker/build-push-action@v7\n  with: { context: api, push: true }")}
`;

// Without a base image: what is exported stays small, and any platform can be built.
const dockerfile = "FROM scratch AS build\nCOPY a b /\nCOPY a /c\nFROM scratch\nCOPY --from=build /c /\n";
const files = {
  ".github/workflows/ci.yml": workflow,
  "web/Dockerfile": dockerfile,
  "web/a": "web a",
  "web/b": "web b",
  "api/Dockerfile": "FROM scratch\nCOPY a /\n",
  "api/a": "api a",
  "docker-bake.hcl": 'target "default" {\n  context = "web"\n}\n',
};
const main = "refs/heads/main";
const pull = "refs/pull/7/merge";

describeWith(...builderParts)("layer caches", () => {
  let repo: Repo;
  let results: FakeResults;
  let builder: Builder;

  beforeAll(async () => {
    results = await startFakeResults();
    repo = createRepo(files);
    builder = await startBuilder(false);
  });
  afterAll(async () => {
    await builder[Symbol.asyncDispose]();
    await results[Symbol.asyncDispose]();
    await repo[Symbol.asyncDispose]();
  });

  const lines = (text = "") => text.split("\n").filter(Boolean);
  const cached = (log: string) => (log.match(/^#\d+ CACHED$/gm) ?? []).length;

  interface Job extends ActionResult {
    readonly build: string;
  }

  /** A job on a runner whose builder knows nothing, unless `warm`. `build` is what its build step does. */
  async function job(
    name: string,
    ref: string,
    build: (main: ActionResult, env: Record<string, string>) => Promise<string>,
    options: Partial<RunOptions> = {},
  ): Promise<Job> {
    await builder.kit.prune();
    let log = "";
    const variables = results.env({ ref });
    const event = ref === pull ? "pull_request" : "push";
    const result = await runAction("actions/buildkit-cache", {
      workspace: repo.path,
      event: { name: event, payload: { number: 7, repository: { default_branch: "main" } } },
      ref,
      job: name,
      results: variables,
      env: builder.env,
      timeoutMs: 120_000,
      ...options,
      between: async (main) => {
        log = await build(main as ActionResult, variables);
      },
    });
    expect(result.outcome, result.log).toBe("success");
    expect(result.post?.outcome, result.post?.log).toBe("success");
    return { ...result, build: log };
  }

  /** As docker/build-push-action: with the runner's variables. */
  const pushAction =
    (context: string, ...more: string[]) =>
    async ({ outputs }: ActionResult, env: Record<string, string>) => {
      const caches = [
        ...lines(outputs["cache-from"]).map((text) => `--cache-from=${text}`),
        ...lines(outputs["cache-to"]).map((text) => `--cache-to=${text}`),
      ];
      const { stderr } = await builder.buildxWith(
        { env },
        "build",
        "--progress=plain",
        ...caches,
        ...more,
        `${repo.path}/${context}`,
      );
      return stderr;
    };
  const image = (name: string, ref: string) =>
    job("images", ref, pushAction(name, "--platform=linux/amd64,linux/arm64"), {
      contexts: { matrix: { image: name } },
    });
  const scopes = () =>
    [
      ...new Set(results.caches().flatMap(({ key }) => /^index-(.+)-1-[0-9a-f]+#\d+$/.exec(key)?.[1] ?? [])),
    ].sort();

  test("two images of two platforms: main fills four scopes, a pull request reads them and writes none", {
    timeout: 300_000,
  }, async () => {
    for (const name of ["web", "api"]) expect(cached((await image(name, main)).build)).toBe(0);
    expect(scopes()).toEqual(["api-linux-amd64", "api-linux-arm64", "web-linux-amd64", "web-linux-arm64"]);
    const before = results.caches().length;
    for (const [name, count] of [
      ["web", 1],
      ["api", 1],
    ] as const) {
      const run = await image(name, pull);
      expect(run.outputs["cache-to"]).toBe("");
      expect(cached(run.build), run.build).toBeGreaterThanOrEqual(count);
      expect(run.build).not.toMatch(/importing cache manifest.*\n#\d+ ERROR/);
      expect(run.post?.summary).toMatch(/image builds: (\d+) of \1 steps cached \(100 %\)/);
    }
    expect(results.caches().filter(({ ref }) => ref === pull)).toEqual([]);
    expect(results.caches().length).toBe(before);
  });

  test("why a step ran again is told: the file that the newest commit changed", {
    timeout: 300_000,
  }, async () => {
    repo.commit({ "web/b": "changed" });
    const run = await image("web", pull);
    expect(run.post?.summary).toContain("it copies web/b, changed by the newest commit");
    expect(run.post?.log).toMatch(/\d+ of \d+ steps cached/);
  });

  test("a lost blob costs its step, not the build", { timeout: 300_000 }, async () => {
    for (const { id, key } of results.caches()) if (key.startsWith("buildkit-blob-")) results.deleteCache(id);
    const run = await image("api", pull);
    expect(run.build).toMatch(/\[linux\/a..64 1\/1\] COPY a \/\n#\d+ DONE/);
  });

  test("a cache service that fails while layers are written fails no job, and is told", {
    timeout: 300_000,
  }, async () => {
    repo.commit({ "api/a": "another" });
    results.fail("CreateCacheEntry", { kind: "status", status: 503 });
    const run = await image("api", main);
    results.heal();
    expect(run.post?.log).toMatch(/cache not written to GitHub's cache/);
  });

  test("a script gets the address and the token as options, masked, and no later step finds them", {
    timeout: 300_000,
  }, async () => {
    const script = async ({ outputs }: ActionResult) => {
      const { stderr } = await builder.buildx(
        "build",
        "--progress=plain",
        ...(outputs.arguments ?? "").split(" "),
        `${repo.path}/web`,
      );
      return stderr;
    };
    const first = await job("script", main, script);
    const token = results.env({ ref: main }).ACTIONS_RUNTIME_TOKEN;
    expect(first.commands.filter(({ name }) => name === "add-mask").length).toBeGreaterThan(0);
    expect(first.outputs.arguments).toMatch(
      /--cache-to=type=gha,scope=web,mode=max,ignore-error=true,timeout=2m,version=2,url_v2=http:\S+,token=\S+$/,
    );
    expect(first.env).toEqual({});
    expect(first.log.replace(/^::add-mask::.*$/gm, "")).not.toContain(token);
    const second = await job("script", pull, script);
    expect(cached(second.build)).toBeGreaterThanOrEqual(2);
  });

  test("bake gets a file that adds the caches to the repository's targets, gone after the job", {
    timeout: 300_000,
  }, async () => {
    let path = "";
    const bake = async ({ outputs }: ActionResult) => {
      path = outputs["bake-file"] ?? "";
      const { stderr } = await builder.buildxWith(
        { cwd: repo.path },
        "bake",
        "--progress=plain",
        "-f=docker-bake.hcl",
        `-f=${path}`,
      );
      return stderr;
    };
    await job("bake", main, bake);
    const second = await job("bake", pull, bake);
    expect(cached(second.build)).toBeGreaterThanOrEqual(2);
    expect(() => readFileSync(path)).toThrow(/ENOENT/);
  });

  test("a registry: a branch without a cache of its own reads the default branch's", {
    timeout: 300_000,
  }, async () => {
    const inputs = { backend: "registry", "registry-ref": `${builder.kit.registry}/caches` };
    const first = await job("pushed", main, pushAction("api"), { inputs });
    expect(first.outputs["cache-to"]).toContain("caches:buildcache-api-main,mode=min");
    const second = await job("pushed", "refs/heads/topic", pushAction("api"), { inputs });
    expect(second.outputs["cache-to"]).toBe("");
    expect(lines(second.outputs["cache-from"])).toEqual([
      `type=registry,ref=${builder.kit.registry}/caches:buildcache-api-topic`,
      `type=registry,ref=${builder.kit.registry}/caches:buildcache-api-main`,
    ]);
    expect(cached(second.build)).toBe(1);
  });
});
