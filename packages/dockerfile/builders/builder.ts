/** A command that downloads the dependencies by itself and goes on to build the project. */
export interface Builder {
  readonly name: string;
  /** A command of these above the build has seen to the dependencies, somehow. */
  readonly tool: RegExp;
  readonly manifests: readonly string[];
  readonly manifestPattern?: RegExp;
  readonly locks: readonly string[];
  /** True for the words of such a command. */
  builds(words: readonly string[]): boolean;
  /** Options that name the folder of the project, or the manifest in it: `mvn -f app/pom.xml`. */
  readonly folderOption?: RegExp;
  /** True when the dependencies lie in the project, so that nothing is downloaded. */
  isVendored(has: (path: string) => boolean, text: (path: string) => string): boolean;
  /** The command that downloads alone and leaves all else to the build; `null` where there is none. */
  download(words: readonly string[]): string | null;
  /** True when the download leaves nothing behind that the build would not. */
  readonly leavesNoMore: boolean;
  /** What to do, to end a sentence. */
  readonly advice: string;
}

/** Words that may stand in a command line without quotes. */
export function plainly(words: readonly string[]): string | null {
  return words.every((word) => /^[\w@%+=:,./-]+$/.test(word)) ? words.join(" ") : null;
}
