import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { runWorkflow } from "../support/act.ts";
import { pullRequestOpened } from "../support/events.ts";
import { startFakeGitHub } from "../support/fake-github.ts";
import { load } from "../support/github/load.ts";
import { testWith } from "../support/parts.ts";
import { commit, pull, runEntry } from "../support/recording.ts";
import { createRepo } from "../support/repo.ts";
import { root } from "../support/sources.ts";

const sha = "a".repeat(40);
const [lastJob = "", secondStage = ""] = [
  ...readFileSync(join(root, "actions/report/README.md"), "utf8").matchAll(/```yaml\n(.*?)```/gs),
].map((match) => match[1] as string);

/** What GitHub knows while the report's job runs: act counts its runs from 1. */
const recording = {
  pullRequest: pull({ number: 7, sha, headRepository: "octo-org/octo-repo" }),
  commits: [commit({ sha, authored: -20, message: "Change it\n\nCoding-Time: 10m" })],
  runs: [
    runEntry({
      id: 1,
      sha,
      headRepository: "octo-org/octo-repo",
      jobs: [
        { name: "build", created: 0, completed: 4, steps: [["Build", 4]] },
        { name: "test", created: 4.02, completed: 20, steps: [["Run tests", 15.98]] },
      ],
    }),
  ],
};

testWith("act")("the report's workflow as the last job runs as published", async () => {
  await using github = await startFakeGitHub({ owner: "octo-org", repo: "octo-repo" });
  load(github, recording);
  const plain = (name: string) => `  ${name}:\n    runs-on: ubuntu-latest\n    steps:\n      - run: "true"\n`;
  const jobs = lastJob.replace(/ {2}# build, test …\n/, plain("build") + plain("test"));
  await using repo = createRepo();
  repo.commit({ ".github/workflows/ci.yml": `on: pull_request\n${jobs}` });
  const facts = { owner: "octo-org", repo: "octo-repo", number: 7, headSha: sha, headRef: "feature" };
  const { outcome, log } = await runWorkflow({
    path: repo.path,
    apiUrl: github.url,
    token: github.token(),
    event: { name: "pull_request", payload: pullRequestOpened(facts) as unknown as Record<string, unknown> },
  });
  expect(outcome, log).toBe("success");
  expect(github.comments(7)[0]?.body).toContain("CI made this change wait 20 min for 10 min of coding");
});

testWith("act")("the report's second stage runs as published", async () => {
  await using github = await startFakeGitHub({ owner: "octo-org", repo: "octo-repo" });
  load(github, recording);
  await using repo = createRepo();
  repo.commit({ ".github/workflows/report.yml": secondStage });
  const workflow_run = {
    id: 1,
    head_sha: sha,
    head_branch: "feature",
    head_repository: { owner: { login: "octo-org" } },
    pull_requests: [],
  };
  const { outcome, log } = await runWorkflow({
    path: repo.path,
    apiUrl: github.url,
    token: github.token(),
    event: { name: "workflow_run", payload: { action: "completed", workflow_run } },
  });
  expect(outcome, log).toBe("success");
  expect(github.comments(7)[0]?.body).toContain("CI made this change wait 20 min for 10 min of coding");
});
