import { isHeredoc } from "./heredoc.ts";
import { readInstruction } from "./instruction.ts";
import type { Instruction, Problem } from "./model.ts";
import { readFrom } from "./stages.ts";
import { blank, trim } from "./whitespace.ts";
import { readPairs } from "./words.ts";

/** Why BuildKit refuses an instruction: one sentence, `null` when it takes it. */
type Check = (instruction: Instruction, escapeToken: string) => string | null;

interface Rule {
  /** Those it knows; `null` where BuildKit looks at none. */
  readonly flags: readonly string[] | null;
  readonly check: Check;
}

const something: Check = ({ keyword, value, json }) =>
  value === "" || json?.length === 0 ? `${keyword} has no arguments.` : null;

const pairs: Check = ({ keyword, value }, escapeToken) =>
  readPairs(keyword, value, escapeToken) === null ? `${keyword} is not of the form name=value.` : null;

const anything: Check = () => null;

const copy: Check = ({ keyword, value, json }) => {
  const words = json ?? value.split(blank);
  if (words.length < 2) return `${keyword} has no destination.`;
  return isHeredoc(words.at(-1) ?? "") ? `${keyword} has a heredoc for its destination.` : null;
};

const healthcheck: Check = ({ value, json }) => {
  const [type = "", rest = ""] = value.split(/[\t-\r ]+(.*)/s);
  switch (type.toUpperCase()) {
    case "NONE":
      return rest === "" ? null : "HEALTHCHECK NONE takes no arguments.";
    case "CMD":
      return rest === "" || json?.length === 0 ? "HEALTHCHECK CMD has no command." : null;
    default:
      return "HEALTHCHECK takes NONE or CMD.";
  }
};

const onbuild: Check = ({ value }, escapeToken) => {
  if (value === "") return "ONBUILD has no arguments.";
  const inner = readInstruction(value, escapeToken);
  if (inner.badJson) return "The exec form may hold strings only.";
  // Of the trigger only the form of name=value pairs is looked at before it runs.
  const paired = inner.keyword === "ENV" || inner.keyword === "LABEL";
  if (paired && inner.value !== "" && readPairs(inner.keyword, inner.value, escapeToken) === null) {
    return `${inner.keyword} is not of the form name=value.`;
  }
  return ["ONBUILD", "FROM", "MAINTAINER"].includes(trim(inner.keyword))
    ? `ONBUILD cannot hold ${inner.keyword}.`
    : null;
};

// Source: BuildKit 0.33, frontend/dockerfile/instructions/parse.go.
const rules: Readonly<Record<string, Rule>> = {
  ADD: { flags: ["chown", "chmod", "link", "keep-git-dir", "checksum", "unpack", "exclude"], check: copy },
  ARG: { flags: null, check: pairs },
  CMD: { flags: [], check: anything },
  COPY: { flags: ["chown", "from", "chmod", "link", "exclude", "parents"], check: copy },
  ENTRYPOINT: { flags: [], check: anything },
  ENV: { flags: [], check: pairs },
  EXPOSE: { flags: [], check: something },
  FROM: {
    flags: ["platform"],
    check: ({ value }) => (readFrom(value) ? null : "FROM is not of the form image or image AS name."),
  },
  HEALTHCHECK: {
    flags: ["interval", "timeout", "start-period", "start-interval", "retries"],
    check: healthcheck,
  },
  LABEL: { flags: [], check: pairs },
  MAINTAINER: { flags: [], check: something },
  ONBUILD: { flags: [], check: onbuild },
  RUN: { flags: ["mount", "network", "security", "device"], check: anything },
  SHELL: { flags: [], check: ({ json }) => (json?.length ? null : "SHELL takes the exec form only.") },
  STOPSIGNAL: { flags: null, check: something },
  USER: { flags: [], check: something },
  VOLUME: {
    flags: [],
    check: (instruction, escapeToken) =>
      (instruction.json ?? instruction.value.split(blank)).some((path) => trim(path) === "")
        ? "VOLUME has an empty path."
        : something(instruction, escapeToken),
  },
  WORKDIR: { flags: [], check: something },
};

/** The first instruction that BuildKit refuses, for its keyword, flags or arguments. */
export function firstRejected(instructions: readonly Instruction[], escapeToken: string): Problem | null {
  let staged = false;
  for (const instruction of instructions) {
    const message = rejection(instruction, escapeToken, staged);
    if (message !== null) return { line: instruction.startLine, message };
    staged ||= instruction.keyword === "FROM";
  }
  return staged ? null : { line: 1, message: "The file has no FROM." };
}

function rejection(instruction: Instruction, escapeToken: string, staged: boolean): string | null {
  const rule = Object.hasOwn(rules, instruction.keyword) ? rules[instruction.keyword] : undefined;
  if (rule === undefined) return `${shown(instruction.keyword)} is not an instruction.`;
  const unknown = instruction.flags.find(({ name }) => rule.flags?.includes(name) === false);
  if (unknown) return `${instruction.keyword} has no flag --${shown(unknown.name)} that is known here.`;
  const message = rule.check(instruction, escapeToken);
  if (message !== null) return message;
  return staged || ["ARG", "FROM"].includes(instruction.keyword)
    ? null
    : `${instruction.keyword} stands before the first FROM.`;
}

/** A word of the file that is short enough for a message. */
function shown(word: string): string {
  const plain = word.replace(/[^\x20-\x7e]/g, "?");
  return plain === "" ? "An empty line" : plain.length > 30 ? `${plain.slice(0, 30)}…` : plain;
}
