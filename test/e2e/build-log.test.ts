import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { builderParts, startBuilder } from "../support/builder.ts";
import { buildkitParts, startBuildKit } from "../support/buildkit.ts";
import { cli } from "../support/cli.ts";
import { describeWith, requirePart } from "../support/parts.ts";
import { createRepo } from "../support/repo.ts";

const files = {
  "package.json": '{"name": "shop", "version": "1.0.0", "private": true}\n',
  "index.js": "1;\n",
  Dockerfile:
    "FROM base AS build\nWORKDIR /app\nCOPY . .\nRUN sleep 2 && npm install\nFROM base\nCOPY --from=build /app /app\n",
};

interface Answer {
  readonly findings: readonly {
    readonly rule: string;
    readonly cost: { readonly source: string; readonly seconds: number };
  }[];
}

describeWith(...buildkitParts)("the log of a real build", () => {
  test.each(["rawjson", "plain"])(
    "%s: its seconds are the finding's cost",
    async (progress) => {
      await using repo = createRepo(files);
      repo.commit({});
      await using buildkit = await startBuildKit();
      const layout = requirePart("base-image");
      const index = JSON.parse(execFileSync("cat", [join(layout, "index.json")], { encoding: "utf8" }));
      const { stderr } = spawnSync(
        requirePart("buildctl"),
        [
          ...["--addr", buildkit.address, "build", `--progress=${progress}`, "--frontend=dockerfile.v0"],
          ...["--allow=network.host", "--opt=force-network-mode=host", `--local=context=${repo.path}`],
          ...[`--local=dockerfile=${repo.path}`, `--oci-layout=base=${layout}`],
          `--opt=context:base=oci-layout://base@${index.manifests[0].digest}`,
        ],
        { encoding: "utf8" },
      );
      const log = join(repo.path, ".git", "build.log");
      writeFileSync(log, stderr);
      const look = () =>
        cli(repo.path, ["dockerfile", "--build-log", log, "--format", "json"]).json<Answer>();
      const finding = look().findings.find(({ rule }) => rule === "broad-copy-before-install");
      expect(finding?.cost.source).toBe("log");
      expect(finding?.cost.seconds).toBeGreaterThan(2);
      expect(cli(repo.path, ["dockerfile", "--build-log", "package.json"])).toMatchObject({ code: 2 });
    },
    240_000,
  );
});

describeWith(...builderParts)("the record of a real build", () => {
  test("docker buildx history export: its seconds are the finding's cost", async () => {
    await using builder = await startBuilder();
    await using repo = createRepo({
      ...files,
      Dockerfile: files.Dockerfile.replaceAll("FROM base", `FROM ${builder.image}`),
    });
    repo.commit({});
    await builder.buildx("build", "--output=type=cacheonly", repo.path);
    const record = join(repo.path, ".git", "shop.dockerbuild");
    await builder.buildx("history", "export", "--finalize", "--output", record);
    const { findings } = cli(repo.path, [
      "dockerfile",
      "--build-log",
      record,
      "--format",
      "json",
    ]).json<Answer>();
    const finding = findings.find(({ rule }) => rule === "broad-copy-before-install");
    expect(finding?.cost.source).toBe("log");
    expect(finding?.cost.seconds).toBeGreaterThan(2);
    const damaged = join(repo.path, ".git", "damaged.dockerbuild");
    writeFileSync(damaged, readFileSync(record).subarray(0, 2000));
    expect(cli(repo.path, ["dockerfile", "--build-log", damaged])).toMatchObject({ code: 2, stdout: "" });
  }, 240_000);
});
