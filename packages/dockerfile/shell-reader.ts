import { forEachChild, parse, type Redirection, type SyntaxNode } from "unbash";
import type { Span } from "./script.ts";
import type { Opaque, ShellCommand, ShellPart, ShellRedirection, ShellScript } from "./shell.ts";

/** Reads any shell text; `span` turns its offsets (UTF-16) into those wanted. */
export function readScript(text: string, span: Span = (start, end) => ({ start, end })): ShellScript {
  const reader = new Reader(span);
  reader.read(parse(text));
  return { commands: reader.commands, parts: reader.parts, opaque: reader.opaque };
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
  readonly parts: ShellPart[] = [];
  opaque: Opaque | null = null;
  private readonly span: Span;
  /** Set inside of backticks with escapes, whose offsets count in a text of their own: the command around them. */
  private around: ReturnType<Span> | null = null;

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
    let list = 0;
    forEachChild(node, (child) => {
      if (!nested && child.type === "Statement") this.chain(child, operator, list++);
      else this.visit(child, operator, nested);
      operator = "background" in child && child.background ? "&" : ";";
    });
  }

  /** A statement of the chain itself, each of its items noted. */
  private chain(
    node: Extract<SyntaxNode, { type: "Statement" }>,
    first: ShellPart["operator"] | "|",
    list: number,
  ): void {
    const background = node.background === true;
    if (background) this.note("background");
    const { command } = node;
    const items = command.type === "AndOr" ? command.commands : [command];
    for (const [index, item] of items.entries()) {
      const joined = command.type === "AndOr" ? command.operators[index - 1] : undefined;
      const operator = index === 0 ? (first as ShellPart["operator"]) : (joined ?? null);
      const from = this.commands.length;
      this.visit(item, operator, false);
      const to = this.commands.length;
      this.parts.push({ operator, list, background, from, to, ...this.span(item.pos, item.end) });
    }
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
    const span = this.around ?? this.span(node.pos, node.end);
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
      ...span,
    });
    if (opaque) this.note(opaque);
    const outer = this.around;
    for (const script of inner) {
      if ("source" in script && script.source !== undefined) this.around = span;
      this.list(script, true);
      this.around = outer;
    }
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
