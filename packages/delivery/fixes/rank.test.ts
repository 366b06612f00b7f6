import { buildReport } from "@keep-pace/delivery";
import { describe, expect, test } from "vitest";
import { commit, type JobSketch, pull, repository, runEntry } from "../../../test/support/recording.ts";
import { family } from "./emulation.ts";

const cold = "Cache not found for input keys: wheels-1";

/** A release run with the shape of a known real one: 18 jobs, one build under emulation that 12 tests wait for. */
function wheels(): JobSketch[] {
  const build = (name: string, minutes: number, id: number): JobSketch => ({
    name: `Build wheels (${name})`,
    created: 0.1,
    begun: 0.2,
    completed: 0.2 + minutes,
    id,
    steps: [
      ["Set up job", 0.1],
      ...(name.includes("ubuntu") ? ([["Set up QEMU", 0.2]] as const) : []),
      ["Build wheels", minutes - 0.4],
    ],
  });
  const builds = [
    build("ubuntu-latest, x86_64", 37, 100),
    build("ubuntu-latest, aarch64", 266, 101),
    build("windows-latest, amd64", 21, 102),
    build("macos-latest, x86_64", 30, 103),
    { name: "Build sdist", created: 0.1, begun: 0.2, completed: 6, id: 104 },
  ];
  const tests = Array.from({ length: 12 }, (_, at) => ({
    name: `Test wheels (3.${8 + at})`,
    created: 266.25,
    begun: 266.4,
    completed: 268 + at / 2,
    id: 200 + at,
  }));
  return [...builds, ...tests, { name: "Collect", created: 273.55, begun: 273.7, completed: 275.2, id: 300 }];
}

test("the emulated build: native at the runner-up's 37 minutes saves 3 h 49 m of 4 h 35 m", () => {
  const report = buildReport({
    repository,
    runs: [runEntry({ jobs: wheels() })],
    logs: { 101: `2026-09-01T09:00:00.1Z ${cold}\n${cold}\n${cold}` },
  });
  expect(report.waiting?.seconds).toBe(275.2 * 60);
  expect(report.criticalPath?.map(({ job }) => job)).toEqual([
    "Build wheels (ubuntu-latest, aarch64)",
    "Test wheels (3.19)",
    "Collect",
  ]);
  expect(report.fixFirst?.[0]).toMatchObject({
    job: "Build wheels (ubuntu-latest, aarch64)",
    savedSeconds: (3 * 60 + 49) * 60,
    limit: "Build wheels (ubuntu-latest, x86_64)",
    runs: 1,
    command: "keep-pace workflow --fix",
  });
  expect(report.cache).toMatchObject({ miss: 3, hitRate: 0 });
});

