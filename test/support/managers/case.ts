/** A small project in the usual bad order: its source stands above the install. */
export interface ManagerCase {
  readonly name: string;
  /** What makes the base image one with the tool: instructions below FROM. Files that it copies are in `toolFiles`. */
  readonly tool: readonly string[];
  /** Absolute path → its name in the tool image's context. */
  readonly toolFiles?: Readonly<Record<string, string>>;
  readonly files: Readonly<Record<string, string>>;
  /** Writes the lock file, in the tool image. */
  readonly lock?: { readonly command: string; readonly file: string };
  /** A source file, and what an edit adds to it. */
  readonly edit: { readonly file: string; readonly text: string };
  /** The start of the step that must be cached after the edit. */
  readonly cached: string;
  /** Needs `--unsafe`: there is no install to be cut off, but a cache to be kept. */
  readonly unsafe?: boolean;
  /** Lines of the comparison that mean nothing: what a cache mount takes out of the image, or names made up. */
  readonly leaves?: RegExp;
}
