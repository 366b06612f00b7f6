import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { cli } from "../support/cli.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "shard-cli-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, content: unknown) =>
  writeFileSync(join(folder, name), typeof content === "string" ? content : JSON.stringify(content));
const run = (...args: string[]) => cli(folder, args);
const json = <T = Record<string, unknown>>(...args: string[]) => {
  const result = run(...args, "--format", "json");
  expect(result.code, result.stderr).toBe(0);
  return result.json<T>();
};

interface Plan {
  planId: string;
  shards: { index: number; seconds: number; tests: string[] }[];
  predictedSeconds: number;
  boundSeconds: number;
  limitedBy: string;
  matrix: { include: { shard: number; shards: number }[] };
  unmatched: { listed: number; timed: number };
}

const durations = { "a.py::x": 4, "a.py::y": 3, "b.py::x": 3, "b.py::y": 2, "gone.py::x": 9 };

/** A store of `durations`, and a list of its living tests and one new one. */
function scene() {
  write(".test_durations", durations);
  write("tests.txt", "a.py::x\na.py::y\nb.py::x\nb.py::y\nb.py::new\n");
  json("timings", "import", ".test_durations", "--store", "store.json", "--at", "2026-01-01T00:00:00Z");
}

describe("timings", () => {
  test("import and show print the whole store; a second import changes nothing", () => {
    scene();
    const shown = json("timings", "show", "--store", "store.json");
    expect(shown).toMatchObject({ samples: 5, tests: 5, seconds: 21, flaky: [] });
    const before = readFileSync(join(folder, "store.json"), "utf8");
    expect(json("timings", "import", ".test_durations", "--store", "store.json")).toEqual(shown);
    expect(readFileSync(join(folder, "store.json"), "utf8")).toBe(before);
  });

  test("all reports of a call are one run; only passed cases are samples; flaky tests are told", () => {
    const report = (body: string) => `<testsuite name="pytest">${body}</testsuite>`;
    write(
      "1.xml",
      report(
        '<testcase classname="a" name="x" time="1"/><testcase classname="a" name="y" time="1"><failure/></testcase>',
      ),
    );
    write(
      "2.xml",
      report(
        '<testcase classname="b" name="x" time="2"/><testcase classname="b" name="s"><skipped/></testcase>',
      ),
    );
    const options = ["--store", "s.json", "--run", "7", "--commit", "c0ffee"];
    expect(json("timings", "import", "1.xml", "2.xml", ...options)).toMatchObject({
      samples: 2,
      tests: 2,
      seconds: 3,
    });
    write("3.xml", report('<testcase classname="a" name="y" time="1"/>'));
    const after = json<{ flaky: { id: string }[] }>(
      "timings",
      "import",
      "3.xml",
      ...options,
      "--attempt",
      "2",
      "--shard",
      "1",
    );
    expect(after).toMatchObject({ samples: 3, tests: 3 });
    expect(after.flaky.map(({ id }) => id)).toEqual(["a.py::y"]);
  });

  test("a truncated report keeps its complete cases", () => {
    write(
      "cut.xml",
      '<testsuite name="pytest"><testcase classname="a" name="x" time="1"/><testcase classname="a" na',
    );
    expect(json("timings", "import", "cut.xml", "--store", "s.json")).toMatchObject({ samples: 1 });
  });

  test.each([
    ["a DOCTYPE", '<!DOCTYPE a [<!ENTITY b "c">]><testsuites/>'],
    ["no report", "hello"],
    [
      "an over-long attribute",
      `<testsuite name="pytest"><testcase name="${"x".repeat(100_000)}"/></testsuite>`,
    ],
    ["a report of something else", "{}"],
  ])("%s is exit 2, one sentence, and leaves the store as it was", (_, text) => {
    scene();
    const before = readFileSync(join(folder, "store.json"), "utf8");
    write("bad.xml", text);
    const { code, stderr, stdout } = run(
      "timings",
      "import",
      ".test_durations",
      "bad.xml",
      "--store",
      "store.json",
      "--run",
      "9",
    );
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/^keep-pace: bad\.xml [^\n]+\.\n$/);
    expect(readFileSync(join(folder, "store.json"), "utf8")).toBe(before);
  });

  test("what cannot be read or is named wrongly is exit 2", () => {
    scene();
    write("broken.json", "{}");
    for (const args of [
      ["show", "--store", "none.json"],
      ["show", "--store", "broken.json"],
      ["show"],
      ["import", "none.xml", "--store", "s.json"],
      ["import", "--store", "s.json"],
      ["import", ".test_durations"],
      ["import", ".test_durations", "--store", "broken.json"],
      ["import", ".test_durations", "--store", "s.json", "--at", "yesterday"],
    ]) {
      const { code, stderr } = run("timings", ...args);
      expect(code, args.join(" ")).toBe(2);
      expect(stderr.trim().split("\n"), args.join(" ")).toHaveLength(1);
    }
    expect(existsSync(join(folder, "s.json"))).toBe(false);
  });
});

