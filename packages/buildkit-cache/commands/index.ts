export { buildkitPlan } from "./plan.ts";
