import type { History } from "@keep-pace/changes";
import { memoryFiles } from "@keep-pace/files";
import { expect, test } from "vitest";
import { runRate } from "./frequency.ts";
import { readWorkflow } from "./parse.ts";

/** Ten commits a day apart: four touch `docs/`, six `src/`. */
const history: History = {
  shallow: false,
  commits: Array.from({ length: 10 }, (_, day) => ({
    sha: String(day).repeat(40),
    at: new Date(Date.UTC(2026, 0, 20 - day)),
    paths: [day < 4 ? `docs/${day}.md` : `src/${day}.ts`],
  })),
};

function rate(on: string, condition = "", known: History | null = history): number | null {
  const path = ".github/workflows/ci.yml";
  const text = `on: ${on}\njobs:\n  test:\n    runs-on: ubuntu-latest\n${condition && `    if: ${condition}\n`}    steps: [{ run: make }]\n`;
  const workflow = readWorkflow(path, memoryFiles({ [path]: text }));
  if (typeof workflow === "string") throw new Error(workflow);
  const [job] = workflow.jobs;
  if (!job) throw new Error("no job");
  return runRate(job, known);
}

test.each<[string, number]>([
  ["pull_request", 1],
  ["{ pull_request: { paths: [docs/**] } }", 0.4],
  ["{ pull_request: { paths: ['**', '!docs/**'] } }", 0.6],
  ["{ pull_request: { paths-ignore: ['**.md'] } }", 0.6],
  ["{ push: { branches: [main], paths: ['src/*.ts', docs/0.md] } }", 0.7],
  ["{ push: { branches: [main] }, pull_request: { paths: [docs/**] } }", 1],
  ["workflow_call", 1],
])("of ten commits, %s runs for %d", (on, share) => {
  expect(rate(on)).toBe(share);
});

test("a filter tells nothing without a history", () => {
  expect(rate("pull_request", "", null)).toBe(1);
  expect(rate("{ pull_request: { paths: [docs/**] } }", "", null)).toBeNull();
});

test.each<[string, number | null]>([
  ["github.event_name == 'pull_request'", 1],
  ["${{ !cancelled() && github.repository == 'o/r' }}", 1],
  ["${{ startsWith(github.head_ref, 'docs/') }}", null],
  ["needs.changes.outputs.src == 'true'", null],
  ["contains(github.event.pull_request.labels.*.name, 'full')", null],
])("if: %s", (condition, share) => {
  expect(rate("pull_request", condition)).toBe(share);
});
