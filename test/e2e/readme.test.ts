import { expect } from "vitest";
import { runWorkflow } from "../support/act.ts";
import { atMajor, yamlBlocks } from "../support/documents.ts";
import { testWith } from "../support/parts.ts";
import { sinfulRepo } from "../support/sins.ts";

testWith("act")("the README's workflow runs as published", async () => {
  const jobs = atMajor(yamlBlocks("README.md").find(({ text }) => text.startsWith("jobs:"))?.text ?? "");
  await using repo = sinfulRepo(25);
  repo.commit({ ".github/workflows/ci.yml": `on: push\n${jobs}` });
  const { outcome, jobs: ran, log } = await runWorkflow({ path: repo.path });
  expect(outcome, log).toBe("success");
  const step = ran[0]?.steps.at(-1);
  expect(Number(step?.outputs.findings)).toBeGreaterThan(0);
  expect(step?.summary).toContain("broad-copy-before-install");
});

testWith("act")(
  "the dockerfile action's steps run as published, and a later step reads the outputs",
  async () => {
    const steps = yamlBlocks("actions/dockerfile/README.md")[0]?.text as string;
    const indented = steps.replace(/^/gm, "      ").trimEnd();
    await using repo = sinfulRepo(3);
    repo.commit({
      ".github/workflows/ci.yml": `on: push
jobs:
  lint:
    runs-on: ubuntu-latest
    steps:
${indented.replace("fix: suggest", "fix: write")}
      - env:
          FILES: \${{ steps.dockerfile.outputs.fixed }}
        run: echo "wrote $FILES" && head -4 Dockerfile
`,
    });
    const { outcome, jobs, log } = await runWorkflow({ path: repo.path });
    expect(outcome, log).toBe("success");
    expect(jobs[0]?.steps.at(-1)?.log).toContain('wrote [".dockerignore","Dockerfile"]');
    expect(jobs[0]?.steps.at(-1)?.log).toContain("COPY package.json package-lock.json ./");
  },
);
