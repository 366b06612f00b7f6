import type { Dockerfile } from "./model.ts";

/** `# keep-pace ignore=<rule>[,<rule>] reason`, as a comment of its own. */
export interface Pragma {
  /** 1-based. */
  readonly line: number;
  readonly rules: readonly string[];
  /** Why, `""` where nobody said so. */
  readonly reason: string;
  /** The lines it speaks of, both inclusive: the instruction below, or above the first one the whole file. */
  readonly from: number;
  readonly to: number;
}

const shape = /^[ \t]*#[ \t]*keep-pace[ \t]+ignore[ \t]*=[ \t]*(\S*)[ \t]*(.*)$/i;

const read = new WeakMap<Dockerfile, readonly Pragma[]>();

/** The pragmas of a Dockerfile, in order. Comments inside of instructions and here-documents are none. */
export function readPragmas(dockerfile: Dockerfile): readonly Pragma[] {
  const known = read.get(dockerfile) ?? readAll(dockerfile);
  read.set(dockerfile, known);
  return known;
}

function readAll({ text, instructions }: Dockerfile): Pragma[] {
  if (!/keep-pace/i.test(text)) return [];
  const lines = text.split("\n");
  return instructions.flatMap((instruction, index) => {
    const first = instructions[index - 1]?.endLine ?? 0;
    return lines.slice(first, instruction.startLine - 1).flatMap((line, offset): Pragma[] => {
      const found = shape.exec(line.replace(/^\uFEFF/, "").replace(/\r$/, ""));
      if (found === null) return [];
      const [, rules = "", reason = ""] = found;
      const [from, to] =
        index === 0 ? [1, Number.POSITIVE_INFINITY] : [instruction.startLine, instruction.endLine];
      return [
        {
          line: first + offset + 1,
          rules: rules.split(",").filter(Boolean),
          reason: reason.trim(),
          from,
          to,
        },
      ];
    });
  });
}

/** True when a pragma with a reason says that a rule is to be silent at a line. */
export function isSilenced(dockerfile: Dockerfile, rule: string, line: number): boolean {
  return readPragmas(dockerfile).some(
    ({ rules, reason, from, to }) => reason !== "" && rules.includes(rule) && from <= line && line <= to,
  );
}
