import { inProject } from "../project.ts";
import type { Block } from "./block.ts";
import { setUp, together } from "./set-up.ts";

export const wholeSuites: Block = {
  because: "Runs each of the other suites whole, in a job of its own with its dependencies from the cache.",
  jobs: (project) =>
    project.stacks
      .filter((stack) => stack.tests.kind === "whole" && !together(project).includes(stack))
      .map((stack) => ({
        id: `test-${stack.name}`,
        comment: `The tests of ${stack.folder === "." ? "the project" : stack.folder}.`,
        name: `Tests (${stack.name})`,
        minutes: 60,
        permissions: { contents: "read # check out the code" },
        steps: [...setUp([stack]), { ...inProject(stack), run: stack.tests.command }],
      })),
};
