/** A unit that a runner can be told to run: a file, for Go the package's folder, for Rust the crate's. */
export interface TestUnit {
  readonly path: string;
  readonly runner: Runner;
}

export type Runner =
  | "vitest"
  | "jest"
  | "playwright"
  | "mocha"
  | "node"
  | "bun"
  | "ava"
  | "pytest"
  | "go"
  | "cargo"
  | "jvm"
  | "other";

/** Which files a runner takes for tests. */
export interface Rule {
  readonly runner: Runner;
  /** Only files below it. */
  readonly folder: string;
  /** Globs or regular expressions over the path relative to `folder`; one must fit. */
  readonly include: readonly (string | RegExp)[];
  readonly exclude: readonly (string | RegExp)[];
  /** Part of the configuration is computed, so that the tests are not certain. */
  readonly isComputed: boolean;
}
