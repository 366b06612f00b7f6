import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type Runner, scriptFor } from "@keep-pace/shards";
import { checkout, indexFiles, readReport } from "@keep-pace/timings";
import { expect, test } from "vitest";
import { node24 } from "../support/action.ts";
import { part, testWith } from "../support/parts.ts";
import { root } from "../support/sources.ts";

// What would do harm if it were not quoted or not escaped.
const nasty = `it's $(touch pwned) \`x\` "a" [b] (c|d) *.+? ^end$ \\\\ ü`;
const named = nasty.replaceAll("\\\\", "\\");

interface Project {
  readonly runner: Runner;
  readonly command: string;
  readonly files: Readonly<Record<string, string>>;
  /** Folder that holds the node_modules to work with. */
  readonly modules?: string;
  /** Every test of the project. */
  readonly all: readonly string[];
  /** What one shard has: a whole file, and a part of another. */
  readonly mine: readonly string[];
}

/** Runs the script of a shard with the real runner, and tells what its reports say was run. */
function runShard(project: Project): string[] {
  const folder = mkdtempSync(join(tmpdir(), "handover-"));
  for (const [path, text] of Object.entries(project.files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  if (project.modules) symlinkSync(project.modules, join(folder, "node_modules"));
  mkdirSync(join(folder, "reports"));
  writeFileSync(
    join(folder, "run.sh"),
    scriptFor(project.runner, project.command, project.mine, project.all),
  );
  const { status, stdout, stderr } = spawnSync("sh", ["run.sh"], {
    cwd: folder,
    encoding: "utf8",
    env: { PATH: `${dirname(node24)}:${process.env.PATH}`, HOME: process.env.HOME, CI: "1" },
  });
  expect(status, stdout + stderr).toBe(0);
  expect(readdirSync(folder)).not.toContain("pwned");
  const where = checkout(indexFiles(Object.keys(project.files)), folder);
  return readdirSync(join(folder, "reports"))
    .filter((name) => /\.(?:xml|json)$/.test(name))
    .flatMap((name) => readReport([readFileSync(join(folder, "reports", name))], where).cases)
    .filter(({ outcome }) => outcome !== "skipped")
    .map(({ id }) => id)
    .sort();
}

const titles = [nasty, "adds", "adds more"];
const ids = (file: string, group: string) =>
  [named, "adds", "adds more"].map((title) => `${file}::${group} > ${title}`);

/** A file of three tests in one describe, in any of the JavaScript dialects. */
const suite = (head: string) =>
  `${head}\ndescribe("cart", () => {\n${titles.map((title) => `  test(${JSON.stringify(title).replaceAll("\\\\\\\\", "\\\\")}, () => {});`).join("\n")}\n});\n`;

function javascript(
  runner: Runner,
  command: string,
  head: string,
  suffix: string,
  modules?: string,
): Project {
  const [a, b, ab] = [`src/a.${suffix}`, `src/b.${suffix}`, `src/nested/src/a.${suffix}`];
  return {
    runner,
    command,
    files: { [a]: suite(head), [b]: suite(head), [ab]: suite(head), "package.json": '{"type":"module"}' },
    ...(modules && { modules }),
    all: [a, b, ab].flatMap((file) => ids(file, "cart")),
    mine: [...ids(a, "cart").slice(0, 2), ...ids(b, "cart")],
  };
}

test("Vitest", () => {
  const command = "npx vitest run --reporter=junit --outputFile=reports/{part}.xml";
  const project = javascript(
    "vitest",
    command,
    'import { describe, test } from "vitest";',
    "test.js",
    join(root, "node_modules"),
  );
  expect(runShard(project)).toEqual([...project.mine].sort());
});

test("node:test", () => {
  const command = "node --test --test-reporter=junit --test-reporter-destination=reports/{part}.xml";
  const project = javascript("node", command, 'import { describe, test } from "node:test";', "test.js");
  expect(runShard(project)).toEqual([...project.mine].sort());
});

testWith("jest")("Jest", () => {
  const modules = nodeModulesOf("jest");
  const command = "node node_modules/jest/bin/jest.js --json --outputFile=reports/{part}.json";
  const project = javascript("jest", command, "", "test.js", modules);
  const files = { ...project.files, "package.json": '{"jest":{"haste":{"throwOnModuleCollision":false}}}' };
  expect(runShard({ ...project, files })).toEqual([...project.mine].sort());
});

testWith("playwright")("Playwright", () => {
  const head = 'const { test } = require("@playwright/test"); const describe = test.describe;';
  const command =
    "env PLAYWRIGHT_JUNIT_OUTPUT_NAME=reports/{part}.xml node node_modules/@playwright/test/cli.js test --reporter=junit";
  const project = javascript("playwright", command, head, "spec.js", nodeModulesOf("playwright"));
  const files = { ...project.files, "package.json": "{}" };
  expect(runShard({ ...project, files })).toEqual([...project.mine].sort());
});

testWith("pytest")("pytest", () => {
  const python = join(dirname(part("pytest") as string), "python");
  const file = (name: string) =>
    `import pytest\n@pytest.mark.parametrize("x", [1, 2], ids=[${JSON.stringify(`it's $(touch pwned) a/b::c`)}, "two"])\ndef test_many(x): pass\nclass TestBox:\n    def test_in(self): pass\ndef test_${name}(): pass\n`;
  const of = (path: string, name: string) => [
    `${path}::test_many[it's $(touch pwned) a/b::c]`,
    `${path}::test_many[two]`,
    `${path}::TestBox::test_in`,
    `${path}::test_${name}`,
  ];
  const [a, b] = [of("tests/test_a.py", "a"), of("tests/test_b.py", "b")];
  const project: Project = {
    runner: "pytest",
    command: `${python} -m pytest -q -p no:cacheprovider --junit-xml=reports/{part}.xml`,
    files: { "tests/test_a.py": file("a"), "tests/test_b.py": file("b"), "pytest.ini": "[pytest]\n" },
    all: [...a, ...b],
    mine: [a[0] as string, a[2] as string, ...b],
  };
  expect(runShard(project)).toEqual([...project.mine].sort());
});

testWith("go")("go test", () => {
  const source = (name: string) =>
    `package ${name}\nimport "testing"\nfunc TestAdd(t *testing.T) { t.Run("empty", func(t *testing.T) {}) }\nfunc TestAddMore(t *testing.T) {}\n`;
  const all = ["a", "b"].flatMap((folder) => [`${folder}::TestAdd`, `${folder}::TestAddMore`]);
  const project: Project = {
    runner: "go",
    command: "go test -json -count=1 >reports/{part}.json",
    files: {
      "go.mod": "module example.com/shop\n\ngo 1.20\n",
      "a/a_test.go": source("a"),
      "b/b_test.go": source("b"),
    },
    all,
    mine: ["a::TestAdd", "b::TestAdd", "b::TestAddMore"],
  };
  expect(runShard(project)).toEqual([...project.mine].sort());
});

testWith("rspec")("RSpec", () => {
  const spec = `describe "cart" do\n  it("adds") {}\n  it("pays") {}\nend\n`;
  const project: Project = {
    runner: "rspec",
    command: "rspec --format json --out reports/{part}.json",
    files: { "spec/a_spec.rb": spec, "spec/b_spec.rb": spec, "spec/it's $(touch pwned)_spec.rb": spec },
    all: ["spec/a_spec.rb", "spec/b_spec.rb", "spec/it's $(touch pwned)_spec.rb"],
    mine: ["spec/a_spec.rb", "spec/it's $(touch pwned)_spec.rb"],
  };
  const ran = runShard(project).map((id) => id.split("::", 1)[0]);
  expect([...new Set(ran)]).toEqual(project.mine);
});

testWith("phpunit")("PHPUnit", () => {
  const source = (name: string) =>
    `<?php\nuse PHPUnit\\Framework\\TestCase;\nclass ${name} extends TestCase {\n  public static function sums() { return ["it's $(touch pwned)" => [1], "two" => [2]]; }\n  /** @dataProvider sums */\n  public function testAdd($x) { $this->assertTrue(true); }\n  public function testAddMore() { $this->assertTrue(true); }\n}\n`;
  const of = (path: string) => [
    `${path}::testAdd with data set "it's $(touch pwned)"`,
    `${path}::testAdd with data set "two"`,
    `${path}::testAddMore`,
  ];
  const [a, b] = [of("tests/ATest.php"), of("tests/BTest.php")];
  const project: Project = {
    runner: "phpunit",
    command: "phpunit --log-junit reports/{part}.xml",
    files: { "tests/ATest.php": source("ATest"), "tests/BTest.php": source("BTest") },
    all: [...a, ...b],
    mine: [...a.slice(0, 1), a[2] as string, ...b],
  };
  expect(runShard(project)).toEqual([...project.mine].sort());
});

testWith("cargo", "cargo-nextest")(
  "cargo nextest",
  () => {
    const manifest = (name: string) => `[package]\nname = "${name}"\nversion = "0.1.0"\nedition = "2021"\n`;
    const unit = "#[cfg(test)] mod cart { #[test] fn adds() {} #[test] fn adds_more() {} }\n";
    const of = (path: string, binary: string, names: readonly string[]) =>
      names.map((name) => `${path}::${binary} ${name}`);
    const [shop, engine, it] = [
      of(".", "shop", ["cart::adds", "cart::adds_more"]),
      of("crates/engine", "engine", ["cart::adds", "cart::adds_more"]),
      of("crates/engine", "engine::it", ["works", "works_more"]),
    ];
    const project: Project = {
      runner: "nextest",
      command: `${part("cargo-nextest")} nextest run --workspace --profile ci`,
      files: {
        "Cargo.toml": `[workspace]\nmembers = ["crates/engine"]\n${manifest("shop")}`,
        "src/lib.rs": unit,
        "crates/engine/Cargo.toml": manifest("engine"),
        "crates/engine/src/lib.rs": unit,
        "crates/engine/tests/it.rs": "#[test] fn works() {}\n#[test] fn works_more() {}\n",
        ".config/nextest.toml": '[profile.ci.junit]\npath = "../../../reports/1.xml"\n',
      },
      all: [...shop, ...engine, ...it],
      mine: [...shop, engine[1] as string, it[0] as string],
    };
    expect(runShard(project)).toEqual([...project.mine].sort());
  },
  120_000,
);

testWith("mvn")(
  "Maven with JUnit",
  () => {
    const source = (name: string) =>
      `package com.shop;\nimport org.junit.jupiter.api.Test;\nclass ${name} {\n  @Test void adds() {}\n  @Test void addsMore() {}\n}\n`;
    const path = (name: string) => `src/test/java/com/shop/${name}.java`;
    const of = (name: string) => [`${path(name)}::adds`, `${path(name)}::addsMore`];
    const project: Project = {
      runner: "maven",
      command: "mvn -B -q test",
      files: {
        "pom.xml": pom,
        [path("CartTest")]: source("CartTest"),
        [path("PayTest")]: source("PayTest"),
        [path("ShipTest")]: source("ShipTest"),
      },
      all: ["CartTest", "PayTest", "ShipTest"].flatMap(of),
      mine: [of("CartTest")[0] as string, ...of("PayTest")],
    };
    expect(runShard(project)).toEqual([...project.mine].sort());
  },
  240_000,
);

const pom = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>com.shop</groupId><artifactId>shop</artifactId><version>1</version>
  <properties>
    <maven.compiler.source>11</maven.compiler.source><maven.compiler.target>11</maven.compiler.target>
    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
  </properties>
  <dependencies>
    <dependency><groupId>org.junit.jupiter</groupId><artifactId>junit-jupiter</artifactId><version>5.10.2</version><scope>test</scope></dependency>
  </dependencies>
  <build><plugins>
    <plugin><groupId>org.apache.maven.plugins</groupId><artifactId>maven-surefire-plugin</artifactId><version>3.2.5</version><configuration><reportsDirectory>reports</reportsDirectory></configuration></plugin>
  </plugins></build>
</project>
`;

/** The node_modules that hold a part's program. */
function nodeModulesOf(name: string): string {
  return join(dirname(part(name) as string), "../node_modules");
}
