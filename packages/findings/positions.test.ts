import { describe, expect, it } from "vitest";
import { positions } from "./positions.ts";

const of = (text: string) => positions(new TextEncoder().encode(text));

describe("positions", () => {
  it("turns byte offsets into lines and UTF-16 columns", () => {
    const at = of("FROM a\r\n# 😀é x\nlast");
    expect([0, 6, 7, 8, 14, 16].map((offset) => [at.lineAt(offset), at.columnAt(offset)])).toEqual([
      [1, 1],
      [1, 7],
      [1, 8],
      [2, 1],
      [2, 5],
      [2, 6],
    ]);
    expect([at.lines, at.startOf(3), at.startOf(4)]).toEqual([3, 19, 23]);
  });

  it("counts a BOM as bytes of the first line and as no column", () => {
    const at = of("\ufeffFROM a\n");
    expect([at.columnAt(0), at.columnAt(3), at.columnAt(4), at.startOf(1)]).toEqual([1, 1, 2, 0]);
  });

  it("opens no line behind the last line break", () => {
    expect([of("").lines, of("a").lines, of("a\n").lines, of("a\nb").lines]).toEqual([0, 1, 1, 2]);
    expect([of("a\n").lineAt(2), of("a\n").columnAt(2)]).toEqual([2, 1]);
  });
});
