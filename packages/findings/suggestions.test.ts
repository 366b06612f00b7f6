import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits } from "./edits.ts";
import { safeFix } from "./finding.fixture.ts";
import { type Suggestion, suggest, suggestionBlock } from "./suggestions.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const edit = (start: number, end: number, text: string, file = "f") => ({ file, start, end, text });
const suggested = (before: string, ...edits: ReturnType<typeof edit>[]) =>
  suggest(safeFix("", edits), () => bytes(before)).suggestions[0];

/** What GitHub does: the lines give way to those of the block. */
function apply(before: string, { startLine, endLine, replacement }: Suggestion): string {
  const lines = before.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  return [...lines.slice(0, startLine - 1), replacement, ...lines.slice(endLine)].join("");
}

describe("suggest", () => {
  it.each([
    ["a change inside a line", edit(5, 6, "B"), { startLine: 2, endLine: 2, replacement: "lBne\n" }],
    ["a line before another", edit(4, 4, "new\n"), { startLine: 2, endLine: 2, replacement: "new\nline\n" }],
    ["a whole line gone", edit(4, 9, ""), { startLine: 2, endLine: 2, replacement: "" }],
    ["two lines gone", edit(0, 9, ""), { startLine: 1, endLine: 2, replacement: "" }],
    ["a line at the end", edit(13, 13, "new\n"), { startLine: 3, endLine: 3, replacement: "end\nnew\n" }],
    ["two lines joined", edit(3, 4, " "), { startLine: 1, endLine: 2, replacement: "one line\n" }],
  ])("covers whole lines: %s", (_, edit, lines) => {
    expect(suggested("one\nline\nend\n", edit)).toEqual({ path: "f", ...lines });
  });

  it("covers a moved line in one suggestion, since half a fix is none", () => {
    const moved = suggested(
      "FROM node\nCOPY . .\nRUN npm ci\n",
      edit(10, 19, ""),
      edit(30, 30, "COPY . .\n"),
    );
    expect(moved).toEqual({ path: "f", startLine: 2, endLine: 3, replacement: "RUN npm ci\nCOPY . .\n" });
  });

  it("returns apart what no suggestion can carry", () => {
    const files: Record<string, string> = { f: "one\n", crlf: "one\r\n", empty: "", bom: "\ufeffone\n" };
    const edits = ["f", "crlf", "empty", "bom", ".dockerignore"].map((file) => edit(0, 0, "new\n", file));
    const content = (path: string) => files[path];
    const result = suggest(safeFix("", edits), (path) => {
      const text = content(path);
      return text === undefined ? null : bytes(text);
    });
    expect(result.suggestions.map(({ path }) => path)).toEqual(["f"]);
    expect(result.left.map(({ file }) => file)).toEqual(["crlf", "empty", "bom", ".dockerignore"]);
  });

  it("does what the edits do, whatever they are", () => {
    const text = fc.array(fc.constantFrom("a", "é", "\n", "\n"), { minLength: 1, maxLength: 24 });
    const cuts = fc.array(fc.nat(100), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(text, cuts, fc.constantFrom("", "x", "x\n", "\n"), (parts, places, inserted) => {
        const before = parts.join("");
        const offsets = places.map((at) => bytes(parts.slice(0, at % (parts.length + 1)).join("")).length);
        const sorted = offsets.sort((a, b) => a - b);
        const edits = [];
        for (let at = 0; at + 1 < sorted.length; at += 2) {
          edits.push(edit(sorted[at] as number, sorted[at + 1] as number, inserted));
        }
        const after = new TextDecoder().decode(applyEdits(bytes(before), edits));
        const closed = (content: string) =>
          content === "" || content.endsWith("\n") ? content : `${content}\n`;
        const suggestion = suggested(before, ...edits) as Suggestion;
        expect(closed(apply(before, suggestion))).toBe(closed(after));
      }),
      { numRuns: 500 },
    );
  });
});

it("fences a block with more backticks than it holds", () => {
  const block = (replacement: string) =>
    suggestionBlock({ path: "f", startLine: 1, endLine: 1, replacement });
  expect(block("RUN x\n")).toBe("```suggestion\nRUN x\n```");
  expect(block("")).toBe("```suggestion\n```");
  expect(block("````\n```suggestion\n")).toBe("`````suggestion\n````\n```suggestion\n`````");
});
