export { CoverageError, linePercent, type Totals } from "./coverage.ts";
export { type CoverageFile, type Merged, mergeCoverage } from "./merge.ts";
