export { type LintInput, lintWorkflows } from "./lint.ts";
export { isWorkflow } from "./subject.ts";
