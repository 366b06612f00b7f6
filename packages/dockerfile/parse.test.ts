import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Dockerfile } from "./model.ts";
import { parseDockerfile } from "./parse.ts";

const parse = (text: string) => parseDockerfile("Dockerfile", text);
const keywords = ({ instructions }: Dockerfile) => instructions.map(({ keyword }) => keyword);

describe("parseDockerfile", () => {
  it("joins continuations, drops comments and takes flags off", () => {
    const { instructions } = parse(
      "FROM a\nRUN --mount=type=cache,target=/x \\\n  # why\n\n  npm ci\nCMD x\n",
    );
    expect(instructions[1]).toMatchObject({
      keyword: "RUN",
      startLine: 2,
      endLine: 5,
      value: "npm ci",
      flags: [{ name: "mount", value: "type=cache,target=/x" }],
      json: null,
    });
  });

  it("keeps spaces in the exec form's strings", () => {
    expect(parse('FROM a\nCMD ["a b", "c"]\n').instructions[1]?.json).toEqual(["a b", "c"]);
    expect(parse("FROM a\nRUN [ -f x ]\n").instructions[1]?.json).toBeNull();
    expect(parse('FROM a\nHEALTHCHECK --retries=1 CMD ["a b"]\n').instructions[1]?.json).toEqual(["a b"]);
  });

  it("resolves quotes and escapes in flags", () => {
    const [, copy] = parse('FROM a\nCOPY --chown="a b" --link --exclude=x\\ y . .\n').instructions;
    expect(copy?.flags).toEqual([
      { name: "chown", value: "a b" },
      { name: "link", value: null },
      { name: "exclude", value: "x y" },
    ]);
    expect(copy?.value).toBe(". .");
  });

  it("obeys directives at the very top only", () => {
    const top = parse(
      "# syntax=docker/dockerfile:1\n# ESCAPE = `\n# check=skip=all\nFROM a\nRUN x `\n y\\\nCMD z\n",
    );
    expect([...top.directives]).toEqual([
      ["syntax", "docker/dockerfile:1"],
      ["escape", "`"],
      ["check", "skip=all"],
    ]);
    expect(keywords(top)).toEqual(["FROM", "RUN", "CMD"]);
    expect(parse("\n# escape=`\nFROM a\n").escape).toBe("\\");
    expect(parse("# comment\n# escape=`\nFROM a\n").escape).toBe("\\");
    expect(parse("#!/usr/bin/env x\n# escape=`\n# syntax=a\nFROM a\n").escape).toBe("\\");
  });

  it("counts bytes, a byte order mark and wide characters included", () => {
    const { instructions, text, newline } = parse("\uFEFFFROM é\r\nRUN 😀\r\nCMD x");
    expect(text.startsWith("FROM")).toBe(true);
    expect(newline).toBe("\r\n");
    expect(instructions.map(({ start, end }) => [start, end])).toEqual([
      [3, 12],
      [12, 22],
      [22, 27],
    ]);
  });

  it("links stages to the stages they build on", () => {
    const { stages } = parse("ARG V\nFROM node:$V AS Build\nRUN a\nFROM build\nFROM Build\n");
    expect(stages.map(({ index, name, base }) => [index, name, base])).toEqual([
      [0, "build", "node:$V"],
      [1, null, "build"],
      [2, null, "Build"],
    ]);
    expect(stages[1]?.baseStage).toBe(stages[0]);
    // BuildKit compares the base as it stands, so this one is an image.
    expect(stages[2]?.baseStage).toBeNull();
    expect(stages[0]?.instructions.map(({ keyword }) => keyword)).toEqual(["FROM", "RUN"]);
  });
});

describe("heredocs", () => {
  const heredocs = (text: string) =>
    parse(`FROM a\n${text}`).instructions[1]?.heredocs.map(({ delimiter, body }) => [delimiter, body]);

  it.each([
    ["RUN <<EOF\na\nb\nEOF\n", [["EOF", "a\nb\n"]]],
    ["RUN <<-EOF\n\t\ta\n\tEOF\n", [["EOF", "a\n"]]],
    ["RUN python3 <<'PY' && x\nimport os\nPY\n", [["PY", "import os\n"]]],
    ['COPY <<"a b" /x\n1\na b\n', [["a b", "1\n"]]],
    [
      "COPY <<a <<b /x/\n1\na\n2\nb\n",
      [
        ["a", "1\n"],
        ["b", "2\n"],
      ],
    ],
    ["RUN cat 3<<E\nCOPY x\nE\n", [["E", "COPY x\n"]]],
    ["RUN cat << E\nx\nE\n", [["E", "x\n"]]],
    ["ONBUILD RUN <<E\nx\nE\n", [["E", "x\n"]]],
    ["RUN <<E\r\nx\r\nE\r\n", [["E", "x\r\n"]]],
    ["RUN echo 'cat <<EOF' >> x\n", []],
    ["RUN cat<<EOF\n", []],
    ["RUN cat <<<EOF\n", []],
    ["RUN echo $((1<<2))\n", []],
    ['RUN ["sh", "<<EOF"]\n', []],
    ["LABEL a=<<EOF\n", []],
  ])("reads %j", (text, expected) => {
    expect(heredocs(text)).toEqual(expected);
  });

  it("reports one that is never closed and takes the rest of the file for its body", () => {
    const { problem, instructions } = parse("FROM a\nRUN <<EOF\nCMD x\n");
    expect(problem).toEqual({ line: 2, message: "A heredoc of this instruction is never closed." });
    expect(instructions).toHaveLength(2);
  });
});

