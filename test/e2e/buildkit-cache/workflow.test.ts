/** The README's workflow by act; the actions of others do here what they do on GitHub: call docker buildx. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runWorkflow } from "../../support/act.ts";
import { builderParts, startBuilder } from "../../support/builder.ts";
import { yamlBlocks } from "../../support/documents.ts";
import { startFakeResults } from "../../support/fake-results.ts";
import { describeWith } from "../../support/parts.ts";
import { createRepo } from "../../support/repo.ts";
import { standIns } from "../../support/stand-ins.ts";

describeWith("act", ...builderParts)("the README's workflow", () => {
  test("main writes what a pull request reads", { timeout: 300_000 }, async () => {
    await using builder = await startBuilder(false);
    await using results = await startFakeResults();
    await using repo = createRepo({
      Dockerfile: "FROM scratch AS a\nCOPY x /\nFROM scratch\nCOPY --from=a /x /y\n",
      x: "x",
    });
    const workflow = yamlBlocks("actions/buildkit-cache/README.md").find(({ text }) => text.includes("jobs:"))
      ?.text as string;
    repo.commit({ ".github/workflows/ci.yml": workflow });
    const folder = mkdtempSync(join(tmpdir(), "actions-"));
    const run = async (event: "push" | "pull_request", ref: string) => {
      await builder.kit.prune();
      const { PATH: _, ...env } = builder.env;
      const payload = {
        number: 7,
        ref,
        repository: { default_branch: "main" },
        pull_request: { number: 7, head: { ref: "topic", sha: "" }, base: { ref: "main", sha: "" } },
      };
      return runWorkflow({
        path: repo.path,
        event: { name: event, payload },
        results: results.env({ ref }),
        others: standIns(workflow, folder),
        env,
      });
    };
    try {
      const first = await run("push", "refs/heads/main");
      expect(first.outcome, first.log).toBe("success");
      expect(results.caches().some(({ key }) => key.startsWith("index-image-1-"))).toBe(true);
      const second = await run("pull_request", "refs/pull/7/merge");
      expect(second.outcome, second.log).toBe("success");
      expect(second.log).toMatch(/CACHED/);
      expect(second.log).toMatch(/image: 2 of 2 steps cached/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
