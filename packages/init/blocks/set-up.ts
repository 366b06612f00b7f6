import { inProject, type Project } from "../project.ts";
import type { Stack } from "../stacks/stack.ts";
import { checkout, type WorkflowStep } from "./block.ts";

/** Brings the tools of all stacks. */
export function toolsOf(stacks: readonly Stack[]): WorkflowStep[] {
  return unique(
    stacks.flatMap((stack) =>
      stack.tools.map((step): WorkflowStep => (step.run ? { ...step, ...inProject(stack) } : step)),
    ),
  );
}

/** Checks out, brings the tools, restores what the managers would download, and installs. */
export function setUp(stacks: readonly Stack[]): WorkflowStep[] {
  const install = stacks.flatMap((stack) => stack.install.map((step) => ({ ...step, ...inProject(stack) })));
  return [
    checkout,
    ...toolsOf(stacks),
    {
      own: "dependency-cache",
      comment: "Behind the tools, whose versions are part of the keys, and in front of the install.",
    },
    ...install,
  ];
}

/** Two projects of one kind need their tools once. */
function unique(steps: readonly WorkflowStep[]): WorkflowStep[] {
  const seen = new Set<string>();
  return steps.filter((step) => {
    const key = step.uses ?? JSON.stringify(step);
    return !seen.has(key) && Boolean(seen.add(key));
  });
}

/**
 * Files of tests from which several machines pay. A second machine, one that plans and one that proves cost four
 * minutes of start-up and rounding together, which about ten minutes of tests win back; the suites whose durations
 * `docs/benchmarks.md` is about take 1 to 11 s a file.
 */
const manyFiles = 100;

/** The suites that run behind each other on one machine; those that are spread over several are not among them. */
export function together({ stacks }: Project): readonly Stack[] {
  const filesOf = ({ testFiles }: Stack) => testFiles ?? Number.POSITIVE_INFINITY;
  const spread = stacks.filter(({ tests }) => tests.kind === "sharded");
  let files = spread.reduce((sum, stack) => sum + filesOf(stack), 0);
  if (files >= manyFiles) return [];
  const whole = stacks.filter(({ tests }) => tests.kind === "whole").sort((a, b) => filesOf(a) - filesOf(b));
  const few = whole.filter((stack) => {
    files += filesOf(stack);
    return files < manyFiles;
  });
  return stacks.filter((stack) => spread.includes(stack) || few.includes(stack));
}

/** A stack whose tests are named to its runner. */
export interface Suite extends Stack {
  readonly runner: string;
  /** Starts the runner without naming tests; `{part}` tells its reports apart. */
  readonly start: string;
}

/** Stacks whose tests can be left out one by one. */
export function selectable(stacks: readonly Stack[]): Suite[] {
  return stacks.flatMap((stack) => {
    const { tests } = stack;
    const start = tests.kind === "sharded" ? tests.command : tests.start;
    return start && tests.runner ? [{ ...stack, runner: tests.runner, start }] : [];
  });
}

/** Where a suite writes its reports, from the repository's root. */
export function reportFolder({ folder }: Suite): string {
  return folder === "." ? "reports" : `${folder}/reports`;
}

/** The suite's command; two suites in one folder write different reports. */
export function commandOf({ name, start }: Suite): string {
  return start.replaceAll("{part}", `${name}-{part}`);
}

export function reportsOf(suite: Suite): string {
  return `${reportFolder(suite)}/${suite.name}-*`;
}

/** An input with one value a line. */
export function lines(all: readonly string[]): string {
  return all.length === 1 ? (all[0] ?? "") : `${all.join("\n")}\n`;
}
