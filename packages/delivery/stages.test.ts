import { buildReport } from "@keep-pace/delivery";
import { expect, test } from "vitest";
import { repository, runEntry } from "../../test/support/recording.ts";
import { stageOf } from "./stages.ts";

test.each([
  ["Run actions/checkout@v4", "test", "setup"],
  ["Run npm ci", "test", "setup"],
  ["Post Run tests", "test", "setup"],
  ["Run npm test", "ci", "test"],
  ["Run ./go", "e2e (chrome)", "test"],
  ["Run alembic upgrade and migrate", "deploy", "migration"],
  ["Deploy to production", "deploy", "deploy"],
  ["Run anthropics/claude-code-action@v1", "review", "llm"],
  ["Perform CodeQL Analysis", "analyze", "scan"],
  ["Build and push", "image", "build"],
  ["Run ./x", "y", "other"],
])("the step %s of the job %s belongs to %s", (step, job, stage) => {
  expect(stageOf(step, job)).toBe(stage);
});

test("shares add up to one, and an assistant's steps are listed", () => {
  const steps = [
    ["Set up job", 1],
    ["Run tests", 6],
    ["Run anthropics/claude-code-action@v1", 3],
  ] as const;
  const report = buildReport({
    repository,
    runs: [runEntry({ jobs: [{ name: "ci", created: 0, completed: 10, steps }] })],
  });
  expect(report.stages).toMatchObject({
    test: { seconds: 360, share: 0.6 },
    llm: { share: 0.3 },
    setup: { share: 0.1 },
  });
  expect(report.llm).toEqual([{ job: "ci", step: "Run anthropics/claude-code-action@v1", seconds: 180 }]);
});
