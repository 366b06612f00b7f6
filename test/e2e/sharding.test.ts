import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname, join } from "node:path";
import { afterEach, expect, test as plainTest } from "vitest";
import { runWorkflow, type WorkflowOptions } from "../support/act.ts";
import { runAction } from "../support/action.ts";
import { type FakeResults, startFakeResults } from "../support/fake-results.ts";
import { part, testWith } from "../support/parts.ts";
import { createRepo, type Repo } from "../support/repo.ts";
import { root } from "../support/sources.ts";

const readme = readFileSync(join(root, "actions/shard-tests/README.md"), "utf8");
const workflow = /```yaml\n(name: tests\n.*?)```/s.exec(readme)?.[1] as string;

const web = (name: string) =>
  `import { expect, test } from "vitest";\nimport * as shop from "./shop.js";\nimport { setTimeout as sleep } from "node:timers/promises";\ntest("${name} works", async () => { await sleep(5); expect(shop.${name === "cart" ? "double(1)" : "half(4)"}).toBe(2); });\ntest("${name} works again", () => {});\n`;

const api = (name: string, body = "assert double(2) == 4") =>
  `import os\nfrom api.shop import double, half\n\ndef test_${name}():\n    ${body}\n\ndef test_${name}_half():\n    assert half(4) == 2\n`;

/** Fails in the first attempt of a run, as a test does that depends on the weather. */
const weather = 'assert os.environ["GITHUB_RUN_ATTEMPT"] != "1"';

function shop(body?: string): Repo {
  return createRepo({
    ".github/workflows/tests.yml": workflow,
    "web/cart.test.js": web("cart"),
    "web/pay.test.js": web("pay"),
    "web/ship.test.js": web("ship"),
    "web/shop.js":
      "export function double(x) {\n  return 2 * x;\n}\nexport function half(x) {\n  return x / 2;\n}\n",
    "package.json": '{"type":"module"}',
    "api/__init__.py": "",
    "api/shop.py": "def double(x):\n    return 2 * x\n\n\ndef half(x):\n    return x // 2\n",
    "api/test_cart.py": api("cart"),
    "api/test_pay.py": api("pay", body),
  });
}

const path = process.env.PATH;
afterEach(() => {
  process.env.PATH = path;
});

/** Runs the README's workflow; `npx vitest` and `python` are what the user's own set-up would have installed. */
async function run(repo: Repo, results: FakeResults, options: Partial<WorkflowOptions> = {}) {
  process.env.PATH = `${dirname(part("pytest") as string)}:${path}`;
  mkdirSync(join(repo.path, "reports"), { recursive: true });
  if (!existsSync(join(repo.path, "node_modules"))) {
    symlinkSync(join(dirname(part("vitest") as string), "../node_modules"), join(repo.path, "node_modules"));
  }
  return await runWorkflow({
    path: repo.path,
    results: results.env({ run: "1" }),
    event: { name: "push", payload: { ref: "refs/heads/main", repository: { default_branch: "main" } } },
    timeoutMs: 100_000,
    ...options,
  });
}

/** What the actions said by annotations, which the log does not hold. */
function told(jobs: Awaited<ReturnType<typeof run>>["jobs"]): string {
  return jobs
    .flatMap(({ steps }) =>
      steps.flatMap(({ annotations, summary }) => [...annotations.map(({ message }) => message), summary]),
    )
    .join("\n");
}

const test = testWith("act", "pytest", "vitest");
const limit = 300_000;

