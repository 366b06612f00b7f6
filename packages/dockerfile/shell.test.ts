import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDockerfile } from "./parse.ts";
import { readShell, shellOf } from "./shell.ts";

function read(run: string, before = "") {
  const text = `FROM é\n${before}${run}\n`;
  const dockerfile = parseDockerfile("Dockerfile", text);
  const last = dockerfile.instructions.at(-1);
  if (!last) throw new Error("no instruction");
  const script = readShell(dockerfile, last);
  const bytes = Buffer.from(text);
  return {
    ...script,
    sources: script.commands.map(({ start, end }) => bytes.subarray(start, end).toString()),
  };
}

describe("readShell", () => {
  it("splits a chain and says where each command stands in the file", () => {
    const { commands, opaque, sources } = read(
      "RUN --network=none A=1 npm ci \\\n  # why\n && apt-get update; é x || true | cat",
    );
    expect(opaque).toBeNull();
    expect(commands.map(({ operator, words }) => [operator, ...words])).toEqual([
      [null, "npm", "ci"],
      ["&&", "apt-get", "update"],
      [";", "é", "x"],
      ["||", "true"],
      ["|", "cat"],
    ]);
    expect(sources).toEqual(["A=1 npm ci", "apt-get update", "é x", "true", "cat"]);
    expect(commands[0]?.assignments).toEqual([{ name: "A", value: "1" }]);
  });

  it("resolves quotes and escapes and keeps variables", () => {
    const { commands, opaque } = read('RUN echo "a b" \'c $D\' e\\ f g"h"i "$J/${K:-l}" *.txt');
    expect(opaque).toBeNull();
    expect(commands[0]).toMatchObject({
      words: ["echo", "a b", "c $D", "e f", "ghi", "$J/${K:-l}", "*.txt"],
      variables: ["J", "K"],
    });
  });

  it("reads redirections and exported values", () => {
    const { commands } = read('RUN export A="b c" && x > /y 2>&1 < z');
    expect(commands[0]?.words).toEqual(["export", "A=b c"]);
    expect(commands[1]).toMatchObject({
      words: ["x"],
      redirections: [
        { operator: ">", descriptor: null, target: "/y" },
        { operator: ">&", descriptor: 2, target: "1" },
        { operator: "<", descriptor: null, target: "z" },
      ],
    });
  });

  it("follows a command across a line that ends inside of it", () => {
    const { commands, sources } = read("RUN apt-get install -y \\\n    curl \\\n    git && x");
    expect(commands[0]?.words).toEqual(["apt-get", "install", "-y", "curl", "git"]);
    expect(sources[0]).toBe("apt-get install -y \\\n    curl \\\n    git");
  });

  it.each([
    ['RUN ["npm", "ci"]', "exec-form"],
    ["RUN if [ -f a ]; then npm ci; fi", "control-flow"],
    ["RUN for a in b; do c; done", "control-flow"],
    ["RUN ! a", "control-flow"],
    ["RUN (cd a && npm ci)", "subshell"],
    ["RUN { a; }", "subshell"],
    ["RUN a & b", "background"],
    ["RUN f() { a; }; f", "function"],
    ["RUN a $(cat b)", "substitution"],
    ["RUN A=`b` c", "substitution"],
    ["RUN cat <<E > x\na\nE", "here-document"],
    ["RUN <<E\nnpm ci\nE", "here-document"],
    ["RUN [[ -f a ]] && b", "bash-syntax"],
    ["RUN mkdir -p a/{b,c}", "bash-syntax"],
    ["RUN a &> b", "bash-syntax"],
    ["RUN a <<< b", "bash-syntax"],
    ["RUN . ./env && npm ci", "eval"],
    ['RUN eval "$A"', "eval"],
    ["RUN $A b", "dynamic-command"],
    ["RUN a && && b", "syntax-error"],
    ["RUN a 'b", "syntax-error"],
  ])("%s is opaque: %s", (run, reason) => {
    expect(read(run).opaque).toBe(reason);
  });

  it("still lists the commands it finds inside, and marks them", () => {
    const { commands } = read("RUN if true; then npm ci; fi && echo $(git rev-parse HEAD)");
    expect(commands.map(({ nested, words }) => [nested, words.join(" ")])).toEqual([
      [true, "true"],
      [true, "npm ci"],
      [false, "echo $(git rev-parse HEAD)"],
      [true, "git rev-parse HEAD"],
    ]);
  });

  it("reads the body of a heredoc that is the whole instruction", () => {
    expect(read("RUN <<E\nset -e\nnpm ci\nE").sources).toEqual(["set -e", "npm ci"]);
    expect(read("RUN <<-E\n\tnpm ci\n\tE").commands[0]?.words).toEqual(["npm", "ci"]);
    expect(read("RUN <<E\n#!/usr/bin/env python3\nimport os\nE").commands.map(({ words }) => words)).toEqual([
      [],
    ]);
  });

  it("places what stands inside of backticks with escapes at the command around", () => {
    expect(read('RUN A=`echo \\"x\\" | cut -d b` c').sources).toEqual(
      Array(3).fill('A=`echo \\"x\\" | cut -d b` c'),
    );
  });

  it("does not read other shells", () => {
    expect(read("RUN dir", 'SHELL ["powershell", "-Command"]\n').opaque).toBe("other-shell");
    expect(read("RUN dir", 'SHELL ["/bin/bash", "-c"]\n').opaque).toBeNull();
    expect(read(`RUN a ${"b \\\n".repeat(80_000)}`).opaque).toBe("too-long");
    expect(read(`RUN a ${'"$('.repeat(300)}`).opaque).toBe("too-long");
  });

  it("never throws, and every command lies inside of its instruction", () => {
    const piece = fc.constantFrom(
      ...[
        "a",
        "&&",
        "||",
        ";",
        "|",
        "&",
        "(",
        ")",
        "{",
        "}",
        "$(",
        "`",
        "'",
        '"',
        "\\",
        "\\\n",
        "\n",
        "<<E",
        "E",
        ">",
        "<",
      ],
      ...[
        "$A",
        "${",
        "if",
        "then",
        "fi",
        "case",
        "in",
        "esac",
        "do",
        "[[",
        "]]",
        "((",
        "))",
        "#",
        "=",
        "A=",
        "é",
        "😀",
        "!",
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const dockerfile = parseDockerfile("Dockerfile", `FROM a\nRUN ${pieces.join(" ")}\n`);
        for (const instruction of dockerfile.instructions.filter(({ keyword }) => keyword === "RUN")) {
          for (const { start, end } of readShell(dockerfile, instruction).commands) {
            expect(start).toBeGreaterThanOrEqual(instruction.start);
            expect(end).toBeGreaterThanOrEqual(start);
            expect(end).toBeLessThanOrEqual(instruction.end);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});

it("shellOf finds the SHELL of the stage or of the stage it builds on", () => {
  const { stages, ...dockerfile } = parseDockerfile(
    "Dockerfile",
    'FROM a AS b\nRUN 1\nSHELL ["x"]\nRUN 2\nFROM b\nRUN 3\nFROM c\nRUN 4\n',
  );
  const runs = dockerfile.instructions.filter(({ keyword }) => keyword === "RUN");
  expect(runs.map((run) => shellOf({ stages, ...dockerfile }, run))).toEqual([null, ["x"], ["x"], null]);
});
