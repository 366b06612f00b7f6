export { buildkit } from "./buildkit.ts";
export { buildkitPlan } from "./plan.ts";
