import { expect, it } from "vitest";
import { finding, monorepo } from "./finding.fixture.ts";
import { summarise, tally } from "./summary.ts";

it("counts severities, fixes and refusals", () => {
  expect(summarise(monorepo, { files: 4, commits: 214 })).toEqual({
    files: 4,
    commits: 214,
    error: 1,
    warning: 3,
    note: 1,
    fixable: 3,
    refused: 1,
  });
});

it("says them in words", () => {
  expect(tally(monorepo)).toBe("5 findings: 1 error, 3 warnings, 1 note");
  expect(tally([finding()])).toBe("1 warning");
  expect(tally([])).toBe("no findings");
});
