import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type Host, terminalHost } from "@keep-pace/command";
import { afterEach, beforeEach, expect, test } from "vitest";
import { part, testWith } from "../../../test/support/parts.ts";
import { runAll, type Selection } from "../select.ts";
import type { Runner, TestUnit } from "../tests/test-file.ts";
import { handOver } from "./hand-over.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "hand-over-"));
});
afterEach(() => rmSync(root, { recursive: true }));

const warnings: string[] = [];
const host: Host = {
  ...terminalHost({
    cwd: "/",
    program: "keep-pace",
    verbose: false,
    stderr: (line) => warnings.push(line),
    connect: () => Promise.reject(new Error("no network here")),
  }),
};

function write(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
}

function selectionOf(units: readonly TestUnit[], picked: readonly string[]): Selection {
  const because = { code: "x", text: "x" };
  const isPicked = ({ path }: TestUnit) => picked.includes(path);
  return {
    ...runAll(units.filter(isPicked), because, []),
    mode: "some",
    skipped: units.filter((unit) => !isPicked(unit)).map((unit) => ({ unit, proof: because })),
  };
}

function hand(units: readonly TestUnit[], picked: readonly string[], command: string | null = null) {
  warnings.length = 0;
  const files = handOver(selectionOf(units, picked), { folder: join(root, ".out"), root, command, host });
  const args = (runner: Runner) =>
    readFileSync(join(files.lists, `${runner}.args`), "utf8")
      .split("\0")
      .slice(0, -1);
  const script = files.script === null ? "" : readFileSync(files.script, "utf8");
  return { ...files, args, script, starts: script.split("\n").filter((line) => line.includes("code:-$?")) };
}

const units = (runner: Runner, ...paths: string[]): TestUnit[] => paths.map((path) => ({ path, runner }));

test.each<[Runner, readonly string[], readonly string[], readonly string[]]>([
  ["vitest", ["a.test.ts", "b/a.test.ts"], ["a.test.ts"], ["a.test.ts", "--exclude=b/a.test.ts"]],
  ["jest", ["a.test.js", "b.test.js"], ["b.test.js"], ["--runTestsByPath", "b.test.js"]],
  ["playwright", ["e2e/a.spec.ts", "e2e/b.spec.ts"], ["e2e/a.spec.ts"], ["/e2e\\/a\\.spec\\.ts$"]],
  ["node", ["a.test.js", "-b.test.js"], ["-b.test.js"], ["./-b.test.js"]],
  ["mocha", ["a.js", "b.js"], ["b.js"], ["b.js"]],
  ["pytest", ["test_a.py", "x y/test_b.py"], ["x y/test_b.py"], ["x y/test_b.py"]],
  ["go", [".", "cmd/x"], [".", "cmd/x"], [".", "./cmd/x"]],
  [
    "jvm",
    ["m/src/test/java/a/B.java", "m/src/test/java/a/C.java"],
    ["m/src/test/java/a/C.java"],
    ["-Dtest=a.C", "-Dsurefire.failIfNoSpecifiedTests=false"],
  ],
])("the exact arguments of %s", (runner, all, picked, expected) => {
  const { args, lists } = hand(units(runner, ...all), picked);
  expect(args(runner)).toEqual(expected);
  expect(
    readFileSync(join(lists, `${runner}.txt`), "utf8")
      .trim()
      .split("\n"),
  ).toHaveLength(picked.length);
});

test("Gradle runs the tasks of projects with a selected class, and crates go by their own names", () => {
  write({
    "settings.gradle": "",
    "crates/one/Cargo.toml": '[package]\nname = "first"\n',
    "Cargo.toml": "[workspace]\n",
  });
  const tests = [
    "src/test/java/A.java",
    "app/core/src/test/kotlin/x/B.kt",
    "app/core/src/integrationTest/java/x/C.java",
  ];
  expect(hand(units("jvm", ...tests), tests).args("jvm")).toEqual([
    ...[":test", "--tests", "A"],
    ...[":app:core:test", "--tests", "x.B"],
    ...[":app:core:integrationTest", "--tests", "x.C"],
  ]);
  expect(hand(units("cargo", ".", "crates/one"), [".", "crates/one"]).args("cargo")).toEqual(["-p", "first"]);
});

test("a line a runner and folder; where all run, none is named; where none runs, nothing starts", () => {
  write({ "go.mod": "module x" });
  const all = [
    ...units("vitest", "web/a.test.ts", "web/b.test.ts"),
    ...units("pytest", "api/test_a.py"),
    ...units("go", "calc"),
  ];
  const command = "vitest:web=npx vitest run --outputFile={part}.xml\npytest=python -m pytest\ngo=go test";
  expect(hand(all, ["web/b.test.ts", "api/test_a.py", "calc"], command).starts).toEqual([
    "npx vitest run --outputFile=1.xml b.test.ts || code=${code:-$?}",
    "python -m pytest || code=${code:-$?}",
    "go test ./... || code=${code:-$?}",
  ]);
  const none = hand(all, [], command);
  expect(none.starts).toEqual([]);
  expect(
    execFileSync("sh", [none.script === "" ? "" : join(root, ".out/keep-pace-select-tests.sh")], {
      encoding: "utf8",
    }),
  ).toBe("No test has to run.\n");
  expect(readFileSync(join(none.lists, "vitest.txt"), "utf8")).toBe("");
  hand(all, ["calc"], "pytest=python -m pytest");
  expect(warnings.join("")).toContain("calc (go) are run by no line of input command");
  expect(hand(all, ["calc"], "pytest=python -m pytest\ngo:calc=").script).not.toContain("go");
  expect(warnings).toEqual([]);
  expect(() => hand(all, ["calc"], "npx vitest")).toThrow("begin it with one of go=, pytest=, vitest=");
});

test("nothing in a name reaches the shell", () => {
  const name = "x'; touch pwned; $(touch pwned) `touch pwned`\n\".py";
  const { script } = hand(units("pytest", name, "test_b.py"), [name], "printf %s\\\\n");
  writeFileSync(join(root, "run.sh"), script);
  const { stdout } = spawnSync("sh", ["run.sh"], { cwd: root, encoding: "utf8" });
  expect(stdout).toContain(name);
  expect(existsSync(join(root, "pwned"))).toBe(false);
  expect(warnings.join("")).toContain("has a line break in its name");
});

testWith("cargo", "cargo-nextest")(
  "cargo nextest runs the selected crates alone, whatever their folders are called",
  () => {
    const manifest = (name: string) => `[package]\nname = "${name}"\nversion = "0.1.0"\nedition = "2021"\n`;
    const unit = (name: string) => `#[cfg(test)] mod t { #[test] fn ${name}() {} }\n`;
    write({
      "Cargo.toml": '[workspace]\nresolver = "2"\nmembers = ["crates/*"]\n',
      "crates/one/Cargo.toml": manifest("first-crate"),
      "crates/one/src/lib.rs": unit("of_one"),
      "crates/two/Cargo.toml": manifest("second-crate"),
      "crates/two/src/lib.rs": unit("of_two"),
    });
    const { script } = hand(
      units("cargo", ".", "crates/one", "crates/two"),
      ["crates/two"],
      `${part("cargo-nextest")} nextest run --offline`,
    );
    writeFileSync(join(root, "run.sh"), script);
    const { status, stderr } = spawnSync("sh", ["run.sh"], { cwd: root, encoding: "utf8" });
    expect(status, stderr).toBe(0);
    expect(stderr).toContain("of_two");
    expect(stderr).not.toContain("of_one");
  },
  120_000,
);
