import { terminalHost } from "@keep-pace/command";
import { expect, test } from "vitest";
import { createRepo } from "../../../test/support/repo.ts";
import type { PlanInputs } from "./plan.ts";
import { runPlan } from "./run-plan.ts";

const inputs: PlanInputs = {
  tests: "tests.txt",
  runner: null,
  without: null,
  timings: null,
  shards: "auto",
  targetSeconds: 0,
  maxMinutes: 0,
  startupSeconds: 0,
  maxShards: 256,
  slots: 0,
  together: null,
  quarantine: null,
  name: "tests",
  longestFirst: false,
  token: "",
};

/** Plans `ids` and gives its words. */
async function words(ids: readonly string[], more: Partial<PlanInputs>): Promise<string> {
  await using repo = createRepo({ "tests.txt": ids.join("\n") });
  const host = terminalHost({
    cwd: repo.path,
    program: "keep-pace",
    verbose: false,
    stderr: () => {},
    connect: () => Promise.reject(new Error("no network here")),
  });
  const answer = await runPlan({ ...inputs, ...more }, host);
  return answer.text({ color: false, width: 80, verbose: false });
}

test("whatever keeps a plan from ending sooner is told in 80 columns", async () => {
  const some = ["e2e/checkout_with_a_long_name_spec.rb", "a_spec.rb", "b_spec.rb", "c_spec.rb"];
  const told = await Promise.all([
    words(some, { shards: "2" }),
    words(some, { shards: "2", together: "e2e/*\na_*" }),
    words(some, { shards: "4" }),
    words(some, { shards: "9" }),
    words(some, { startupSeconds: 60, targetSeconds: 10 }),
    words(some, { shards: "4", slots: 2 }),
    words(some, { targetSeconds: 1, maxShards: 2 }),
    words([], {}),
  ]);
  expect(new Set(told.map((text) => text.split("\n").at(-1))).size).toBeGreaterThan(4);
  for (const line of told.flatMap((text) => text.split("\n")))
    expect(line.length, line).toBeLessThanOrEqual(80);
});
