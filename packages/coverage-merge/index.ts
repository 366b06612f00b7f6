export { type Carried, carryCoverage, noCoverage } from "./carry.ts";
export { CoverageError, linePercent, type Totals } from "./coverage.ts";
export { type DataFile, isDataFile, mergeDataFiles } from "./data-file.ts";
export { type CoverageFile, type Merged, mergeCoverage } from "./merge.ts";
export { movedText } from "./moved.ts";