test(
  "the README's workflow: plan, matrix of real Vitest and pytest shards, proof, merged coverage",
  async () => {
    await using repo = shop();
    await using results = await startFakeResults();
    const { outcome, jobs, log } = await run(repo, results);
    expect(outcome, told(jobs) + log).toBe("success");
    expect(jobs.map(({ id }) => id).sort()).toEqual(["plan", "shard", "shard", "tests"]);
    const last = jobs
      .find(({ id }) => id === "tests")
      ?.steps.find(({ stage, outputs }) => stage === "Main" && outputs.ok);
    expect(last?.outputs).toMatchObject({ ok: "true", coverage: "100.00,100.00" });
    expect(
      results
        .artifacts()
        .map(({ name }) => name.replace(/-[0-9a-f]{20}-/, "-ID-"))
        .sort(),
    ).toEqual([
      "keep-pace-plan-tests",
      "keep-pace-shard-ID-1-api-attempt-1",
      "keep-pace-shard-ID-1-web-attempt-1",
      "keep-pace-shard-ID-2-api-attempt-1",
      "keep-pace-shard-ID-2-web-attempt-1",
    ]);
    expect(results.caches().map(({ key }) => key)).toEqual([
      expect.stringMatching(/^keep-pace-timings-tests-/),
    ]);
  },
  limit,
);

test(
  "a re-run of failed jobs runs the same list, and its newest attempt counts",
  async () => {
    await using repo = shop(weather);
    await using results = await startFakeResults();
    const first = await run(repo, results);
    expect(first.outcome).toBe("failure");
    expect(told(first.jobs)).toContain("the shards' job ended with failure");
    const second = await run(repo, results, { attempt: 2 });
    expect(second.outcome, told(second.jobs) + second.log).toBe("success");
    const planOf = (result: typeof first) =>
      result.jobs.flatMap(({ steps }) => steps.flatMap(({ outputs }) => outputs.plan ?? []))[0];
    expect(planOf(second)).toBe(planOf(first));
    // The test that passed and failed on one commit is named.
    expect(told(second.jobs)).toContain("`api/test_pay.py::test_pay` is flaky");
  },
  limit,
);

test(
  "a later attempt without the first one's plan is an error",
  async () => {
    await using repo = shop();
    await using results = await startFakeResults();
    const { outcome, jobs } = await run(repo, results, { attempt: 2 });
    expect(outcome).toBe("failure");
    expect(told(jobs)).toContain("the plan of its first attempt cannot be read");
  },
  limit,
);

/** GitHub's REST API, as far as a run's artifacts go: those that the artifact service holds, of all attempts. */
async function artifactApi(results: FakeResults) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.headers.authorization} ${request.url}`);
    const [, id, blob] = /\/actions\/artifacts\/(\d+)\/(zip|blob)/.exec(request.url ?? "") ?? [];
    const artifact = results.artifacts().find((candidate) => String(candidate.id) === id);
    if (artifact && blob === "zip") {
      // GitHub answers with a short-lived address of its storage.
      response.writeHead(302, {
        location: `http://${request.headers.host}${request.url?.replace("/zip", "/blob")}`,
      });
      return response.end();
    }
    if (artifact) {
      response.setHeader("content-type", "application/zip");
      return response.end(results.blob(artifact)?.content);
    }
    const artifacts = results.artifacts().map(({ id, name, sizeBytes, createdAt }) => ({
      id,
      name,
      size_in_bytes: sizeBytes,
      created_at: createdAt.toISOString(),
    }));
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify({ total_count: artifacts.length, artifacts }));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url, asked, [Symbol.asyncDispose]: async () => void server.close() };
}

plainTest("when all jobs run again, the first attempt's plan comes back through the REST API", async () => {
  await using repo = createRepo({ "tests.txt": "a.py::x\na.py::y\nb.py::x\n" });
  await using results = await startFakeResults();
  await using api = await artifactApi(results);
  const plan = (attempt: number, inputs = {}) =>
    runAction("actions/shard-tests", {
      workspace: repo.path,
      // The service shows a job only its own attempt's artifacts.
      results: results.env({ run: `attempt ${attempt}` }),
      apiUrl: api.url,
      token: "the-token",
      attempt,
      inputs: { tests: "tests.txt", shards: "2", ...inputs },
    });
  const first = await plan(1);
  expect(first.outcome, first.log).toBe("success");
  // Another list, another number: the plan of the run holds all the same.
  repo.commit({ "tests.txt": "a.py::z\n" });
  const second = await plan(2, { shards: "3" });
  expect(second.outcome, second.log).toBe("success");
  expect(second.outputs.plan).toBe(first.outputs.plan);
  expect(second.outputs.matrix).toBe(first.outputs.matrix);
  expect(api.asked[0]).toMatch(/the-token .*\/actions\/runs\/\d+\/artifacts/);
});

