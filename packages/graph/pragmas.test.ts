import { expect, test } from "vitest";
import { readPragmas } from "./pragmas.ts";
import { scan } from "./scan/index.ts";
import { pragmasIn } from "./scan/pragmas.ts";
import { selectTests } from "./select.ts";

test("pragmas stand in comments, a line each", () => {
  const text =
    '// keep-pace: affected-by a/**, !a/b/*.md\r\n  * keep-pace: always */\n# keep-pace: affected-by x y\nconst s = "// keep-pace: always";\n// keep-pace: often\n';
  expect(pragmasIn(text)).toEqual(["affected-by a/**, !a/b/*.md", "always", "affected-by x y"]);
  expect(readPragmas(pragmasIn(text))[0]).toEqual({ affectedBy: ["a/**", "!a/b/*.md"] });
  expect(readPragmas([`affected-by ${"*a".repeat(40)}`, "affected-by ,"])).toEqual(["always", "always"]);
  expect(readPragmas([`affected-by ${"**/a/".repeat(9)}b`])).toEqual(["always"]);
});

const files: Record<string, string> = {
  "package.json": '{"scripts":{"test":"vitest"}}',
  "e2e.test.ts": "// keep-pace: affected-by server/**, !server/**/*.md\n",
  "smoke.test.ts": "/* keep-pace: always */\n",
  "other.test.ts": "",
  "server/main.sql": "",
  "server/doc.md": "",
  "go.mod": "module x",
  "calc/calc_test.go": "package calc\n// keep-pace: affected-by nowhere/**\n",
};

function pick(path: string) {
  return selectTests({
    paths: Object.keys(files),
    links: new Map(),
    changes: [{ path, status: "M", kind: "file" }],
    texts: new Map(Object.entries(files)),
    before: new Map(),
    factsOf: (file) => scan(file, files[file] ?? ""),
    rules: { always: [], ignore: ["server/main.sql"], affects: {}, generates: {}, areas: {} },
    evidence: [],
    fingerprint: null,
  });
}

test("a test says itself what affects it, and one that names nothing is warned of", () => {
  const { tests, warnings } = pick("server/main.sql");
  expect(tests.map(({ unit, reasons }) => [unit.path, reasons[0]?.code])).toEqual([
    ["e2e.test.ts", "affects"],
    ["smoke.test.ts", "always"],
  ]);
  expect(pick("server/doc.md").tests.map(({ unit }) => unit.path)).toEqual(["smoke.test.ts"]);
  expect(warnings.map(({ text }) => text)).toContainEqual(expect.stringContaining("calc: what its comment"));
});

test("test patterns that the matcher cannot take: rather a test too many, and an end", () => {
  const config = { jest: { testMatch: [`${"**/a/".repeat(20)}b`], testPathIgnorePatterns: [] } };
  const deep = `${"a/".repeat(60)}c.ts`;
  for (const text of [JSON.stringify(config), "[".repeat(1_000_000)]) {
    const { tests } = selectTests({
      paths: ["package.json", deep],
      links: new Map(),
      changes: [{ path: "package.json", status: "M", kind: "file" }],
      texts: new Map([["package.json", text]]),
      before: new Map(),
      factsOf: (path) => scan(path, ""),
      rules: { always: [], ignore: [], affects: {}, generates: {}, areas: {} },
      evidence: [],
      fingerprint: null,
    });
    expect(tests.map(({ unit }) => unit.path)).toEqual(text.startsWith("{") ? [deep] : []);
  }
});
