import { managers, planEntries, repositoryOf } from "@keep-pace/caching";
import { eventRange, parseChangedList } from "@keep-pace/changes";
import { carryCoverage, mergeCoverage, movedText } from "@keep-pace/coverage-merge";
import { buildReport } from "@keep-pace/delivery";
import { memoryFiles } from "@keep-pace/files";
import { applyFixes, chooseFixes } from "@keep-pace/findings";
import { addedLines } from "@keep-pace/github";
import { scan, selectTests } from "@keep-pace/graph";
import { makePlan, makeReceipt, parseListing, parseReceipt, readPlan, verify } from "@keep-pace/shards";
import { checkout, estimate, readReport, readStore, storeOf, writeStore } from "@keep-pace/timings";
import { lintWorkflows, readSubject } from "@keep-pace/workflow";
import { readBakeFile } from "../../../packages/buildkit-cache/builds/bake-file.ts";
import { composeBuilds } from "../../../packages/buildkit-cache/builds/compose.ts";
import { readHcl } from "../../../packages/buildkit-cache/builds/hcl.ts";
import { stepBuilds } from "../../../packages/buildkit-cache/builds/workflow.ts";
import { readMatrix } from "../../../packages/buildkit-cache/commands/job-builds.ts";
import { readReport as readMountReport } from "../../../packages/buildkit-cache/mounts/scripts.ts";
import { readBuildLog as readProgress } from "../../../packages/buildkit-cache/truth/build-log.ts";
import * as bun from "../../../packages/caching/locks/bun.ts";
import * as go from "../../../packages/caching/locks/go.ts";
import * as jvm from "../../../packages/caching/locks/jvm.ts";
import * as npm from "../../../packages/caching/locks/npm.ts";
import * as others from "../../../packages/caching/locks/others.ts";
import type { LockReader } from "../../../packages/caching/locks/package.ts";
import * as pip from "../../../packages/caching/locks/pip.ts";
import * as pnpm from "../../../packages/caching/locks/pnpm.ts";
import * as toml from "../../../packages/caching/locks/toml.ts";
import * as yarn from "../../../packages/caching/locks/yarn.ts";
import { parseRecord } from "../../../packages/caching/record.ts";
import { factLines, readLog } from "../../../packages/delivery/cache-log.ts";
import { areaOf, codeOwners } from "../../../packages/delivery/cost/areas.ts";
import { renderHtml } from "../../../packages/delivery/render/html/page.ts";
import { commentMarkdown } from "../../../packages/delivery/render/markdown.ts";
import { summaryMarkdown } from "../../../packages/delivery/render/summary.ts";
import { renderText } from "../../../packages/delivery/render/text.ts";
import { readTrend } from "../../../packages/delivery/weeks/trend.ts";
import { lintDockerfile } from "../../../packages/dockerfile/lint.ts";
import { readBuildLog } from "../../../packages/dockerfile/log/build-log.ts";
import { parseCoverage, parseRecordings } from "../../../packages/graph/coverage.ts";
import { compareLocks, lockReader } from "../../../packages/graph/locks/index.ts";
import { compareTexts, compareWorkflows } from "../../../packages/graph/manifests/index.ts";
import { literalsOf } from "../../../packages/graph/tests/literals.ts";
import { readPlanOutput } from "../../../packages/shards/plan-text.ts";
import { readQuarantine } from "../../../packages/shards/quarantine.ts";
import { readLedger } from "../../../packages/timings/ledger/ledger-file.ts";
import { readSelection } from "../../../packages/timings/ledger/selection-record.ts";
import { parseConfig } from "../../../packages/workspace/config-schema.ts";
import { commit, pull, push, repository, runEntry } from "../../support/recording.ts";
import * as samples from "./samples.ts";

/** A parser with texts that it takes. Whatever else it is given, it may answer anything or throw a refusal. */
export interface Target {
  readonly name: string;
  readonly samples: readonly string[];
  read(bytes: Buffer): unknown;
}

/** Errors that say what is wrong with the input in one sentence. */
export const refusals = [
  "UserError",
  "ReportError",
  "CoverageError",
  "PlanError",
  "ListingError",
  "QuarantineError",
];

const target = (name: string, texts: readonly string[], read: (text: string) => unknown): Target => ({
  name,
  samples: texts,
  read: (bytes) => read(bytes.toString()),
});

/** For readers of values: a text that is no JSON never reaches them. */
const ofJson = (name: string, texts: readonly string[], read: (value: unknown) => unknown): Target =>
  target(name, texts, (text) => {
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      return null;
    }
    return read(value);
  });

