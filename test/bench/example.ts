// The example's pipeline as it is and with keep-pace, both run by act push for push, in turns: what a pull request waits.
// KEEP_PACE_EXAMPLE_RECORDINGS names a folder that keeps what `report --input` reads, KEEP_PACE_EXAMPLE_PUSHES how many
// pushes are made (3).
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { runWorkflow } from "../support/act.ts";
import { buildkitParts } from "../support/buildkit.ts";
import { cli } from "../support/cli.ts";
import { pullRequestOpened } from "../support/events.ts";
import { type FakeGitHub, startFakeGitHub } from "../support/fake-github.ts";
import { type FakeResults, startFakeResults } from "../support/fake-results.ts";
import { part } from "../support/parts.ts";
import {
  type CommitSketch,
  commit,
  pull,
  push as pushed,
  repository,
  runEntry,
} from "../support/recording.ts";
import { createRepo, type Repo } from "../support/repo.ts";
import { root } from "../support/sources.ts";
import { type Machines, startMachines } from "./example/machines.ts";
import { pushes as allPushes, mendFlakyTest } from "./example/pushes.ts";
import { layOut } from "./example/timeline.ts";

const example = join(root, "examples/slow-monorepo");
const facts = { owner: "octo-org", repo: "octo-repo", number: 7, headRef: "feature" };
/** What the author declares to have written in, each push. */
const codingMinutes = 3;

const pushes = allPushes.slice(0, Number(process.env.KEEP_PACE_EXAMPLE_PUSHES ?? allPushes.length));

interface Pipeline {
  readonly name: string;
  /** Runs of the default branch leave something for those of pull requests. */
  readonly keeps: boolean;
  /** The workflow's path in the repository. */
  readonly workflow: string;
  prepare(repo: Repo): void;
}

const pipelines: readonly Pipeline[] = [
  {
    name: "with keep-pace",
    keeps: true,
    workflow: ".github/workflows/keep-pace.yml",
    prepare(repo) {
      cli(repo.path, ["fix", ".", "--commits", "0"]);
      repo.write({
        ".github/workflows/ci.yml": null,
        ".github/workflows/keep-pace.yml": readFileSync(join(example, "keep-pace.yml"), "utf8"),
      });
    },
  },
  { name: "as it is", keeps: false, workflow: ".github/workflows/ci.yml", prepare: () => {} },
];

