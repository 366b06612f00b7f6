import { describe, expect, it } from "vitest";
import { parseDockerfile } from "./parse.ts";

const problem = (text: string) => parseDockerfile("Dockerfile", text).problem;

describe("what BuildKit rejects", () => {
  it.each([
    ["", 1, "The file has no instructions."],
    ["# only a comment\n", 1, "The file has no instructions."],
    ["ARG A\n", 1, "The file has no FROM."],
    ["RUN a\nFROM b\n", 1, "RUN stands before the first FROM."],
    ["FROM a\nRNU b\n", 2, "RNU is not an instruction."],
    ["FROM a\n\\\n", 2, "An empty line is not an instruction."],
    ["FROM a b\n", 1, "FROM is not of the form image or image AS name."],
    ["FROM a AS 1b\n", 1, "FROM is not of the form image or image AS name."],
    ["FROM a\nCOPY x\n", 2, "COPY has no destination."],
    ["FROM a\nCOPY x <<EOF\nEOF\n", 2, "COPY has a heredoc for its destination."],
    ["FROM a\nCOPY --form=b x y\n", 2, "COPY has no flag --form that is known here."],
    ["FROM a\nENV A\n", 2, "ENV is not of the form name=value."],
    ["FROM a\nENV A=1 B\n", 2, "ENV is not of the form name=value."],
    ["FROM a\nARG =x\n", 2, "ARG is not of the form name=value."],
    ["FROM a\nCMD [1]\n", 2, "The exec form may hold strings only."],
    ["FROM a\nSHELL sh -c\n", 2, "SHELL takes the exec form only."],
    ["FROM a\nHEALTHCHECK x\n", 2, "HEALTHCHECK takes NONE or CMD."],
    ["FROM a\nONBUILD FROM b\n", 2, "ONBUILD cannot hold FROM."],
    ["FROM a\nVOLUME ['']\nVOLUME [\"\"]\n", 3, "VOLUME has an empty path."],
    ["FROM a\nWORKDIR\n", 2, "WORKDIR has no arguments."],
    ["# escape=x\nFROM a\n", 1, 'The directive "escape" allows a backslash or a backtick only.'],
    ["# syntax=a\n# syntax=b\nFROM a\n", 2, 'The directive "syntax" stands twice at the top of the file.'],
    [`FROM a\nRUN ${"x".repeat(65_536)}\n`, 2, "The line is 64 KiB or longer."],
    [`FROM a\nRUN ${"é".repeat(32_766)}\n`, 2, "The line is 64 KiB or longer."],
  ])("%j", (text, line, message) => {
    expect(problem(text)).toEqual({ line, message });
  });

  it.each([
    "FROM a\nRUN\n",
    "FROM a\nENV A b c\n",
    "FROM a\nLABEL a=b c='d e'\n",
    "ARG A\nARG B=1 C\nFROM a\n",
    "FROM scratch\nHEALTHCHECK NONE\n",
    "FROM a\nHEALTHCHECK --start-interval=1s CMD x\n",
    "FROM a\nONBUILD COPY . .\n",
    "from a as b\nrun c\n",
    `FROM a\nRUN ${"x".repeat(65_535 - 4)}\n`,
  ])("takes %j", (text) => {
    expect(problem(text)).toBeNull();
  });

  it("shortens and cleans what it quotes from the file", () => {
    expect(problem(`FROM a\n\u0007${"é".repeat(100)}\n`)?.message).toBe(
      `${"?".repeat(30)}… is not an instruction.`,
    );
  });
});
