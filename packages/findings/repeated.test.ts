import { describe, expect, it } from "vitest";
import { finding, lines, safeFix } from "./finding.fixture.ts";
import { renderMarkdown } from "./markdown.ts";
import { repeated } from "./repeated.ts";
import { renderText } from "./text.ts";

const refused = { code: "needs-value", message: "How long is not in the file." };
const note = (file: string, line: number) =>
  finding({
    rule: "missing-timeout",
    severity: "note",
    file,
    range: lines(line),
    message: `A job of ${file} has no timeout.`,
    refused,
  });
const habits = [1, 2, 3, 4, 5, 6, 7].map((at) => note(`${at}.yml`, at));
const options = { color: false, width: 60, fixAllCommand: "keep-pace fix" };

describe("a habit in many files", () => {
  it("is told once in text, its first places listed and the rest counted", () => {
    expect(`\n${renderText(habits, options)}`).toBe(`
1  1.yml:1
   note: A job of 1.yml has no timeout. [missing-timeout]
   not fixed: How long is not in the file.
   also: 2.yml:2, 3.yml:3, 4.yml:4, 5.yml:5, 6.yml:6 and 1
         more

7 notes
`);
  });

  it("is told in full where asked", () => {
    expect(renderText(habits, { ...options, verbose: true }).match(/has no timeout/g)).toHaveLength(7);
  });

  it("is one item of Markdown, and a path cannot leave its code span", () => {
    const hostile = note("<img src=x>`|@all.yml", 2);
    const list = renderMarkdown([...habits.slice(0, 2), hostile]);
    expect(list.match(/^\d+\. /gm)).toHaveLength(1);
    expect(list).toContain("<br>Also: `2.yml:2` and <code>&lt;img src=x&gt;");
    expect(list.split("\n")).toHaveLength(4);
  });
});

it("keeps apart what costs, warnings with other words, and what is mended differently", () => {
  const cost = { missRate: null, seconds: 9, secondsPerWeek: 90, commits: 0, source: "table" } as const;
  const found = [
    note("a", 1),
    { ...note("b", 1), cost },
    { ...note("c", 1), cost },
    { ...note("d", 1), severity: "warning" as const },
    { ...note("e", 1), severity: "warning" as const },
    { ...note("d", 2), severity: "warning" as const, file: "h" },
    { ...note("f", 1), refused: null, fix: safeFix("set it") },
    note("g", 1),
  ];
  expect(repeated(found).map(({ finding, others }) => [finding, ...others].map(({ file }) => file))).toEqual([
    ["a", "g"],
    ["b"],
    ["c"],
    ["d", "h"],
    ["e"],
    ["f"],
  ]);
});

it("moves the command that fixes all to a line of its own where it does not fit", () => {
  const found = [finding({ fix: safeFix("set it") })];
  expect(renderText(found, { ...options, fixAllCommand: `keep-pace fix ${"deep/".repeat(10)}` })).toMatch(
    /\n1 warning; 1 can be fixed:\n {2}keep-pace fix deep/,
  );
});
