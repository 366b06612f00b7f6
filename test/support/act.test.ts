import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect } from "vitest";
import { runWorkflow, type WorkflowOptions } from "./act.ts";
import { testWith } from "./parts.ts";
import { createRepo } from "./repo.ts";

const testWithAct = testWith("act");

let actions: string;
beforeAll(() => {
  actions = mkdtempSync(join(tmpdir(), "published-"));
  mkdirSync(join(actions, "actions/hello"), { recursive: true });
  mkdirSync(join(actions, "dist"));
  mkdirSync(join(actions, "node_modules/left-behind"), { recursive: true });
  writeFileSync(
    join(actions, "actions/hello/action.yml"),
    `name: hello
inputs: { who: { default: "\${{ github.token }}" } }
outputs: { greeting: {} }
runs: { using: node24, main: ../../dist/hello.cjs, post: ../../dist/post.cjs }
`,
  );
  writeFileSync(
    join(actions, "dist/hello.cjs"),
    `const { appendFileSync, existsSync } = require("node:fs");
     const put = (name, text) => appendFileSync(process.env["GITHUB_" + name], text + "\\n");
     put("OUTPUT", "greeting=hi " + process.env.INPUT_WHO);
     put("STATE", "key=kept");
     put("STEP_SUMMARY", "# Hello");
     console.log("::warning file=a.ts,line=2,endLine=3::careful%0Anow");
     console.log(process.version.split(".")[0], process.env.GITHUB_API_URL, String(existsSync(__dirname + "/../node_modules")));
     if (process.env.INPUT_WHO === "network") fetch("https://example.com").catch(() => {});`,
  );
  writeFileSync(join(actions, "dist/post.cjs"), `console.log("post", process.env.STATE_key);`);
});
afterAll(() => rmSync(actions, { recursive: true, force: true }));

async function run(workflow: string, options: Partial<WorkflowOptions> = {}) {
  await using repo = createRepo({
    ".github/workflows/ci.yml": workflow,
    "file.txt": "content",
    ".env": "LEAK=1",
  });
  await using clone = repo.checkout();
  return await runWorkflow({ path: clone.path, actions, ...options });
}

const uses = "keep-pace/keep-pace/actions/hello@v1";

testWithAct("a run step, an action's main and post step, outputs, a summary and annotations", async () => {
  const { outcome, jobs, log } = await run(
    `on: push
jobs:
  one:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - run: cat file.txt; git rev-list --count HEAD; echo "leak=$LEAK" "$GITHUB_REPOSITORY" "$GITHUB_RUN_ATTEMPT"
      - id: hello
        uses: ${uses}
        with: { who: you }
      - run: echo "said \${{ steps.hello.outputs.greeting }}"
      - if: false
        run: echo never
      - id: tolerated
        continue-on-error: true
        run: exit 1
`,
    { apiUrl: "http://127.0.0.1:1/api", attempt: 2 },
  );
  expect(outcome).toBe("success");
  const steps = jobs[0]?.steps ?? [];
  expect(steps.map(({ id, stage }) => `${stage} ${id}`)).toEqual([
    "Main 0",
    "Main 1",
    "Main hello",
    "Main 3",
    "Main tolerated",
    "Post hello",
  ]);
  expect(steps[1]?.log).toBe("content1\nleak= octo-org/octo-repo 2\n");
  expect(steps[2]).toMatchObject({
    outcome: "success",
    outputs: { greeting: "hi you" },
    summary: "# Hello\n",
    annotations: [{ level: "warning", file: "a.ts", line: 2, endLine: 3, message: "careful\nnow" }],
    log: "v24 http://127.0.0.1:1/api false\n",
  });
  expect(steps[3]?.log).toBe("said hi you\n");
  expect(steps[5]?.log).toBe("post kept\n");
  expect(log).toContain("said hi you");
});

testWithAct("needs, and a matrix made of an output; a failed step fails its job", async () => {
  const { outcome, jobs } = await run(`on: push
jobs:
  plan:
    runs-on: ubuntu-latest
    outputs: { shards: "\${{ steps.plan.outputs.shards }}" }
    steps: [{ id: plan, run: 'echo "shards=[1,2]" >> "$GITHUB_OUTPUT"' }]
  test:
    needs: plan
    runs-on: ubuntu-latest
    strategy: { matrix: { shard: "\${{ fromJSON(needs.plan.outputs.shards) }}" } }
    steps: [{ id: check, run: 'test "\${{ matrix.shard }}" = 1' }]
`);
  expect(outcome).toBe("failure");
  const legs = jobs
    .filter(({ id }) => id === "test")
    .sort((a, b) => Number(a.matrix.shard) - Number(b.matrix.shard));
  expect(legs.map(({ matrix, outcome, steps }) => [matrix.shard, outcome, steps[0]?.outcome])).toEqual([
    [1, "success", "success"],
    [2, "failure", "failure"],
  ]);
});

const single = (who: string) => `on: pull_request
jobs: { one: { runs-on: ubuntu-latest, steps: [{ id: hello, uses: ${uses}${who} }] } }
`;

testWithAct("a pull request's event and the job's token", async () => {
  const event = { name: "pull_request", payload: { number: 7, pull_request: { number: 7 } } };
  const { jobs } = await run(single(""), { event, token: "secret" });
  // act masks the value itself, as GitHub does.
  expect(jobs[0]?.steps[0]?.outputs.greeting).toMatch(/^hi (secret|\*\*\*)$/);
});

testWithAct("an action that reaches for the network fails the test", async () => {
  const event = { name: "pull_request", payload: { number: 7, pull_request: { number: 7 } } };
  await expect(run(single(", with: { who: network }"), { event })).rejects.toThrow("example.com:443");
});

testWithAct("a workflow that act does not run is an error, not an empty result", async () => {
  await expect(run("on: issues\njobs: {}\n")).rejects.toThrow("act ran no job");
});
