/** Where the lines of a file begin: turns byte offsets into lines and columns. A BOM is part of the first line. */
export interface Positions {
  /** How many lines there are; a line break at the end opens no further one, an empty file has none. */
  readonly lines: number;
  /** The 1-based line that holds the byte at `offset`; the one behind the last for an offset behind its line break. */
  lineAt(offset: number): number;
  /** 1-based column of `offset` in its line, in UTF-16 units, a BOM not counted. */
  columnAt(offset: number): number;
  /** The byte offset at which a 1-based line starts; the file's length for the line behind the last. */
  startOf(line: number): number;
}

const lineFeed = 10;

export function positions(bytes: Uint8Array): Positions {
  const starts = [0];
  for (let at = bytes.indexOf(lineFeed); at >= 0; at = bytes.indexOf(lineFeed, at + 1)) starts.push(at + 1);
  const lines = starts.at(-1) === bytes.length ? starts.length - 1 : starts.length;
  const lineAt = (offset: number) => starts.findLastIndex((start) => start <= offset) + 1;
  const startOf = (line: number) => starts[line - 1] ?? bytes.length;
  return {
    lines,
    lineAt,
    startOf,
    columnAt(offset) {
      const before = utf8.decode(bytes.subarray(startOf(lineAt(offset)), offset));
      return before.length + (lineAt(offset) === 1 && before.startsWith("\ufeff") ? 0 : 1);
    },
  };
}

const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });
