import fc from "fast-check";
import { expect, test } from "vitest";
import { scan } from "./index.ts";

const paths = ["a.ts", "a.tsx", "a.js", "a.vue", "a.css", "a.py", "a.go"];

test("no text makes a scanner fail", () => {
  const pieces = fc.constantFrom(
    "import ",
    "from ",
    "'",
    '"',
    "`",
    "${",
    "}",
    "/*",
    "*/",
    "//",
    "/",
    "(",
    ")",
    "<script",
    ">",
    "\\",
    "\n",
    "x",
  );
  fc.assert(
    fc.property(fc.constantFrom(...paths), fc.array(pieces, { maxLength: 60 }), (path, parts) => {
      expect(scan(path, parts.join("")).imports.every((name) => typeof name === "string")).toBe(true);
    }),
    { seed: 7 },
  );
});

test.each(paths)("the time grows with the length, not faster: %s", (path) => {
  for (const piece of [
    "from a import (\n",
    "import (\n",
    "\\'",
    "<script",
    "@import (",
    "/*",
    "`${",
    "url(",
    "'",
    "import(",
  ]) {
    expect(scan(path, piece.repeat(1_000_000 / piece.length))).toBeDefined();
  }
});

test("what JavaScript may load", () => {
  const text = `
    import a, { type T } from "./a"; export * from './b'; import "./c";
    import type { U } from "./types"; export type { V } from "./types2";
    const d = require("./d"), e = require.resolve('./e'), f = await import(/* why */ "./f");
    vi.mock("./g", () => ({ ...await vi.importActual("./h") })); Promise.resolve("done");
    const i = await import(\`./lang/\${name}.ts\`); const j = /['"\`]/.test("x"); import k = require("./k");
    // import "./no"
    const text = "import './not-this'"; const ratio = 4 / 2 / 1; import.meta.glob("./pages/*.ts");
  `
    .replaceAll("\\`", "`")
    .replaceAll("\\$", "$");
  const facts = scan("x.ts", text);
  expect([...facts.imports].sort()).toEqual(
    ["a", "b", "c", "d", "e", "f", "g", "h", "k"].map((name) => `./${name}`),
  );
  expect(facts.typeImports).toEqual(["./types", "./types2"]);
  expect(facts.prefixes).toEqual(["./lang/", "./pages/"]);
});
