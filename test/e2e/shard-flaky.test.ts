import { expect, test } from "vitest";
import { runAction } from "../support/action.ts";
import { pullRequestOpened } from "../support/events.ts";
import { startFakeGitHub } from "../support/fake-github.ts";
import { startFakeResults } from "../support/fake-results.ts";
import { load } from "../support/github/load.ts";
import { commit, pull, runEntry } from "../support/recording.ts";
import { createRepo } from "../support/repo.ts";

const place = { owner: "octo-org", repo: "shop" };
const sha = "a".repeat(40);

/** Plans, runs and verifies one test that failed and passed when it was tried again; what the gate logged. */
async function verified(id: string, name: string): Promise<string> {
  await using repo = createRepo({ "tests.txt": `${id}\n`, "tests/test_pay.py": "" });
  await using results = await startFakeResults();
  const act = (action: string, inputs: Record<string, string>, between?: () => void) =>
    runAction(`actions/${action}`, {
      workspace: repo.path,
      results: results.env({ run: "1" }),
      inputs,
      ...(between && { between }),
    });
  const { outputs } = await act("shard-tests", { tests: "tests.txt", shards: "1" });
  const plan = outputs.plan as string;
  const xml = `<testsuites><testsuite name="pytest"><testcase classname="tests.test_pay" name="${name}" time="2"><flakyFailure/></testcase></testsuite></testsuites>`;
  const inputs = {
    plan,
    index: "1",
    command: "python -m pytest",
    runner: "pytest",
    reports: "reports/*.xml",
  };
  await act("run-shard", inputs, () => repo.write({ "reports/r.xml": xml }));
  const gate = await act("verify-shards", { plan, result: "success" });
  expect(gate.outcome, gate.log).toBe("success");
  return gate.log;
}

test("a flaky test that the gate names stands in the report of the pull request", async () => {
  const log = await verified("tests/test_pay.py::test_pay[a|b]", "test_pay[a|b]");
  await using fake = await startFakeGitHub(place);
  const headRepository = `${place.owner}/${place.repo}`;
  load(fake, {
    pullRequest: pull({ number: 12, sha, headRepository }),
    commits: [commit({ sha, authored: -20, message: "Change it\n\nCoding-Time: 10m" })],
    runs: [
      runEntry({
        id: 900,
        sha,
        headRepository,
        status: "completed",
        conclusion: "success",
        jobs: [{ name: "verify", created: 0, completed: 14, id: 77, steps: [["Verify", 14]] }],
      }),
    ],
    // As GitHub gives it: each line behind its instant.
    logs: { 77: log.replaceAll(/^/gm, "2026-09-01T09:10:00.0000000Z ") },
  });
  await using repo = createRepo({ "README.md": "" });
  const payload = pullRequestOpened({ ...place, number: 12, headSha: sha, headRef: "feature" });
  const { outcome, log: told } = await runAction("actions/report", {
    workspace: repo.path,
    event: { name: "pull_request", payload: payload as unknown as Record<string, unknown> },
    apiUrl: fake.url,
    token: fake.token(),
    repository: headRepository,
    runId: 900,
  });
  expect(outcome, told).toBe("success");
  expect(fake.comments(12)[0]?.body).toContain(
    "| Flaky tests (1) | tests/test\\_pay.py::test\\_pay\\[a&#124;b\\] |",
  );
});
