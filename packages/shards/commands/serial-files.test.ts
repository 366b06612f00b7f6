import { expect, test } from "vitest";
import { createRepo } from "../../../test/support/repo.ts";
import { makePlan } from "../make-plan.ts";
import { serialFiles } from "./serial-files.ts";

const files = {
  "e2e/cart.spec.ts": 'test.describe.configure({ mode: "serial" });',
  "e2e/pay.spec.ts": "test.describe\n  .serial('pays', () => {});",
  "e2e/free.spec.ts": 'test.describe.configure({ mode: "parallel" }); // not serial',
};

test("Playwright files that say they are serial stay whole, others are cut where they are long", async () => {
  await using repo = createRepo(files);
  const isWhole = serialFiles(repo.path);
  expect([...Object.keys(files), "none.spec.ts", "../out.spec.ts"].map(isWhole)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
  const shardsOf = (file: string) => {
    const ids = Array.from({ length: 8 }, (_, at) => `${file}::t${at}`);
    const { plan } = makePlan({
      suites: [{ name: "e2e", runner: "playwright", ids, isWhole }],
      estimates: null,
      shards: 2,
      circumstances: { startupSeconds: 0, targetSeconds: null, maxMinutes: null, maxShards: 2, slots: null },
      groupOf: () => null,
      isQuarantined: () => false,
      longestFirst: false,
      run: null,
    });
    return plan.shards.map(({ tests }) => tests.length);
  };
  expect(shardsOf("e2e/cart.spec.ts").sort()).toEqual([0, 8]);
  expect(shardsOf("e2e/free.spec.ts")).toEqual([4, 4]);
});
