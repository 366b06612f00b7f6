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
  // Asking is slow: only where the text can hold a heredoc.
  if (!instruction.getTextContent().includes("<<")) return [];
  // The typings hide the method on ADD.
  const reader = instruction as unknown as { getHeredocs?(): { getName(): string }[] };
  return reader.getHeredocs?.().map((heredoc) => heredoc.getName()) ?? [];
}
