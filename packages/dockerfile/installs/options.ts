import type { Invocation } from "./install.ts";

/** The options a command is known to take; all others are reported as unknown. */
export interface OptionTable {
  /** Options without a value, as written (`--force`, `-f`). */
  readonly switches: readonly string[];
  /** Options with a value behind `=` or in the next word. */
  readonly values: readonly string[];
}

export interface Options {
  readonly options: ReadonlyMap<string, readonly string[]>;
  readonly unknown: readonly string[];
  /** Everything that is no option. */
  readonly rest: readonly string[];
}

/** Reads the words behind a command by its table. Option names keep their dashes. */
export function readOptions(words: readonly string[], table: OptionTable): Options {
  const options = new Map<string, string[]>();
  const unknown: string[] = [];
  const rest: string[] = [];
  const add = (name: string, value: string) => options.set(name, [...(options.get(name) ?? []), value]);
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? "";
    if (!word.startsWith("-") || word === "-") {
      rest.push(word);
      continue;
    }
    const equals = word.startsWith("--") ? word.indexOf("=") : -1;
    const name = equals < 0 ? word : word.slice(0, equals);
    const glued = table.values.find(
      (value) => /^-\w$/.test(value) && word.startsWith(value) && word !== value,
    );
    if (equals >= 0 && (table.values.includes(name) || table.switches.includes(name))) {
      add(name, word.slice(equals + 1));
    } else if (table.switches.includes(word)) add(word, "");
    else if (table.values.includes(word) && at + 1 < words.length) add(word, words[++at] ?? "");
    else if (glued && !word.startsWith("--")) add(glued, word.slice(2));
    else unknown.push(word);
  }
  return { options, unknown, rest };
}

/** True when the switch is given, and not as `--name=false`. */
export function isOn(invocation: Invocation, ...names: readonly string[]): boolean {
  return names.some((name) =>
    invocation.options.get(name)?.some((value) => value !== "false" && value !== "0"),
  );
}
