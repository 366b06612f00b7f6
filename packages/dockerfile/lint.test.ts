import { memoryFiles } from "@keep-pace/files";
import { describe, expect, it } from "vitest";
import { lintDockerfile } from "./lint.ts";
import { rules } from "./rules/index.ts";
import { type Contents, lint, lintRule, naive, npmProject } from "./test-projects.ts";

describe("lintDockerfile", () => {
  it("points at the instruction in UTF-16 columns", () => {
    const dockerfile = "\uFEFFFROM node:20\nWORKDIR /app\n  COPY . \\\n    ./ \nRUN npm ci\n";
    const [finding] = lintRule("broad-copy-before-install", { ...npmProject, Dockerfile: dockerfile });
    expect(finding?.range).toEqual({ startLine: 3, startColumn: 3, endLine: 4, endColumn: 8 });
  });

  it("says so when the file cannot be read", () => {
    expect(lintDockerfile({ path: "Dockerfile", files: memoryFiles({}), history: null })).toMatchObject([
      { rule: "unreadable-file", severity: "note", fix: null, refused: { code: "unreadable-file" } },
    ]);
    const binary = memoryFiles({ Dockerfile: new Uint8Array([70, 0, 1]) });
    expect(lintDockerfile({ path: "Dockerfile", files: binary, history: null })).toMatchObject([
      { rule: "unreadable-file", message: "Dockerfile is a binary file." },
    ]);
  });

  it.each(["", "\n", "nothing", "FROM", "FROM x\nCOPY\nRUN\n", "RUN npm ci\nCOPY . .\n"])(
    "bears %j",
    (dockerfile) => {
      for (const { fix } of lint({ ...npmProject, Dockerfile: dockerfile })) expect(fix).toBeNull();
    },
  );

  it("reports and leaves alone what two parsers read differently", () => {
    const dockerfile = "FROM node:20\nWORKDIR /app\nRUN echo 'cat <<EOF' > /x\nCOPY . .\nRUN npm ci\n";
    const findings = lint({ ...npmProject, Dockerfile: dockerfile });
    expect(findings.map(({ rule }) => rule)).toContain("parsers-disagree");
    for (const { fix, refused } of findings) {
      expect(fix).toBeNull();
      expect(refused?.code).toBe("parsers-disagree");
    }
  });

  it("takes the context that the repository names, or the caller", () => {
    const files = memoryFiles({
      ...npmProject,
      "docker/Dockerfile": naive("node:20", "npm ci"),
      "compose.yaml":
        "services:\n  web:\n    build:\n      context: .\n      dockerfile: docker/Dockerfile\n",
    });
    const input = { path: "docker/Dockerfile", files, history: null };
    const found = (context?: string) =>
      lintDockerfile({ ...input, ...(context ? { context } : {}) }).some(
        ({ rule, fix }) => rule === "broad-copy-before-install" && fix,
      );
    expect(found()).toBe(true);
    expect(found("docker")).toBe(false);
  });

  it("has a rule of each id once, explained where it says", () => {
    const ids = rules.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort());
    const fixed = [
      "broad-copy-before-install",
      "os-packages-after-copy",
      "parsers-disagree",
      "unreadable-file",
    ];
    for (const id of [...fixed, "volatile-value-before-run", "weak-dockerignore"]) expect(ids).toContain(id);
    for (const { id, docs } of rules) expect(docs).toBe(`docs/rules/${id}.md`);
  });
});

describe("the context", () => {
  /** The messages about `docker/Dockerfile`, the project at the root. */
  function messages(more: Contents, context: string | null = null): string[] {
    const dockerfile = { "docker/Dockerfile": naive("node:20", "npm ci") };
    const files = memoryFiles({ ...npmProject, ...dockerfile, ...more });
    const found = lintDockerfile({ path: "docker/Dockerfile", files, history: null, context });
    return found.filter(({ cost }) => cost !== null).map(({ message }) => message);
  }

  it("says nothing of the context where it is the Dockerfile's folder", () => {
    expect(messages({}).join()).not.toContain("context");
    expect(messages({ "compose.yml": "services: {a: {build: docker}}\n" }).join()).not.toContain("context");
  });

  it("says by what another context is named", () => {
    const compose = "services:\n  a:\n    build:\n      context: .\n      dockerfile: docker/Dockerfile\n";
    const found = messages({ "compose.yml": compose });
    expect(found.length).toBeGreaterThan(0);
    for (const message of found)
      expect(message).toMatch(/ \(context: the repository's root, by compose\.yml:4\)\.$/);
  });

  it("says that the sources tell it", () => {
    const byName = naive("node:20", "npm ci", "COPY src ./src\nCOPY . .");
    for (const message of messages({ "docker/Dockerfile": byName })) {
      expect(message).toMatch(
        / \(context: the repository's root, the only place with all that it copies\)\.$/,
      );
    }
  });

  it("says which one was asked for", () => {
    for (const message of messages({}, "."))
      expect(message).toMatch(/ \(context: the repository's root\)\.$/);
    for (const message of messages({}, "src")) expect(message).toMatch(/ \(context: src\)\.$/);
  });
});