describe("shard plan", () => {
  test("every key", () => {
    scene();
    const plan = json<Plan>(
      "shard",
      "plan",
      "--tests",
      "tests.txt",
      "--timings",
      "store.json",
      "--shards",
      "2",
      "--startup-seconds",
      "60",
    );
    expect(plan.planId).toMatch(/^[0-9a-f]{20}$/);
    expect(plan.shards.map(({ index }) => index)).toEqual([1, 2]);
    expect(plan.shards.flatMap(({ tests }) => tests).sort()).toEqual([
      "a.py::x",
      "a.py::y",
      "b.py::new",
      "b.py::x",
      "b.py::y",
    ]);
    const sum = plan.shards.reduce((total, { seconds }) => total + seconds, 0);
    expect(plan.predictedSeconds).toBeCloseTo(60 + Math.max(...plan.shards.map(({ seconds }) => seconds)), 2);
    expect(plan.boundSeconds).toBeCloseTo(60 + sum / 2, 2);
    expect(plan).toMatchObject({
      limitedBy: "sum",
      matrix: {
        include: [
          { shard: 1, shards: 2 },
          { shard: 2, shards: 2 },
        ],
      },
      unmatched: { listed: 1, timed: 1 },
    });
  });

  test("what has no timing, and what is timed but not listed, is named", () => {
    scene();
    const { stderr } = run(
      "shard",
      "plan",
      "--tests",
      "tests.txt",
      "--timings",
      "store.json",
      "--shards",
      "2",
    );
    expect(stderr).toContain("b.py::new has no timing");
    expect(stderr).toContain("gone.py::x has timings but is on no list");
  });

  test("the same input gives the same plan, with and without timings", () => {
    scene();
    const args = ["shard", "plan", "--tests", "tests.txt", "--timings", "store.json", "--shards", "2"];
    expect(json(...args)).toEqual(json(...args));
    expect(json<Plan>("shard", "plan", "--tests", "tests.txt", "--shards", "5").shards).toHaveLength(5);
  });

  test("an empty list is one shard with no tests", () => {
    write("none.txt", "\n");
    const plan = json<Plan>("shard", "plan", "--tests", "none.txt", "--shards", "4");
    expect(plan.shards).toEqual([{ index: 1, seconds: 0, tests: [] }]);
    expect(plan.matrix.include).toEqual([{ shard: 1, shards: 1 }]);
  });

  test("more shards than tests leaves empty ones, and the matrix whole", () => {
    write("two.json", '["a.py::x", "b.py::x"]');
    const plan = json<Plan>("shard", "plan", "--tests", "two.json", "--shards", "4");
    expect(plan.shards.map(({ tests }) => tests.length).sort()).toEqual([0, 0, 1, 1]);
    expect(plan.matrix.include).toHaveLength(4);
  });

  test("auto takes the fewest machines for a target, and says what is in the way of it", () => {
    scene();
    const auto = (...more: string[]) =>
      json<Plan>(
        "shard",
        "plan",
        "--tests",
        "tests.txt",
        "--timings",
        "store.json",
        "--shards",
        "auto",
        ...more,
      );
    expect(auto("--target-seconds", "8").shards).toHaveLength(2);
    expect(auto("--target-seconds", "2")).toMatchObject({ limitedBy: "largest" });
    expect(auto("--target-seconds", "5", "--max-shards", "2")).toMatchObject({ limitedBy: "matrix" });
    expect(auto("--target-seconds", "5", "--slots", "2")).toMatchObject({ limitedBy: "slots" });
    expect(auto("--startup-seconds", "100")).toMatchObject({ limitedBy: "startup", shards: [{}] });
  });

  test("several suites share a plan; each keeps its own list", () => {
    write("unit.txt", "a.py::x\nb.py::x\n");
    write("e2e.txt", "e/a.spec.ts\n");
    const plan = json<{ shards: { suites: Record<string, string[]> }[]; suites: unknown }>(
      "shard",
      "plan",
      "--tests",
      "unit=unit.txt",
      "--tests",
      "e2e=e2e.txt",
      "--runner",
      "e2e=playwright",
      "--shards",
      "1",
    );
    expect(plan.suites).toEqual({ unit: { runner: "pytest" }, e2e: { runner: "playwright" } });
    expect(plan.shards[0]?.suites).toEqual({ unit: ["a.py::x", "b.py::x"], e2e: ["e/a.spec.ts"] });
  });

  test("tests that belong together go to one shard", () => {
    write("tests.txt", "db/a.py::x\ndb/b.py::x\nc.py::x\nd.py::x\n");
    const plan = json<Plan>("shard", "plan", "--tests", "tests.txt", "--shards", "3", "--together", "db/**");
    expect(plan.shards.filter(({ tests }) => tests.some((id) => id.startsWith("db/")))).toHaveLength(1);
  });

  test("quarantined tests get a shard of their own; a run-out or incomplete entry is said", () => {
    write("tests.txt", Array.from({ length: 40 }, (_, at) => `t${at}.py::x`).join("\n"));
    const entry = (test: string, until: string) =>
      `- {test: "${test}", owner: "@a", reason: b, until: "${until}"}\n`;
    write("q.yml", entry("t1.py::x", "2999-01-01") + entry("t2.py::x", "2020-01-01"));
    const args = ["shard", "plan", "--tests", "tests.txt", "--shards", "2", "--quarantine", "q.yml"];
    const plan = json<Plan>(...args);
    expect(plan.shards.at(-1)).toMatchObject({ index: 3, tests: ["t1.py::x"], quarantine: true });
    expect(plan.matrix.include.at(-1)).toEqual({ shard: 3, shards: 2, quarantine: true });
    expect(run(...args).stderr).toContain("The quarantine of t2.py::x ended on 2020-01-01");
    write("q.yml", "- test: t1.py::x\n");
    expect(run(...args)).toMatchObject({ code: 2 });
    write("q.yml", [0, 1, 2, 3].map((at) => entry(`t${at}.py::x`, "2999-01-01")).join(""));
    expect(run(...args)).toMatchObject({ code: 1 });
  });

  test.each([
    [["--tests", "none.txt"]],
    [[]],
    [["--tests", "tests.txt", "--shards", "0"]],
    [["--tests", "tests.txt", "--shards", "many"]],
    [["--tests", "tests.txt", "--timings", "none.json"]],
    [["--tests", "tests.txt", "--runner", "pyest"]],
    [["--tests", "a=tests.txt", "--tests", "a=tests.txt"]],
    [["--tests", "a=tests.txt", "--tests", "b=tests.txt"]],
    [["--tests", "bad.json"]],
  ])("%s is exit 2 and one sentence", (args) => {
    write("tests.txt", "a.py::x\n");
    write("bad.json", "[1]");
    const { code, stderr, stdout } = run("shard", "plan", ...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/^keep-pace: [^\n]+[.?]\n$/);
  });
});