plainTest(
  "receipts of an earlier attempt come through the REST API, and each shard's newest counts",
  async () => {
    await using repo = createRepo({
      "tests.txt": "a.py::x\nb.py::x\n",
      "a.py": "",
      "b.py": "",
    });
    await using results = await startFakeResults();
    await using api = await artifactApi(results);
    const act = (action: string, attempt: number, inputs: Record<string, string>, report?: string) =>
      runAction(`actions/${action}`, {
        workspace: repo.path,
        results: results.env({ run: `attempt ${attempt}` }),
        apiUrl: api.url,
        token: "the-token",
        attempt,
        inputs,
        between: () => {
          if (report !== undefined) repo.write({ "reports/r.xml": report });
        },
      });
    const { outputs } = await act("shard-tests", 1, { tests: "tests.txt", shards: "2" });
    const plan = outputs.plan as string;
    const shards = JSON.parse(plan).shards as { index: number; tests: string[] }[];
    const run = (index: number, attempt: number, failed: boolean) => {
      const file = shards[index - 1]?.tests[0]?.split(".")[0] as string;
      const verdict = failed ? "<failure/>" : "";
      const xml = `<testsuites><testsuite name="pytest"><testcase classname="${file}" name="x" time="2">${verdict}</testcase></testsuite></testsuites>`;
      const inputs = { plan, index: String(index), command: "python -m pytest", runner: "pytest" };
      return act("run-shard", attempt, { ...inputs, reports: "reports/*.xml" }, xml);
    };
    await run(1, 1, false);
    await run(2, 1, true);
    const early = await act("verify-shards", 1, { plan, result: "failure" });
    expect(early.outcome).toBe("failure");
    const again = await run(2, 2, false);
    expect(again.outcome, again.log + again.post?.log).toBe("success");
    const last = await act("verify-shards", 2, { plan, result: "success" });
    expect(last.outcome, last.log).toBe("success");
    expect(last.outputs.ok).toBe("true");
    const flaky = shards[1]?.tests[0];
    expect(last.log).toContain(`keep-pace verify-shards: 2 s lost to the flaky test ${flaky}`);
    // Without the token the first attempt's receipts cannot be had: that is no proof.
    const blind = await runAction("actions/verify-shards", {
      workspace: repo.path,
      results: results.env({ run: "attempt 2" }),
      attempt: 2,
      inputs: { plan, result: "success", token: "" },
    });
    expect(blind.outcome).toBe("failure");
    expect(blind.outputs.ok).toBe("false");
  },
);

testWith("actionlint")(
  "the workflow, and one whose shards have a container and services, pass actionlint",
  async () => {
    const contained = workflow.replace(
      "    continue-on-error: ${{ matrix.quarantine == true }}\n",
      (line) =>
        `${line}    container: node:24\n    services:\n      postgres:\n        image: postgres:17\n        env:\n          POSTGRES_PASSWORD: x\n`,
    );
    await using repo = createRepo({
      ".github/workflows/a.yml": workflow,
      ".github/workflows/b.yml": contained,
    });
    expect(contained).not.toBe(workflow);
    const { status, stdout, stderr } = spawnSync(part("actionlint") as string, [], {
      cwd: repo.path,
      encoding: "utf8",
    });
    expect(status, stdout + stderr).toBe(0);
  },
);
