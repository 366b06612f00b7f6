import { describe, expect, test } from "vitest";
import { makePlan } from "./make-plan.ts";
import type { Plan } from "./plan.ts";
import { readPlan } from "./read-plan.ts";
import { makeReceipt, type Receipt } from "./receipt.ts";
import { type Verdict, verify } from "./verify.ts";

const circumstances = {
  startupSeconds: 0,
  targetSeconds: null,
  maxMinutes: null,
  maxShards: 256,
  slots: null,
};

function plan(ids: readonly string[], shards: number, quarantined: readonly string[] = []): Plan {
  return makePlan({
    suites: [{ name: "tests", runner: "pytest", ids }],
    estimates: null,
    shards,
    circumstances,
    groupOf: () => null,
    isQuarantined: (id) => quarantined.includes(id),
    longestFirst: false,
    run: null,
  }).plan;
}

const ids = ["a.py::x", "a.py::y", "b.py::x", "b.py::y", "c.py::x", "c.py::y"];
const three = plan(ids, 3);

const passed = (tests: readonly string[]) => tests.map((id) => ({ id, outcome: "passed" as const }));
const receipt = (index: number, attempt = 1, of = three): Receipt =>
  makeReceipt(of, index, attempt, passed(of.shards[index - 1]?.tests ?? []));
const file = (value: unknown, name = "r.json") => ({ file: name, text: JSON.stringify(value) });
const all = [1, 2, 3].map((index) => file(receipt(index), `${index}.json`));
const fine = {
  ok: true,
  missing: [],
  duplicated: [],
  unlisted: [],
  wrongPlan: [],
  missingReceipts: [],
  unreadable: [],
};

test("a complete set proves itself, in any order and found twice", () => {
  expect(verify(three, all, null)).toEqual(fine);
  expect(verify(three, [...all, ...all].reverse(), ids)).toEqual(fine);
});

const without = (value: Receipt, id: string) => ({
  ...value,
  executed: value.executed.filter((other) => other !== id),
});
const first = three.shards[0]?.tests[0] as string;

describe("each mutation is detected and named", () => {
  const table: [string, Parameters<typeof verify>[1], readonly string[] | null, Partial<Verdict>][] = [
    [
      "a test that did not run",
      [file(without(receipt(1), first)), ...all.slice(1)],
      null,
      { missing: [first] },
    ],
    [
      "a test that ran in two shards",
      [all[0], all[1], file({ ...receipt(3), executed: [...receipt(3).executed, first] })] as typeof all,
      null,
      { duplicated: [first] },
    ],
    [
      "a test twice in one receipt",
      [file({ ...receipt(1), executed: [...receipt(1).executed, first] }), ...all.slice(1)],
      null,
      { duplicated: [first] },
    ],
    [
      "a test on no list",
      [file({ ...receipt(1), executed: [...receipt(1).executed, "z.py::x"] }), ...all.slice(1)],
      null,
      { unlisted: ["z.py::x"] },
    ],
    ["a test that fell out of every shard", all, [...ids, "new.py::x"], { missing: ["new.py::x"] }],
    ["a planned test that the listing does not have", all, ids.slice(1), { unlisted: ["a.py::x"] }],
    [
      "a receipt of another plan",
      [file({ ...receipt(1), planId: "other" }, "old.json"), ...all.slice(1)],
      null,
      { wrongPlan: ["old.json"], missingReceipts: [1] },
    ],
    [
      "a receipt for another list of tests",
      [file({ ...receipt(1), assigned: [] }, "old.json"), ...all.slice(1)],
      null,
      { wrongPlan: ["old.json"] },
    ],
    [
      "a receipt of no shard",
      [...all, file({ ...receipt(1), index: 9 }, "9.json")],
      null,
      { wrongPlan: ["9.json"] },
    ],
    [
      "a missing receipt",
      all.slice(1),
      null,
      { missingReceipts: [1], missing: [...(three.shards[0]?.tests ?? [])] },
    ],
    ["no receipt at all", [], null, { missingReceipts: [1, 2, 3], missing: ids }],
    [
      "a cut receipt",
      [{ file: "1.json", text: '{"planId":' }, ...all.slice(1)],
      null,
      { unreadable: ["1.json"] },
    ],
    [
      "a file that cannot be opened",
      [{ file: "1.json", text: null }, ...all.slice(1)],
      null,
      { unreadable: ["1.json"] },
    ],
    [
      "a receipt of another shape",
      [file({ planId: three.planId, index: 1 }, "1.json"), ...all.slice(1)],
      null,
      { unreadable: ["1.json"] },
    ],
    [
      "a newer attempt that ran less",
      [...all, file(without(receipt(1, 2), first), "1-2.json")],
      null,
      { missing: [first] },
    ],
    [
      "two different receipts of one attempt",
      [...all, file(without(receipt(1), first), "1-again.json")],
      null,
      { duplicated: [three.shards[0]?.tests[1] as string] },
    ],
  ];
  test.each(table)("%s", (_, found, listing, expected) => {
    const verdict = verify(three, found, listing);
    expect(verdict.ok).toBe(false);
    expect(verdict).toMatchObject(expected);
  });
});

