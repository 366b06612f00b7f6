import { memoryFiles } from "@keep-pace/files";
import { describe, expect, it } from "vitest";
import { readSubject } from "../lint.ts";
import { instructionKeys } from "./keys.ts";

const project: Readonly<Record<string, string>> = {
  "package.json": "{}",
  "src/main.js": "1",
  "src/lib/a.js": "1",
  "docs/a.md": "a",
};

/** The lines, 1-based, whose keys differ between two builds. */
function differing(
  before: string,
  after: string,
  edited: Readonly<Record<string, string>> = {},
  files: Readonly<Record<string, string>> = project,
): number[] {
  const read = (Dockerfile: string, contents: Readonly<Record<string, string>>) => {
    const all = { ...contents, Dockerfile };
    const subject = readSubject({ path: "Dockerfile", files: memoryFiles(all), history: null });
    if ("rule" in subject) throw new Error(subject.message);
    const digest = (selects: (path: string) => boolean) =>
      JSON.stringify(Object.entries(contents).filter(([path]) => selects(path)));
    return [...instructionKeys(subject, { digest })];
  };
  const old = new Set(read(before, files).map(([, key]) => key));
  return read(after, { ...files, ...edited })
    .filter(([, key]) => !old.has(key))
    .map(([{ startLine }]) => startLine);
}

describe("which keys an edit of the Dockerfile changes", () => {
  it.each<[name: string, before: string, after: string, lines: number[]]>([
    ["another image", "FROM a\nRUN x\n", "FROM b\nRUN x\n", [1, 2]],
    ["the text of a RUN", "FROM a\nRUN x\nCOPY . .\n", "FROM a\nRUN y\nCOPY . .\n", [2, 3]],
    ["a comment within a RUN", "FROM a\nRUN x && \\\n y\n", "FROM a\nRUN x && \\\n# c\n y\n", []],
    ["the indent of a continuation", "FROM a\nRUN x && \\\n y\n", "FROM a\nRUN x && \\\n  y\n", [2]],
    ["ENV, for RUN alone", "FROM a\nENV A=1\nCOPY . .\nRUN x\n", "FROM a\nENV A=2\nCOPY . .\nRUN x\n", [4]],
    ["the order of ENV", "FROM a\nENV A=1 B=2\nRUN x\n", "FROM a\nENV B=2 A=1\nRUN x\n", [3]],
    ["an ARG's default", "FROM a\nARG A=1\nRUN x\n", "FROM a\nARG A=2\nRUN x\n", [3]],
    ["an ARG without a value", "FROM a\nRUN x\n", "FROM a\nARG A\nRUN x\n", []],
    ["a global ARG that is not declared", "ARG A=1\nFROM a\nRUN x\n", "ARG A=2\nFROM a\nRUN x\n", []],
    ["a global ARG declared", "ARG A=1\nFROM a\nARG A\nRUN x\n", "ARG A=2\nFROM a\nARG A\nRUN x\n", [4]],
    ["a proxy", "FROM a\nARG HTTP_PROXY=1\nRUN x\n", "FROM a\nARG HTTP_PROXY=2\nRUN x\n", []],
    ["USER, not for COPY", "FROM a\nCOPY . .\nRUN x\n", "FROM a\nUSER b\nCOPY . .\nRUN x\n", [4]],
    [
      "SHELL, not for exec forms",
      'FROM a\nRUN x\nRUN ["x"]\n',
      'FROM a\nSHELL ["s"]\nRUN x\nRUN ["x"]\n',
      [3, 4],
    ],
    ["WORKDIR", "FROM a\nWORKDIR /a\nCOPY . /x\n", "FROM a\nWORKDIR /b\nCOPY . /x\n", [2, 3]],
    ["the root as WORKDIR", "FROM a\nRUN x\n", "FROM a\nRUN x\nWORKDIR /\n", []],
    [
      "what is configuration only",
      "FROM a\nRUN x\n",
      "FROM a\nLABEL a=b\nEXPOSE 1\nCMD a\nVOLUME /v\nRUN x\n",
      [],
    ],
    ["--chown", "FROM a\nCOPY . .\n", "FROM a\nCOPY --chown=1 . .\n", [2]],
    ["the destination", "FROM a\nCOPY src x\n", "FROM a\nCOPY src y\n", [2]],
    ["a heredoc", "FROM a\nRUN <<E\nx\nE\n", "FROM a\nRUN <<E\ny\nE\n", [2]],
    ["a heredoc copied", "FROM a\nCOPY <<E /x\nx\nE\n", "FROM a\nCOPY <<E /x\ny\nE\n", [2]],
    [
      "a cache's id",
      "FROM a\nRUN --mount=type=cache,target=/c,id=1 x\n",
      "FROM a\nRUN --mount=type=cache,target=/c,id=2,sharing=locked x\n",
      [],
    ],
    [
      "a cache's place",
      "FROM a\nRUN --mount=type=cache,target=/c x\n",
      "FROM a\nRUN --mount=type=cache,target=/d x\n",
      [2],
    ],
    [
      "what stands above a link",
      "FROM a\nRUN x\nCOPY --link . /x\nRUN z\n",
      "FROM a\nRUN y\nCOPY --link . /x\nRUN z\n",
      [2, 4],
    ],
    [
      "above a link that is dropped",
      "FROM a\nRUN x\nCOPY --link --chmod=644 . /x\n",
      "FROM a\nRUN y\nCOPY --link --chmod=644 . /x\n",
      [2, 3],
    ],
    ["a stage's name", "FROM a AS b\nRUN x\nFROM b\nRUN y\n", "FROM a AS c\nRUN x\nFROM c\nRUN y\n", []],
  ])("%s", (_name, before, after, lines) => {
    expect(differing(before, after)).toEqual(lines);
  });
});

