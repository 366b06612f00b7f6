import { inProject, type Project } from "../project.ts";
import type { Stack } from "../stacks/stack.ts";
import { checkout, type WorkflowStep } from "./block.ts";

/** Checks out, brings the tools, restores what the managers would download, and installs. */
export function setUp(stacks: readonly Stack[]): WorkflowStep[] {
  const tools = stacks.flatMap((stack) =>
    stack.tools.map((step): WorkflowStep => (step.run ? { ...step, ...inProject(stack) } : step)),
  );
  const install = stacks.flatMap((stack) => stack.install.map((step) => ({ ...step, ...inProject(stack) })));
  return [
    checkout,
    ...unique(tools),
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

/** The suites that are spread over machines. */
export function sharded({ stacks }: Project) {
  return stacks.flatMap((stack) =>
    stack.tests.kind === "sharded" ? [{ ...stack, tests: stack.tests }] : [],
  );
}
