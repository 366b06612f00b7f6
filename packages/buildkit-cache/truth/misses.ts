import { type Instruction, readCopied, readIgnore } from "@keep-pace/dockerfile";
import type { Files } from "@keep-pace/files";
import { chain, type Shape } from "../plan/shape.ts";
import type { BuildLog, BuildStep } from "./build-log.ts";

/** One stage of a build: how much of it came from a cache, and why the rest did not. */
export interface StageTruth {
  readonly stage: string;
  readonly platform: string | null;
  readonly cached: number;
  readonly total: number;
  /** Of the steps that ran. */
  readonly seconds: number;
  readonly missed: readonly Missed[];
}

export interface Missed {
  readonly instruction: string;
  readonly seconds: number;
  /** One clause. */
  readonly why: string;
}

/** What is known of the build besides its log. */
export interface Around {
  readonly shape: Shape | null;
  readonly files: Files;
  readonly context: string;
  /** The arguments that the build passes. */
  readonly args: ReadonlyMap<string, string>;
  /** Files that the newest commit changed, relative to the root; `null` where that is not known. */
  readonly changed: readonly string[] | null;
  readonly mode: "min" | "max";
}

/** Per stage what was cached and why each step was not. Source of what is part of a key: BuildKit, dockerfile2llb. */
export function stageTruths(log: BuildLog, around: Around): StageTruth[] {
  const groups = new Map<string, BuildStep[]>();
  for (const step of log.steps.filter(({ instruction }) => !instruction.startsWith("FROM "))) {
    const key = `${step.platform ?? ""} ${step.stage}`;
    groups.set(key, [...(groups.get(key) ?? []), step]);
  }
  const nothingThere =
    !log.imports.some(({ error }) => error === null) || log.steps.every(({ cached }) => !cached);
  return [...groups.values()].map((steps) => {
    const [first] = steps;
    const ran = steps.filter(({ cached }) => !cached);
    return {
      stage: first?.stage || "image",
      platform: first?.platform ?? null,
      cached: steps.length - ran.length,
      total: steps.length,
      seconds: ran.reduce((sum, { seconds }) => sum + seconds, 0),
      missed: ran.map((step, at) => ({
        instruction: step.instruction,
        seconds: step.seconds,
        why: at > 0 ? "the step above it ran again" : nothingThere ? cold(log) : reason(step, around),
      })),
    };
  });
}

function cold({ imports }: BuildLog): string {
  const failed = imports.find(({ error }) => error !== null);
  if (imports.length === 0) return "no cache was asked for";
  return failed ? `the cache could not be read (${failed.error})` : "the cache held nothing for it";
}

function reason(step: BuildStep, around: Around): string {
  const { shape } = around;
  const instruction = shape && instructionOf(step, shape);
  if (!shape || !instruction) return "its text, its files or the step before it changed";
  const from = instruction.flags.find(({ name }) => name === "from")?.value;
  if (from) return `what it copies from ${from} changed`;
  const copied = readCopied(
    instruction,
    readIgnore(around.files, around.context, shape.dockerfile.path),
    shape.dockerfile.escape,
  );
  if (copied) return copyReason(copied, around);
  const inFinal =
    shape.stages.every((stage) => !stage.instructions.includes(instruction)) ||
    chain(shape.final).some((stage) => stage.instructions.includes(instruction));
  if (!inFinal && around.mode === "min") return "mode=min keeps the layers of the final image alone";
  const passed = [...around.args.keys()].filter((name) =>
    shape.evaluation.environment(instruction).has(name),
  );
  if (passed.length > 0)
    return `its text changed, or the build argument ${passed.slice(0, 3).join(", ")}, which is part of its key`;
  return "its text, its base image or the environment changed, or the cache has lost its layer";
}

function copyReason(copied: { covers(path: string): boolean }, { changed, context }: Around): string {
  if (changed === null) return "a file that it copies changed";
  const prefix = context === "." ? "" : `${context}/`;
  const own = changed.filter((path) => path.startsWith(prefix) && copied.covers(path.slice(prefix.length)));
  if (own.length === 0) return "a file that it copies changed before the newest commit";
  const more = own.length > 3 ? ` and ${own.length - 3} more` : "";
  return `it copies ${own.slice(0, 3).join(", ")}${more}, changed by the newest commit`;
}

/**
 * The instruction of a step: of its stage, the one whose text has most of the step's name in common. Counting does not
 * help: whether FROM is a step hangs on what it names.
 */
function instructionOf(step: BuildStep, { stages, dockerfile }: Shape): Instruction | null {
  const named = stages.find(({ name, index }) => name === step.stage || `stage-${index}` === step.stage);
  const stage = named ?? (step.stage === "" ? stages.at(-1) : undefined);
  if (!stage || dockerfile.problem !== null) return null;
  const words = step.instruction.split(/\s+/);
  const rated = stage.instructions
    .filter(({ keyword }) => keyword === words[0] && keyword !== "FROM")
    .map((instruction) => ({
      instruction,
      alike: sharedWords(words, instruction.source.trim().split(/\s+/)),
    }));
  const most = Math.max(...rated.map(({ alike }) => alike));
  return rated.find(({ alike }) => alike === most)?.instruction ?? null;
}

function sharedWords(some: readonly string[], others: readonly string[]): number {
  return some.filter((word) => others.includes(word)).length;
}
