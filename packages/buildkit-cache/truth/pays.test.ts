import { expect, test } from "vitest";
import type { BuildLog } from "./build-log.ts";
import { emptyScopeRecord, judgeExport, remember, type ScopeRecord } from "./pays.ts";

/** A build of two stages whose steps take 40 and 10 s, and an export. */
function build(cached: boolean, exportSeconds: number): BuildLog {
  const step = (stage: string, instruction: string, seconds: number) => ({
    stage,
    platform: null,
    position: 2,
    instruction,
    cached,
    seconds: cached ? 0 : seconds,
  });
  return {
    steps: [
      { ...step("build", "FROM node", 30), cached: false },
      step("build", "RUN npm ci", 40),
      step("stage-1", "RUN apt", 10),
    ],
    imports: [],
    exports:
      exportSeconds === 0
        ? []
        : [{ place: "GitHub Actions Cache", seconds: exportSeconds, layers: 3, bytes: null, error: null }],
    importedBytes: null,
  };
}

const final = new Set(["stage-1"]);
const after = (...logs: BuildLog[]): ScopeRecord =>
  logs.reduce((record, log) => remember(record, log, final), emptyScopeRecord);

test("cached steps save what they took when they last ran, base images apart", () => {
  const record = after(build(false, 5), build(true, 5));
  expect(record.runs.map(({ savedSeconds, savedByMax, warm }) => [savedSeconds, savedByMax, warm])).toEqual([
    [0, 0, false],
    [50, 40, true],
  ]);
});

test("an export that takes longer than all steps can never pay: one run shows it", () => {
  const verdict = judgeExport(after(build(false, 60)), "max");
  expect(verdict.pays).toBe(false);
  expect(verdict.advice).toBe(
    "Writing the cache takes 60.0 s, longer than all steps of the build together (50.0 s): leave cache-to out.",
  );
});

test("mode=max that costs more than it saves is named after three warm runs, not before", () => {
  // Half of the runs miss everything, so that a run spares 25 s where an export takes 45.
  const partly = (): BuildLog => ({
    ...build(true, 45),
    steps: build(true, 45).steps.map((step) =>
      step.stage === "build" ? { ...step, cached: false, seconds: 40 } : step,
    ),
  });
  expect(judgeExport(after(build(false, 45), partly(), partly()), "max").pays).toBeNull();
  const verdict = judgeExport(after(build(false, 45), partly(), partly(), partly()), "max");
  expect(verdict).toMatchObject({ pays: false, exportSeconds: 45, savedSeconds: 10 });
  expect(verdict.advice).toContain(
    "mode=max costs more than it saves: writing the cache takes 45.0 s a run, and cached steps spare 10.0 s",
  );
});

test("an export that spares more than it takes pays, and no export is no verdict", () => {
  expect(
    judgeExport(after(build(false, 8), build(true, 8), build(true, 8), build(true, 8)), "max"),
  ).toMatchObject({ pays: true, advice: null });
  expect(judgeExport(after(build(false, 0), build(true, 0)), "min").pays).toBeNull();
});

test("the record stays small", () => {
  const record = after(...Array.from({ length: 50 }, () => build(true, 1)));
  expect(record.runs).toHaveLength(20);
});