describe("which keys an edit of a file changes", () => {
  it.each<[name: string, path: string, dockerfile: string, lines: number[]]>([
    ["what is copied", "src/main.js", "FROM a\nCOPY package.json .\nRUN x\nCOPY . .\nRUN y\n", [4, 5]],
    ["what is not", "docs/a.md", "FROM a\nCOPY src src\nRUN y\n", []],
    ["a pattern's", "package.json", "FROM a\nCOPY pack*.json ./\nRUN x\nCOPY src .\n", [2, 3, 4]],
    ["a variable's", "docs/a.md", "FROM a\nARG D=src\nCOPY $D .\n", []],
    ["what is excluded", "src/lib/a.js", "FROM a\nCOPY --exclude=lib src .\n", []],
    [
      "one mounted file",
      "src/main.js",
      "FROM a\nRUN --mount=source=package.json,target=p x\nRUN --mount=target=. y\n",
      [3],
    ],
    [
      "behind a link alone",
      "src/main.js",
      "FROM a\nCOPY --link src /s\nCOPY --link docs /d\nRUN x\n",
      [2, 4],
    ],
    [
      "through a RUN",
      "src/main.js",
      "FROM a AS b\nWORKDIR /b\nCOPY . .\nRUN x\nFROM a\nCOPY --from=b /b/docs /d\n",
      [3, 4, 6],
    ],
    [
      "not through a COPY of other files",
      "src/main.js",
      "FROM a AS b\nWORKDIR /b\nCOPY . .\nFROM a\nCOPY --from=b /b/docs /d\nRUN x\n",
      [3],
    ],
    [
      "through two stages",
      "docs/a.md",
      "FROM a AS b\nWORKDIR /b\nCOPY . .\nFROM a AS c\nCOPY --from=b /b/docs /d\nFROM a\nRUN --mount=from=c,source=/d,target=/x y\n",
      [3, 5, 7],
    ],
    [
      "a base image's directory, wherever that is",
      "src/main.js",
      "FROM a AS b\nCOPY . .\nFROM a\nCOPY --from=b /b/docs /d\n",
      [2, 4],
    ],
    [
      "--parents",
      "src/lib/a.js",
      "FROM a AS b\nCOPY --parents src/lib/*.js /p/\nFROM a\nCOPY --from=b /p/src/lib /x\nCOPY --from=b /p/lib /y\n",
      [2, 4, 5],
    ],
  ])("%s", (_name, path, dockerfile, lines) => {
    expect(differing(dockerfile, dockerfile, { [path]: "2" })).toEqual(lines);
  });

  it("leaves out what is ignored", () => {
    const files = { ...project, ".dockerignore": "docs\n" };
    const dockerfile = "FROM a\nCOPY . .\n";
    expect(differing(dockerfile, dockerfile, { "docs/a.md": "2" }, files)).toEqual([]);
    expect(differing(dockerfile, dockerfile, { "src/main.js": "2" }, files)).toEqual([2]);
  });
});
