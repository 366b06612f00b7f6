export type { Git } from "./git.ts";
export type { Commit, History } from "./history.ts";
