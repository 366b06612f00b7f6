import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Report } from "@keep-pace/delivery";
import { afterEach, beforeEach, expect, test } from "vitest";
import { runCli } from "../../packages/cli/run.ts";
import { type FakeGitHub, startFakeGitHub } from "../support/fake-github.ts";
import { load } from "../support/github/load.ts";
import { type ChangeSketch, deliveries, deployment, incident, mergeOf } from "../support/history.ts";
import { runEntry } from "../support/recording.ts";

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

async function cli(args: readonly string[], token: string | undefined = fake.token()) {
  let [stdout, stderr] = ["", ""];
  const exit = await runCli(["report", ...args], {
    cwd: folder,
    program: "keep-pace",
    env: { GITHUB_API_URL: fake.url, GITHUB_TOKEN: token, XDG_CACHE_HOME: join(folder, "cache") },
    version: "0.0.0-test",
    width: 80,
    isTty: false,
    stdout: (text) => {
      stdout += text;
    },
    stderr: (text) => {
      stderr += text;
    },
  });
  return { exit, stdout, stderr, report: () => JSON.parse(stdout) as Report };
}

const ask = ["--repo", "octo-org/shop", "--days", "28", "--format", "json"];
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

test("ten thousand changes stay within an hour's requests, and nothing is counted wrong", async () => {
  load(fake, weeks(10_000, 500));
  const { report, stderr } = await cli(ask, fake.token({ limit: 1000 }));
  expect(stderr).toBe("");
  const { dora, missing } = report();
  expect(fake.requests.length).toBeLessThan(1000);
  // 250 of 500 deployments could be read, so the time is shorter, and the frequency is still true.
  expect(dora?.deploymentFrequency.n).toBeGreaterThan(240);
  expect(dora?.deploymentFrequency.perWeek).toBeCloseTo((500 / 27) * 7, -1);
  expect(dora?.leadTime.n).toBeGreaterThan(40);
  expect(missing.map(({ what }) => what)).toEqual(
    expect.arrayContaining(["dora.from", "leadTime.n", "dora.changeFailRate.failed"]),
  );
}, 120_000);

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
