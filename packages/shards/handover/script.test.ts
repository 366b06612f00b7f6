import { expect, test } from "vitest";
import { scriptFor } from "./script.ts";

const lines = (script: string) => script.split("\n").filter((line) => line.includes("code:-$?"));

test("whole files are started together, a part of a file for itself", () => {
  const all = ["a.test.ts::x", "a.test.ts::y", "b.test.ts::x", "c.test.ts::x"];
  const script = scriptFor(
    "jest",
    "npx jest --outputFile={part}.json",
    ["a.test.ts::x", "b.test.ts::x"],
    all,
  );
  expect(lines(script)).toEqual([
    "npx jest --outputFile=1.json --runTestsByPath b.test.ts || code=${code:-$?}",
    "npx jest --outputFile=2.json --testNamePattern '^(?:x)$' --runTestsByPath a.test.ts || code=${code:-$?}",
  ]);
});

test("a file whose cases are all here is whole, one listed by its name alone, too", () => {
  const script = scriptFor(
    "pytest",
    "pytest",
    ["a.py::x", "a.py::y", "b.py"],
    ["a.py::x", "a.py::y", "b.py"],
  );
  expect(lines(script)).toEqual(["pytest a.py b.py || code=${code:-$?}"]);
});

test("an empty shard runs nothing and succeeds", () => {
  const script = scriptFor("vitest", "npx vitest run", [], ["a.test.ts"]);
  expect(lines(script)).toEqual([]);
  expect(script).toContain("exit ${code:-0}");
});

test("paths are those of the folder the command runs in", () => {
  const all = ["web/src/a.test.ts", "common/b.test.ts"];
  const script = scriptFor("vitest", "npx vitest run", all, all, "web");
  expect(script).toContain("cd web || exit");
  expect(lines(script)).toEqual(["npx vitest run src/a.test.ts ../common/b.test.ts || code=${code:-$?}"]);
});

test("nothing in a name reaches the shell", () => {
  const script = scriptFor(
    "pytest",
    "pytest",
    ["a.py::t['; $(rm) `x` \n\"]"],
    ["a.py::t['; $(rm) `x` \n\"]", "a.py::u"],
  );
  expect(script).toContain(`pytest 'a.py::t['\\''; $(rm) \`x\` \n"]' ||`);
});
