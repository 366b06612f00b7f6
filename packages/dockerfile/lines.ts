/** BuildKit's scanner refuses a line of 64 KiB or more (Go's bufio.MaxScanTokenSize). */
const maxLineBytes = 64 * 1024;

/** The physical lines of a text; only `\n` ends one. Indexes count from 0. */
export interface Lines {
  readonly count: number;
  /** Offset (UTF-16) of the line's first character; `start(count)` is the text's length. */
  start(index: number): number;
  /** The line with its line break. */
  raw(index: number): string;
  /** The line without its line break, and without any `\r` before it. */
  text(index: number): string;
  /** The first line that is too long for BuildKit, -1 when there is none. */
  tooLong(): number;
}

export function splitLines(text: string): Lines {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  if (starts.at(-1) !== text.length) starts.push(text.length);
  const start = (index: number) => starts[index] ?? text.length;
  const raw = (index: number) => text.slice(start(index), start(index + 1));
  return {
    count: starts.length - 1,
    start,
    raw,
    text(index) {
      let end = start(index + 1);
      while (end > start(index) && (text[end - 1] === "\n" || text[end - 1] === "\r")) end--;
      return text.slice(start(index), end);
    },
    tooLong() {
      return starts.findIndex((from, index) => {
        const length = start(index + 1) - from;
        // A UTF-16 unit takes at most three bytes of UTF-8.
        if (length * 3 < maxLineBytes) return false;
        return Buffer.byteLength(raw(index).replace(/\n$/, "")) >= maxLineBytes;
      });
    },
  };
}