const run = { id: "1", attempt: 1, shard: 1, at: "2026-01-01T00:00:00.000Z", commit: "c" };
const cases = ["a.py::b", "c.py::d"].map((id) => ({
  id,
  outcome: "passed" as const,
  flaky: false,
  seconds: 1,
}));
const { plan } = makePlan({
  suites: [{ name: "tests", runner: "pytest", ids: cases.map(({ id }) => id) }],
  estimates: estimate(storeOf(run, cases)),
  shards: 2,
  circumstances: { startupSeconds: 60, targetSeconds: null, maxMinutes: null, maxShards: 9, slots: null },
  groupOf: () => null,
  isQuarantined: () => false,
  longestFirst: false,
  run: null,
});
const receipt = JSON.stringify(makeReceipt(plan, 1, 1, cases));

const recording = {
  repository,
  pullRequest: pull({ sha: "a1", merged: 90 }),
  commits: [commit({ sha: "a1", authored: 5 })],
  activity: [push("a1", 0, "branch_creation")],
  runs: [
    runEntry({
      id: 1,
      sha: "a1",
      jobs: [{ name: "build", created: 0, completed: 9, id: 1, steps: [["Run tests", 10]] }],
    }),
  ],
  logs: { 1: "Cache hit for: a" },
};

function lintDocker(files: Record<string, string>, path = "Dockerfile"): unknown {
  const read = memoryFiles(files);
  const findings = lintDockerfile({ path, files: read, history: null });
  return applyFixes(chooseFixes(findings, { unsafe: true }).chosen, (file) => Buffer.from(files[file] ?? ""));
}

function lintFlow(files: Record<string, string>): unknown {
  const read = memoryFiles(files);
  const paths = read.paths.filter((path) => path.startsWith(".github/"));
  const findings = lintWorkflows({ paths, files: read, history: null });
  const { subject } = readSubject({ files: read, history: null });
  return [findings, subject.jobs.map((job) => stepBuilds(job, read)), composeBuilds(read, subject.jobs)];
}

const workflowPath = ".github/workflows/ci.yml";
const composed = { "web/Dockerfile": "FROM x\nCOPY . .\n", "db/x": "" };

function planned(path: string, text: string): unknown {
  const files = memoryFiles({ [path]: text, "package.json": "{}" });
  return planEntries({
    repository: repositoryOf(files),
    machine: { os: "Linux", arch: "X64", tools: {}, env: {} },
    only: managers.map(({ name }) => name),
    epoch: () => "1",
    commit: null,
  });
}

/** A whole selection after a change of one manifest. */
function selected(path: string, text: string, before: string): unknown {
  const code: Record<string, string> = {
    "a.test.ts": 'import "./b"; import "ms"',
    "b.ts": "",
    "test_a.py": "import b",
  };
  const texts = new Map([
    [path, text],
    ...(path === "package.json" ? [] : [["package.json", "{}"] as const]),
  ]);
  return selectTests({
    paths: [...Object.keys(code), ...texts.keys()].sort(),
    links: new Map(),
    changes: [{ path, status: "M", kind: "file" }],
    texts,
    before: new Map([[path, before]]),
    factsOf: (file) => scan(file, code[file] ?? ""),
    rules: { always: [], ignore: [], affects: {}, generates: {}, areas: {} },
    evidence: [],
    fingerprint: null,
  });
}

const refusingGit = (async () => ({ code: 1, stdout: new Uint8Array(), stderr: "" })) as never;
const lockTargets = Object.entries(samples.locks).flatMap(([name, texts]): Target[] => {
  const reader = lockReader(name);
  const before = texts[0] as string;
  const graph = reader?.(before);
  return [
    target(`cache plan, ${name}`, texts, (text) => planned(name, text)),
    target(`select, ${name}`, texts, (text) => [
      compareTexts(name, before, text),
      selected(name, text, before),
    ]),
    ...(reader && graph
      ? [
          target(`change of ${name}`, texts, (text) => {
            const now = reader(text);
            return now && compareLocks(graph, now);
          }),
        ]
      : []),
  ];
});
const packageLists = [bun, go, jvm, npm, others, pip, pnpm, toml, yarn]
  .flatMap((module) => Object.entries(module) as [string, LockReader][])
  .filter(([name]) => name.startsWith("read"))
  .map(([name, read]) => target(name, Object.values(samples.locks).flat(), (text) => read(text, "x")));

