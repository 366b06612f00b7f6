import fc from "fast-check";
import { expect, test } from "vitest";
import { assign } from "./assign.ts";
import type { PlannedTest } from "./test.ts";

function tests(files: Record<string, readonly number[]>, more: Partial<PlannedTest> = {}): PlannedTest[] {
  return Object.entries(files).flatMap(([file, cases]) =>
    cases.map((seconds, at) => ({
      id: `${file}::t${at}`,
      suite: "tests",
      seconds,
      group: null,
      addressable: true,
      ...more,
    })),
  );
}

/** Tests of one file err together. */
const errors = [
  { share: 1, error: 0.2 },
  { share: 0.01, error: 0.02 },
  { share: 0, error: 0.02 },
];

test("no test is lost or doubled, and each shard keeps the list's order", () => {
  const files = fc.array(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 12 }), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(files, fc.integer({ min: 1, max: 20 }), fc.boolean(), (sizes, shards, doubtful) => {
      const list = tests(Object.fromEntries(sizes.map((cases, at) => [`${at}.py`, cases])));
      const assignment = assign(list, shards, doubtful ? { errors } : {});
      expect(assignment.shards).toHaveLength(shards);
      expect(assignment.shards.flat().sort((a, b) => a - b)).toEqual(list.map((_, at) => at));
      for (const shard of assignment.shards) expect(shard).toEqual([...shard].sort((a, b) => a - b));
    }),
  );
});

test("short files stay whole, a long one is cut into as few pieces as do", () => {
  const short = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`s${at}.py`, [5, 5]]));
  const assignment = assign(tests({ "long.py": new Array(120).fill(1), ...short }), 4);
  expect(Math.max(...assignment.loads)).toBeLessThanOrEqual(assignment.bound * 1.001);
  expect(assignment.fragments).toBeLessThanOrEqual(13 + 3);
});

test("a runner that cannot address a case keeps its long files whole", () => {
  const assignment = assign(
    tests({ "long.rb": new Array(60).fill(1), "b.rb": [5] }, { addressable: false }),
    4,
  );
  expect(Math.max(...assignment.loads)).toBe(60);
  expect(assignment.largest?.tests).toHaveLength(60);
});

test("a group stays together even when it is long", () => {
  const list = [
    ...tests({ "a.py": [10, 10], "b.py": [10, 10] }, { group: "db" }),
    ...tests({ "c.py": [1, 1] }),
  ];
  const holders = assign(list, 3).shards.filter((shard) => shard.some((at) => at < 4));
  expect(holders).toHaveLength(1);
});

test("the same path in two suites is two files", () => {
  const list = [...tests({ "a.py": [1] }), ...tests({ "a.py": [1] }, { suite: "e2e" })];
  expect(assign(list, 2).shards).toEqual([[0], [1]]);
});

test("files whose tests err together are spread when that makes up for their starts, and not otherwise", () => {
  const list = tests(
    Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`${at}.py`, new Array(10).fill(1)])),
  );
  expect(assign(list, 4, { errors, startSeconds: 0.01 }).fragments).toBeGreaterThan(40);
  expect(assign(list, 4, { errors, startSeconds: 60 }).fragments).toBe(20);
  expect(assign(list, 4).fragments).toBe(20);
});

test("the files of a folder, which are late together, are kept apart", () => {
  const folders = ["a", "b", "c", "d"];
  const list = tests(
    Object.fromEntries([0, 1, 2, 3].flatMap((at) => folders.map((folder) => [`${folder}/${at}.py`, [1, 1]]))),
  );
  for (const shard of assign(list, 4).shards) {
    expect([...new Set(shard.map((at) => list[at]?.id.slice(0, 1)))].sort()).toEqual(folders);
  }
});
