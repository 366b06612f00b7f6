import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type ActionResult, type RunOptions, runAction } from "./action.ts";
import { push } from "./events.ts";
import type { FakeResults } from "./fake-results.ts";
import type { Repo } from "./repo.ts";

/** A repository of one Vitest test, see `selectJob`. */
export const oneTest = { "package.json": '{"scripts":{"test":"vitest"}}', "a.test.ts": "", "b.ts": "1" };

/**
 * Changes `b.ts` on main and runs the job of that push: select-tests, its test, which passes, and the post step.
 * @param between called when the test has run, with the work tree's folder.
 */
export async function selectJob(
  origin: Repo,
  results: FakeResults,
  runId: number,
  {
    between,
    ...more
  }: Pick<RunOptions, "inputs" | "env"> & { readonly between?: (folder: string) => void } = {},
): Promise<ActionResult> {
  origin.commit({ "b.ts": String(runId) });
  await using clone = origin.checkout({ depth: 2 });
  const ref = "refs/heads/main";
  const before = origin.git("rev-parse", "main~1");
  const payload = push({ owner: "o", repo: "r", ref, before, after: clone.head() });
  return await runAction("actions/select-tests", {
    workspace: clone.path,
    repository: "o/r",
    ref,
    runId,
    results: results.env({ run: String(runId) }),
    event: { name: "push", payload: { ...payload, created: false } as unknown as Record<string, unknown> },
    ...more,
    inputs: { comment: "false", reports: "*.xml", ...more.inputs },
    between: () => {
      const file =
        '<testsuite name="a.test.ts"><testcase classname="a.test.ts" name="x" time="1"/></testsuite>';
      writeFileSync(join(clone.path, "r.xml"), `<testsuites name="vitest tests">${file}</testsuites>`);
      between?.(clone.path);
    },
  });
}
