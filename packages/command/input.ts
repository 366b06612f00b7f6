import { UserError } from "./errors.ts";

/** A command is met through two doors: the terminal and GitHub Actions. */
export type Door = "cli" | "action";

interface Common<T> {
  readonly help: string;
  /** Given when the input is absent. `{cli, action}` where the doors differ. */
  readonly default: T | { readonly cli: T; readonly action: T };
  /** The only door that offers the input; both when left out. */
  readonly only?: Door;
  /** A GitHub expression as the default in `action.yml`, such as a token. */
  readonly actionDefault?: string;
}

export interface TextInput extends Common<string | null> {
  readonly kind: "text";
  /** Shown in help as `--name VALUE`. */
  readonly placeholder: string;
  /** The terminal takes the option several times; the value has one a line, as an action's input does. */
  readonly repeatable?: true;
}
export interface PathsInput extends Common<readonly string[]> {
  /** Positional in the terminal, one a line in an action. */
  readonly kind: "paths";
  /** How many the terminal takes. */
  readonly max?: number;
}
export interface FlagInput extends Common<boolean> {
  readonly kind: "flag";
}
export interface CountInput extends Common<number> {
  readonly kind: "count";
  readonly placeholder: string;
  readonly min: number;
  readonly max: number;
}
export interface ChoiceInput<C extends string = string> extends Common<C> {
  readonly kind: "choice";
  readonly choices: readonly C[];
  /** In the terminal the input is a bare flag that stands for this choice (`--fix` for `write`). */
  readonly bare?: C;
}

export type InputSpec = TextInput | PathsInput | FlagInput | CountInput | ChoiceInput;
export type InputSpecs = Readonly<Record<string, InputSpec>>;

type ValueOf<S extends InputSpec> = S extends PathsInput
  ? readonly string[]
  : S extends FlagInput
    ? boolean
    : S extends CountInput
      ? number
      : S extends ChoiceInput<infer C>
        ? C
        : string | null;

/** The values a command's `run` receives, typed by its specs. */
export type Values<I extends InputSpecs> = { readonly [K in keyof I]: ValueOf<I[K]> };

/** `sarifFile` → `sarif-file`: the name users type. */
export function publicName(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** The default that holds at `door`. */
export function defaultAt(spec: InputSpec, door: Door): InputSpec["default"] {
  const value = spec.default;
  return typeof value === "object" && value !== null && "cli" in value ? value[door] : value;
}

/** Every input's default at `door`, those it does not offer included. */
export function defaultValues(specs: InputSpecs, door: Door): Record<string, unknown> {
  return Object.fromEntries(Object.entries(specs).map(([key, spec]) => [key, defaultAt(spec, door)]));
}

/** The inputs that `door` offers, by key. */
export function inputsAt(specs: InputSpecs, door: Door): [key: string, spec: InputSpec][] {
  return Object.entries(specs).filter(([, spec]) => !spec.only || spec.only === door);
}

/**
 * The value of an input written as text, as an action's input or behind an option.
 * @param name how the user calls it, for the message.
 */
export function readInput(name: string, raw: string, spec: InputSpec): unknown {
  switch (spec.kind) {
    case "text":
      return raw;
    case "paths":
      return raw.split("\n").flatMap((line) => line.trim() || []);
    case "flag":
      return readFlag(name, raw);
    case "count":
      return readCount(name, raw, spec);
    case "choice":
      if (spec.choices.includes(raw)) return raw;
      throw new UserError(
        `${name} is "${raw}", which is none of its values: use ${spec.choices.join(", ")}.`,
      );
  }
}

// The spellings that GitHub's own toolkit takes for a boolean input.
function readFlag(name: string, raw: string): boolean {
  if (/^(true|True|TRUE)$/.test(raw)) return true;
  if (/^(false|False|FALSE)$/.test(raw)) return false;
  throw new UserError(`${name} is "${raw}": use true or false.`);
}

function readCount(name: string, raw: string, { min, max }: CountInput): number {
  const value = /^\d{1,15}$/.test(raw) ? Number(raw) : Number.NaN;
  if (value >= min && value <= max) return value;
  throw new UserError(`${name} is "${raw}": give a whole number from ${min} to ${max}.`);
}
