// Gives every parser texts that were damaged with fixed seeds: none may crash, hang, take much memory or change a
// prototype. KEEP_PACE_FUZZ_SECONDS is the processor time a parser gets (default 2), KEEP_PACE_FUZZ the name of one
// parser, or `NAME#NUMBER` of one case, whose input and end are then shown.
import { spawn } from "node:child_process";
import { availableParallelism, loadavg } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { attempt } from "./fuzz/attempt.ts";
import { mutant } from "./fuzz/mutate.ts";
import { targets } from "./fuzz/targets.ts";
import { budget } from "./run/budget.ts";
import { table } from "./sharding/score.ts";

const seconds = process.env.KEEP_PACE_FUZZ_SECONDS ?? "2";
const [only = "", number] = (process.env.KEEP_PACE_FUZZ ?? "").split("#");
/** Wall time: a minute on a machine of one's own, and longer where others take their share of the processors. */
const hang = () => 60_000 * Math.max(1, (loadavg()[0] ?? 0) / availableParallelism());
const heap = 512;

interface Line {
  readonly at: number;
  readonly number?: number;
  readonly problem?: string;
  readonly cases?: number;
  readonly refused?: number;
  readonly slowest?: number;
}

const problems: string[] = [];
const rows: string[][] = [];

function found(at: number, case_: number, problem: string): void {
  const known = problems.filter((one) => one.startsWith(`${targets[at]?.name}#`)).length;
  problems.push(`${targets[at]?.name}#${case_}: ${problem}`);
  if (known < 3) console.log(problems.at(-1));
}

/** Tries from a case of a parser on, to the end or to the case that ends the process: that one is the answer. */
async function tryFrom(at: number, start: number): Promise<{ at: number; number: number } | null> {
  const child = spawn(
    process.execPath,
    [
      `--max-old-space-size=${heap}`,
      join(import.meta.dirname, "fuzz/child.ts"),
      `${at}`,
      `${start}`,
      only,
      seconds,
    ],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  let last = { at, number: start };
  let timer = setTimeout(() => child.kill("SIGKILL"), hang());
  const exit = new Promise<number | null>((done) => child.on("exit", done));
  for await (const text of createInterface({ input: child.stdout })) {
    clearTimeout(timer);
    timer = setTimeout(() => child.kill("SIGKILL"), hang());
    const line = JSON.parse(text) as Line;
    if (line.problem !== undefined) found(line.at, line.number as number, line.problem);
    else if (line.number !== undefined) last = { at: line.at, number: line.number };
    else {
      const slowest = `${line.slowest?.toFixed(0)} ms`;
      rows.push([targets[line.at]?.name as string, `${line.cases}`, `${line.refused}`, slowest]);
    }
  }
  clearTimeout(timer);
  const code = await exit;
  if (code === 0) return null;
  found(last.at, last.number, code === null ? "hangs for a minute" : `ends the process with ${code}`);
  return last;
}

if (number !== undefined) {
  const target = targets.find(({ name }) => name === only);
  if (!target) throw new Error(`There is no parser called ${only}`);
  const bytes = mutant(target.name, Number(number), target.samples);
  console.log(`${bytes.length} bytes: ${JSON.stringify(bytes.toString().slice(0, 4000))}`);
  console.log(await attempt(target, Number(number)));
} else {
  let stopped = await tryFrom(0, 0);
  while (stopped) stopped = await tryFrom(stopped.at, stopped.number + 1);
  console.log(table(["parser", "cases", "refused", "slowest, processor time"], rows));
  console.log(`${problems.length} problems; ${seconds} s of processor time a parser, ${heap} MB of heap`);
  budget("problems that fuzzing finds", problems.length, 0, "");
  if (problems.length > 0) process.exitCode = 1;
}
