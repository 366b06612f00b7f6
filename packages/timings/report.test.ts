import { describe, expect, test } from "vitest";
import { ReportError } from "./case.ts";
import { checkout, indexFiles } from "./checkout.ts";
import { readReport } from "./report.ts";

const repository = [
  "tests/unit/test_a.py",
  "web/src/cart.test.ts",
  "e2e/login.spec.ts",
  "app/src/test/java/com/shop/CartTest.java",
  "go.mod",
  "store/cart/cart_test.go",
  "crates/engine/Cargo.toml",
  "tests/CartTest.php",
  "spec/cart_spec.rb",
  "test/cart.mjs",
  "cypress/e2e/pay.cy.js",
];

function read(text: string, files: readonly string[] | null = repository) {
  return readReport(
    [new TextEncoder().encode(text)],
    checkout(files && indexFiles(files), "/builds/octo-org/shop"),
  );
}

const ids = (text: string) => read(text).cases.map(({ id }) => id);

describe("ids of each dialect", () => {
  test("pytest finds the module in the checkout where there is no file", () => {
    const report = read(
      '<testsuites name="pytest tests"><testsuite name="pytest" timestamp="2026-01-01T00:00:00+00:00">' +
        '<testcase classname="tests.unit.test_a.TestX.TestY" name="test_it[a/b::c]" time="0.5"/>' +
        '<testcase classname="unit.test_a" name="test_plain" time="0.25"/>' +
        '<testcase classname="" name="tests.unit.test_a" time="0"><error/></testcase></testsuite></testsuites>',
    );
    expect(report).toMatchObject({
      dialect: "pytest",
      at: "2026-01-01T00:00:00.000Z",
      cases: [
        { id: "tests/unit/test_a.py::TestX::TestY::test_it[a/b::c]", seconds: 0.5, outcome: "passed" },
        { id: "tests/unit/test_a.py::test_plain" },
        { id: "tests/unit/test_a.py", outcome: "failed" },
      ],
    });
  });

  test("pytest's older family names the file", () => {
    expect(
      ids(
        '<testsuite name="pytest"><testcase classname="tests.unit.test_a.TestX" file="tests/unit/test_a.py" name="t" time="1"/></testsuite>',
      ),
    ).toEqual(["tests/unit/test_a.py::TestX::t"]);
  });

  test("without a checkout a module's path is told by Python's naming", () => {
    const report = read(
      '<testsuite name="pytest"><testcase classname="tests.test_z.TestQ" name="t"/></testsuite>',
      null,
    );
    expect(report.cases[0]?.id).toBe("tests/test_z.py::TestQ::t");
  });

  test("Vitest, run in a package of a monorepo", () => {
    expect(
      ids(
        '<testsuites name="vitest tests"><testsuite name="src/cart.test.ts" hostname="h"><testcase classname="src/cart.test.ts" name="cart &gt; adds" time="0.01"/></testsuite></testsuites>',
      ),
    ).toEqual(["web/src/cart.test.ts::cart > adds"]);
  });

  test("Playwright joins titles by another sign and has a suite a project", () => {
    expect(
      ids(
        '<testsuites id="" name="" tests="1"><testsuite name="login.spec.ts" hostname="chromium"><testcase name="login › works" classname="login.spec.ts" time="2.5"/></testsuite></testsuites>',
      ),
    ).toEqual(["e2e/login.spec.ts::login > works"]);
  });

  test("Surefire's class is looked for in the checkout; reruns tell flakiness", () => {
    const report = read(
      '<testsuite name="com.shop.CartTest" time="1,024.12"><testcase name="adds" classname="com.shop.CartTest" time="0,03"><flakyFailure/></testcase><testcase name="pays" classname="com.shop.CartTest$Inner" time="1,024.12"><failure/><rerunFailure/></testcase></testsuite>',
    );
    expect(report.cases).toEqual([
      {
        id: "app/src/test/java/com/shop/CartTest.java::adds",
        seconds: 0.03,
        outcome: "passed",
        flaky: true,
      },
      {
        id: "app/src/test/java/com/shop/CartTest.java::Inner.pays",
        seconds: 1024.12,
        outcome: "failed",
        flaky: false,
      },
    ]);
  });

  test("gotestsum: the package's folder; subtests are part of their test", () => {
    expect(
      ids(
        '<testsuites><testsuite name="example.com/shop/store/cart"><testcase classname="example.com/shop/store/cart" name="TestAdd" time="3"/><testcase classname="example.com/shop/store/cart" name="TestAdd/empty" time="1"/></testsuite></testsuites>',
      ),
    ).toEqual(["store/cart::TestAdd"]);
  });

  test("nextest: the crate's folder and the binary's id", () => {
    expect(
      ids(
        '<testsuites name="nextest-run" uuid="u"><testsuite name="engine::it"><testcase name="cart::adds" classname="engine::it" time="0.1"/></testsuite></testsuites>',
      ),
    ).toEqual(["crates/engine::engine::it cart::adds"]);
  });

  test("PHPUnit: absolute paths; the times of nested suites are sums and not counted", () => {
    const report = read(
      '<testsuites><testsuite name="phpunit.xml" time="3"><testsuite name="Tests\\CartTest" file="/builds/octo-org/shop/tests/CartTest.php" time="3"><testsuite name="Tests\\CartTest::testAdd" time="3"><testcase name="testAdd with data set #0" file="/builds/octo-org/shop/tests/CartTest.php" class="Tests\\CartTest" classname="Tests.CartTest" assertions="1" time="1"/><testcase name="testAdd with data set #1" file="/builds/octo-org/shop/tests/CartTest.php" class="Tests\\CartTest" classname="Tests.CartTest" assertions="1" time="2"/></testsuite></testsuite></testsuite></testsuites>',
    );
    expect(report.cases.map(({ id, seconds }) => [id, seconds])).toEqual([
      ["tests/CartTest.php::testAdd with data set #0", 1],
      ["tests/CartTest.php::testAdd with data set #1", 2],
    ]);
  });

  test("RSpec, node:test, Mocha and Cypress", () => {
    expect(
      ids(
        '<testsuite name="rspec"><testcase classname="spec.cart_spec" name="Cart adds" file="./spec/cart_spec.rb" time="0.1"/></testsuite>',
      ),
    ).toEqual(["spec/cart_spec.rb::Cart adds"]);
    expect(
      ids(
        '<testsuites><testsuite name="cart"><testcase name="adds" classname="test" file="/builds/octo-org/shop/test/cart.mjs" time="0.1"/></testsuite></testsuites>',
      ),
    ).toEqual(["test/cart.mjs::cart > adds"]);
    expect(
      ids(
        '<testsuites name="Mocha Tests"><testsuite name="Root Suite" file="cypress/e2e/pay.cy.js"/><testsuite name="pay"><testcase name="pay takes cards" classname="takes cards" time="4"/></testsuite></testsuites>',
      ),
    ).toEqual(["cypress/e2e/pay.cy.js::pay takes cards"]);
  });

  test("jest-junit, with the file as an attribute", () => {
    expect(
      ids(
        '<testsuites name="jest tests"><testsuite name="cart"><testcase classname="cart adds" name="cart adds" file="web/src/cart.test.ts" time="1"/></testsuite></testsuites>',
      ),
    ).toEqual(["web/src/cart.test.ts::cart adds"]);
  });

  test("Jest's and Playwright's JSON, go test -json", () => {
    const jest = {
      numTotalTests: 2,
      startTime: 1_767_225_600_000,
      testResults: [
        {
          name: "/builds/octo-org/shop/web/src/cart.test.ts",
          assertionResults: [
            { ancestorTitles: ["cart"], title: "adds", status: "passed", duration: 1500, invocations: 2 },
            { ancestorTitles: [], title: "skips", status: "pending", duration: null },
          ],
        },
      ],
    };
    expect(read(JSON.stringify(jest))).toMatchObject({
      at: "2026-01-01T00:00:00.000Z",
      cases: [
        { id: "web/src/cart.test.ts::cart > adds", seconds: 1.5, outcome: "passed", flaky: true },
        { id: "web/src/cart.test.ts::skips", seconds: null, outcome: "skipped" },
      ],
    });
    const playwright = {
      config: { rootDir: "/builds/octo-org/shop/e2e" },
      suites: [
        {
          title: "login.spec.ts",
          file: "login.spec.ts",
          specs: [],
          suites: [
            {
              title: "login",
              file: "login.spec.ts",
              specs: [
                {
                  title: "works",
                  file: "login.spec.ts",
                  tests: [{ status: "flaky", results: [{ duration: 9000 }, { duration: 2000 }] }],
                },
              ],
            },
          ],
        },
      ],
    };
    expect(read(JSON.stringify(playwright)).cases).toEqual([
      { id: "e2e/login.spec.ts::login > works", seconds: 2, outcome: "passed", flaky: true },
    ]);
    const go =
      "# warning from the linker\n" +
      '{"Time":"2026-01-01T00:00:00Z","Action":"run","Package":"example.com/shop/store/cart","Test":"TestAdd"}\n' +
      '{"Action":"pass","Package":"example.com/shop/store/cart","Test":"TestAdd/empty","Elapsed":1}\n' +
      '{"Action":"pass","Package":"example.com/shop/store/cart","Test":"TestAdd","Elapsed":3}\n' +
      '{"Action":"pass","Package":"example.com/shop/store/cart","Elapsed":3.1}\n';
    expect(read(go).cases).toEqual([
      { id: "store/cart::TestAdd", seconds: 3, outcome: "passed", flaky: false },
    ]);
  });

  test("timing files that other tools commit", () => {
    expect(read('{"tests/unit/test_a.py::t": 0.5}').cases[0]).toMatchObject({
      id: "tests/unit/test_a.py::t",
      seconds: 0.5,
    });
    expect(read('{"./spec/cart_spec.rb": 2.5}')).toMatchObject({
      dialect: "knapsack",
      cases: [{ id: "spec/cart_spec.rb", seconds: 2.5 }],
    });
    expect(read('[["tests/unit/test_a.py::t", 0.5]]').cases).toHaveLength(1);
  });
});

