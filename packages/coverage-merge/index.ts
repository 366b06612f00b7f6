export { CoverageError, linePercent, type Totals } from "./coverage.ts";
export { isDataFile, mergeDataFiles } from "./data-file.ts";
export { type CoverageFile, type Merged, mergeCoverage } from "./merge.ts";