test("only the newest attempt of a shard counts", () => {
  const failedFirst = file(without(receipt(1), first), "1-1.json");
  expect(verify(three, [failedFirst, file(receipt(1, 2), "1-2.json"), ...all.slice(1)], ids)).toEqual(fine);
});

test("a shard empty by plan needs no receipt; plans and stores beside receipts are passed over", () => {
  const wide = plan(["a.py::x"], 3);
  const used = wide.shards.findIndex(({ tests }) => tests.length > 0) + 1;
  expect(verify(wide, [file(receipt(used, 1, wide)), file(wide, "plan.json")], null)).toEqual(fine);
});

test("quarantined tests are asked for by nobody and prove nothing", () => {
  const withQuarantine = plan(ids, 2, ["a.py::x"]);
  expect(withQuarantine.shards.at(-1)).toMatchObject({ quarantine: true, tests: ["a.py::x"] });
  const receipts = [1, 2].map((index) => file(receipt(index, 1, withQuarantine)));
  expect(verify(withQuarantine, receipts, ids)).toEqual(fine);
  const ran = [1, 2, 3].map((index) => file(receipt(index, 1, withQuarantine)));
  expect(verify(withQuarantine, ran, ids)).toEqual(fine);
});

describe("what counts as having run", () => {
  const files = plan(["a.spec.ts", "b.spec.ts"], 1);

  test("a file, by any of its cases; the cases are kept for a finer listing", () => {
    const made = makeReceipt(files, 1, 1, [
      { id: "a.spec.ts::x", outcome: "failed" },
      { id: "b.spec.ts::x", outcome: "passed" },
    ]);
    expect(made.executed).toEqual(["a.spec.ts", "b.spec.ts"]);
    expect(verify(files, [file(made)], ["a.spec.ts::x", "b.spec.ts::x"]).ok).toBe(true);
    expect(verify(files, [file(made)], ["a.spec.ts::x", "a.spec.ts::lost", "b.spec.ts"])).toMatchObject({
      ok: false,
      missing: ["a.spec.ts::lost"],
    });
  });

  test("a test by its parameters, and a title joined another way", () => {
    const cases = plan(["a.py::t", "b.test.ts::one > two"], 1);
    const made = makeReceipt(cases, 1, 1, passed(["a.py::t[1]", "a.py::t[2]", "b.test.ts::one two"]));
    expect(made.executed).toEqual(["a.py::t", "b.test.ts::one > two"]);
  });

  test("tests skipped by the filter of another shard do not", () => {
    const mine = three.shards[0]?.tests ?? [];
    const others = three.shards[1]?.tests ?? [];
    const made = makeReceipt(three, 1, 1, [
      ...mine.map((id) => ({ id, outcome: "skipped" as const })),
      ...others.map((id) => ({ id, outcome: "skipped" as const })),
    ]);
    expect(made.executed).toEqual(mine);
  });
});

test("a plan says when it was changed, and the same tests give the same plan", () => {
  const text = JSON.stringify(three);
  expect(readPlan(text)).toEqual(three);
  expect(() => readPlan(text.replace("a.py::x", "a.py::z"))).toThrow("was changed");
  expect(() => readPlan("{}")).toThrow("is no plan");
  expect(plan(ids, 3).planId).toBe(three.planId);
});
