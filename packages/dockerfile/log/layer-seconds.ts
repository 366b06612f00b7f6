import type { Dockerfile, Instruction, Stage } from "../model.ts";
import type { LoggedStep } from "./vertexes.ts";

const makesStep = new Set(["RUN", "COPY", "ADD", "WORKDIR"]);

/**
 * How long each instruction took in the builds that `steps` come from: the median of the times it ran, in seconds. A
 * step counts only where stage, place and text are the instruction's, so that another file's log says nothing.
 */
export function layerSeconds(
  { stages }: Dockerfile,
  steps: readonly LoggedStep[],
): ReadonlyMap<Instruction, number> {
  const taken = new Map<Instruction, number[]>();
  for (const stage of stages) {
    const own = stage.instructions.filter(({ keyword }) => makesStep.has(keyword));
    const name = stages.length > 1 ? (stage.name ?? `stage-${stage.index}`) : "";
    for (const step of steps) {
      const instruction = step.stage === name ? instructionOf(stage, own, step) : null;
      if (instruction) taken.set(instruction, [...(taken.get(instruction) ?? []), step.seconds]);
    }
  }
  return new Map([...taken].map(([instruction, seconds]) => [instruction, median(seconds)]));
}

function instructionOf(
  { baseStage }: Stage,
  own: readonly Instruction[],
  { position, total, text }: LoggedStep,
): Instruction | null {
  // FROM an image is a step as well, but not where the image was replaced by a named context.
  const first = total - own.length === 1 && baseStage === null ? [2, 1] : [1];
  const candidates = total === own.length + (baseStage === null ? 1 : 0) ? first : [];
  return candidates.map((from) => own[position - from]).find((each) => each && isText(each, text)) ?? null;
}

/** Whether `text`, as BuildKit prints it with variables filled in and maybe cut off, can be `instruction`. */
function isText(instruction: Instruction, text: string): boolean {
  const { keyword, flags, value } = instruction;
  const written = flags.map(({ name, value }) => `--${name}${value === null ? "" : `=${value}`} `).join("");
  const plain = (line: string) =>
    line
      .replace(/["'\\]/g, "")
      .replace(/\s+/g, " ")
      .trim();
  const known = plain(`${keyword} ${written}${value}`).split(/\$|<</)[0] ?? "";
  const printed = plain(text.replace(/\.\.\.$/, ""));
  const whole = known === plain(`${keyword} ${written}${value}`) && !text.endsWith("...");
  if (whole) return printed === known;
  const length = Math.min(known.length, printed.length);
  return printed.slice(0, length) === known.slice(0, length);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low = 0, high = 0] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  return (low + high) / 2;
}