const missing = [...buildkitParts, "buildx", "act", "pytest"].filter((name) => part(name) === null);
if (missing.length > 0) {
  console.log(`skipped: ${missing.join(", ")} not installed; run node scripts/parts.ts`);
} else {
  const scratch = mkdtempSync(join(tmpdir(), "example-"));
  try {
    await using machines = await startMachines(scratch);
    await using stack = new AsyncDisposableStack();
    const trials: Trial[] = [];
    for (const pipeline of pipelines) trials.push(await start(pipeline, stack));
    for (const trial of trials) await before(trial, machines);
    // In turns, so that both meet the machine as busy as it is.
    for (const [at, { what, edit }] of pushes.entries()) {
      for (const trial of trials) await push(trial, machines, at + 2, what, (repo) => edit(repo, trial.read));
    }
    for (const trial of trials) conclude(trial, scratch);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** A pipeline in its own repository on its own services, and what it did so far. */
interface Trial {
  readonly pipeline: Pipeline;
  readonly repo: Repo;
  readonly read: (path: string) => string;
  readonly results: FakeResults;
  readonly github: FakeGitHub;
  readonly runs: ReturnType<typeof runEntry>[];
  readonly commits: CommitSketch[];
  /** Minutes since the first push. */
  clock: number;
}

async function start(pipeline: Pipeline, stack: AsyncDisposableStack): Promise<Trial> {
  const repo = stack.use(createRepo());
  const read = (path: string) => readFileSync(join(repo.path, path), "utf8");
  cpSync(example, repo.path, { recursive: true, filter: (path) => !/node_modules|\.venv/.test(path) });
  mendFlakyTest(repo, read);
  pipeline.prepare(repo);
  repo.commit({}, { message: "Start" });
  const results = stack.use(await startFakeResults());
  const github = stack.use(await startFakeGitHub({ owner: facts.owner, repo: facts.repo }));
  return { pipeline, repo, read, results, github, runs: [], commits: [], clock: 0 };
}

/** A run of the default branch, where it leaves something, and the branch of the pull request. */
async function before(trial: Trial, machines: Machines): Promise<void> {
  const payload = { ref: "refs/heads/main", repository: { default_branch: "main" } };
  if (trial.pipeline.keeps)
    await run(trial, machines, 1, "main", { name: "push", payload }, "refs/heads/main");
  trial.repo.switch("feature");
}

async function push(
  trial: Trial,
  machines: Machines,
  number: number,
  what: string,
  edit: (repo: Repo) => void,
): Promise<void> {
  const { repo, runs, commits } = trial;
  edit(repo);
  trial.clock += codingMinutes;
  const sha = repo.commit({}, { message: what });
  const { head, base } = repo.openPull(facts.number, sha);
  const payload = pullRequestOpened({ ...facts, headSha: head, baseSha: base }) as unknown as Record<
    string,
    unknown
  >;
  const event = { name: "pull_request", payload };
  const { jobs, waited } = await run(trial, machines, number, what, event, `refs/pull/${facts.number}/merge`);
  commits.push({ sha, authored: trial.clock, message: `${what}\n\nCoding-Time: ${codingMinutes}m` });
  runs.push(runEntry({ id: number, sha, created: trial.clock, jobs }));
  trial.clock += waited;
}

async function run(
  { pipeline, repo, read, results, github, clock }: Trial,
  machines: Machines,
  number: number,
  what: string,
  event: NonNullable<Parameters<typeof runWorkflow>[0]["event"]>,
  ref: string,
) {
  const name = `${pipeline.workflow.replaceAll("/", "-")}-${number}`;
  const workflow = read(pipeline.workflow);
  const result = await runWorkflow({
    path: repo.path,
    workflow: pipeline.workflow,
    event,
    apiUrl: github.url,
    token: github.token(),
    results: results.env({ ref, base: "refs/heads/main", run: String(number) }),
    others: others(workflow, machines),
    env: { ...machines.env(name), GITHUB_REF: ref, GITHUB_RUN_ID: String(number) },
    programs: machines.programs,
    concurrentJobs: 1,
    registries: true,
    timeoutMs: 1_200_000,
  });
  await machines.endRun(name);
  if (result.outcome !== "success")
    throw new Error(`${pipeline.name}, ${what}:\n${result.log.slice(-6_000)}`);
  const jobs = layOut(workflow, result, clock);
  const waited = Math.max(...jobs.map(({ completed }) => completed ?? 0)) - clock;
  const load = loadavg()[1]?.toFixed(0);
  console.log(
    `${pipeline.name.padEnd(16)} ${what.padEnd(32)} ${(waited * 60).toFixed(0).padStart(5)} s, load ${load}`,
  );
  return { jobs, waited };
}

function conclude({ pipeline, commits, runs, clock }: Trial, scratch: string): void {
  const recording = {
    repository,
    pullRequest: pull({ sha: commits.at(-1)?.sha ?? "", merged: clock + 1 }),
    commits: commits.map(commit),
    activity: commits.map(({ sha = "", authored }) => pushed(sha, authored)),
    runs,
  };
  const kept = process.env.KEEP_PACE_EXAMPLE_RECORDINGS;
  const file = join(kept ?? scratch, `${pipeline.name.replaceAll(" ", "-")}.json`);
  writeFileSync(file, JSON.stringify(recording));
  console.log(`\n${pipeline.name}\n${cli(scratch, ["report", "--input", file]).stdout}`);
}

/** `owner/name@ref` → a stand-in, for every action of others that the workflow uses. */
function others(workflow: string, machines: Machines): Record<string, string> {
  const used = [...workflow.matchAll(/uses: ((?!actions\/checkout|keep-pace)([\w.-]+\/[\w.-]+)@[\w.-]+)/g)];
  return Object.fromEntries(used.map(([, full = "", name = ""]) => [full, machines.actionFor(name)]));
}
