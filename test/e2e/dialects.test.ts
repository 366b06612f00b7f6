import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type Case, checkout, indexFiles, readReport } from "@keep-pace/timings";
import { expect } from "vitest";
import { node24 } from "../support/action.ts";
import { part, testWith } from "../support/parts.ts";

type Files = Readonly<Record<string, string>>;

/** Runs a real test program in a folder with these files, and reads the report it leaves. */
function reported(files: Files, program: string, args: readonly string[], report: string, modules?: string) {
  const folder = mkdtempSync(join(tmpdir(), "dialects-"));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  if (modules) symlinkSync(modules, join(folder, "node_modules"));
  const { stderr } = spawnSync(program, args, {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, PATH: `${dirname(node24)}:${process.env.PATH}` },
  });
  const bytes = readFileSync(join(folder, report));
  expect(bytes.length, stderr).toBeGreaterThan(0);
  const { dialect, cases, at } = readReport([bytes], checkout(indexFiles(Object.keys(files)), folder));
  return { dialect, at, outcomes: cases.map(({ id, outcome }: Case) => `${outcome} ${id}`).sort() };
}

const goFiles: Files = {
  "go.mod": "module example.com/shop\n\ngo 1.20\n",
  "root_test.go": 'package shop\nimport "testing"\nfunc TestRoot(t *testing.T) {}\n',
  "cart/cart_test.go":
    'package cart\nimport "testing"\nfunc TestAdd(t *testing.T) { t.Run("a/b", func(t *testing.T) {}) }\nfunc TestBad(t *testing.T) { t.Fatal("x") }\nfunc TestSkip(t *testing.T) { t.Skip() }\n',
};

testWith("go", "gotestsum")("gotestsum: failures, skips and subtests", () => {
  const args = ["--junitfile=report.xml", "--", "-count=1", "./..."];
  const { dialect, outcomes } = reported(goFiles, part("gotestsum") as string, args, "report.xml");
  expect(dialect).toBe("gotestsum");
  expect(outcomes).toEqual([
    "failed cart::TestBad",
    "passed .::TestRoot",
    "passed cart::TestAdd",
    "skipped cart::TestSkip",
  ]);
});

testWith("go", "gotestsum")("gotestsum: a package that does not build, whose suite starts in year 1", () => {
  const files = { ...goFiles, "pay/pay_test.go": "package pay\nvar x int = true\n" };
  const args = ["--junitfile=report.xml", "--", "-count=1", "./..."];
  const { outcomes, at } = reported(files, part("gotestsum") as string, args, "report.xml");
  expect(outcomes).toContain("failed pay::TestMain");
  expect(outcomes).toContain("passed .::TestRoot");
  expect(at === null || at > "2020").toBe(true);
});

const mochaFiles: Files = {
  "test/cart.spec.js":
    'const assert = require("node:assert");\nit("stands alone", () => {});\ndescribe("cart", () => { beforeEach(() => {}); describe("of a user", () => {\n  it("adds > one", () => {}); it("fails", () => { assert.equal(1, 2); }); it.skip("waits", () => {}); it("pending");\n}); });\n',
  "test/pay.spec.js":
    'describe("pay", () => { before(() => { throw new Error("no database"); }); it("works", () => {}); });\ndescribe("cart", () => { it("adds", () => {}); });\n',
};
const mocha = (files: Files, ...args: string[]) =>
  reported(
    files,
    part("mocha") as string,
    args,
    "report.xml",
    join(dirname(part("mocha") as string), "../node_modules"),
  );

testWith("mocha")("Mocha's own xunit reporter", () => {
  const options = ["--reporter", "xunit", "--reporter-options", "output=report.xml", "test"];
  const { dialect, outcomes, at } = mocha(mochaFiles, ...options);
  expect(dialect).toBe("mocha");
  expect(at).not.toBeNull();
  expect(outcomes).toEqual([
    "failed test/cart.spec.js::cart of a user fails",
    'failed test/pay.spec.js::pay "before all" hook for "works"',
    "passed test/cart.spec.js::cart of a user adds > one",
    "passed test/cart.spec.js::stands alone",
    "passed test/pay.spec.js::cart adds",
    "skipped test/cart.spec.js::cart of a user pending",
    "skipped test/cart.spec.js::cart of a user waits",
  ]);
});

const junit = [
  "--reporter",
  "mocha-junit-reporter",
  "--reporter-options",
  "mochaFile=report.xml,includePending=true",
];

testWith("mocha")("mocha-junit-reporter: a test outside of any describe has no file there", () => {
  const { dialect, outcomes } = mocha(mochaFiles, ...junit, "test");
  expect(dialect).toBe("mocha");
  expect(outcomes).toEqual([
    "failed test/cart.spec.js::cart of a user fails",
    'failed test/pay.spec.js::pay "before all" hook for "works"',
    "passed Root Suite::stands alone",
    "passed test/cart.spec.js::cart of a user adds > one",
    "passed test/pay.spec.js::cart adds",
    "skipped test/cart.spec.js::cart of a user pending",
    "skipped test/cart.spec.js::cart of a user waits",
  ]);
});

// Cypress starts Mocha once a spec, names the spec on the root suite alone, and uses this reporter.
const likeCypress = `const Reporter = require("mocha-junit-reporter");
module.exports = function (runner, options) {
  const forget = (suite) => { suite.file = undefined; suite.suites.forEach(forget); };
  forget(runner.suite);
  runner.suite.file = "cypress/e2e/cart.cy.js";
  return new Reporter(runner, options);
};
`;

testWith("mocha")("mocha-junit-reporter as Cypress uses it: one spec, named on the root suite alone", () => {
  const files = {
    "cypress/e2e/cart.cy.js":
      'it("opens", () => {});\ndescribe("cart", () => { before(() => {}); afterEach(() => {});\n  describe("of a user", () => { it("adds", () => {}); }); it("pays", () => {}); });\n',
    "like-cypress.js": likeCypress,
  };
  const args = ["--reporter", "./like-cypress.js", ...junit.slice(2), "cypress/e2e/cart.cy.js"];
  expect(mocha(files, ...args).outcomes).toEqual([
    "passed cypress/e2e/cart.cy.js::cart of a user adds",
    "passed cypress/e2e/cart.cy.js::cart pays",
    "passed cypress/e2e/cart.cy.js::opens",
  ]);
});