describe("a disagreement of the two parsers", () => {
  it.each([
    ["a quoted heredoc", "FROM a\nRUN echo 'cat <<EOF' >> x\nRUN y\n", 2],
    ["a heredoc with a descriptor", "FROM a\nRUN cat 3<<E\nCOPY x y\nE\n", 2],
    ["a lone continuation before a comment", "FROM a\n\\\n# c\nRUN b\n", 2],
    ["a bare carriage return", "FROM a\nRUN x \r && \\\n y\n", 3],
  ])("is said for %s", (_name, text, line) => {
    const { disagreement, problem } = parse(text);
    expect(disagreement?.line).toBe(line);
    expect(problem).toBeNull();
  });

  it("is none for plain files", () => {
    const text =
      "# syntax=docker/dockerfile:1\nARG V=1\nFROM a AS b\nRUN <<EOF\nx\nEOF\nCOPY --from=b /x \\\n  # c\n /y\n";
    expect(parse(text)).toMatchObject({ disagreement: null, problem: null });
    expect(parse(text.replaceAll("\n", "\r\n"))).toMatchObject({ disagreement: null, problem: null });
  });

  it("is said for a file that is too large for the second parser", () => {
    expect(parse(`FROM a\n${"RUN true\n".repeat(40_000)}`).disagreement?.line).toBe(1);
  });
});

describe("any text", () => {
  const token = fc.constantFrom(
    ...[
      "FROM a",
      "FROM a AS b",
      "RUN",
      "COPY",
      "ONBUILD",
      "ENV",
      "CMD",
      "#",
      "# escape=`",
      "--x=",
      '["a"]',
      "<<EOF",
    ],
    ...[
      "<<-'E'",
      "3<<E",
      "EOF",
      "E",
      "\\",
      "`",
      "'",
      '"',
      "$",
      "${",
      "}",
      "a=b",
      " ",
      "\t",
      "\n",
      "\\\n",
      "\r\n",
      "\r",
    ],
    ...["\uFEFF", "é", "😀", "\u00a0", "\u2028", "\0"],
  );
  const text = fc.oneof(
    fc.array(token, { maxLength: 40 }).map((tokens) => tokens.join("")),
    fc.string({ unit: "binary" }),
  );

  it("is cut into instructions that re-slice to their source and leave only comments and blanks between", () => {
    fc.assert(
      fc.property(text, (content) => {
        const bytes = Buffer.from(content);
        const { instructions, text: body } = parse(content);
        const lines = body.split("\n");
        let line = 1;
        let offset = content.startsWith("\uFEFF") ? 3 : 0;
        for (const instruction of instructions) {
          expect(bytes.subarray(instruction.start, instruction.end).toString()).toBe(instruction.source);
          expect(instruction.start).toBeGreaterThanOrEqual(offset);
          const between = lines.slice(line - 1, instruction.startLine - 1);
          expect(between.every((gap) => /^[\s\u0085]*(#|$)/.test(gap))).toBe(true);
          expect(instruction.source.split("\n").length - (instruction.source.endsWith("\n") ? 1 : 0)).toBe(
            instruction.endLine - instruction.startLine + 1,
          );
          line = instruction.endLine + 1;
          offset = instruction.end;
        }
        expect(bytes.length).toBeGreaterThanOrEqual(offset);
      }),
      { numRuns: 500 },
    );
  });

  it("puts every instruction behind a FROM into exactly one stage", () => {
    fc.assert(
      fc.property(text, (content) => {
        const { instructions, stages } = parse(content);
        const first = instructions.findIndex(({ keyword }) => keyword === "FROM");
        expect(stages.flatMap((stage) => stage.instructions)).toEqual(
          first < 0 ? [] : instructions.slice(first),
        );
      }),
    );
  });
});