describe("what to fix first", () => {
  const commits = [commit({ authored: -30 })];
  const report = (jobs: readonly (readonly JobSketch[])[], logs: Record<string, string> = {}) =>
    buildReport({
      repository,
      pullRequest: pull(),
      commits,
      logs,
      runs: jobs.map((sketch, at) =>
        runEntry({
          id: 1 + at,
          created: 0,
          sha: at === 0 ? "a1" : `m${at}`,
          branch: at === 0 ? "feature" : "main",
          jobs: sketch,
        }),
      ),
    });

  test("a cold dependency cache is measured against runs in which it was warm", () => {
    const job = (install: number, id: number): JobSketch[] => [
      {
        name: "test",
        created: 0,
        completed: 6 + install,
        id,
        steps: [
          ["Install dependencies", install],
          ["Build", 6],
        ],
      },
    ];
    const { fixFirst } = report([job(4, 1), job(4, 2), job(1, 3)], {
      1: "npm cache is not found",
      2: "npm cache is not found",
      3: "Cache restored from key: node-1",
    });
    expect(fixFirst?.[0]).toMatchObject({
      job: "test",
      command: "keep-pace cache plan",
      basis: "measured",
      runs: 3,
      savedSeconds: 180,
      limit: null,
    });
  });

  test("a cache that was cold this once only is not worth a word", () => {
    const job = (install: number, id: number): JobSketch[] => [
      { name: "build", created: 0, completed: install, id, steps: [["Install dependencies", install]] },
    ];
    const warm = "Cache restored from key: node-1";
    const { fixFirst } = report([job(4, 1), job(1, 2), job(1, 3)], {
      1: "npm cache is not found",
      2: warm,
      3: warm,
    });
    expect(fixFirst).toEqual([]);
  });

  test("never more than the runner-up allows, and the runner-up is named", () => {
    const jobs: JobSketch[] = [
      { name: "test", created: 0, completed: 20, steps: [["Run tests", 20]] },
      { name: "build", created: 0, completed: 15 },
    ];
    const { fixFirst } = report([jobs]);
    expect(fixFirst?.[0]).toMatchObject({
      job: "test",
      savedSeconds: 300,
      limitSeconds: 300,
      limit: "build",
      command: "keep-pace shard plan --shards 8",
    });
  });

  test("median and spread over at most five recent runs, this one included", () => {
    const jobs = (minutes: number): JobSketch[] => [
      { name: "test", created: 0, completed: minutes, steps: [["Run tests", minutes]] },
    ];
    const [fix] = report([20, 10, 12, 14, 16, 40, 60].map(jobs)).fixFirst ?? [];
    expect(fix?.runs).toBe(5);
    expect(fix?.low).toBeLessThan(fix?.savedSeconds ?? 0);
    expect(fix?.high).toBeGreaterThan(fix?.savedSeconds ?? 0);
  });

  test("what check found in a Dockerfile is forecast for the job that builds it", () => {
    const job: JobSketch = {
      name: "image",
      created: 0,
      completed: 10,
      steps: [
        ["Set up job", 1],
        ["Build and push image", 9],
      ],
    };
    const finding = {
      rule: "x",
      file: "web/Dockerfile",
      message: "`COPY . .` comes first.",
      cost: { seconds: 200, missRate: 0.9, source: "log" },
    };
    const fixed = { ...finding, fixed: true, cost: { seconds: 900, missRate: 1, source: "log" } };
    const { fixFirst } = buildReport({
      repository,
      pullRequest: pull(),
      commits,
      runs: [runEntry({ jobs: [job] })],
      findings: [fixed, finding, { file: 3 }, null],
    });
    expect(fixFirst?.[0]).toMatchObject({
      job: "image",
      savedSeconds: 180,
      command: "keep-pace dockerfile --fix",
      basis: "measured",
    });
    expect(fixFirst?.[0]?.title).toContain("web/Dockerfile");
  });

  test.each([
    ["Run docker build -t shop/web ./web", "web/Dockerfile", true],
    ["Run docker build -t shop/web ./web/", "shop/web/Dockerfile", true],
    ["Run docker build -f web/Dockerfile .", "web/Dockerfile", true],
    ["Run docker build -t shop/web ./web", "api/Dockerfile", false],
    ["Run docker build -t shop/web ./web", "oldweb/Dockerfile", false],
    ["Run docker compose build", "api/Dockerfile", true],
  ])("%j may be a build of %s: %s", (step, file, expected) => {
    const job: JobSketch = { name: "image", created: 0, completed: 10, steps: [[step, 10]] };
    const finding = { rule: "x", file, message: "m", cost: { seconds: 200, missRate: 0.9, source: "log" } };
    const { fixFirst } = buildReport({
      repository,
      pullRequest: pull(),
      commits,
      runs: [runEntry({ jobs: [job] })],
      findings: [finding],
    });
    expect((fixFirst ?? []).some(({ title }) => title.includes(file))).toBe(expected);
  });

  test("nothing worth fixing is nothing", () => {
    expect(report([[{ name: "lint", created: 0, completed: 1 }]]).fixFirst).toEqual([]);
  });

  test("wait and money are told apart: shards save waiting and cost machine time", () => {
    const [fix] =
      report([[{ name: "test", created: 0, completed: 10, steps: [["Run tests", 10]] }]]).fixFirst ?? [];
    expect(fix?.savedSeconds).toBeGreaterThan(0);
    expect(fix?.savedUsd).toBeLessThan(0);
  });
});

test.each([
  ["Build wheels (ubuntu-latest, aarch64)", "build wheels"],
  ["build-x86_64", "build"],
  ["build aarch64 on ubuntu-22.04", "build"],
  ["e2e / chrome 3", "e2e chrome"],
])("the family of %s is %s", (name, expected) => {
  expect(family(name)).toBe(expected);
});