describe("take, receipt, verify", () => {
  function planned() {
    scene();
    const { stdout } = run(
      "shard",
      "plan",
      "--tests",
      "tests.txt",
      "--timings",
      "store.json",
      "--shards",
      "2",
      "--format",
      "json",
    );
    write("plan.json", stdout);
    return JSON.parse(stdout) as Plan;
  }

  const report = (tests: readonly string[]) =>
    `<testsuite name="pytest">${tests
      .map((id) => `<testcase classname="${id.split(".py::")[0]}" name="${id.split("::")[1]}" time="1"/>`)
      .join("")}</testsuite>`;

  test("take prints the list, one a line or as JSON", () => {
    const plan = planned();
    for (const { index, tests } of plan.shards) {
      expect(run("shard", "take", "--plan", "plan.json", "--index", String(index)).stdout).toBe(
        `${tests.join("\n")}\n`,
      );
      expect(json("shard", "take", "--plan", "plan.json", "--index", String(index))).toEqual(tests);
    }
  });

  test("receipts of all shards prove the plan; a lost test does not pass", () => {
    const plan = planned();
    for (const { index, tests } of plan.shards) {
      write(`${index}.xml`, report(tests));
      const receipt = json(
        "shard",
        "receipt",
        "--plan",
        "plan.json",
        "--index",
        String(index),
        "--out",
        `receipts/${index}.json`,
        `${index}.xml`,
      );
      expect(receipt).toEqual({ planId: plan.planId, index, attempt: 1, assigned: tests, executed: tests });
      expect(JSON.parse(readFileSync(join(folder, `receipts/${index}.json`), "utf8"))).toEqual(receipt);
    }
    const args = ["shard", "verify", "--plan", "plan.json", "--receipts", "receipts"];
    expect(json(...args, "--listing", "tests.txt")).toEqual({
      ok: true,
      missing: [],
      duplicated: [],
      unlisted: [],
      wrongPlan: [],
      missingReceipts: [],
      unreadable: [],
    });
    write("more.txt", "a.py::x\na.py::y\nb.py::x\nb.py::y\nb.py::new\nfell/out.py::x\n");
    const lost = run(...args, "--listing", "more.txt", "--format", "json");
    expect(lost.code).toBe(1);
    expect(lost.json()).toMatchObject({ ok: false, missing: ["fell/out.py::x"] });
    write("receipts/2.json", "{");
    const cut = run(...args, "--format", "json");
    expect(cut.code).toBe(1);
    expect(cut.json()).toMatchObject({ ok: false, unreadable: ["2.json"], missingReceipts: [2] });
  });

  test("a plan that was changed or is none, a shard it does not have, a missing folder: exit 2", () => {
    planned();
    write("changed.json", readFileSync(join(folder, "plan.json"), "utf8").replace("a.py::x", "a.py::z"));
    for (const args of [
      ["take", "--plan", "changed.json", "--index", "1"],
      ["take", "--plan", "tests.txt", "--index", "1"],
      ["take", "--plan", "none.json", "--index", "1"],
      ["take", "--index", "1"],
      ["take", "--plan", "plan.json", "--index", "3"],
      ["take", "--plan", "plan.json"],
      ["receipt", "--plan", "plan.json", "--index", "1"],
      ["receipt", "--plan", "plan.json", "--index", "1", "--out", "r.json", "none.xml"],
      ["verify", "--plan", "plan.json", "--receipts", "none"],
      ["verify", "--plan", "plan.json"],
    ]) {
      const { code, stderr } = run("shard", ...args);
      expect(code, args.join(" ")).toBe(2);
      expect(stderr, args.join(" ")).toMatch(/^keep-pace: [^\n]+\.\n$/);
    }
    expect(existsSync(join(folder, "r.json"))).toBe(false);
  });
});
