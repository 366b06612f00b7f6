import { exactly, type Handover, spaced, startsOf } from "./selection.ts";

export const jest: Handover = {
  starts: (selections) =>
    startsOf(
      selections,
      (paths) => ["--runTestsByPath", ...paths],
      (path, cases) => ["--testNamePattern", exactly(spaced(cases)), "--runTestsByPath", path],
    ),
};
