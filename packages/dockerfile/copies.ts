import { type Copied, readCopied } from "./copied.ts";
import { hasWildcard } from "./glob.ts";
import type { Instruction, Stage } from "./model.ts";
import { cleanPath } from "./paths.ts";
import type { Subject } from "./subject.ts";

/** A COPY or ADD of the build context. */
export interface ContextCopy {
  readonly instruction: Instruction;
  readonly copied: Copied;
  /** Sources relative to the context, "" for its root. */
  readonly sources: readonly string[];
  /** The destination in the image, resolved against WORKDIR. */
  readonly destination: string;
  /** True when it takes a directory, or everything in one. */
  readonly broad: boolean;
}

/** What a COPY or ADD lays down, wherever it comes from. */
export type Laid = Pick<ContextCopy, "instruction" | "destination">;

/** A COPY out of another stage or image; `source` is that stage, `null` for an image. */
export interface StageCopy extends Laid {
  readonly source: Stage | null;
}

/** An instruction as a copy out of a stage or image, `null` for anything else. */
export function stageCopy({ dockerfile, evaluation }: Subject, instruction: Instruction): StageCopy | null {
  const from = instruction.flags.find(({ name }) => name === "from")?.value ?? null;
  if (instruction.keyword !== "COPY" || from === null) return null;
  const source = dockerfile.stages.find(
    ({ name, index, instructions }) =>
      (name === from.toLowerCase() || String(index) === from) &&
      (instructions.at(-1)?.index ?? instruction.index) < instruction.index,
  );
  const destination = evaluation.resolve(instruction, evaluation.expand(instruction, lastWord(instruction)));
  return { instruction, destination, source: source ?? null };
}

const known = new WeakMap<Subject, Map<Stage, readonly ContextCopy[]>>();

/** The COPY and ADD instructions of a stage that take something from the build context, in order. Remembered. */
export function contextCopies(subject: Subject, stage: Stage): readonly ContextCopy[] {
  const own = known.get(subject) ?? new Map<Stage, readonly ContextCopy[]>();
  known.set(subject, own);
  const copies = own.get(stage) ?? readCopies(subject, stage);
  own.set(stage, copies);
  return copies;
}

function readCopies(subject: Subject, stage: Stage): ContextCopy[] {
  return stage.instructions.flatMap((instruction) => {
    const copy = contextCopy(subject, instruction);
    return copy ? [copy] : [];
  });
}

/** An instruction as a copy of the build context, `null` for anything else. */
export function contextCopy(subject: Subject, instruction: Instruction): ContextCopy | null {
  const copied = readCopied(instruction, subject.ignore, subject.dockerfile.escape);
  if (copied === null || copied.sources.length === 0) return null;
  const sources = copied.sources.map((source) => cleanPath(`/${source}`).slice(1));
  const destination = subject.evaluation.expand(instruction, lastWord(instruction));
  return {
    instruction,
    copied,
    sources,
    destination: subject.evaluation.resolve(instruction, destination),
    broad: copied.certain && sources.some((source) => isBroad(subject, source)),
  };
}

/** The destination as written. */
export function lastWord(instruction: Instruction): string {
  return (instruction.json ?? instruction.value.split(/[\t\v\f\r ]+/)).at(-1) ?? "";
}

function isBroad(subject: Subject, source: string): boolean {
  if (source === "") return true;
  if (hasWildcard(source)) return /(^|\/)\*+$/.test(source);
  return subject.contextFiles.some((file) => file.startsWith(`${source}/`));
}

/** True when `path` is `above` or lies below it. Both absolute or beginning with the same symbol. */
export function isWithin(path: string, above: string): boolean {
  return path === above || path.startsWith(above === "/" ? "/" : `${above}/`);
}
