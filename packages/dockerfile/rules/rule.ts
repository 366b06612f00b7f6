import type { Finding, Range, Severity } from "@keep-pace/findings";
import type { Instruction } from "../model.ts";
import type { Subject } from "../subject.ts";

/** One thing that can be wrong with a Dockerfile. */
export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  /** One sentence. */
  readonly summary: string;
  /** Where it is explained, relative to the project's root. */
  readonly docs: string;
  check(subject: Subject): Finding[];
}

/** The place of an instruction, from its first character to behind its last. */
export function rangeOf(instruction: Instruction): Range {
  const lines = instruction.source.replace(/\r?\n$/, "").split("\n");
  const last = (lines.at(-1) ?? "").replace(/\r$/, "");
  const indent = /^[ \t]*/.exec(instruction.source)?.[0].length ?? 0;
  return {
    startLine: instruction.startLine,
    startColumn: indent + 1,
    endLine: instruction.startLine + lines.length - 1,
    endColumn: last.length + 1,
  };
}

/** An instruction in a message: its first line, shortened. */
export function shown(instruction: Instruction): string {
  const from = instruction.flags.find(({ name }) => name === "from")?.value;
  const origin = from ? ` --from=${from}` : "";
  const text = `${instruction.keyword}${origin} ${instruction.value}`.replace(/\s+/g, " ").trim();
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
