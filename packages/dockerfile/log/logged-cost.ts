import type { Finding } from "@keep-pace/findings";
import { packageAction } from "../known/index.ts";
import type { Instruction } from "../model.ts";
import { readRun } from "../runs.ts";
import type { Subject } from "../subject.ts";

/** The rules whose finding costs what whole layers take. Others spare a part of a layer, which no log tells. */
const orderRules = new Set([
  "broad-copy-before-install",
  "os-packages-after-copy",
  "volatile-value-before-run",
]);

/** The finding with the seconds that its layers took in a build, where `seconds` knows them. */
export function withLoggedCost(
  subject: Subject,
  finding: Finding,
  seconds: ReadonlyMap<Instruction, number>,
): Finding {
  const { cost, range, rule } = finding;
  if (!cost?.seconds || !orderRules.has(rule)) return finding;
  const logged = bustedRuns(subject, range.startLine).flatMap((run) => seconds.get(run) ?? []);
  if (logged.length === 0) return finding;
  const measured = logged.reduce((sum, each) => sum + each, 0);
  const { secondsPerWeek } = cost;
  return {
    ...finding,
    cost: {
      ...cost,
      seconds: rounded(measured),
      secondsPerWeek: secondsPerWeek && rounded((secondsPerWeek / cost.seconds) * measured),
      source: "log",
    },
  };
}

/** The RUN on a finding's line, else the installs of its stage below that line. */
function bustedRuns(subject: Subject, line: number): Instruction[] {
  const stage = subject.dockerfile.stages.findLast(
    ({ instructions }) => (instructions[0]?.startLine ?? 0) <= line,
  );
  const runs = (stage?.instructions ?? []).filter(({ keyword }) => keyword === "RUN");
  const own = runs.filter(({ startLine }) => startLine === line);
  if (own.length > 0) return own;
  return runs.filter(({ startLine }) => startLine > line).filter((run) => installs(subject, run));
}

function installs(subject: Subject, instruction: Instruction): boolean {
  return readRun(subject, instruction).commands.some(
    ({ command, install }) => install !== null || packageAction(command.words) === "install",
  );
}

function rounded(seconds: number): number {
  return Math.round(seconds * 10) / 10;
}
