export {
  type Escape,
  emptyLedger,
  isGreen,
  type Ledger,
  mergeLedgers,
  passesAfterFailure,
  runsToTrust,
} from "./ledger.ts";
export { readLedger, writeLedger } from "./ledger-file.ts";
export { type Recorded, recordRun } from "./record-run.ts";
export {
  type Decided,
  type Decision,
  readSelection,
  type SelectionRecord,
  writeSelection,
} from "./selection-record.ts";
export { verdictsIn } from "./store-verdicts.ts";
export { breakerText, isCanary, openBreakers, trustOf } from "./trust.ts";
export { type FileVerdict, verdictsOf } from "./verdicts.ts";
