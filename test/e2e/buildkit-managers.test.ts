import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type BuildKit, buildkitParts, startBuildKit } from "../support/buildkit.ts";
import { buildCase, pushTool } from "../support/managers/build.ts";
import { nodeCases } from "../support/managers/node.ts";
import { describeWith } from "../support/parts.ts";

// The managers that need no registry but npm's; `npm run bench -- buildkit-managers` tries the others, too.
describeWith(
  ...buildkitParts,
  "bun",
  "yarn-berry",
)("a fix for each of Node's managers, built for real", () => {
  let buildkit: BuildKit;
  const scratch = mkdtempSync(join(tmpdir(), "managers-"));
  beforeAll(async () => {
    buildkit = await startBuildKit();
  }, 240_000);
  afterAll(async () => {
    await buildkit[Symbol.asyncDispose]();
    rmSync(scratch, { recursive: true, force: true });
  });

  test.each(["pnpm", "yarn 1", "yarn 4", "bun"])(
    "%s: the same image, and the install cached after an edit",
    async (name) => {
      const it = nodeCases().find((each) => each.name === name);
      if (!it) throw new Error(`no case is called ${name}`);
      const tool = await pushTool(buildkit, it, name.replace(" ", "-"));
      expect(await buildCase(buildkit, it, tool, scratch)).toMatchObject({ cached: true, differences: [] });
    },
    240_000,
  );
});
