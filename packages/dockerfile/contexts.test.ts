import { memoryFiles } from "@keep-pace/files";
import { describe, expect, it } from "vitest";
import { findContexts } from "./contexts.ts";

/** The context found for `app/Dockerfile` in a repository that holds these files as well. */
function find(contents: Readonly<Record<string, string>>, dockerfile = "app/Dockerfile") {
  const files = memoryFiles({ [dockerfile]: "FROM a\n", ...contents });
  return findContexts(files, [dockerfile]).get(dockerfile);
}

const step = (lines: string) => `on: push\njobs:\n  a:\n    steps:\n${lines}`;

describe("findContexts", () => {
  it("takes the Dockerfile's own folder where nothing names another", () => {
    expect(find({})).toEqual({ context: "app", namedBy: null, mentions: [] });
    expect(find({}, "Dockerfile")?.context).toBe(".");
  });

  it.each<[dockerfile: string, more: Readonly<Record<string, string>>, context: string]>([
    ["COPY package.json ./\nCOPY src /src", { "package.json": "{}", "src/a/b.js": "" }, "."],
    ["ADD ./src /src", { "src/a.js": "" }, "."],
    ["COPY *.lock package.json $X ./", { "package.json": "{}" }, "."],
    ['COPY ["package.json", "./"]\nCOPY . .', { "package.json": "{}" }, "."],
    ["COPY ../package.json ./", { "package.json": "{}" }, "."],
    ["COPY app/x ./", { "app/x": "" }, "."],
    ["COPY package.json ./", { "app/package.json": "{}", "package.json": "{}" }, "app"],
    ["COPY package.json dist ./", { "package.json": "{}" }, "app"],
    ["COPY package.json ./", {}, "app"],
    ["COPY --from=b package.json ./", { "package.json": "{}" }, "app"],
    ["ADD https://example.com/package.json ./", { "package.json": "{}" }, "app"],
    ["COPY <<package.json ./x\n1\npackage.json", { "package.json": "{}" }, "app"],
    ["COPY $X *.json ./", { "package.json": "{}" }, "app"],
    ["COPY sr ./", { "src/a.js": "" }, "app"],
  ])("is the root where only there all lies that is copied by name: %s", (copies, more, context) => {
    expect(find({ "app/Dockerfile": `FROM a\n${copies}\n`, ...more })).toMatchObject({
      context,
      namedBy: null,
    });
  });

  it("passes over a line whose context holds nothing of what is copied", () => {
    const files = { "docker/Dockerfile": "FROM a\nCOPY a b c/ /x/\n", a: "", b: "", "c/x": "" };
    const makefile = { "docker/Makefile": "build:\n\tdocker build -t x .\n" };
    expect(find({ ...files, ...makefile }, "docker/Dockerfile")).toMatchObject({
      context: ".",
      namedBy: null,
    });
    expect(find({ ...files, ...makefile, "docker/a": "" }, "docker/Dockerfile")?.context).toBe("docker");
  });

  it("does not ask the sources where a file names the context", () => {
    const dockerfile = { "app/Dockerfile": "FROM a\nCOPY package.json .\n", "package.json": "{}" };
    expect(find({ ...dockerfile, "compose.yml": "services: {a: {build: app}}\n" })?.context).toBe("app");
  });

  it.each([
    [
      ".github/workflows/a.yml",
      step("      - uses: docker/build-push-action@v6\n        with: {context: ., file: app/Dockerfile}\n"),
      ".",
      6,
    ],
    [
      ".github/workflows/a.yml",
      step("      - uses: docker/build-push-action@v6\n        with:\n          file: ./app/Dockerfile\n"),
      ".",
      7,
    ],
    [
      ".github/workflows/a.yaml",
      step(
        "      - uses: docker/build-push-action@v6\n        with:\n          context: '{{defaultContext}}:app'\n",
      ),
      "app",
      7,
    ],
    [
      ".github/workflows/a.yml",
      step(
        "      - run: |\n          npm ci\n          docker build -t x:${{ github.sha }} -f app/Dockerfile .\n",
      ),
      ".",
      7,
    ],
    [
      ".github/workflows/a.yml",
      step(
        "      - run: docker buildx build --push --platform linux/amd64 .\n        working-directory: app\n",
      ),
      "app",
      5,
    ],
    [
      ".github/actions/b/action.yml",
      "runs:\n  steps:\n    - run: docker build --file=app/Dockerfile ${{ github.workspace }}\n",
      ".",
      3,
    ],
    [
      "compose.yaml",
      "services:\n  a:\n    build:\n      context: .\n      dockerfile: app/Dockerfile\n",
      ".",
      4,
    ],
    ["deploy/docker-compose.prod.yml", "services:\n  a:\n    build: ../app\n", "app", 3],
    [
      "compose.yml",
      "x-b: &b\n  dockerfile: ${F:-app/Dockerfile}\nservices:\n  a:\n    build:\n      <<: *b\n      context: ./\n",
      ".",
      7,
    ],
    ["docker-bake.hcl", '# target "a" {\ntarget "a" {\n  dockerfile = "app/Dockerfile" // }\n}\n', ".", 2],
    [
      "docker-bake.hcl",
      'target "b" {\n  context = "./"\n}\ntarget "a" {\n  inherits = ["b"]\n  dockerfile = "app/Dockerfile"\n}\n',
      ".",
      4,
    ],
    ["docker-bake.json", '{"target": {"a": {\n"context": ".", "dockerfile": "app/Dockerfile"}}}', ".", 1],
    ["Makefile", "V = 1\nimage:\n\t@docker build -t $(V) \\\n\t  -f app/Dockerfile $(CURDIR)\n", ".", 3],
    [
      "Makefile",
      "image:\n\tcd app && podman build -t $$USER ..\n\tcd app && docker build -f Dockerfile ..\n",
      ".",
      3,
    ],
    [
      "app/package.json",
      '{\n\t"scripts": {\n\t\t"image": "docker build -f Dockerfile --pull .."\n\t}\n}\n',
      ".",
      3,
    ],
    ["scripts/build.sh", '#!/bin/sh\ncd "$(dirname "$0")/.."\ndocker build -f app/Dockerfile .\n', ".", 3],
    ["build.sh", "if true; then\n  sudo docker build --build-arg A=b app/\nfi\n", "app", 2],
  ])("%s names it: %j", (file, text, context, line) => {
    expect(find({ [file]: text })).toMatchObject({ context, namedBy: { file, line } });
  });

  it("follows the folders a script works out for itself", () => {
    const script = [
      'HERE="$(readlink -f "$(dirname "$0")")"',
      'ROOT="$(cd "$HERE/.." >/dev/null 2>&1 && pwd -P)"',
      'docker build -f "$HERE/Dockerfile" --build-arg "A=${A:-}" "${ROOT}"',
    ];
    expect(find({ "app/build.sh": script.join("\n") })).toMatchObject({
      context: ".",
      namedBy: { file: "app/build.sh", line: 3 },
    });
  });

  it("fills in the rows of a matrix", () => {
    const strategy =
      "on: push\njobs:\n  a:\n    strategy:\n      matrix:\n        s: [app, web]\n        include:\n          - {s: x, t: {f: y}}\n";
    const steps =
      "    steps:\n      - uses: docker/build-push-action@v6\n        with:\n          context: .\n          file: ${{ matrix.s }}/Dockerfile\n";
    expect(find({ ".github/workflows/a.yml": strategy + steps })?.context).toBe(".");
  });

  it("prefers workflows to compose files to scripts, and lists all", () => {
    const found = find({
      "build.sh": "docker build -f app/Dockerfile app\n",
      "compose.yml": "services:\n  a:\n    build: {context: ., dockerfile: app/Dockerfile}\n",
    });
    expect(found?.namedBy?.file).toBe("compose.yml");
    expect(found?.mentions.map(({ file, context }) => [file, context])).toEqual([
      ["compose.yml", "."],
      ["build.sh", "app"],
    ]);
  });

  it.each([
    ["compose.yml", "services:\n  a:\n    build: https://example.com/a.git\n"],
    ["compose.yml", "services:\n  a:\n    build: {context: .., dockerfile: x/app/Dockerfile}\n"],
    ["compose.yml", "services:\n  a:\n    build: {context: ., dockerfile_inline: FROM a}\n"],
    ["build.sh", "docker build -f app/Dockerfile - < x\ndocker build -f app/Dockerfile $DIR\ndocker build\n"],
    ["build.sh", "cd $X\ndocker build -f app/Dockerfile .\necho docker build\n"],
    ["node_modules/a/build.sh", "docker build -f app/Dockerfile .\n"],
    ["README.md", "docker build -f app/Dockerfile .\n"],
  ])("is not misled by %s: %j", (file, text) => {
    expect(find({ [file]: text })?.namedBy).toBeNull();
  });

  it.each([
    "a: &a [*a, *a]\nservices: *a\n",
    "services: &s\n  a: *s\n  build: {<<: *s}\n",
    `a: &a [x]\n${Array.from({ length: 30 }, (_, i) => `b${i}: &b${i} [*a, *a]`).join("\n")}\nservices: *b29\n`,
    "services:\n  - build: [\n",
    "services: {a: {build: {context: {x: y}}}}\n",
    `${"[".repeat(5_000)}`,
    "\u0000\ufffd: : :\n\t- %",
    "on: push\njobs: [a, null, {steps: {run: {}}}]\n",
  ])("survives %j", (text) => {
    const contents = {
      "compose.yml": text,
      ".github/workflows/a.yml": text,
      "docker-bake.json": text,
      "docker-bake.hcl": text,
    };
    expect(find({ ...contents, "package.json": `docker build ${text}` })?.context).toBe("app");
  });
});
