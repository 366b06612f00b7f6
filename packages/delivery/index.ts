export { buildReport } from "./build-report.ts";
export { aggregateCoding, calibrate } from "./coding/calibrate.ts";
export { listPrices, type PriceTable } from "./cost/prices.ts";
export type { DeploymentEntry, Missing, PullEntry, Recording, RunEntry } from "./recording.ts";
export type { Report } from "./report.ts";
