export { lookAtDockerfiles } from "./commands/look.ts";
export { withManifests } from "./commands/past.ts";
export { findContexts } from "./contexts.ts";
export { readCopied } from "./copied.ts";
export { findDockerfiles } from "./discover.ts";
export { readIgnore } from "./dockerignore.ts";
export { type Evaluation, evaluate } from "./evaluate.ts";
export type { Dockerfile, Instruction, Stage } from "./model.ts";
export { readDockerfile } from "./read.ts";
