import { memoryFiles } from "@keep-pace/files";
import { expect, test } from "vitest";
import { findBuilds } from "../builds/find.ts";
import { buildFindings } from "./findings.ts";
import { planBuilds } from "./plan.ts";

function findings(contents: Readonly<Record<string, string>>) {
  const files = memoryFiles({ Dockerfile: "FROM node:22\nCOPY . .\n", ...contents });
  const { builds, unread } = findBuilds(files);
  const planned = planBuilds(builds, {
    files,
    branches: ["main"],
    writes: true,
    backend: "auto",
    registry: null,
    imageBytes: null,
    quotaBytes: 10e9,
    known: new Map(),
  });
  return buildFindings(
    files,
    Object.keys(contents).filter((path) => path.startsWith(".github/")),
    planned,
    unread,
    builds,
  );
}

const workflow = (steps: string) => ({
  ".github/workflows/ci.yml": `on: push\njobs:\n  image:\n    runs-on: ubuntu-latest\n    steps:\n${steps.replace(/^(?=.)/gm, "      ")}\n`,
});
const cached =
  "- uses: docker/build-push-action@v7\n  with: { cache-from: 'type=gha,scope=a', cache-to: 'type=gha,scope=a' }";

test.each<[string, Record<string, string>, string, string]>([
  [
    "an unknown driver",
    workflow(`- uses: docker/setup-buildx-action@v4\n  with: { driver: dockr }\n${cached}`),
    "unknown-builder-driver",
    "error",
  ],
  [
    "the docker driver with gha",
    workflow(`- uses: docker/setup-buildx-action@v4\n  with: { driver: docker }\n${cached}`),
    "gha-cache-without-builder",
    "error",
  ],
  [
    "push and load",
    workflow(`- uses: docker/setup-buildx-action@v4\n${cached.replace("{ ", "{ push: true, load: true, ")}`),
    "push-and-load",
    "warning",
  ],
  [
    "push and load in a script",
    workflow("- uses: docker/setup-buildx-action@v4\n- run: docker buildx build --push --load -t a ."),
    "push-and-load",
    "warning",
  ],
  [
    "colliding scopes of steps",
    workflow(`- uses: docker/setup-buildx-action@v4\n${cached}\n${cached.replace("{ ", "{ target: b, ")}`),
    "colliding-cache-scopes",
    "warning",
  ],
  [
    "an old buildx",
    workflow(`- uses: docker/setup-buildx-action@v4\n  with: { version: v0.20.1 }\n${cached}`),
    "outdated-cache-client",
    "error",
  ],
  [
    "an old Compose",
    workflow(
      `- uses: docker/setup-buildx-action@v4\n- uses: docker/setup-compose-action@v1\n  with: { version: v2.33.0 }\n${cached}`,
    ),
    "outdated-cache-client",
    "error",
  ],
  [
    "an old engine",
    workflow(`- uses: docker/setup-docker-action@v4\n  with: { version: v27.5.1 }\n${cached}`),
    "outdated-cache-client",
    "error",
  ],
  [
    "gha in a script",
    workflow("- run: docker buildx build --cache-to type=gha,scope=a ."),
    "gha-cache-in-run",
    "error",
  ],
  [
    "colliding scopes of a bake file",
    {
      "docker-bake.hcl":
        'target "a" {\n  cache-to = ["type=gha"]\n}\ntarget "b" {\n  target = "b"\n  cache-to = [{ type = "gha", mode = "max" }]\n}\n',
    },
    "colliding-cache-scopes",
    "warning",
  ],
  [
    "a bake file that breaks off",
    { "docker-bake.hcl": 'target "a" {\n  tags = [\n' },
    "unreadable-file",
    "note",
  ],
  ["a bake file that is no JSON", { "docker-bake.json": '{"target": {' }, "unreadable-file", "note"],
  [
    "a Dockerfile that is not there",
    { "compose.yml": "services:\n  a:\n    build: { context: ., dockerfile: Dockerfil }\n" },
    "missing-dockerfile",
    "note",
  ],
  [
    "a stage that is not there",
    { "compose.yml": "services:\n  a:\n    build: { context: ., target: nowhere }\n" },
    "unknown-build-target",
    "error",
  ],
])("%s", (_name, contents, rule, severity) => {
  const found = findings(contents).filter((finding) => finding.rule === rule);
  expect(found).toMatchObject([{ severity, message: expect.stringMatching(/^[^\n]+\.$/) }]);
});

test.each<[string, Record<string, string>]>([
  ["a build as it should be", workflow(`- uses: docker/setup-buildx-action@v4\n${cached}`)],
  [
    "the platforms of one bake target",
    {
      "docker-bake.hcl":
        'target "a" {\n  platforms = ["linux/amd64", "linux/arm64"]\n  cache-to = ["type=gha,scope=a"]\n}\n',
    },
  ],
  [
    "functions and conditions of a bake file",
    {
      "docker-bake.hcl":
        'function "f" {\n  params = [x]\n  result = "${x}-1"\n}\ntarget "a" {\n  tags = equal(X, "") ? ["a"] : [f("b")]\n  contexts = { base = "docker-image://alpine" }\n  secret = [{ type = "env", id = "K" }]\n}\n',
    },
  ],
])("nothing is said about %s", (_name, contents) => {
  expect(findings(contents)).toEqual([]);
});
