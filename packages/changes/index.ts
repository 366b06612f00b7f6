export { type Git, type GitResult, gitIn } from "./git.ts";
export { type Commit, deepen, type History, isShallow, readHistory } from "./history.ts";
export { type ChangedLines, changedLines } from "./lines.ts";
export { findRoot, type Listing, listFiles } from "./repository.ts";
