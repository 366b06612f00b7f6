import { buildReport, type Recording } from "@keep-pace/delivery";
import { expect, test } from "vitest";
import { at, commit, pull, repository, runEntry } from "../../test/support/recording.ts";

const change = (more: Recording): Recording => ({
  repository,
  pullRequest: pull(),
  commits: [commit({ authored: -30 })],
  ...more,
});

test("the queue ends with the first step, not with what the job says of its start", () => {
  const entry = runEntry({ jobs: [{ name: "build", created: 0, begun: 0.5, completed: 10 }] });
  const job = entry.jobs?.[0] as { started_at: string };
  job.started_at = at(0.02);
  expect(buildReport(change({ runs: [entry] })).waiting).toMatchObject({
    queueSeconds: 30,
    runnerSeconds: 570,
  });
});

test("waiting for an approval is no queue", () => {
  const status = (state: string, minutes: number) => ({
    state,
    created_at: at(minutes),
    log_url: "https://github.com/acme/shop/actions/runs/1/job/41",
  });
  const deployments = [
    { deployment: { id: 5 }, statuses: [status("success", 40), status("queued", 35), status("waiting", 10)] },
  ] as unknown as NonNullable<Recording["deployments"]>;
  const runs = [
    runEntry({
      jobs: [
        { name: "build", created: 0, completed: 10 },
        { name: "deploy", created: 10, begun: 36, completed: 40, id: 41 },
      ],
    }),
  ];
  expect(buildReport(change({ runs })).waiting).toMatchObject({ queueSeconds: 26 * 60, approvalSeconds: 0 });
  expect(buildReport(change({ runs, deployments })).waiting).toMatchObject({
    seconds: 40 * 60,
    queueSeconds: 60,
    approvalSeconds: 25 * 60,
  });
});

test("a run that a concurrency group held back waited before it had any job", () => {
  const runs = [runEntry({ created: 0, jobs: [{ name: "build", created: 7, completed: 10 }] })];
  expect(buildReport(change({ runs })).waiting).toMatchObject({
    seconds: 600,
    queueSeconds: 0,
    concurrencySeconds: 420,
  });
});

test("jobs of a reusable workflow, named caller / callee, are jobs of the caller's run, counted once", () => {
  const entry = runEntry({
    jobs: [
      { name: "ci / build", created: 0, completed: 5 },
      { name: "ci / test", created: 5.02, completed: 12 },
    ],
  });
  const report = buildReport(change({ runs: [entry, entry] }));
  expect(report.waiting).toMatchObject({ seconds: 720, runnerSeconds: 718.8 });
  expect(report.criticalPath?.map(({ job }) => job)).toEqual(["ci / build", "ci / test"]);
});

test("steps in parallel are not added to more than the job", () => {
  const entry = runEntry({ jobs: [{ name: "ci", created: 0, completed: 10, steps: [["Run tests", 10]] }] });
  const [job] = (entry.jobs ?? []) as unknown as { steps: object[] }[];
  job?.steps.push({ ...job.steps[0], name: "Run e2e tests" }, { ...job.steps[0], name: "Parallel group" });
  expect(buildReport(change({ runs: [entry] })).stages?.test.seconds).toBe(600);
});

test("skipped jobs and those cancelled before they ran cost nothing and are on no path", () => {
  const entry = runEntry({
    conclusion: "cancelled",
    jobs: [
      { name: "build", created: 0, completed: 5 },
      { name: "docs", created: 5, completed: 5, conclusion: "skipped" },
      { name: "late", created: 5, completed: 8, conclusion: "cancelled", steps: [] },
    ],
  });
  const late = entry.jobs?.[2] as { runner_id: number | null };
  late.runner_id = null;
  const report = buildReport(change({ runs: [entry] }));
  expect(report.waiting).toMatchObject({ seconds: 300, runnerSeconds: 300, timeToGreenSeconds: null });
  expect(report.cost?.jobs).toHaveLength(1);
});

test("one entry that lists the jobs of all attempts is as good as one entry each", () => {
  const all = runEntry({
    attempt: 2,
    started: 30,
    jobs: [
      { name: "test", created: 0, completed: 10, conclusion: "failure", attempt: 1, id: 1 },
      { name: "test", created: 30, completed: 38, attempt: 2, id: 2 },
    ],
  });
  const report = buildReport(change({ runs: [all] }));
  expect(report.waiting).toMatchObject({ seconds: 18 * 60, rerunSeconds: 8 * 60 });
  expect(report.flaky?.jobs).toHaveLength(1);
});

test("a run that is still going counts as far as it came, and that is said", () => {
  const entry = runEntry({
    status: "in_progress",
    conclusion: null,
    jobs: [
      { name: "build", created: 0, completed: 6 },
      { name: "test", created: 6, completed: null },
    ],
  });
  const report = buildReport(change({ runs: [entry] }));
  expect(report.waiting).toMatchObject({ seconds: 360, timeToGreenSeconds: null });
  expect(report.missing.map(({ what }) => what)).toEqual(
    expect.arrayContaining(["waiting.seconds", "waiting.timeToGreenSeconds"]),
  );
});

test("a pull request that a fork opened in itself is another one, though it has the same number", () => {
  const repository = { full_name: "acme/shop" };
  const of = (name: string) => [{ number: 12, url: `https://api.github.com/repos/${name}/pulls/12` }];
  const entry = (id: number, name: string) => {
    const made = runEntry({
      id,
      sha: "elsewhere",
      branch: "main",
      jobs: [{ name: "ci", created: 0, completed: 5 }],
    });
    return {
      ...made,
      run: { ...made.run, repository, pull_requests: of(name) } as unknown as typeof made.run,
    };
  };
  const seconds = (name: string) => buildReport(change({ runs: [entry(1, name)] })).waiting?.seconds;
  expect(seconds("Acme/shop")).toBe(300);
  expect(seconds("fork/shop")).toBe(0);
});

test("an agent's own session is coding, not CI", () => {
  const runs = [
    runEntry({ jobs: [{ name: "build", created: 0, completed: 5 }] }),
    runEntry({
      id: 2,
      event: "dynamic",
      path: "dynamic/copilot-swe-agent/copilot",
      jobs: [{ name: "copilot", created: 0, completed: 55 }],
    }),
  ];
  expect(buildReport(change({ runs })).waiting?.seconds).toBe(300);
});
