export { type Assignment, assign } from "./assign.ts";
export { lowerBound } from "./pack/bound.ts";
export { pack } from "./pack/pack.ts";
export type { PlannedTest } from "./test.ts";