describe("hostile and broken reports", () => {
  test("a truncated report keeps its complete cases", () => {
    const report = read(
      '<testsuite name="pytest"><testcase classname="tests.unit.test_a" name="a" time="1"/><testcase classname="tests.unit.test_a" name="b" ti',
    );
    expect(report.truncated).toBe(true);
    expect(report.cases.map(({ id }) => id)).toEqual(["tests/unit/test_a.py::a"]);
  });

  test("a test may be called __proto__", () => {
    const report = read(
      '<testsuite name="pytest"><testcase classname="tests.unit.test_a" name="__proto__" __proto__="x" time="1"/></testsuite>',
    );
    expect(report.cases[0]?.id).toBe("tests/unit/test_a.py::__proto__");
    expect(read('{"__proto__": 1, "tests/unit/test_a.py::t": 2}').cases).toHaveLength(2);
  });

  test.each([
    ["a DOCTYPE", '<!DOCTYPE x [<!ENTITY a "b">]><testsuites/>'],
    ["a huge attribute", `<testsuite name="pytest"><testcase name="${"x".repeat(70_000)}"/></testsuite>`],
    ["deep nesting", "<testsuites>".repeat(100)],
    ["another XML", "<html><body/></html>"],
    ["no report", "hello"],
    ["JSON of something else", '{"name": "x", "version": "1"}'],
    ["nothing", "  \n"],
    ["an empty object", "{}"],
  ])("%s is refused in one sentence", (_, text) => {
    expect(() => read(text)).toThrow(ReportError);
  });

  test("control characters, unknown entities and a million known ones do no harm", () => {
    const report = read(
      `<testsuite name="pytest"><testcase classname="tests.unit.test_a" name="a\u001b[31m &nbsp;" time="1"><failure>${"&lt;".repeat(1_000_000)}</failure></testcase></testsuite>`,
    );
    expect(report.cases).toHaveLength(1);
    expect(report.truncated).toBe(false);
  });

  test("no id leads out of the repository", () => {
    const report = read(
      '<testsuite name="rspec"><testcase file="../../etc/passwd" name="x" time="1"/><testcase file="/etc/passwd" name="x" time="1"/></testsuite>',
    );
    expect(report.cases.map(({ id }) => id)).toEqual(["../../etc/passwd::x", "etc/passwd::x"]);
  });
});
