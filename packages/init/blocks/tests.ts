import { inProject, type Project } from "../project.ts";
import type { Stack } from "../stacks/stack.ts";
import type { Block, Job, WorkflowStep } from "./block.ts";
import { checkoutWithParent, scriptStep, selectStep } from "./select.ts";
import { commandOf, lines, reportsOf, type Suite, selectable, setUp, together } from "./set-up.ts";

export const tests: Block = {
  because:
    "Runs the tests, one suite after the other on one machine: for fewer than a hundred files of tests, further machines would take longer to start and to install than they save. Where select-tests is among the steps, it leaves out tests that a change provably cannot reach, once fifty runs have shown that to be right. Should they come to take many minutes, the report says so, and shard-tests spreads them.",
  jobs(project) {
    const stacks = together(project);
    return stacks.length === 0 ? [] : [testJob(stacks, project)];
  },
};

function testJob(stacks: readonly Stack[], { stacks: all }: Project): Job {
  const suites = selectable(stacks);
  const named = suites.map(({ name }) => name);
  const others = all.filter(({ name }) => !named.includes(name));
  const whole = others.filter((stack) => stacks.includes(stack));
  const isSelected = suites.length > 0;
  return {
    id: "tests",
    comment: "The tests, on one machine: for so few, a second one would cost more than it saves.",
    name: "Tests",
    minutes: 60,
    permissions: {
      contents: "read # check out the code",
      ...(isSelected && {
        actions: "read # select the same tests when all jobs are run again",
        "pull-requests": "write # its section of the one comment",
      }),
    },
    steps: [
      ...(isSelected
        ? [checkoutWithParent, select(suites, others), ...setUp(stacks).slice(1)]
        : setUp(stacks)),
      ...(isSelected ? [scriptStep("select", suites)] : []),
      ...whole.map((stack, at) => ({
        ...(isSelected || at > 0 ? { if: "${{ !cancelled() }}" } : {}),
        ...inProject(stack),
        run: stack.tests.command,
      })),
    ],
  };
}

/** Hands over one script that starts each runner with the tests that are to run; those of `others` run elsewhere. */
function select(suites: readonly Suite[], others: readonly Stack[]): WorkflowStep {
  const command = [
    ...suites.map((suite) => `${suite.runner}${inside(suite)}=${commandOf(suite)}`),
    ...others.flatMap((stack) => (stack.tests.runner ? [`${stack.tests.runner}${inside(stack)}=`] : [])),
  ];
  return { ...selectStep, with: { command: lines(command), reports: lines(suites.map(reportsOf)) } };
}

function inside({ folder }: Stack): string {
  return folder === "." ? "" : `:${folder}`;
}
