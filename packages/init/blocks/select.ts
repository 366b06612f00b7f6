import { checkout, expression, type WorkflowStep } from "./block.ts";
import { reportFolder, type Suite } from "./set-up.ts";

/** Finds out which tests a change can leave alone. Until fifty runs have shown that it is right, it only says so. */
export const selectStep: WorkflowStep = {
  id: "select",
  own: "select-tests",
  comment:
    "Which tests the change cannot reach. For 50 runs of the default branch it only tells; then they are left out.",
};

/** What was selected, as an input of shard-tests: left out is only what is proved. */
export const without = expression("steps.select.outputs.skipped-file");

/** Runs the script that the step `id` handed over. */
export function scriptStep(id: string, suites: readonly Suite[]): WorkflowStep {
  const folders = [...new Set(suites.map(reportFolder))];
  return {
    run: `mkdir -p ${folders.join(" ")}\nsh "$SCRIPT"`,
    env: { SCRIPT: expression(`steps.${id}.outputs.script`) },
  };
}

/** With the commit before, which the change is told by. */
export const checkoutWithParent: WorkflowStep = {
  ...checkout,
  with: { ...checkout.with, "fetch-depth": "2" },
};
