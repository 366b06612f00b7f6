import { mutant } from "./mutate.ts";
import { refusals, type Target } from "./targets.ts";

export interface Attempt {
  /** `null` where the parser answered, or refused as it may. */
  readonly problem: string | null;
  readonly refused: boolean;
  /** Of the processor, for this case alone. */
  readonly milliseconds: number;
}

/** One case of one parser: it may answer or refuse in one line, nothing else. */
export async function attempt({ name, samples, read }: Target, number: number): Promise<Attempt> {
  const bytes = mutant(name, number, samples);
  const start = process.cpuUsage().user;
  let problem: string | null = null;
  let refused = false;
  try {
    const answer = await read(bytes);
    if (Array.isArray(answer)) await Promise.all(answer);
  } catch (error) {
    refused = error instanceof Error && refusals.includes(error.name);
    if (!refused) problem = error instanceof Error ? (error.stack ?? error.message) : String(error);
    else if (/[\n\r\x1b]/.test((error as Error).message))
      problem = `a refusal of several lines: ${(error as Error).message}`;
  }
  const milliseconds = (process.cpuUsage().user - start) / 1000;
  return { problem: problem ?? polluted(), refused, milliseconds };
}

const known = new Map(
  [Object.prototype, Array.prototype, Function.prototype, String.prototype].map((object) => [
    object as object,
    Reflect.ownKeys(object).length,
  ]),
);

/** Whether an object that all others inherit from has another property than at the start. */
function polluted(): string | null {
  const changed = [...known].some(([object, keys]) => Reflect.ownKeys(object).length !== keys);
  return changed ? "a prototype was polluted" : null;
}
