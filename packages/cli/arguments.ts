import { parseArgs } from "node:util";
import {
  type Command,
  defaultValues,
  type Format,
  type InputSpec,
  inputsAt,
  nearest,
  publicName,
  readInput,
  UserError,
} from "@keep-pace/command";

export interface Parsed {
  readonly values: Readonly<Record<string, unknown>>;
  readonly format: Format;
  readonly help: boolean;
  readonly color: boolean | null;
  readonly verbose: boolean;
}

/** Options every command takes, besides those of its own. */
const common = {
  format: { type: "string" },
  help: { type: "boolean", short: "h" },
  color: { type: "boolean" },
  "no-color": { type: "boolean" },
  verbose: { type: "boolean" },
} as const;

/**
 * Reads a command's arguments by its input specs. Wrong use is a UserError that names the argument.
 * @param others the names of all commands, for an option that is one of them.
 */
export function parseArguments(
  command: Command,
  argv: readonly string[],
  others: readonly string[] = [],
): Parsed {
  const specs = inputsAt(command.inputs, "cli");
  const positional = specs.find(([, spec]) => spec.kind === "paths");
  const named = specs.filter(([, spec]) => spec.kind !== "paths");
  const options = {
    ...common,
    ...Object.fromEntries(
      named.map(([key, spec]) => [
        publicName(key),
        {
          type: isBare(spec) ? "boolean" : "string",
          multiple: spec.kind === "text" && spec.repeatable === true,
        },
      ]),
    ),
  } as Record<string, OptionType>;
  const { given, positionals } = parseStrictly(command, argv, options, others);

  const values = defaultValues(command.inputs, "cli");
  for (const [key, spec] of named) {
    const raw = given[publicName(key)];
    if (raw !== undefined) values[key] = readOption(`--${publicName(key)}`, raw, spec);
  }
  if (positional) {
    checkPositionals(command, positionals, positional[1]);
    if (positionals.length > 0) values[positional[0]] = positionals;
  } else if (positionals.length > 0) {
    throw new UserError(
      `${command.name} takes no path, but got ${positionals[0]}: see keep-pace ${command.name} --help.`,
    );
  }
  return {
    values,
    format: readFormat(command, given.format),
    help: given.help === true,
    color: given["no-color"] ? false : given.color ? true : null,
    verbose: given.verbose === true,
  };
}

/** True when the option takes no value in the terminal. */
export function isBare(spec: InputSpec): boolean {
  return spec.kind === "flag" || (spec.kind === "choice" && spec.bare !== undefined);
}

function readOption(name: string, raw: string | boolean, spec: InputSpec): unknown {
  if (spec.kind === "choice" && spec.bare !== undefined) return spec.bare;
  return typeof raw === "boolean" ? raw : readInput(name, raw, spec);
}

function checkPositionals(command: Command, positionals: readonly string[], spec: InputSpec): void {
  const max = spec.kind === "paths" ? (spec.max ?? Number.POSITIVE_INFINITY) : 0;
  if (positionals.length > max) {
    const taken = max === 1 ? "one path" : `at most ${max} paths`;
    throw new UserError(
      `${command.name} takes ${taken}, but got ${positionals.length}: leave out ${positionals[max]}.`,
    );
  }
  if (positionals.includes("")) throw new UserError("A path is empty: name a file or folder.");
}

function readFormat(command: Command, raw: string | boolean | undefined): Format {
  const format = raw ?? command.formats[0];
  if (command.formats.includes(format as Format)) return format as Format;
  throw new UserError(`--format ${raw} is not known to ${command.name}: use ${command.formats.join(", ")}.`);
}

interface OptionType {
  readonly type: "string" | "boolean";
  readonly multiple?: boolean;
}

function parseStrictly(
  command: Command,
  argv: readonly string[],
  options: Record<string, OptionType>,
  others: readonly string[],
): { given: Record<string, string | boolean | undefined>; positionals: string[] } {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options,
      allowPositionals: true,
      strict: true,
    });
    const given = Object.entries(values).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join("\n") : value,
    ]);
    return { given: Object.fromEntries(given), positionals };
  } catch (error) {
    const known = Object.keys(options);
    throw new UserError(explain(command, error as Error & { code?: string }, known, others), {
      cause: error,
    });
  }
}

function explain(
  command: Command,
  error: Error & { code?: string },
  known: readonly string[],
  others: readonly string[],
): string {
  const option = /'(-[^' =]*)/.exec(error.message)?.[1] ?? "An option";
  const help = `see keep-pace ${command.name} --help`;
  if (error.code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") {
    const name = option.replace(/^-+/, "");
    if (name !== command.name && others.includes(name)) {
      return `${option} is no option of ${command.name}: use keep-pace ${name}.`;
    }
    const meant = nearest(name, known);
    return `${option} is no option of ${command.name}: ${meant ? `did you mean --${meant}?` : `${help}.`}`;
  }
  if (/is ambiguous/.test(error.message)) {
    return `${option} needs a value, and one that begins with a dash is written ${option}=-…: ${help}.`;
  }
  const needsValue = /argument missing/.test(error.message);
  return `${option} ${needsValue ? "needs a value" : "takes no value"}: ${help}.`;
}
