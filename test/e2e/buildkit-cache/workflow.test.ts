/** The README's workflow by act; the actions of others do here what they do on GitHub: call docker buildx. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runWorkflow } from "../../support/act.ts";
import { builderParts, startBuilder } from "../../support/builder.ts";
import { yamlBlocks } from "../../support/documents.ts";
import { startFakeResults } from "../../support/fake-results.ts";
import { describeWith } from "../../support/parts.ts";
import { createRepo } from "../../support/repo.ts";

const buildPush = `name: build-push
inputs:
  context: { default: . }
  cache-from: {}
  cache-to: {}
runs:
  using: composite
  steps:
    - shell: bash
      env:
        FROM: \${{ inputs.cache-from }}
        TO: \${{ inputs.cache-to }}
        CONTEXT: \${{ inputs.context }}
      run: |
        options=()
        while read -r line; do [ -z "$line" ] || options+=("--cache-from=$line"); done <<<"$FROM"
        while read -r line; do [ -z "$line" ] || options+=("--cache-to=$line"); done <<<"$TO"
        docker buildx build --progress=plain "\${options[@]}" "$CONTEXT" 2>&1
`;
const nothing = "name: nothing\nruns:\n  using: composite\n  steps:\n    - { shell: bash, run: 'true' }\n";

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
    const action = (name: string, text: string) => {
      mkdirSync(join(folder, name));
      writeFileSync(join(folder, name, "action.yml"), text);
      return join(folder, name);
    };
    const others = {
      "docker/setup-buildx-action@v4": action("setup", nothing),
      "docker/build-push-action@v7": action("build", buildPush),
    };
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
        others,
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
