import { memoryFiles } from "@keep-pace/files";
import { describe, expect, it } from "vitest";
import { ignorePatterns, readIgnore } from "./dockerignore.ts";

const ignore = (text: string) => readIgnore(memoryFiles({ ".dockerignore": text }), ".", "Dockerfile");
const kept = (text: string, paths: readonly string[]) => paths.filter((path) => !ignore(text).ignores(path));

describe("readIgnore", () => {
  it("prefers the file beside the Dockerfile to the one of the context", () => {
    const files = memoryFiles({
      "app/.dockerignore": "a",
      "docker/Dockerfile.dockerignore": "b",
      ".dockerignore": "c",
    });
    expect(readIgnore(files, "app", "docker/Dockerfile")).toMatchObject({
      path: "docker/Dockerfile.dockerignore",
    });
    expect(readIgnore(files, "app", "docker/web.Dockerfile").path).toBe("app/.dockerignore");
    expect(readIgnore(files, ".", "Dockerfile").path).toBe(".dockerignore");
    expect(readIgnore(files, "other", "other/Dockerfile").path).toBeNull();
  });

  it("says why an ignore file cannot be used, and ignores nothing then", () => {
    expect(ignore("a\n[\n").problem).toBe(".dockerignore has a pattern BuildKit refuses.");
    expect(ignore("a\n[\n").ignores("a")).toBe(false);
    expect(ignore("!").problem).not.toBeNull();
    const binary = memoryFiles({ ".dockerignore": new Uint8Array([0, 1]) });
    expect(readIgnore(binary, ".", "Dockerfile").problem).toBe(".dockerignore is a binary file.");
  });

  it("cleans patterns as BuildKit does", () => {
    expect(ignorePatterns("\uFEFF# c\n\n /a/./b/ \r\n! /c\n#d\n  #e\n../f\n!/\n/")).toEqual([
      ...["a/b", "!c", "#e", "../f", "!/", "/"],
    ]);
  });
});

// Each line was checked against moby/patternmatcher and the walk of fsutil.
describe("patterns", () => {
  it.each([
    ["node_modules", ["node_modules/a", "a/node_modules/b"], ["a/node_modules/b"]],
    ["**/node_modules", ["node_modules/a", "a/node_modules/b", "c"], ["c"]],
    ["*", ["a", ".b", "c/d"], []],
    ["*\n!a/b", ["a/b", "a/c", "d"], ["a/b"]],
    ["*\n!a\na/b", ["a/b/c", "a/d"], ["a/d"]],
    ["**/*.md\n!README.md", ["README.md", "a/README.md", "x.md"], ["README.md"]],
    ["a/**", ["a", "a/b", "ab/c"], ["a", "ab/c"]],
    ["a**", ["a", "ab", "a/b", "b"], ["b"]],
    ["**a", ["a", "ba", "c/a", "c"], ["c"]],
    ["!a\na", ["a"], []],
    ["A", ["a", "A/b"], ["a"]],
    // The folder was never excluded, so its exception was not noted for what lies below.
    ["a/b\n!a", ["a/b", "a/c"], ["a/c"]],
    // Characters of expressions are plain: route groups and the like.
    ["src/(app)/*.ts", ["src/(app)/a.ts", "src/app/a.ts"], ["src/app/a.ts"]],
    ["a+/*", ["a+/b", "aa/b"], ["aa/b"]],
    ["[^a]*", ["a", "b"], ["a"]],
    ["a\\*b", ["a*b", "axb"], ["axb"]],
    // The star ends the set for BuildKit, so this is no literal star.
    ["[*]", ["*", "/]"], ["*"]],
  ])("%j", (text, paths, expected) => {
    expect(kept(text, paths)).toEqual(expected);
  });
});
