import { type Command, defaultAt, type InputSpec, inputsAt, publicName } from "@keep-pace/command";
import { isBare } from "./arguments.ts";

type Row = readonly [left: string, right: string];

/** The text of `keep-pace --help`. */
export function generalHelp(commands: readonly Command[], version: string): string {
  return [
    `keep-pace ${version} – CI that keeps pace with your code`,
    "",
    "Usage: keep-pace <command> [path…] [options]",
    "",
    "Commands:",
    ...table(commands.map(({ name, summary }) => [name, summary])),
    "",
    "keep-pace <command> --help lists a command's options.",
    "",
  ].join("\n");
}

/** The text of `keep-pace <command> --help`, made from the command's own specs. */
export function commandHelp(command: Command): string {
  const specs = inputsAt(command.inputs, "cli");
  const positional = specs.find(([, spec]) => spec.kind === "paths");
  return [
    `Usage: keep-pace ${command.name}${positional ? usage(positional[1]) : ""} [options]`,
    "",
    ...wrap(`${command.summary.charAt(0).toUpperCase()}${command.summary.slice(1)}.`, columns),
    "",
    "Options:",
    ...table(optionRows(command)),
    "",
    ...wrap(`Exit: ${exits(command)}, 2 wrong use, 3 a bug.`, columns),
    "",
  ].join("\n");
}

/** What 0 and 1 mean: most commands answer, and that is all. */
function exits({ name, inputs }: Command): string {
  if ("failOn" in inputs) return "0 nothing found at or above --fail-on, 1 something found";
  return name === "shard verify" ? "0 every test ran exactly once, 1 not so" : "0 answered";
}

/** Option and meaning, one row each: also the source of the README's table. */
export function optionRows(command: Command): Row[] {
  const own = inputsAt(command.inputs, "cli").map(
    ([key, spec]): Row => [optionName(key, spec), meaning(spec)],
  );
  return [
    ...own,
    ["--format FORMAT", `${command.formats.join(", ")} (default ${command.formats[0]})`],
    ["--verbose", "tell everything, notes and progress included"],
    ["--no-color", "no colours, as with NO_COLOR"],
  ];
}

function usage(spec: InputSpec): string {
  return spec.kind === "paths" && spec.max === 1 ? " [path]" : " [path…]";
}

function optionName(key: string, spec: InputSpec): string {
  if (spec.kind === "paths") return usage(spec).trim();
  const name = `--${publicName(key)}`;
  if (isBare(spec)) return name;
  return `${name} ${spec.kind === "choice" ? "LEVEL" : (spec as { placeholder: string }).placeholder}`;
}

function meaning(spec: InputSpec): string {
  const value = defaultAt(spec, "cli");
  const choices = spec.kind === "choice" && spec.bare === undefined ? `: ${spec.choices.join(", ")}` : "";
  const standard = isBare(spec) || value === null || String(value) === "" ? "" : ` (default ${value})`;
  return `${spec.help}${choices}${standard}`;
}

const columns = 80;

/** Two columns, the right one wrapped to the terminal's usual width. */
function table(rows: readonly Row[]): string[] {
  const left = Math.max(...rows.map(([name]) => name.length)) + 4;
  return rows.flatMap(([name, text]) =>
    wrap(text, columns - left).map((line, at) => `${(at === 0 ? `  ${name}` : "").padEnd(left)}${line}`),
  );
}

function wrap(text: string, width: number): string[] {
  const lines = [""];
  for (const word of text.split(" ")) {
    const line = lines.at(-1) as string;
    if (line !== "" && line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = line === "" ? word : `${line} ${word}`;
  }
  return lines;
}
