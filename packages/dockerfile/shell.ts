import type { Dockerfile, Instruction, Stage } from "./model.ts";
import { scriptOf } from "./script.ts";
import { readScript } from "./shell-reader.ts";

/** Why a script or a command cannot be read surely. */
export type Opaque =
  | "exec-form"
  | "other-shell"
  | "syntax-error"
  | "control-flow"
  | "subshell"
  | "background"
  | "function"
  | "substitution"
  | "here-document"
  | "bash-syntax"
  | "eval"
  | "dynamic-command"
  | "too-long";

/** A RUN's shell form, taken apart. */
export interface ShellScript {
  /** Every simple command in the order written, those inside of groups, conditions and substitutions too. */
  readonly commands: readonly ShellCommand[];
  /** The items of the chain itself, in order: simple commands, pipelines and whatever is compound. */
  readonly parts: readonly ShellPart[];
  /** The first reason why the list of commands is not the whole truth; `null` for a plain chain. */
  readonly opaque: Opaque | null;
}

/** One item of a chain. */
export interface ShellPart {
  /** What stands in front of it; `null` for the first. */
  readonly operator: "&&" | "||" | ";" | "&" | null;
  /** Counts the lists that `;`, `&` and line breaks set apart. */
  readonly list: number;
  /** True when its list runs in the background. */
  readonly background: boolean;
  /** Its commands are those from the `from`th to before the `to`th of the script. */
  readonly from: number;
  readonly to: number;
  /** Bytes of the file as it lies on disk. */
  readonly start: number;
  readonly end: number;
}

export interface ShellCommand {
  /** What stands between this command and the one before it; `null` for the first of its list. */
  readonly operator: "&&" | "||" | ";" | "|" | "&" | null;
  /** False for the commands of the chain itself, true inside of anything else. */
  readonly nested: boolean;
  /** The command and its arguments, quotes and escapes resolved; expansions stay as written (`$X`, `${X:-y}`). */
  readonly words: readonly string[];
  /** `X=1 command`, or `X=1` alone (then `words` is empty). */
  readonly assignments: readonly ShellAssignment[];
  readonly redirections: readonly ShellRedirection[];
  /** The variables the command expands, each once. */
  readonly variables: readonly string[];
  /** Why this very command cannot be read surely, `null` when it can. */
  readonly opaque: Opaque | null;
  /** Bytes of the file as it lies on disk, from the command's first character to behind its last. */
  readonly start: number;
  readonly end: number;
}

interface ShellAssignment {
  readonly name: string;
  readonly value: string;
}

export interface ShellRedirection {
  /** `>`, `>>`, `<`, `>&`, … */
  readonly operator: string;
  readonly descriptor: number | null;
  readonly target: string;
}

/** A longer script, or one with more that can be nested, is not written by hand and takes too long to read. */
const maxLength = 64 * 1024;
const maxOpenings = 200;
const opening = /[$<>]\(|`|<</g;

const scripts = new WeakMap<Instruction, ShellScript>();

const posixShells = new Set(["sh", "bash", "dash", "ash"]);

/**
 * Reads the shell form of a RUN instruction of `dockerfile`. Never throws: what it cannot read is `opaque`.
 * The body of a `RUN <<EOF` is read as well, and opaque as `here-document`. Answers are remembered.
 */
export function readShell(dockerfile: Dockerfile, instruction: Instruction): ShellScript {
  const script = scripts.get(instruction) ?? read(dockerfile, instruction);
  scripts.set(instruction, script);
  return script;
}

function read(dockerfile: Dockerfile, instruction: Instruction): ShellScript {
  if (instruction.json !== null) return { commands: [], parts: [], opaque: "exec-form" };
  const shell = shellOf(dockerfile, instruction);
  if (shell !== null && !posixShells.has(baseName(shell[0] ?? ""))) {
    return { commands: [], parts: [], opaque: "other-shell" };
  }
  const openings = instruction.source.match(opening)?.length ?? 0;
  if (instruction.source.length > maxLength || openings > maxOpenings) {
    return { commands: [], parts: [], opaque: "too-long" };
  }
  const script = scriptOf(dockerfile, instruction);
  const { commands, parts, opaque } = readScript(script.text, script.span);
  return { commands, parts, opaque: script.heredoc ? "here-document" : opaque };
}

/** Worked out once for a file, so that asking for every instruction stays linear. */
const shells = new WeakMap<Dockerfile, Map<Instruction, readonly string[] | null>>();

/** The SHELL in force at an instruction: of its stage, else of the stage it builds on; `null` for the default. */
export function shellOf(dockerfile: Dockerfile, instruction: Instruction): readonly string[] | null {
  const known = shells.get(dockerfile) ?? readShells(dockerfile);
  shells.set(dockerfile, known);
  return known.get(instruction) ?? null;
}

function readShells({ stages }: Dockerfile): Map<Instruction, readonly string[] | null> {
  const shells = new Map<Instruction, readonly string[] | null>();
  const last = new Map<Stage, readonly string[] | null>();
  for (const stage of stages) {
    let shell = (stage.baseStage && last.get(stage.baseStage)) ?? null;
    for (const instruction of stage.instructions) {
      shells.set(instruction, shell);
      if (instruction.keyword === "SHELL") shell = instruction.json ?? shell;
    }
    last.set(stage, shell);
  }
  return shells;
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
