import fc from "fast-check";
import { expect, test } from "vitest";
import { readBakeFile } from "./bake-file.ts";
import { readHcl } from "./hcl.ts";

const file = (text: string) => {
  const read = readBakeFile("docker-bake.hcl", text);
  if (typeof read === "string") throw new Error(read);
  return read;
};

test("inheritance, variables, maps that are united, and groups", () => {
  const { targets, groups } = file(`
# Comments of all three kinds // here
variable "REGISTRY" { default = "ghcr.io/o" }
TAG = "1.2"
group "default" {
  targets = ["web"]
}
target "_base" {
  args = {
    A = "1" /* inner */
    B = "base"
  }
  platforms = ["linux/amd64", "linux/arm64",]
}
target "web" {
  inherits = ["_base"]
  context = "./web"
  args = { B = "web", "C" = REGISTRY }
  tags = ["\${REGISTRY}/web:\${TAG}", "\${REGISTRY}/web:\${timestamp()}"]
  cache-from = [{ type = "gha", scope = "w" }]
  cache-to = ["type=gha,scope=w"]
  output = ["type=registry"]
  dockerfile-inline = <<EOT
FROM x
target "no" {
EOT
  target = "prod"
}
`);
  expect(groups).toEqual(new Map([["default", ["web"]]]));
  expect(targets).toMatchObject([
    {
      name: "web",
      line: 15,
      context: "./web",
      target: "prod",
      platforms: ["linux/amd64", "linux/arm64"],
      tags: ["ghcr.io/o/web:1.2"],
      cacheFrom: ["type=gha,scope=w"],
      cacheTo: ["type=gha,scope=w"],
      output: ["type=registry"],
    },
  ]);
  expect([...(targets[0]?.args ?? [])]).toEqual([
    ["A", "1"],
    ["B", "web"],
    ["C", "ghcr.io/o"],
  ]);
});

test("a matrix makes a target a combination", () => {
  const { targets } = file(`target "app" {
  name = "app-\${item.name}-\${version}"
  matrix = {
    item = [{ name = "a", dir = "x" }, { name = "b", dir = "y" }]
    version = ["1", "2"]
  }
  context = item.dir
}`);
  expect(targets.map(({ name, context }) => [name, context])).toEqual([
    ["app-a-1", "x"],
    ["app-a-2", "x"],
    ["app-b-1", "y"],
    ["app-b-2", "y"],
  ]);
});

test("what must be computed is not known, and nothing else is lost by it", () => {
  const { targets } = file(`function "tag" {
  params = [name]
  result = ["\${name}:latest", BRANCH == "main" ? "x" : ""]
}
target "a" {
  tags = tag("a")
  labels = { for k, v in X : k => v }
  platforms = RELEASE ? ["linux/amd64"] : null
  args = { N = 5, ON = true, T = upper("x") }
  target = "t"
  attest = [
    { type = "provenance", mode = "max" },
  ]
}`);
  expect(targets).toMatchObject([{ tags: [], platforms: [], target: "t" }]);
  expect([...(targets[0]?.args ?? [])]).toEqual([
    ["N", "5"],
    ["ON", "true"],
  ]);
});

test("targets that inherit from each other end", () => {
  const text =
    'target "default" {\n  inherits = ["b"]\n}\ntarget "b" {\n  inherits = ["default"]\n  context = "x"\n}';
  expect(file(text).targets).toMatchObject([{ name: "default", context: "x" }]);
});

test.each([
  ["a block that is not closed", 'target "a" {\n  context = "x"\n', /line \d+: a block is not closed/],
  ["a list that is not closed", 'target "a" {\n  tags = ["x"', /\] is missing/],
  ["no HCL at all", "{{ template }}", /a block's name was expected/],
])("%s is said in one clause", (_name, text, message) => {
  expect(readHcl(text)).toMatch(message);
});

test("no text makes it throw or hang", () => {
  const part = fc.constantFrom(
    'target "a" {',
    "}",
    "{",
    "[",
    "]",
    "(",
    ")",
    "=",
    ",",
    '"x"',
    '"${',
    "x",
    "${x}",
    "<<E\n",
    "\nE\n",
    "?",
    ":",
    "\n",
    " ",
    "#",
    "/*",
    "for ",
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
      readBakeFile("docker-bake.hcl", parts.join(""));
    }),
  );
});
