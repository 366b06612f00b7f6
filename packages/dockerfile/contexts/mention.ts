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
export const maxLength = 1024 * 1024;

/** True for a folder that is no URL, no variable, no standard input. */
export function isFolder(text: string): boolean {
  return text !== "" && text !== "-" && !text.startsWith("/") && !/[$*?{}]|:\/\/|^git@/.test(text);
}

/** The 1-based line of an offset. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at >= 0 && at < offset; at = text.indexOf("\n", at + 1)) line++;
  return line;
}
