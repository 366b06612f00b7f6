/** Whole workflows by act, with its own cache server, which speaks the first protocol as GitHub's own servers do. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import { runWorkflow } from "../../support/act.ts";
import { testWith } from "../../support/parts.ts";
import { createRepo } from "../../support/repo.ts";

const workflow = `on: push
jobs:
  test:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
      - id: caches
        uses: keep-pace/keep-pace/actions/dependency-cache@v1
      - id: evaluated
        run: echo "key=KEY" >> "$GITHUB_OUTPUT"
      - run: mkdir -p ~/go/pkg/mod/cache && echo unlocked > ~/go/pkg/mod/cache/lock
`;

testWith("act")(
  "a workflow restores what its last run saved, and its own expression gives the planned key",
  { timeout: 240_000 },
  async () => {
    await using repo = createRepo({
      "go.mod": "module example.test/app\n\ngo 1.24\n",
      "go.sum": "a.example/b v1.0.0/go.mod h1:x=\n",
      "deep-er/go.sum": "",
      "deep/go.sum": "c.example/d v1.0.0/go.mod h1:y=\n",
    });
    const folder = mkdtempSync(join(tmpdir(), "act-cache-"));
    const sums = ["deep/go.sum", "deep-er/go.sum", "go.sum"].map((path) => `'${path}'`).join(", ");
    const key = `keep-pace-go-\${{ runner.os }}-\${{ runner.arch }}-1-go1.24-\${{ hashFiles(${sums}) }}`;
    repo.commit({ ".github/workflows/ci.yml": workflow.replace("KEY", key) });
    const payload = { repository: { default_branch: "main" }, ref: "refs/heads/main" };
    const run = () => runWorkflow({ path: repo.path, cacheServer: folder, event: { name: "push", payload } });
    try {
      const [cold, warm] = [await run(), await run()];
      const caches = (result: typeof cold) =>
        JSON.parse(
          result.jobs[0]?.steps.find(({ id, stage }) => id === "caches" && stage === "Main")?.outputs
            .caches ?? "[]",
        ) as { store: string; hit: string; key: string }[];
      const evaluated = cold.jobs[0]?.steps.find(({ id }) => id === "evaluated")?.outputs.key;
      expect(cold.outcome).toBe("success");
      expect(caches(cold).find(({ store }) => store === "go")).toMatchObject({ hit: "miss", key: evaluated });
      expect(warm.outcome).toBe("success");
      expect(caches(warm).find(({ store }) => store === "go")?.hit).toBe("exact");
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
