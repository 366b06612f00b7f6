import { UserError } from "@keep-pace/command";
import { type Files, isUnreadable } from "@keep-pace/files";
import type { Severity } from "@keep-pace/findings";

/** What `.github/keep-pace.yml` may say. Every part is optional. */
export interface Config {
  /** Globs of files that no check looks at unless they are named. */
  readonly exclude: readonly string[];
  /** Rule id → its severity here, or `off`. */
  readonly rules: Readonly<Record<string, Severity | "off">>;
  /** Sequences of workflow jobs: an earlier one must be done before a later one begins. */
  readonly order: readonly (readonly string[])[];
}

const paths = [".github/keep-pace.yml", ".github/keep-pace.yaml"];

/** The repository's configuration, or the empty one. A mistake in it is a UserError that names file and line. */
export async function readConfig(files: Files): Promise<Config> {
  const path = paths.find((candidate) => files.exists(candidate));
  if (path === undefined) return { exclude: [], rules: {}, order: [] };
  const text = files.text(path);
  if (isUnreadable(text)) throw new UserError(text.message);
  // Loaded here because most runs have no configuration.
  return (await import("./config-schema.ts")).parseConfig(path, text);
}
