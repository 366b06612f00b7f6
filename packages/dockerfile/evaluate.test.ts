import { describe, expect, it } from "vitest";
import { evaluate } from "./evaluate.ts";
import { expand, isSymbolic } from "./expand.ts";
import type { Instruction } from "./model.ts";
import { parseDockerfile } from "./parse.ts";

/** The state before the last instruction. */
function last(text: string) {
  const dockerfile = parseDockerfile("Dockerfile", text);
  const evaluation = evaluate(dockerfile);
  const instruction = dockerfile.instructions.at(-1);
  if (!instruction) throw new Error("no instruction");
  return { ...evaluation.before(instruction), evaluation, instruction };
}

describe("WORKDIR", () => {
  it.each<[written: string, resolved: string]>([
    ["WORKDIR /app", "/app"],
    ["WORKDIR /app/\nWORKDIR web", "/app/web"],
    ["WORKDIR /app\nWORKDIR ../srv/./x//", "/srv/x"],
    ['WORKDIR "/my app"', "/my app"],
    ["ENV HOME_DIR=/srv\nWORKDIR $HOME_DIR/x", "/srv/x"],
    [`ENV A=/a\nWORKDIR \${A:-/b}\${B:+x}/\${C:-c}`, `/a\${B:+x}/\${C:-c}`],
    ["ARG APP=/app\nWORKDIR $APP", `\${APP}`],
    ["ARG APP=/app\nWORKDIR $APP\nARG APP=/b\nWORKDIR $APP", `\${APP@2}`],
    ["WORKDIR /a\nARG SUB=web\nWORKDIR $SUB", `/a/\${SUB}`],
    ["WORKDIR $HOME/x\nARG HOME=/b\nWORKDIR $HOME/x", `\${HOME@2}/x`],
    ["WORKDIR /x/$Y/..", `/x/\${Y}/..`],
    ["WORKDIR src", `\${WORKDIR}/src`],
  ])("%s", (written, resolved) => {
    expect(last(`FROM base\n${written}\nRUN x\n`).workdir).toBe(resolved);
  });

  it("starts at the root of scratch and is inherited from a stage", () => {
    expect(last("FROM scratch\nWORKDIR a\nRUN x\n").workdir).toBe("/a");
    expect(last("FROM x AS a\nWORKDIR /a\nUSER u\nENV E=1\nFROM a\nRUN x\n")).toMatchObject({
      workdir: "/a",
      user: "u",
      env: new Map([["E", "1"]]),
    });
  });
});

describe("ENV and ARG", () => {
  it("lets ENV win over ARG, and takes values from before the instruction", () => {
    const { evaluation, instruction } = last(
      'FROM x\nARG A=1\nENV B=2 C="$B $A"\nENV A=3\nENV old form $B\nRUN x\n',
    );
    expect(Object.fromEntries(evaluation.environment(instruction))).toEqual({
      A: "3",
      B: "2",
      C: `\${B} \${A}`,
      old: "form 2",
    });
  });

  it("knows the defaults of ARGs, those of the whole file only where they are declared again", () => {
    const { evaluation } = last("ARG V=20\nARG W=1\nFROM node:$V\nARG V\nARG U\nRUN x\n");
    expect(evaluation.byDefault(`a\${V}`)).toBe("a20");
    expect(evaluation.byDefault(`\${U}`)).toBeNull();
    expect(evaluation.byDefault("plain")).toBe("plain");
    expect(last("ARG V=20\nFROM node:$V\nRUN x\n")).toMatchObject({ image: "node:20", args: new Map() });
  });

  it("carries the image and the platform through the stages", () => {
    expect(last("FROM --platform=linux/amd64 node:20 AS a\nFROM a AS b\nRUN x\n")).toMatchObject({
      image: "node:20",
      platform: "linux/amd64",
    });
  });
});

describe("expansion", () => {
  const lookup = (name: string) => ({ A: "a", EMPTY: "", S: `\${ARG}` })[name];
  it.each<[text: string, value: string]>([
    ["$A-b", "a-b"],
    [`\${A}b`, "ab"],
    ["'$A'", "$A"],
    ['"$A"', "a"],
    ["\\$A", "$A"],
    [`\${EMPTY:-d}|\${EMPTY-d}|\${A:+x}|\${EMPTY:+x}|\${EMPTY+x}`, "d||x||x"],
    [`\${NONE:-$A}`, `\${NONE:-$A}`],
    [`\${S:-d}`, `\${ARG:-d}`],
    [`\${A#x}`, `\${a#x}`],
    ["$", "$"],
    [`\${`, "${"],
    ['"a\\"b" \'c\\d\'', 'a"b c\\d'],
  ])("%s", (text, value) => {
    expect(expand(text, lookup)).toBe(value);
  });

  it("says which values are not known", () => {
    expect(isSymbolic(expand("$NONE", lookup))).toBe(true);
    expect(isSymbolic(expand("$A", lookup))).toBe(false);
  });
});

it("values that double from line to line stay short", () => {
  const doubling = Array.from(
    { length: 60 },
    (_, at) => `ENV A${at + 1}=$A${at}$A${at}\nARG B${at + 1}=$B${at}$B${at}`,
  );
  const dockerfile = parseDockerfile(
    "Dockerfile",
    `FROM x\nENV A0=a\nARG B0=b\n${doubling.join("\n")}\nRUN y\n`,
  );
  const run = dockerfile.instructions.at(-1) as Instruction;
  const evaluation = evaluate(dockerfile);
  expect(evaluation.expand(run, "$A3")).toBe("a".repeat(8));
  expect(isSymbolic(evaluation.expand(run, "$A60"))).toBe(true);
  expect(evaluation.byDefault(evaluation.expand(run, "$B3"))).toBe("b".repeat(8));
  expect(evaluation.byDefault(evaluation.expand(run, "$B60"))).toBeNull();
});
