import type { ChangedFile } from "@keep-pace/changes";
import { expect, test } from "vitest";
import { applyRules, lintRules, type Rules } from "./rules.ts";

const none: Rules = { always: [], ignore: [], affects: {}, generates: {}, areas: {} };
const changed = (...paths: string[]) =>
  paths.map((path): ChangedFile => ({ path, status: "M", kind: "file" }));
const units = ["api/a.test.ts", "smoke/s.test.ts", "web/w.test.ts"].map((path) => ({
  path,
  runner: "vitest" as const,
}));
const paths = [...units.map(({ path }) => path), "gen/x.ts", "schema/x.sql", "docs/x.txt"];

test("rules add tests and outputs, and take away what no test needs", () => {
  const rules: Rules = {
    always: ["smoke/**"],
    ignore: ["docs/**", "!docs/keep.txt"],
    affects: { "schema/**": ["api/**"] },
    generates: { "schema/*.sql": ["gen/**"] },
    areas: { data: ["schema/**", "!schema/old/**"], web: ["web/**"] },
  };
  const ruled = applyRules(rules, changed("schema/x.sql", "docs/x.txt", "docs/keep.txt"), paths, units);
  expect(ruled.changes.map(({ path }) => path)).toEqual(["schema/x.sql", "docs/keep.txt", "gen/x.ts"]);
  expect([...ruled.wanted].map(([path, { code }]) => [path, code])).toEqual([
    ["smoke/s.test.ts", "always"],
    ["api/a.test.ts", "affects"],
  ]);
  expect(ruled.areas).toEqual(["data"]);
  expect(applyRules(rules, changed("schema/old/x"), paths, units).areas).toEqual([]);
});

test("a glob that fits nothing, or nearly everything, is told", () => {
  const many = Array.from({ length: 40 }, (_, at) => `src/${at}.ts`);
  const rules = { ...none, always: ["smok/**"], areas: { all: ["**", "!gone/**"] } };
  expect(lintRules(rules, many, units).map(({ text }) => text)).toEqual([
    "select.always: smok/** fits no test",
    "select.areas.all: !gone/** fits no file",
    "select.areas.all fits nearly everything",
  ]);
  expect(lintRules(none, many, units)).toEqual([]);
});
