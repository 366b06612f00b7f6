import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type FakeGitHub, startFakeGitHub } from "../support/fake-github.ts";
import { load } from "../support/github/load.ts";
import { type ChangeSketch, deliveries, deployment, incident, mergeOf } from "../support/history.ts";
import { runEntry } from "../support/recording.ts";
import { reportCli } from "../support/report-cli.ts";

const day = 1440;
/** The fake's tokens count their hour by this machine's clock, and so does the command. */
const dawn = Date.UTC(2026, 8, 1, 9);
const daysAgo = (days: number) => (Date.now() - days * 86_400_000 - dawn) / 60_000;

let fake: FakeGitHub;
let folder: string;
beforeEach(async () => {
  fake = await startFakeGitHub();
  folder = mkdtempSync(join(tmpdir(), "days-"));
});
afterEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  await fake[Symbol.asyncDispose]();
});

const cli = (args: readonly string[], token?: string) => reportCli(fake, folder, args, token);

const ask = ["--repo", "octo-org/shop", "--days", "28", "--format", "json"];
const reading = {
  actions: "read",
  deployments: "read",
  issues: "read",
  metadata: "read",
  pull_requests: "read",
} as const;
const ours = { headRepository: "octo-org/shop" };

/** `count` changes over 28 days, one of them a revert; each deployed an hour after its merge. */
function weeks(count: number, deployed = count) {
  const changes = Array.from({ length: count }, (_, at): ChangeSketch => {
    const merged = Math.round(daysAgo(27.5) + (at * 27 * day) / count);
    const base = { ...ours, number: at + 1, merged, files: ["src/a.ts"] };
    if (at % 400 === 399) return { ...base, ref: `hotfix/${at}` };
    return at === 5 ? { ...base, ref: "revert-4-topic" } : base;
  });
  const step = Math.max(1, Math.floor(count / deployed));
  const deployments = changes
    .filter((_, at) => at % step === step - 1)
    .map(({ number, merged }) => deployment(number, mergeOf(number), merged + 60));
  const runs = changes.slice(-60).map(({ number, merged }) =>
    runEntry({
      id: 1000 + number,
      sha: `${number}-0`,
      branch: `topic-${number}`,
      created: merged - 20,
      jobs: [{ name: "test", created: merged - 20, completed: merged - 10 }],
    }),
  );
  const opened = changes[7]?.merged ?? 0;
  const incidents = [incident(900, "since #7", opened - 30, opened)];
  return deliveries(28, changes, deployments, { runs, incidents });
}

test("the five metrics of the last days, the same offline", async () => {
  load(fake, weeks(20));
  const online = await cli([...ask, "--save", "weeks.json"]);
  expect(online.stderr).toBe("");
  expect(online.report()).toMatchObject({
    dora: {
      source: "deployments",
      environment: "production",
      deploymentFrequency: { perWeek: 5, n: 20 },
      leadTime: { medianSeconds: 7200, n: 20 },
      changeFailRate: { failed: 2, n: 20, rate: 0.1 },
      recovery: { n: 2 },
      reworkRate: { rework: 1, n: 20 },
    },
    leadTime: { n: 20, ciBlocked: { medianSeconds: 600 } },
    ai: { noSignal: 20 },
  });
  const requests = fake.requests.length;
  const offline = await cli(["--input", "weeks.json", "--format", "json"], undefined);
  expect(offline.stdout).toBe(online.stdout);
  expect(fake.requests).toHaveLength(requests);
});

test("the configuration names the environment", async () => {
  const { deployments, ...rest } = weeks(12);
  const shop = deployments?.map(({ deployment, statuses }) => ({
    deployment: { ...deployment, environment: "shop", production_environment: false },
    statuses,
  }));
  const other = deployment(99, "a1", daysAgo(3), { environment: "docs" });
  load(fake, { ...rest, deployments: [...(shop ?? []), other] });
  const unset = (await cli(ask)).report();
  expect(unset.dora).toBeNull();
  expect(unset.missing.find(({ what }) => what === "dora")?.reason).toContain("delivery: {environment: ");
  mkdirSync(join(folder, ".github"));
  writeFileSync(join(folder, ".github/keep-pace.yml"), "delivery: {environment: shop}\n");
  expect((await cli(ask)).report().dora).toMatchObject({
    environment: "shop",
    deploymentFrequency: { n: 12 },
  });
});

test("what the token may not read is named, the rest is reported", async () => {
  await fake[Symbol.asyncDispose]();
  fake = await startFakeGitHub({ private: true });
  load(fake, weeks(20));
  const permissions = { metadata: "read", deployments: "read", pull_requests: "read" } as const;
  const { exit, report } = await cli(ask, fake.token({ permissions }));
  expect(exit).toBe(0);
  expect(report().dora).toMatchObject({ deploymentFrequency: { n: 20 }, leadTime: { n: 20 } });
  const reasons = new Map(report().missing.map(({ what, reason }) => [what, reason]));
  expect(reasons.get("incidents")).toContain("`issues: read`");
  expect(reasons.get("history")).toContain("`contents: read`");
});

