export { type Carried, carryCoverage, noCoverage } from "./carry.ts";
export { CoverageError, linePercent, type Totals } from "./coverage.ts";
export { type CoverageFile, type Merged, mergeCoverage } from "./merge.ts";
export { movedPath, movedText } from "./moved.ts";
