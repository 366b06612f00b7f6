export { lookAtWorkflows } from "./commands/look.ts";
export { type LintInput, lintWorkflows } from "./lint.ts";
export { pinned } from "./pins.ts";
export { type Change, spliced } from "./splice.ts";
export { isWorkflow } from "./subject.ts";
export { readSource, type Source } from "./yaml/source.ts";
