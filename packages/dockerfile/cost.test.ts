import type { History } from "@keep-pace/changes";
import { memoryFiles } from "@keep-pace/files";
import { describe, expect, it } from "vitest";
import { costOf, missRate, touchesAbove } from "./cost.ts";
import { readSubject } from "./lint.ts";
import { replayDockerfile } from "./replay.ts";
import { lintRule, npmProject } from "./test-projects.ts";

const day = 24 * 3600 * 1000;
const start = Date.UTC(2026, 0, 1);

/** One commit a day, newest first. */
function history(...paths: readonly string[][]): History {
  const commits = paths.map((changed, n) => ({ sha: `${n}`, at: new Date(start - n * day), paths: changed }));
  return { commits, shallow: false };
}

const ten = history(
  ["src/main.js"],
  ["src/main.js", "package.json"],
  ["docs/a.md"],
  ["src/x.js"],
  ["src/x.js"],
  ["package-lock.json"],
  ["src/x.js"],
  ["src/x.js"],
  ["other/x"],
  ["src/x.js"],
);

/** The share of the ten commits in which an instruction misses, asked by its line. */
function missesAt(
  dockerfile: string,
  line: number,
  more: Readonly<Record<string, string>> = {},
  path = "Dockerfile",
) {
  const files = memoryFiles({ ...npmProject, ...more, [path]: dockerfile });
  const subject = readSubject({ path, files, history: ten });
  if ("rule" in subject) throw new Error(subject.message);
  for (const stage of subject.dockerfile.stages) {
    const instruction = stage.instructions.find(({ startLine }) => startLine === line);
    if (instruction) return missRate(ten, touchesAbove(subject, stage, instruction));
  }
  throw new Error("no such line");
}

describe("how often a layer misses", () => {
  it.each<[name: string, dockerfile: string, line: number, share: number]>([
    ["nothing copied", "FROM x\nRUN y\n", 2, 0],
    ["everything copied", "FROM x\nCOPY . .\nRUN y\n", 3, 1],
    ["a folder copied", "FROM x\nCOPY src .\nRUN y\n", 3, 0.7],
    ["manifests copied", "FROM x\nCOPY package*.json ./\nRUN y\n", 3, 0.2],
    ["inherited from a stage", "FROM x AS a\nCOPY src .\nFROM a\nRUN y\n", 4, 0.7],
    ["not inherited from an image", "FROM x AS a\nCOPY src .\nFROM x\nRUN y\n", 4, 0],
    ["copied from a stage", "FROM x AS a\nCOPY src .\nFROM x\nCOPY --from=a /x /x\nRUN y\n", 5, 0.7],
    ["a mounted file", "FROM x\nRUN --mount=type=bind,source=package.json,target=p y\n", 2, 0.1],
    ["the mounted context", "FROM x\nRUN --mount=target=. y\n", 2, 1],
    ["a cache mount", "FROM x\nRUN --mount=type=cache,target=/c y\n", 2, 0],
  ])("%s", (_name, dockerfile, line, share) => {
    expect(missesAt(dockerfile, line)).toBeCloseTo(share);
  });

  it("leaves out what is ignored and what lies outside the context", () => {
    expect(missesAt("FROM x\nCOPY . .\nRUN y\n", 3, { ".dockerignore": "docs\nother\n" })).toBeCloseTo(0.8);
    expect(missesAt("FROM x\nCOPY . .\nRUN y\n", 3, {}, "src/Dockerfile")).toBeCloseTo(0.7);
  });

  it("is not known without history or with hardly any", () => {
    expect(missRate(null, () => true)).toBeNull();
    expect(missRate(history(["a"], ["b"]), () => true)).toBeNull();
  });
});

describe("what a finding costs", () => {
  it("is the misses spared, by commits and seconds", () => {
    expect(costOf(ten, 1, 0.2, 30)).toEqual({
      missRate: 1,
      missRateAfter: 0.2,
      seconds: 30,
      secondsPerWeek: 168,
      commits: 10,
      source: "table",
    });
    expect(costOf(ten, 0.2, 0.5, 30).secondsPerWeek).toBe(0);
  });

  it("stands with the finding", () => {
    const dockerfile = "FROM node:20\nWORKDIR /app\nCOPY . .\nRUN npm ci\n";
    const [finding] = lintRule(
      "broad-copy-before-install",
      { ...npmProject, Dockerfile: dockerfile },
      { history: ten },
    );
    expect(finding?.cost).toMatchObject({ missRate: 1, commits: 10, secondsPerWeek: 168 });
  });
});

describe("the replay", () => {
  it("sets each instruction's misses beside those after the fix", () => {
    const dockerfile = "FROM node:20\nWORKDIR /app\nCOPY . .\nRUN npm ci\nRUN npm run build\nCMD x\n";
    const files = memoryFiles({ ...npmProject, Dockerfile: dockerfile });
    const rows = replayDockerfile({ path: "Dockerfile", files, history: ten });
    expect(
      rows.map(({ line, missRateBefore, missRateAfter }) => [line, missRateBefore, missRateAfter]),
    ).toEqual([
      [1, null, null],
      [2, 0, 0],
      [3, 1, 1],
      [4, 1, 0.2],
      [5, 1, 1],
      [6, null, null],
    ]);
    expect(rows[3]?.text).toBe("RUN npm ci");
  });

  it("knows what a copy from a stage hangs on, and writes it with its options", () => {
    const dockerfile =
      "FROM x AS a\nWORKDIR /a\nCOPY . .\nFROM x\nCOPY --from=a /a/src /s\nCOPY --from=a /a/package.json /p\n";
    const files = memoryFiles({ ...npmProject, Dockerfile: dockerfile });
    const rows = replayDockerfile({ path: "Dockerfile", files, history: ten });
    expect(rows[4]).toMatchObject({ text: "COPY --from=a /a/src /s", missRateBefore: 0.7 });
  });

  it("knows nothing without history, and of a file that cannot be read", () => {
    const files = memoryFiles({ Dockerfile: "FROM x\nRUN y\n" });
    expect(replayDockerfile({ path: "Dockerfile", files, history: null })[1]).toMatchObject({
      missRateBefore: null,
    });
    expect(replayDockerfile({ path: "none", files, history: null })).toEqual([]);
  });
});
