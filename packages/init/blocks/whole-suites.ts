import { inProject } from "../project.ts";
import type { Block } from "./block.ts";
import { setUp } from "./set-up.ts";

export const wholeSuites: Block = {
  because:
    "Runs the suites that keep-pace cannot spread over machines yet, each in a job of its own with its dependencies from the cache.",
  jobs: ({ stacks }) =>
    stacks
      .filter(({ tests }) => tests.kind === "whole")
      .map((stack) => ({
        id: `test-${stack.name}`,
        comment: `The tests of ${stack.folder === "." ? "the project" : stack.folder}.`,
        name: `Tests (${stack.name})`,
        minutes: 60,
        permissions: { contents: "read # check out the code" },
        steps: [...setUp([stack]), { ...inProject(stack), run: stack.tests.command }],
      })),
};
