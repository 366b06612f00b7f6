import { expect, test } from "vitest";
import { kindOf } from "./kinds.ts";

test.each([".env", "web/.env.test", ".env.local", ".github/workflows/ci.yml", "Makefile"])(
  "%s sets up every test",
  (path) => {
    expect(kindOf(path)).toEqual({ kind: "everything" });
  },
);

test.each([
  "README.md",
  "jsr.json",
  ".github/FUNDING.yml",
  ".github/ISSUE_TEMPLATE/bug.yml",
  "renovate.json",
])("%s is read by people, registries and bots", (path) => {
  expect(kindOf(path)).toEqual({ kind: "prose" });
});

test.each([".env.sample", "web/.env.example", ".env.template", ".env.dist"])(
  "%s is only a pattern",
  (path) => {
    expect(kindOf(path)).toEqual({ kind: "data" });
  },
);

test.each([".postcssrc", "web/.postcssrc.cjs", "postcss.config.mjs", ".babelrc.json", ".svgrrc.js"])(
  "%s says how sources are compiled",
  (path) => {
    expect(kindOf(path)).toMatchObject({ kind: "configuration", language: "javascript" });
  },
);

test("what npm leaves out of a package is seen by tests that pack it", () => {
  expect(kindOf(".npmignore")).toEqual({ kind: "data" });
});
