import { DockerfileParser, type Instruction } from "dockerfile-ast";

/** What dockerfile-ast makes of an instruction, as far as it is compared with our own reading. */
export interface AstInstruction {
  /** Upper-case. */
  readonly keyword: string;
  /** 1-based. */
  readonly startLine: number;
  /** The delimiters of its heredocs. */
  readonly delimiters: readonly string[];
}

/** The instructions of a Dockerfile (no BOM) as dockerfile-ast reads them; `null` when it fails. */
export function readAst(text: string): AstInstruction[] | null {
  try {
    return DockerfileParser.parse(text)
      .getInstructions()
      .map((instruction) => ({
        keyword: instruction.getKeyword(),
        startLine: instruction.getRange().start.line + 1,
        delimiters: delimiters(instruction),
      }));
  } catch {
    return null;
  }
}

function delimiters(instruction: Instruction): string[] {
  // The typings hide the method on ADD, and it is slow: only where the text can hold a heredoc.
  if (!("getHeredocs" in instruction) || !instruction.getTextContent().includes("<<")) return [];
  const { getHeredocs } = instruction as { getHeredocs(): { getName(): string }[] };
  return getHeredocs.call(instruction).map((heredoc) => heredoc.getName());
}
