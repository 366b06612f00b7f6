export { cache } from "./cache.ts";
export { cachePlan } from "./plan.ts";
export { cacheReplay } from "./replay.ts";
export { trustOf } from "./trust.ts";
