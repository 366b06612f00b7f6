import { forEachChild, parse, type Redirection, type SyntaxNode } from "unbash";
import type { Dockerfile, Instruction, Stage } from "./model.ts";
import { type Span, scriptOf } from "./script.ts";

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
  /** The first reason why the list of commands is not the whole truth; `null` for a plain chain. */
  readonly opaque: Opaque | null;
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

export interface ShellAssignment {
  readonly name: string;
  readonly value: string;
}

export interface ShellRedirection {
  /** `>`, `>>`, `<`, `>&`, … */
  readonly operator: string;
  readonly descriptor: number | null;
  readonly target: string;
}

/** A longer script is not written by hand. */
const maxLength = 256 * 1024;

const posixShells = new Set(["sh", "bash", "dash", "ash"]);

/**
 * Reads the shell form of a RUN instruction of `dockerfile`. Never throws: what it cannot read is `opaque`.
 * The body of a `RUN <<EOF` is read as well, and opaque as `here-document`.
 */
export function readShell(dockerfile: Dockerfile, instruction: Instruction): ShellScript {
  if (instruction.json !== null) return { commands: [], opaque: "exec-form" };
  const shell = shellOf(dockerfile, instruction);
  if (shell !== null && !posixShells.has(baseName(shell[0] ?? ""))) {
    return { commands: [], opaque: "other-shell" };
  }
  if (instruction.source.length > maxLength) return { commands: [], opaque: "too-long" };
  const script = scriptOf(dockerfile, instruction);
  const { commands, opaque } = readScript(script.text, script.span);
  return { commands, opaque: script.heredoc ? "here-document" : opaque };
}

