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
  /** How to tell what was delivered: the environment that serves users, the workflow that deploys, the label of incidents. */
  readonly delivery: {
    readonly environment?: string | undefined;
    readonly workflow?: string | undefined;
    readonly incidents?: string | undefined;
  };
  readonly select: SelectConfig;
  /** What the team wants: shares as `25%`, times as `10m`, `4h` or `2d`. */
  readonly goals: {
    readonly overhead?: string | undefined;
    readonly timeToGreen?: string | undefined;
    readonly deploysPerWeek?: number | undefined;
    readonly leadTime?: string | undefined;
  };
  readonly cost: CostConfig;
}

/** Who the cost of CI is told apart by, and what calls of language models cost. */
interface CostConfig {
  /** Name of a team or a service → its files. Without any, CODEOWNERS says it. */
  readonly areas: Readonly<Record<string, readonly string[]>>;
  readonly llm: {
    /** Parts of names of steps that call a model, besides those known by name. */
    readonly steps: readonly string[];
    /** US dollars. */
    readonly usdPerCall?: number | undefined;
    /** More than that is a warning. */
    readonly mostCallsPerChange?: number | undefined;
    readonly mostUsdPerChange?: number | undefined;
  };
}

/** What only the users know of their tests. Every glob list may take back with `!`. */
interface SelectConfig {
  /** Tests that always run. */
  readonly always: readonly string[];
  /** Changed files that no test needs. */
  readonly ignore: readonly string[];
  /** Changed files → tests that need them in a way no import shows. */
  readonly affects: Readonly<Record<string, readonly string[]>>;
  /** Changed inputs → the files that a generator makes of them. */
  readonly generates: Readonly<Record<string, readonly string[]>>;
  /** Name of a part of the repository → its files, for jobs that run or do not. */
  readonly areas: Readonly<Record<string, readonly string[]>>;
  /** `files`: whoever needs a changed file is selected, even if nothing it mentions was changed there. */
  readonly follow?: "files" | "names" | undefined;
  /** Failures that selection missed up to this instant are dealt with. */
  readonly reset?: string | undefined;
}

const noSelectConfig: SelectConfig = { always: [], ignore: [], affects: {}, generates: {}, areas: {} };

/** What holds where there is no configuration. */
export const emptyConfig: Config = {
  exclude: [],
  rules: {},
  order: [],
  delivery: {},
  goals: {},
  select: noSelectConfig,
  cost: { areas: {}, llm: { steps: [] } },
};

const paths = [".github/keep-pace.yml", ".github/keep-pace.yaml"];

/** The repository's configuration, or the empty one. A mistake in it is a UserError that names file and line. */
export async function readConfig(files: Files): Promise<Config> {
  const path = paths.find((candidate) => files.exists(candidate));
  if (path === undefined) return emptyConfig;
  const text = files.text(path);
  if (isUnreadable(text)) throw new UserError(text.message);
  // Loaded here because most runs have no configuration.
  return (await import("./config-schema.ts")).parseConfig(path, text);
}
