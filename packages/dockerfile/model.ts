/** A Dockerfile as BuildKit reads it. Offsets are bytes of the file as it lies on disk, a BOM included. */
export interface Dockerfile {
  readonly path: string;
  /** The file's text, a BOM removed. */
  readonly text: string;
  readonly escape: "\\" | "`";
  /** `# syntax=`, `# escape=`, `# check=`: lower-case name → value. */
  readonly directives: ReadonlyMap<string, string>;
  /** All instructions in order, those before the first FROM included. */
  readonly instructions: readonly Instruction[];
  readonly stages: readonly Stage[];
  readonly newline: "\n" | "\r\n";
  /**
   * Where our two parsers read the file differently, `null` when they agree.
   * Nothing is fixed in a file on which they disagree.
   */
  readonly disagreement: Problem | null;
  /**
   * The first thing for which BuildKit rejects the file, `null` when there is none. The rest of the file is
   * still read as well as can be. Nothing is fixed in a file with a problem.
   */
  readonly problem: Problem | null;
}

export interface Problem {
  /** 1-based. For a disagreement the line from which the readings differ. */
  readonly line: number;
  /** One sentence. */
  readonly message: string;
}

export interface Stage {
  readonly index: number;
  /** The name after AS, lower-cased; `null` without one. */
  readonly name: string | null;
  /** The image or stage after FROM as written. */
  readonly base: string;
  /** The earlier stage `base` names, `null` when it is an image. */
  readonly baseStage: Stage | null;
  /** FROM first, then the stage's instructions. */
  readonly instructions: readonly Instruction[];
}

export interface Instruction {
  /** Position in `Dockerfile.instructions`. */
  readonly index: number;
  /** Upper-case: `RUN`, `COPY`, … */
  readonly keyword: string;
  /** 1-based, both inclusive; heredoc bodies belong to their instruction. */
  readonly startLine: number;
  readonly endLine: number;
  /** Bytes from the first byte of the first line to behind the line break of the last (or the end of the file). */
  readonly start: number;
  readonly end: number;
  /** The lines as written, line breaks included. */
  readonly source: string;
  /** Everything behind keyword and flags with continuations joined and comment lines dropped; no heredoc bodies. */
  readonly value: string;
  /** `--name=value` and `--name` (value `null`) in the order written. */
  readonly flags: readonly Flag[];
  /** The exec form's strings, `null` for the shell form. */
  readonly json: readonly string[] | null;
  readonly heredocs: readonly Heredoc[];
}

export interface Flag {
  readonly name: string;
  readonly value: string | null;
}

export interface Heredoc {
  readonly delimiter: string;
  readonly body: string;
}
