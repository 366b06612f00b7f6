import { memoryFiles } from "@keep-pace/files";
import { describe, expect, it } from "vitest";
import { withFix } from "../apply.ts";
import { type Contents, lintRule, npmProject } from "../test-projects.ts";

const rule = "unread-context-files";
const dockerfile = "FROM node:20\nWORKDIR /app\nCOPY . .\nCMD x\n";
const project = { ...npmProject, "docs/a.md": "a", ".github/workflows/ci.yml": "", "src/a.js": "" };
const at = new Date("2026-01-01T00:00:00Z");

/** Half of the commits change documentation alone. */
const history = {
  commits: Array.from({ length: 20 }, (_, n) => ({
    sha: `${n}`,
    at,
    paths: [n % 2 ? "docs/a.md" : "src/a.js"],
  })),
  shallow: false,
};

function found(contents: Contents) {
  const files = memoryFiles({ ...project, Dockerfile: dockerfile, ...contents });
  const [finding] = lintRule(rule, {}, { files, history });
  return { finding, after: finding?.fix ? withFix(files, finding.fix) : null };
}

describe("files that change and are not read", () => {
  it("are left out when asked", () => {
    const { finding, after } = found({ ".dockerignore": ".git\n" });
    expect(finding).toMatchObject({
      severity: "note",
      fix: { safety: "unsafe" },
      cost: { missRate: 1, commits: 20 },
    });
    expect(after?.text(".dockerignore")).toBe(".git\ndocs\n");
  });

  it("are left out of this image alone where others are built with the same ignore file", () => {
    const { after } = found({ ".dockerignore": ".git", "b.Dockerfile": "FROM x\nCOPY docs /docs\n" });
    expect(after?.text("Dockerfile.dockerignore")).toBe(".git\ndocs\n");
    expect(after?.text(".dockerignore")).toBe(".git");
  });

  it.each<[name: string, Contents]>([
    ["are listed already", { ".dockerignore": "docs\n" }],
    ["are named by an instruction", { Dockerfile: `${dockerfile}RUN ls docs\n` }],
    ["are not copied", { Dockerfile: "FROM node:20\nCOPY src /src\n" }],
  ])("are no finding when they %s", (_name, contents) => {
    expect(found(contents).finding).toBeUndefined();
  });
});
