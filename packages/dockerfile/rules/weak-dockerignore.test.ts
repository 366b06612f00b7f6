import { memoryFiles } from "@keep-pace/files";
import { describe, expect, it } from "vitest";
import { fixOnce, json, lintRule, npmProject } from "../test-projects.ts";

const rule = "weak-dockerignore";
const plain = "FROM node:20\nWORKDIR /app\nCOPY package*.json ./\nRUN npm ci\nCOPY . .\n";

describe("an ignore file that lets too much through", () => {
  it("is made where there is none", () => {
    const files = fixOnce(rule, memoryFiles({ ...npmProject, Dockerfile: plain }));
    expect(files?.text(".dockerignore")).toBe(".git\nnode_modules\nDockerfile\n.dockerignore\n");
    expect(files && lintRule(rule, {}, { files })).toEqual([]);
  });

  it("gets the missing lines, with its own line breaks", () => {
    const contents = { ...npmProject, Dockerfile: plain, ".dockerignore": "node_modules\r\n*.md" };
    const files = fixOnce(rule, memoryFiles(contents));
    expect(files?.text(".dockerignore")).toBe("node_modules\r\n*.md\r\n.git\r\n");
  });

  it("is found at the copy that takes it", () => {
    const dockerfile = `FROM node:20\nCOPY src /src\n${plain}`;
    expect(lintRule(rule, { ...npmProject, Dockerfile: dockerfile })).toMatchObject([
      { range: { startLine: 7 } },
    ]);
  });

  it("is found once in a Dockerfile", () => {
    expect(lintRule(rule, { ...npmProject, Dockerfile: `${plain}${plain}` })).toHaveLength(1);
  });

  it("is a mere note when only the Dockerfile itself comes along", () => {
    const files = memoryFiles({ "web/a.js": "1", "web/Dockerfile": "FROM x\nCOPY . /app\n" });
    expect(lintRule(rule, {}, { files, path: "web/Dockerfile" })).toMatchObject([
      { severity: "note", fix: { safety: "safe" } },
    ]);
  });

  it("makes no pattern of a name", () => {
    const path = "web/[x]*.Dockerfile";
    const files = memoryFiles({ "web/a.js": "1", [path]: "FROM x\nCOPY . /app\n" });
    expect(lintRule(rule, {}, { files, path })).toEqual([]);
  });

  it("names a few of many", () => {
    const others = Array.from({ length: 7 }, (_, at) => [`web/Dockerfile.${at}`, "FROM x\nCOPY . /app\n"]);
    const files = memoryFiles(Object.fromEntries(others));
    const [found] = lintRule(rule, {}, { files, path: "web/Dockerfile.3" });
    expect(found?.message).toContain("Dockerfile.3, Dockerfile.0, Dockerfile.1, Dockerfile.2 and 4 more");
  });

  it.each([
    ["a build that may stamp the commit", `${plain}RUN go build\n`, {}],
    ["a script", `${plain}RUN ./build.sh\n`, {}],
    ["git itself", `${plain}RUN git rev-parse HEAD > /rev\n`, {}],
    ["a command that mentions git", `${plain}CMD git log\n`, {}],
    [
      "a script of package.json",
      plain,
      { "package.json": json({ name: "x", scripts: { prepare: "husky" } }) },
    ],
  ])("offers its fix as unsafe for %s", (_name, dockerfile, more) => {
    expect(lintRule(rule, { ...npmProject, ...more, Dockerfile: dockerfile })).toMatchObject([
      { severity: "warning", fix: { safety: "unsafe" } },
    ]);
  });

  it.each<[code: string, more: Readonly<Record<string, string>>]>([
    ["copied-by-name", { "other.Dockerfile": "FROM x\nCOPY .git/HEAD /head\n" }],
    ["ignore-reincludes", { ".dockerignore": "*\n!src\n!.git\n" }],
    ["ignore-file", { ".dockerignore": "a[\n" }],
    ["not-buildable", { Dockerfile: `${plain}FOO\n` }],
  ])("says why not: %s", (code, more) => {
    expect(lintRule(rule, { ...npmProject, Dockerfile: plain, ...more })).toMatchObject([
      { fix: null, refused: { code } },
    ]);
  });

  it.each([
    ["no broad COPY", { Dockerfile: "FROM x\nCOPY src /src\n" }],
    ["an ignore file without the Dockerfile", { Dockerfile: plain, ".dockerignore": ".git\nnode_modules\n" }],
    [
      "everything left out",
      { Dockerfile: plain, ".dockerignore": ".git\nDockerfile\n.dockerignore\nnode_modules\n" },
    ],
    ["a list of what may come", { Dockerfile: plain, ".dockerignore": "*\n!src\n!package*.json\n" }],
  ])("is not found with %s", (_name, more) => {
    expect(lintRule(rule, { ...npmProject, ...more })).toEqual([]);
  });
});
