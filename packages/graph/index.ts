export { type Facts, scan } from "./scan/index.ts";
export type { Reason } from "./seeds.ts";
export { type Selection, selectTests } from "./select.ts";
