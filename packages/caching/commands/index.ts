export { cachePlan } from "./plan.ts";
export { cacheReplay } from "./replay.ts";