/** Every parser of the suite. */
export const targets: readonly Target[] = [
  target("Dockerfile", samples.dockerfiles, (text) =>
    lintDocker({ Dockerfile: text, "package.json": "{}", "package-lock.json": "{}" }),
  ),
  target(".dockerignore", samples.dockerignores, (text) =>
    lintDocker({
      Dockerfile: "FROM node\nCOPY . .\nRUN npm ci\n",
      ".dockerignore": text,
      "package.json": "{}",
      "a/b.md": "",
    }),
  ),
  target("workflow", samples.workflows, (text) => lintFlow({ [workflowPath]: text, Dockerfile: "FROM x" })),
  target("contexts in a workflow", samples.workflows, (text) =>
    lintDocker({ ...composed, [workflowPath]: text }, "web/Dockerfile"),
  ),
  target("compose", samples.composes, (text) => [
    lintFlow({ ...composed, "compose.yml": text, [workflowPath]: samples.workflows[0] as string }),
    lintDocker({ ...composed, "compose.yml": text }, "web/Dockerfile"),
  ]),
  target("bake", samples.bakes, (text) => [
    readHcl(text),
    readBakeFile("docker-bake.hcl", text),
    lintDocker({ ...composed, "docker-bake.hcl": text }, "web/Dockerfile"),
  ]),
  target("bake JSON", samples.bakesJson, (text) => [
    readBakeFile("docker-bake.json", text),
    lintDocker({ ...composed, "docker-bake.json": text }, "web/Dockerfile"),
  ]),
  target("change of a workflow", samples.workflows, (text) =>
    compareWorkflows(samples.workflows[0] as string, text),
  ),
  target("configuration", samples.configurations, (text) => parseConfig(".github/keep-pace.yml", text)),
  { name: "reports", samples: samples.reports, read: (bytes) => readReport([bytes], checkout(null, null)) },
  target("coverage", samples.coverages, (text) => [
    parseCoverage(text, "/r"),
    parseRecordings([{ path: "a.test.ts.json", text }], "/r"),
    mergeCoverage([
      { path: "a", text },
      { path: "b", text },
    ]).map((merged) => carryCoverage(merged, text, () => true)),
    movedText(text, "/r", "/s"),
  ]),
  target("timing store", [writeStore(storeOf(run, cases))], (text) => readStore(text)),
  target("ledger", samples.ledgers, (text) => readLedger(text)),
  target("selection record", samples.selections, (text) => readSelection(text)),
  target("plan", [JSON.stringify(plan)], (text) => readPlan(text)),
  target("plan output", [JSON.stringify(plan)], (text) => readPlanOutput(text)),
  target("receipts", [receipt], (text) => verify(plan, [{ file: "a.json", text }], null)),
  ofJson("receipt", [receipt], (value) => parseReceipt(value)),
  target("listing", samples.listings, (text) => parseListing(text)),
  ofJson("quarantine", samples.quarantines, (value) => readQuarantine(value)),
  target("cache record", samples.records, (text) => parseRecord(text)),
  target("mount report", samples.mountReports, (text) => readMountReport(text)),
  target("matrix", samples.matrices, (text) => readMatrix(text)),
  target("build log", samples.buildLogs, (text) => [readBuildLog(text), readProgress(text)]),
  target("job log", samples.jobLogs, (text) => [readLog(text), factLines(text)]),
  ofJson("recording", [JSON.stringify(recording)], (value) => {
    const report = buildReport(value);
    return [
      renderHtml(report),
      commentMarkdown(report),
      summaryMarkdown(report),
      renderText(report, { width: 80, color: true }),
    ];
  }),
  ofJson("trend", samples.trends, (value) => readTrend(value)),
  target("CODEOWNERS", samples.codeOwners, (text) => areaOf(codeOwners(text))("docs/a/b.js")),
  { name: "changed list", samples: samples.changedLists, read: (bytes) => parseChangedList(bytes) },
  target("patch", samples.patches, (text) => addedLines(text)),
  ofJson("event", samples.events, (payload) =>
    ["pull_request", "push", "merge_group"].map((name) =>
      eventRange(refusingGit, { name, payload, attempt: 1 }),
    ),
  ),
  ...Object.entries(samples.sources).map(([path, texts]) =>
    target(`scan ${path}`, texts, (text) => [scan(path, text), path.endsWith("ts") && literalsOf(text)]),
  ),
  ...lockTargets,
  ...packageLists,
];
