import { describe, expect, it } from "vitest";
import { annotate } from "./annotations.ts";
import { finding, lines, monorepo, safeFix } from "./finding.fixture.ts";

describe("annotate", () => {
  it("says what is wrong, what it costs and what to do", () => {
    expect(annotate(monorepo).shown[0]).toEqual({
      level: "warning",
      file: "web/Dockerfile",
      startLine: 7,
      endLine: 7,
      title: "keep-pace: broad-copy-before-install",
      message: [
        "`COPY . .` comes before `npm ci`, so every change of any file installs all packages again.",
        "Misses the cache in 96 % of 214 commits, about 43 s each (measured). That is about 25 min a week.",
        "Fix: copy package.json and package-lock.json first, then install, then copy the rest",
        "https://github.com/keep-pace/keep-pace/blob/main/docs/rules/broad-copy-before-install.md",
      ].join("\n"),
    });
  });

  it("keeps the order and leaves out what was fixed", () => {
    const { shown, hidden } = annotate(monorepo);
    expect(shown.map(({ level, startLine }) => [level, startLine])).toEqual([
      ["warning", 7],
      ["warning", 12],
      ["warning", 3],
      ["error", 40],
    ]);
    expect(hidden).toBe(0);
  });

  it("gives columns within one line only, the end inclusive as GitHub wants it", () => {
    const range = { startLine: 4, startColumn: 5, endLine: 4, endColumn: 9 };
    expect(annotate([finding({ range })]).shown[0]).toMatchObject({
      startColumn: 5,
      endColumn: 8,
      endLine: 4,
    });
    for (const endLine of [5, 6]) {
      const shown = annotate([finding({ range: { ...range, endLine } })]).shown[0];
      expect(shown).toMatchObject({ startLine: 4, endLine });
      expect(shown).not.toHaveProperty("startColumn");
    }
    const empty = annotate([finding({ range: { ...range, endColumn: 5 } })]).shown[0];
    expect(empty).not.toHaveProperty("endColumn");
  });

  it("keeps to ten of a level and counts the rest", () => {
    const many = [
      ...Array.from({ length: 12 }, (_, at) => finding({ range: lines(at + 1) })),
      ...Array.from({ length: 11 }, () => finding({ severity: "note" })),
      finding({ severity: "error" }),
    ];
    const { shown, hidden } = annotate(many);
    const count = (level: string) => shown.filter((annotation) => annotation.level === level).length;
    expect([count("warning"), count("notice"), count("error"), hidden]).toEqual([10, 10, 1, 3]);
    expect(shown.slice(0, 10).map(({ startLine }) => startLine)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it("stays silent about lines that did not change, when told which did", () => {
    const many = Array.from({ length: 12 }, (_, at) => finding({ range: lines(at * 10 + 1, at * 10 + 3) }));
    const changedLines = new Map([
      ["Dockerfile", new Set([103, 111, 99, 14])],
      ["other", new Set([1])],
    ]);
    const { shown, hidden } = annotate(many, { changedLines });
    expect(shown.map(({ startLine }) => startLine)).toEqual([101, 111]);
    expect(hidden).toBe(0);
  });

  it("keeps text from the repository on its line and within the runner's limit", () => {
    const hostile = finding({ message: "a\n::error::b\x1b[31m", fix: safeFix("x".repeat(9000)) });
    const message = annotate([hostile]).shown[0]?.message ?? "";
    expect(message.split("\n")[0]).toBe("a\\n::error::b\\x1b[31m");
    expect(message.length).toBe(4000);
  });
});
