export type { CutError } from "./backtest.ts";
export { type Case, type Outcome, pathOf, type Report, ReportError, testId } from "./case.ts";
export { type Checkout, checkout, indexFiles } from "./checkout.ts";
export { type Estimates, estimate } from "./estimate.ts";
export { type FlakyTest, findFlaky } from "./flaky.ts";
export { type Matched, matchTimings } from "./match.ts";
export { readReport } from "./report.ts";
export { mergeStores, type Run, type Sample, type Store, storeOf } from "./store.ts";
export { readStore, writeStore } from "./store-file.ts";
