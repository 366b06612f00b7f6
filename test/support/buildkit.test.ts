import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type BuildKit, buildkitParts, startBuildKit } from "./buildkit.ts";
import { startFakeResults } from "./fake-results.ts";
import { diffImages, readImage } from "./images/diff.ts";
import { describeWith } from "./parts.ts";
import type { JobIdentity } from "./results/token.ts";

describeWith(...buildkitParts)("BuildKit", () => {
  let buildkit: BuildKit;
  let folder: string;
  beforeAll(async () => {
    buildkit = await startBuildKit();
  });
  afterAll(() => buildkit[Symbol.asyncDispose]());
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "images-"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function context(name: string, files: Record<string, string>): string {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name, path)), { recursive: true });
      writeFileSync(join(folder, name, path), text);
    }
    return join(folder, name);
  }

  const out = (name: string) => join(folder, `${name}.oci`);
  const dockerfile = `# syntax=docker/dockerfile:1
FROM node:20 AS base
WORKDIR /app
COPY a ./
RUN node --version > version && date +%N > time
FROM base
CMD ["node"]
`;

  test("a second build is cached and its image the same", async () => {
    const source = context("same", { Dockerfile: dockerfile, a: "a" });
    const first = await buildkit.build({ context: source, out: out("first") });
    const second = await buildkit.build({ context: source, out: out("second") });
    expect(
      first.steps.map(({ stage, position, instruction }) => `${stage} ${position} ${instruction}`),
    ).toEqual([
      "base 1 WORKDIR /app",
      "base 2 COPY a ./",
      "base 3 RUN node --version > version && date +%N > time",
    ]);
    expect(first.steps.map(({ cached }) => cached)).toEqual([false, false, false]);
    expect(first.steps[2]?.seconds).toBeGreaterThan(0);
    expect(second.steps.map(({ cached }) => cached)).toEqual([true, true, true]);
    expect(diffImages(out("first"), out("second"))).toEqual([]);
    expect(readImage(out("first")).files.get("app/version")).toMatchObject({ type: "file", mode: 0o644 });
  }, 120_000);

  test("an edited file runs again what comes after it, and the difference is named", async () => {
    const source = context("edited", { Dockerfile: dockerfile, a: "b" });
    const { steps } = await buildkit.build({ context: source, out: out("edited") });
    expect(steps.map(({ cached }) => cached)).toEqual([true, false, false]);
    const paths = diffImages(out("first"), out("edited")).map((line) => line.split(":")[0]);
    expect(paths).toEqual(["~ /app/a", "~ /app/time"]);
    expect(diffImages(out("first"), out("edited"), (path) => path.startsWith("app/"))).toEqual([]);
  });

  test("every kind of difference is seen, a layer's removal and a changed mode included", async () => {
    const build = async (name: string, rest: string) => {
      const source = context(name, {
        Dockerfile: `FROM node:20\nRUN mkdir -p /x/y && touch /x/y/z /x/w\n${rest}`,
      });
      await buildkit.build({ context: source, out: out(name) });
    };
    await build("before", "");
    await build(
      "after",
      `RUN rm -r /x/y && chmod 600 /x/w && ln -s w /x/link && ln /x/w /x/hard && chown 5:6 /etc/hostname
ENV A=1
USER node
`,
    );
    const lines = diffImages(out("before"), out("after"));
    const empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    expect(lines).toContain("+ config User: node");
    expect(lines).toContainEqual(expect.stringMatching(/^~ config Env: .* -> .*"A=1"/));
    expect(lines).toContain("- /x/y: directory 755 0:0");
    expect(lines).toContain(`- /x/y/z: file 644 0:0 ${empty}`);
    expect(lines).toContain(`~ /x/w: file 644 0:0 ${empty} -> file 600 0:0 ${empty}`);
    expect(lines).toContain("+ /x/link: symlink 777 0:0 w");
    expect(lines).toContain(`+ /x/hard: file 600 0:0 ${empty}`);
  });

  test("a build that fails says what the step printed", async () => {
    const source = context("broken", { Dockerfile: "FROM node:20\nRUN echo no luck && exit 3\n" });
    await expect(buildkit.build({ context: source })).rejects.toThrow(/no luck\n[\s\S]*exit code: 3/);
  });

  // Without a base image, so that what is exported stays small.
  const small = { Dockerfile: "FROM scratch\nCOPY a b /\nCOPY a /c\n", a: "a", b: "b" };

  test("a cache in the registry survives a prune", async () => {
    const source = context("registry", small);
    const cache = `type=registry,ref=${buildkit.registry}/cache`;
    await buildkit.build({ context: source, cacheTo: [`${cache},mode=max`] });
    await buildkit.prune();
    const { steps } = await buildkit.build({ context: source, cacheFrom: [cache] });
    expect(steps.map(({ cached }) => cached)).toEqual([true, true]);
  });

  test("GitHub's cache of the default branch serves a pull request", async () => {
    await using results = await startFakeResults();
    const source = context("gha", small);
    const cache = (identity: JobIdentity) => {
      const { ACTIONS_RESULTS_URL: url, ACTIONS_RUNTIME_TOKEN: token } = results.env(identity);
      return `type=gha,version=2,scope=app,url_v2=${url},token=${token}`;
    };
    await buildkit.build({ context: source, cacheTo: [`${cache({})},mode=max`] });
    await buildkit.prune();
    const elsewhere = cache({ ref: "refs/heads/other", defaultBranch: "refs/heads/another" });
    const missed = await buildkit.build({ context: source, cacheFrom: [elsewhere] });
    expect(missed.steps.map(({ cached }) => cached)).toEqual([false, false]);
    await buildkit.prune();
    const found = await buildkit.build({ context: source, cacheFrom: [cache({ ref: "refs/pull/7/merge" })] });
    expect(found.steps.map(({ cached }) => cached)).toEqual([true, true]);
    expect(results.caches().map(({ key }) => key)).toContainEqual(expect.stringMatching(/^index-app-/));
  });
});
