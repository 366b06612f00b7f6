export { lookAtWorkflows } from "./commands/look.ts";
export { type LintInput, lintWorkflows } from "./lint.ts";
export { isWorkflow } from "./subject.ts";