/** Reads any shell text; `span` turns its offsets (UTF-16) into those wanted. */
export function readScript(text: string, span: Span = (start, end) => ({ start, end })): ShellScript {
  const reader = new Reader(span);
  reader.read(parse(text));
  return { commands: reader.commands, opaque: reader.opaque };
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

const opaqueNodes: Partial<Record<SyntaxNode["type"], Opaque>> = {
  If: "control-flow",
  For: "control-flow",
  ArithmeticFor: "control-flow",
  Select: "control-flow",
  While: "control-flow",
  Case: "control-flow",
  Negation: "control-flow",
  TestCommand: "bash-syntax",
  ArithmeticCommand: "bash-syntax",
  Time: "bash-syntax",
  Coproc: "bash-syntax",
  Subshell: "subshell",
  BraceGroup: "subshell",
  Function: "function",
  CommandExpansion: "substitution",
  ProcessSubstitution: "substitution",
  HereDoc: "here-document",
  HereString: "bash-syntax",
  ExtendedGlob: "bash-syntax",
  BraceExpansion: "bash-syntax",
  AnsiCQuoted: "bash-syntax",
  LocaleString: "bash-syntax",
  ArrayValue: "bash-syntax",
  Replace: "bash-syntax",
  Slice: "bash-syntax",
  CaseModification: "bash-syntax",
  Transform: "bash-syntax",
  Names: "bash-syntax",
  Unknown: "bash-syntax",
};

/** Builtins after which, or inside of which, anything may happen. */
const evaluators = new Set(["eval", "source", ".", "exec", "trap", "alias", "unalias"]);

class Reader {
  readonly commands: ShellCommand[] = [];
  opaque: Opaque | null = null;
  private readonly span: Span;

  constructor(span: Span) {
    this.span = span;
  }

  read(script: SyntaxNode): void {
    this.list(script, false);
  }

  /** A script or the body of a compound command: statements one after the other. */
  private list(node: SyntaxNode, nested: boolean): void {
    if ("errors" in node && node.errors?.length) this.note("syntax-error");
    let operator: ShellCommand["operator"] = null;
    forEachChild(node, (child) => {
      this.visit(child, operator, nested);
      operator = "background" in child && child.background ? "&" : ";";
    });
  }

  private visit(node: SyntaxNode, operator: ShellCommand["operator"], nested: boolean): void {
    switch (node.type) {
      case "Statement":
        if (node.background) this.note("background");
        this.visit(node.command, operator, nested);
        return;
      case "AndOr":
        for (const [index, command] of node.commands.entries()) {
          this.visit(command, index === 0 ? operator : (node.operators[index - 1] ?? null), nested);
        }
        return;
      case "Pipeline":
        for (const prefix of node.prefixes) this.note(opaqueNodes[prefix.type] ?? "bash-syntax");
        if (node.operators.includes("|&")) this.note("bash-syntax");
        for (const [index, command] of node.commands.entries()) {
          this.visit(command, index === 0 ? operator : "|", nested);
        }
        return;
      case "Command":
        this.simple(node, operator, nested);
        return;
      case "Script":
      case "CompoundList":
        this.list(node, true);
        return;
      default: {
        const reason = opaqueNodes[node.type];
        if (reason) this.note(reason);
        forEachChild(node, (child) => this.visit(child, null, true));
      }
    }
  }

  private simple(
    node: Extract<SyntaxNode, { type: "Command" }>,
    operator: ShellCommand["operator"],
    nested: boolean,
  ): void {
    const variables = new Set<string>();
    const inner: SyntaxNode[] = [];
    const reason = look(node, variables, inner);
    const assignments = node.prefix.flatMap((part) => (part.type === "Assignment" ? [part] : []));
    const words = [...(node.name ? [node.name.value] : []), ...node.args.map(argument)];
    const opaque = reason ?? (node.name ? named(node.name) : null);
    this.commands.push({
      operator,
      nested,
      words,
      assignments: assignments.map(({ name, value }) => ({
        name,
        value: value.type === "Word" ? value.value : "",
      })),
      redirections: node.redirects.map(redirection),
      variables: [...variables],
      opaque,
      ...this.span(node.pos, node.end),
    });
    if (opaque) this.note(opaque);
    for (const script of inner) this.list(script, true);
  }

  private note(reason: Opaque): void {
    this.opaque ??= reason;
  }
}

/** Gathers variables and substituted scripts below a command; returns the first reason why it is opaque. */
function look(node: SyntaxNode, variables: Set<string>, scripts: SyntaxNode[]): Opaque | null {
  let reason = opaqueNodes[node.type] ?? null;
  if (node.type === "SimpleExpansion") variables.add(node.text.slice(1));
  if (node.type === "ParameterExpansion") {
    variables.add(node.parameter);
    if (node.prefix === "!" || node.index) reason = "bash-syntax";
  }
  if (node.type === "Redirect" && node.operator.startsWith("&>")) reason = "bash-syntax";
  if (node.type === "Assignment" && (node.append || node.index)) reason = "bash-syntax";
  forEachChild(node, (child) => {
    if (child.type === "Script") scripts.push(child);
    else reason = look(child, variables, scripts) ?? reason;
  });
  return reason;
}

function named(name: {
  readonly value: string;
  readonly parts?: readonly { readonly type: string }[] | undefined;
}) {
  if (evaluators.has(name.value)) return "eval";
  const dynamic = (name.parts ?? []).some(({ type }) => type.endsWith("Expansion") || type === "Glob");
  return dynamic || name.value.includes("$") ? "dynamic-command" : null;
}

function argument(node: Extract<SyntaxNode, { type: "Word" | "Assignment" }>): string {
  if (node.type === "Word") return node.value;
  return `${node.name}=${node.value.type === "Word" ? node.value.value : ""}`;
}

function redirection(node: Redirection): ShellRedirection {
  const target = node.type === "HereDoc" ? node.delimiter?.value : node.target?.value;
  const descriptor = node.descriptor?.type === "FileDescriptor" ? node.descriptor.value : null;
  return { operator: node.operator, descriptor, target: target ?? "" };
}
