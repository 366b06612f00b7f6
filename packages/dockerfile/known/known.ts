/** What a command of the table meets when it runs. */
export interface Surroundings {
  /** ENV, ARG and assignments as the command sees them. */
  readonly environment: ReadonlyMap<string, string>;
  /** True for a path at, below or above what a COPY lays down; relative paths count from the working directory. */
  isCopied(path: string): boolean;
  /** True for a directory that is there whatever is copied, so that making it changes nothing. */
  isMade(path: string): boolean;
}

/** What a command that reads nothing of the build context does. */
export interface Effect {
  readonly kind: "os-packages" | "other";
  /** Paths below what a COPY lays down that the command makes, as written. */
  readonly writes: readonly string[];
}

/** Judges one tool by its arguments; `null` when they might touch the build context. */
export type Judge = (args: readonly string[], around: Surroundings) => Effect | null;

export const harmless: Effect = { kind: "other", writes: [] };

/** `harmless` when `condition` holds. */
export function harmlessIf(condition: boolean): Effect | null {
  return condition ? harmless : null;
}

/** The part of a path before its first wildcard. */
export function literalPart(path: string): string {
  return path.replace(/[*?[].*$/s, "");
}

/** True for an absolute path that no COPY in question touches. */
export function isElsewhere(path: string, around: Surroundings): boolean {
  return (
    path.startsWith("/") &&
    !path.includes("$") &&
    !path.includes("/..") &&
    !around.isCopied(literalPart(path))
  );
}
