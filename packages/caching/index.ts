export { hashFiles } from "./key.ts";
export { type Machine, runnerNames } from "./machine.ts";
export type { Manager, Store } from "./manager.ts";
export { managers } from "./managers.ts";
export { type PlannedEntry, planEntries } from "./plan.ts";
export { readTimeline } from "./replay/lock-history.ts";
export { policies, type Simulation, simulate } from "./replay/simulate.ts";
export { type Repository, repositoryOf } from "./repository.ts";
