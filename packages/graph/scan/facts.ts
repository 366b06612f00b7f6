/** What one file's text says it may need. Over-reported: a name too many costs time, one too few a missed failure. */
export interface Facts {
  /** Modules as written: `./a`, `lodash/fp`, `.b` and `a.b.c` in Python, import paths in Go. */
  readonly imports: readonly string[];
  /** Modules of which only types are taken, by whole `import type` statements. */
  readonly typeImports: readonly string[];
  /** The literal beginnings of computed imports and globs; `""` where nothing is literal. */
  readonly prefixes: readonly string[];
  /** Other literals that may name a file, a folder or a module. */
  readonly strings: readonly string[];
  readonly traits: readonly Trait[];
  /** What it says of itself in comments, see `pragmasIn`. */
  readonly pragmas: readonly string[];
}

/**
 * `reads`: looks into the file system; `spawns`: starts programs or workers; `lists`: walks folders it finds itself;
 * `asks`: takes the place of another module's file by name, and looks into none itself; `names`: asks the file system
 * only which names there are.
 */
export type Trait = "reads" | "spawns" | "lists" | "asks" | "names";

export type Scanner = (text: string, path: string) => Omit<Facts, "pragmas">;

export const noFacts: Facts = {
  imports: [],
  typeImports: [],
  prefixes: [],
  strings: [],
  traits: [],
  pragmas: [],
};

/** True for a literal worth looking up among the paths. */
export function mayNamePath(text: string): boolean {
  return text.length > 1 && text.length <= 200 && !/^\s|[\n\r<>{}|"`;]|^https?:|^\.+$/.test(text);
}
