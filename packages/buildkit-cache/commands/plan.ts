import { defineCommand, type InputSpecs, type Values } from "@keep-pace/command";
import { planInputs } from "./inputs.ts";

const inputs = {
  ...planInputs,
  event: {
    kind: "choice",
    choices: ["push", "pull_request"],
    default: "push",
    help: "the event to plan for: a pull request reads caches and writes none",
  },
} as const satisfies InputSpecs;

export type PlanInputs = Values<typeof inputs>;

/** `keep-pace buildkit plan`. */
export const buildkitPlan = defineCommand({
  name: "buildkit plan",
  summary: "show which image builds the repository has and the layer cache each should have",
  inputs,
  outputs: {},
  permissions: { "contents: read": "to read the repository" },
  formats: ["text", "json", "markdown"],
  run: async (inputs, host) => (await import("./run-plan.ts")).runPlan(inputs, host),
});
