import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { builderParts, startBuilder } from "../support/builder.ts";
import { type BuildKit, startBuildKit } from "../support/buildkit.ts";
import { cli } from "../support/cli.ts";
import { describeWith, requirePart } from "../support/parts.ts";
import { createRepo, type Repo } from "../support/repo.ts";
import { root } from "../support/sources.ts";

const script = join(process.env.KEEP_PACE_DIST ?? join(root, "dist"), "cli.js");
const manifest = '{"name": "shop", "version": "1.0.0", "private": true}\n';
const lock = JSON.stringify({
  name: "shop",
  version: "1.0.0",
  lockfileVersion: 3,
  requires: true,
  packages: { "": { name: "shop", version: "1.0.0" } },
});
const dockerfile = (image: string) => `FROM ${image}\nWORKDIR /app\nCOPY . .\nRUN npm ci\n`;

/** A repository with an install that an edit of the source renews. @param base the name its image is pushed by. */
async function history(kit: BuildKit, base: string): Promise<Repo> {
  const repo = createRepo({
    "package.json": manifest,
    "package-lock.json": lock,
    Dockerfile: "FROM base\nRUN :\n",
    "a.js": "0;\n",
  });
  await kit.build({ context: repo.path, bases: ["base"], push: base });
  repo.commit({ Dockerfile: dockerfile(base) });
  for (const text of ["1;\n", "2;\n", "3;\n"]) repo.commit({ "a.js": text });
  repo.commit({ "package.json": manifest.replace("true", "false") });
  return repo;
}

function replay(repo: Repo, env: Readonly<Record<string, string>>) {
  const head = () => repo.git("status", "--porcelain", "--branch");
  const before = head();
  const asked = ["dockerfile", "replay", "Dockerfile", "--build", "--build-commits", "5", "--format", "json"];
  const { stdout, stderr, status } = spawnSync(process.execPath, [script, ...asked], {
    cwd: repo.path,
    encoding: "utf8",
    env: { HOME: repo.path, ...env },
  });
  expect({ stderr, status }).toMatchObject({ status: 0 });
  expect(head()).toBe(before);
  const { build } = JSON.parse(stdout);
  expect(build).toMatchObject({ failed: 0, before: expect.anything(), after: expect.anything() });
  expect([build.before.length, build.after.length]).toEqual([4, 4]);
  expect(build.low).toBeLessThanOrEqual(build.high);
  return build;
}

describeWith(...builderParts)("replay --build", () => {
  test("past commits are built by buildctl as the file is and as fixed, and the ratio is told", async () => {
    await using buildkit = await startBuildKit();
    await using repo = await history(buildkit, `${buildkit.registry}/base`);
    const build = replay(repo, {
      PATH: `${dirname(requirePart("buildctl"))}:${process.env.PATH}`,
      BUILDKIT_HOST: buildkit.address,
      DOCKER_HOST: "unix:///nowhere",
    });
    expect(build.ratio).toBeLessThan(1);
  }, 300_000);

  test("docker buildx is taken where there is one", async () => {
    await using builder = await startBuilder(false);
    await using repo = await history(builder.kit, `${builder.kit.registry}/base`);
    const build = replay(repo, builder.env);
    expect(build.ratio).toBeLessThan(1);
    const { stdout } = await builder.buildx("history", "ls", "--format", "{{.Status}}");
    // Five commits both ways; the first build is the base image's.
    expect(
      stdout
        .trim()
        .split("\n")
        .filter((status) => status.includes("Completed")).length,
    ).toBeGreaterThanOrEqual(10);
  }, 300_000);
});

test("without a builder, and without a fix to compare, it says so", async () => {
  await using repo = createRepo({
    "package.json": manifest,
    "package-lock.json": lock,
    Dockerfile: dockerfile("node"),
  });
  for (const text of ["1;\n", "2;\n", "3;\n"]) repo.commit({ "a.js": text });
  const bin = join(repo.path, ".git/bin");
  mkdirSync(bin);
  writeFileSync(join(bin, "docker"), "#!/bin/sh\nexit 1\n", { mode: 0o755 });
  const env = { PATH: `${bin}:${process.env.PATH}` };
  const ask = () => cli(repo.path, ["dockerfile", "replay", "--build"], env);
  expect(ask()).toMatchObject({
    code: 2,
    stdout: "",
    stderr: expect.stringContaining("--build needs a builder"),
  });
  repo.commit({ Dockerfile: "FROM node\nRUN true\n" });
  expect(ask()).toMatchObject({ code: 2, stderr: expect.stringContaining("no safe fix") });
});
