import { memoryFiles } from "@keep-pace/files";
import { describe, expect, it } from "vitest";
import { readDockerfile } from "./read.ts";
import { lint } from "./test-projects.ts";

const read = (text: string) => readDockerfile(memoryFiles({ Dockerfile: text }), "Dockerfile");

describe("readDockerfile", () => {
  it("reads a file once", () => {
    const files = memoryFiles({ Dockerfile: "FROM a\n" });
    expect(readDockerfile(files, "Dockerfile")).toBe(readDockerfile(files, "Dockerfile"));
  });

  it.each([
    ["", "Dockerfile is no Dockerfile: it has no FROM."],
    ["\uFEFF", "Dockerfile is no Dockerfile: it has no FROM."],
    ["# only\n# comments\n", "Dockerfile is no Dockerfile: it has no FROM."],
    ["ARG X\nRUN x\n", "Dockerfile is no Dockerfile: it has no FROM."],
    [
      "# Title\n\nSome words.\n```\nFROM node\nCOPY . .\nRUN npm ci\n```\n",
      "Dockerfile is no Dockerfile that can be built: SOME is not an instruction (line 3).",
    ],
    [
      `FROM a\n# ${"x".repeat(256 * 1024)}\n`,
      "Dockerfile is larger than 256 KiB, so nothing in it was checked.",
    ],
    [
      `FROM a\n${"RUN x\n".repeat(500)}`,
      "Dockerfile has more than 500 instructions, so nothing in it was checked.",
    ],
  ])("tells what is none that can be checked: %j", (text, message) => {
    expect(read(text)).toBe(message);
    expect(lint({ Dockerfile: text })).toMatchObject([
      { rule: "unreadable-file", severity: "note", message, fix: null, refused: { message } },
    ]);
  });

  it.each(["FROM a\n", "ARG V=1\nFROM a:$V\n", "FROM a\nOOPS\n"])("takes %j", (text) => {
    expect(typeof read(text)).toBe("object");
  });
});
