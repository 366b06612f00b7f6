export {
  type ChangedFile,
  type ChangeStatus,
  diffCommits,
  diffWorkTree,
  parseChangedList,
  uniteChanges,
} from "./changed-files.ts";
export { resolveCommit } from "./commit.ts";
export { compareListings, type Difference, type Entry, entryOf, linksIn, listingOf } from "./entries.ts";
export { type Git, type GitResult, gitIn } from "./git.ts";
export { type Commit, deepen, type History, isShallow, readHistory } from "./history.ts";
export { type ChangedLines, changedLines } from "./lines.ts";
export { followed } from "./links.ts";
export { localRange, rangeSince } from "./local-range.ts";
export { commitsPerWeek, isTelling, typicalCommitsPerWeek } from "./pace.ts";
export { eventRange, type NoRange, type Range, type RunEvent } from "./range.ts";
export { findRoot, type Listing, listFiles } from "./repository.ts";
export { type PastFile, readSides, type Sides, sidesKey } from "./sides.ts";
export { entriesOf, readBlobs, readSnapshot, type Snapshot } from "./snapshot.ts";
