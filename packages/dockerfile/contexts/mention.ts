import { splitLines } from "../lines.ts";

/** A place of the repository that says how an image is built. Paths are relative to the repository's root. */
export interface Mention {
  readonly dockerfile: string;
  /** A folder, `.` for the root. */
  readonly context: string;
  readonly file: string;
  /** 1-based. */
  readonly line: number;
}

/** A larger file is not written by hand and is not looked at. */
export const maxLength = 256 * 1024;

/** True for a folder that is no URL, no variable, no standard input. */
export function isFolder(text: string): boolean {
  return text !== "" && text !== "-" && !text.startsWith("/") && !/[$*?{}]|:\/\/|^git@/.test(text);
}

/** Gives the 1-based line of an offset. */
export function lineFinder(text: string): (offset: number) => number {
  const lines = splitLines(text);
  return (offset) => {
    let low = 0;
    let high = lines.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (lines.start(middle) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}