test("ten thousand changes and a hundred thousand runs stay within an hour's requests", async () => {
  const plan = weeks(10_000, 500);
  load(fake, plan);
  // Ten more runs a change, of which GitHub lists the newest thousand.
  for (let at = 0; at < 100_000; at += 1) {
    const number = 1 + Math.floor(at / 10);
    const created_at = plan.pullRequests?.[number - 1]?.pullRequest.created_at ?? "";
    const updated_at = new Date(Date.parse(created_at) + 600_000).toISOString();
    const run = { created_at, run_started_at: created_at, updated_at, run_attempt: 1 };
    fake.run({
      ...run,
      id: 500_000 + at,
      head_branch: `topic-${number}`,
      head_sha: `${number}-0`,
      event: "pull_request",
      status: "completed",
      conclusion: "success",
    });
  }
  const started = process.cpuUsage();
  const { report, stderr } = await cli(ask, fake.token({ limit: 1000 }));
  const { user, system } = process.cpuUsage(started);
  console.log(`${fake.requests.length} requests, ${((user + system) / 1e6).toFixed(1)} s of processor time`);
  expect(stderr).toBe("");
  const { dora, missing, weeks: found } = report();
  expect(fake.requests.length).toBeLessThan(1000);
  // 200 of 500 deployments could be read, so the time is shorter, and the frequency is still true.
  expect(dora?.deploymentFrequency.n).toBeGreaterThan(190);
  expect(dora?.deploymentFrequency.perWeek).toBeCloseTo((500 / 27) * 7, -1);
  expect(dora?.leadTime.n).toBeGreaterThan(20);
  expect(found?.map(({ n }) => n > 5)).toEqual([true, true, true, true]);
  expect(missing.map(({ what }) => what)).toEqual(
    expect.arrayContaining(["dora.from", "leadTime.n", "dora.changeFailRate.failed", "weeks.n"]),
  );
}, 240_000);

test("a recording of weeks whose runs name areas and models gives the same figures offline", async () => {
  load(fake, weeks(20));
  mkdirSync(join(folder, ".github"));
  const config =
    "cost:\n  areas: {shop: ['src/**']}\n  llm: {steps: [run], usdPerCall: 0.5, mostCallsPerChange: 0}\n";
  writeFileSync(join(folder, ".github/keep-pace.yml"), config);
  const online = await cli([...ask, "--save", "weeks.json"]);
  const { cost, llmUse } = online.report();
  expect(cost?.byArea).toMatchObject({ n: 20, of: 20, areas: [{ area: "shop", share: 1 }] });
  expect(llmUse).toMatchObject({ calls: 20, changes: 20, usd: 10 });
  expect(online.stderr).toContain("One change made 1 LLM calls, above the configured limit of 0.");
  expect((await cli(["--input", "weeks.json", "--format", "json"])).stdout).toBe(online.stdout);
});

test("the trend on a branch: the first report begins it, each later one adds to it", async () => {
  load(fake, weeks(40));
  const token = fake.token({ permissions: { ...reading, contents: "write" } });
  const first = (await cli([...ask, "--trend", "branch"], token)).report();
  expect([first.comparison, first.trend?.length]).toEqual([null, 4]);
  const commits = () => fake.delivery.branches.get("keep-pace-trend");
  const kept = () => JSON.parse(commits()?.at(-1)?.files.get("trend.json") ?? "");
  expect(kept()).toMatchObject({ version: 1, baseline: first.period, weeks: { length: 4 } });
  const [one, two] = await Promise.all([1, 2].map(() => cli([...ask, "--trend", "branch"], token)));
  expect([one?.stderr, two?.stderr]).toEqual(["", ""]);
  expect(commits()).toHaveLength(3);
  expect(kept().baseline).toEqual(first.period);
});

test("a token that may not write the branch reports all the same, and says so", async () => {
  load(fake, weeks(20));
  const { exit, stderr, report } = await cli([...ask, "--trend", "branch"]);
  expect(exit).toBe(0);
  expect(stderr).toContain("The trend could not be kept: ");
  expect(stderr).toContain("`contents: write`");
  expect(report().dora?.deploymentFrequency.n).toBe(20);
});

test("the cache is GitHub's own, so the command line refuses it", async () => {
  const { exit, stderr } = await cli([...ask, "--trend", "cache"]);
  expect([exit, stderr]).toEqual([
    2,
    "keep-pace: --trend is cache, which GitHub offers to its own jobs alone: use branch, or leave it out.\n",
  ]);
});

test("after a cut by the rate limit a second try reads only what is left", async () => {
  load(fake, weeks(40));
  const token = fake.token({ limit: 150 });
  const cut = await cli(ask, token);
  expect(cut.report().missing.length).toBeGreaterThan(0);
  const before = fake.requests.length;
  fake.refill(token);
  const second = await cli(ask, token);
  const spent = fake.requests.slice(before).filter(({ status }) => status !== 304);
  expect(spent.length).toBeLessThan(150);
  expect(second.report().dora).toMatchObject({ deploymentFrequency: { n: 40 }, leadTime: { n: 40 } });
}, 60_000);
