import { defineCommand, type InputSpecs, paths, type Values } from "@keep-pace/command";

const inputs = {
  path: paths("the repository, or a folder of it", 1),
  managers: {
    kind: "text",
    placeholder: "NAMES",
    default: null,
    help: "package managers to plan for, with commas between; all that are found where left out",
  },
  epoch: {
    kind: "text",
    placeholder: "TEXT",
    default: "1",
    help: "part of every key: another one leaves all entries behind",
  },
} as const satisfies InputSpecs;

export type PlanInputs = Values<typeof inputs>;

/** `keep-pace cache plan`. */
export const cachePlan = defineCommand({
  name: "cache plan",
  summary: "show which dependency caches the repository should have: paths, keys and why",
  inputs,
  outputs: {},
  permissions: { "contents: read": "to read the repository" },
  formats: ["text", "json", "markdown"],
  run: async (inputs, host) => (await import("./run-plan.ts")).runPlan(inputs, host),
});
