import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { expect, test } from "vitest";
import { madeUp } from "./made-up.ts";
import { selectIn, type Texts } from "./test-files.ts";

const tests = ["t0.test.mjs", "t1.test.mjs", "t2.test.mjs", "t3.test.mjs"];

/** What every test says, for each of the repositories, run by Node. */
function executed(list: readonly Texts[]): string[][] {
  const program = fileURLToPath(new URL("./run-modules.mjs", import.meta.url));
  const output = execFileSync(process.execPath, ["--experimental-vm-modules", "--no-warnings", program], {
    input: JSON.stringify(list.map((files) => ({ files, tests }))),
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  return JSON.parse(output);
}

test("whatever a test says otherwise after an edit, it was selected", { timeout: 60_000 }, async () => {
  const numRuns = Number(process.env.KEEP_PACE_MADE_UP ?? 150);
  const all = fc.sample(madeUp, { numRuns, seed: Number(process.env.KEEP_PACE_SEED ?? 8) });
  const before = executed(all.map((one) => one.before));
  const now = executed(all.map((one) => one.now));
  let [others, spared] = [0, 0];
  for (const [at, one] of all.entries()) {
    const change = Object.fromEntries(
      Object.entries(one.now).filter(([path, text]) => one.before[path] !== text),
    );
    if (Object.keys(change).length === 0) continue;
    const selection = await selectIn(one.before, change);
    const picked = new Set(selection.tests.map(({ unit }) => unit.path));
    spared += selection.skipped.filter(({ proof }) => proof.text.includes("changed there")).length;
    for (const [index, path] of tests.entries()) {
      const isOther = before[at]?.[index] !== now[at]?.[index];
      if (isOther) others += 1;
      if (isOther && !picked.has(path)) {
        const said = [before[at]?.[index], now[at]?.[index]];
        expect.unreachable(
          `${path} was skipped\n${said.join("\n")}\n${shown(one.before)}\n--- now\n${shown(change)}`,
        );
      }
    }
  }
  expect(others).toBeGreaterThan(numRuns / 5);
  expect(spared).toBeGreaterThan(numRuns / 5);
});

function shown(files: Texts): string {
  return Object.entries(files)
    .map(([path, text]) => `--- ${path}\n${text}`)
    .join("\n");
}
