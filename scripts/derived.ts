import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { commands, optionRows } from "@keep-pace/cli";
import { type Command, defaultAt, type InputSpec, inputsAt, publicName } from "@keep-pace/command";
import { configJsonSchema } from "@keep-pace/workspace/json-schema";
import { parseDocument } from "yaml";

/** Command name → folder of its action, for those that have one. `check` is the root action. */
const doors: Record<string, string> = {
  check: ".",
  dockerfile: "actions/dockerfile",
  workflow: "actions/workflow",
  buildkit: "actions/buildkit-cache",
  cache: "actions/dependency-cache",
  report: "actions/report",
  select: "actions/select-tests",
  sweep: "actions/sweep",
  "shard plan": "actions/shard-tests",
  "shard take": "actions/run-shard",
  "shard verify": "actions/verify-shards",
};

/** Every derived file's path and the text it should have. */
export async function derivedFiles(root: string): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const command of commands) {
    const folder = doors[command.name];
    if (folder === undefined) continue;
    const manifest = join(folder, "action.yml");
    files.set(manifest, actionManifest(readFileSync(join(root, manifest), "utf8"), command));
    const readme = join(folder, "README.md");
    if (folder !== "." && existsSync(join(root, readme))) {
      files.set(readme, fill(readFileSync(join(root, readme), "utf8"), actionTables(command)));
    }
  }
  files.set("docs/keep-pace.schema.json", `${JSON.stringify(configJsonSchema(), null, 2)}\n`);
  files.set("README.md", fill(readFileSync(join(root, "README.md"), "utf8"), readmeParts(root)));
  return files;
}

/** `text` of an action.yml with inputs and outputs as the command declares them; everything else is kept. */
function actionManifest(text: string, command: Command): string {
  const document = parseDocument(text);
  const inputs = inputsAt(command.inputs, "action").map(([key, spec]) => [
    publicName(key),
    { description: sentence(spec), required: false, ...defaultEntry(spec) },
  ]);
  document.set("inputs", document.createNode(Object.fromEntries(inputs)));
  const outputs = Object.entries(command.outputs).map(([name, description]) => [name, { description }]);
  document.set("outputs", document.createNode(Object.fromEntries(outputs)));
  return document.toString({ lineWidth: 0 });
}

function sentence(spec: InputSpec): string {
  const choices = spec.kind === "choice" ? `: ${spec.choices.join(", ")}` : "";
  return `${spec.help}${choices}`;
}

function defaultEntry(spec: InputSpec): { default?: string } {
  if (spec.actionDefault !== undefined) return { default: spec.actionDefault };
  const value = defaultAt(spec, "action");
  if (value === null) return {};
  return { default: Array.isArray(value) ? value.join("\n") : String(value) };
}

/** The parts of an action's README. */
function actionTables(command: Command): Record<string, string> {
  const inputs = inputsAt(command.inputs, "action").map(([key, spec]) => [
    `\`${publicName(key)}\``,
    sentence(spec),
    `\`${defaultEntry(spec).default ?? ""}\``.replace("``", ""),
  ]);
  const outputs = Object.entries(command.outputs).map(([name, description]) => [`\`${name}\``, description]);
  const permissions = Object.entries(command.permissions).map(([grant, reason]) => [`\`${grant}\``, reason]);
  return {
    inputs: table(["input", "meaning", "default"], inputs),
    outputs: table(["output", "meaning"], outputs),
    permissions: table(["permission", "why"], permissions),
    options: table(
      ["option", "meaning"],
      optionRows(command).map(([name, meaning]) => [`\`${name}\``, meaning]),
    ),
  };
}

function readmeParts(root: string): Record<string, string> {
  return {
    commands: table(
      ["command", "what it does"],
      commands.map(({ name, summary }) => [`\`keep-pace ${name}\``, summary]),
    ),
    "check-options": actionTables(commands.find(({ name }) => name === "check") as Command).options as string,
    "check-inputs": actionTables(commands.find(({ name }) => name === "check") as Command).inputs as string,
    example: example(root),
  };
}

/** What the README's first command prints on a fresh clone, whose history of the example is too short to replay. */
function example(root: string): string {
  const output = execFileSync(
    process.execPath,
    [
      join(root, "dist/cli.js"),
      "check",
      "examples/slow-monorepo",
      "--commits",
      "0",
      "--fail-on",
      "never",
      "--no-color",
    ],
    { cwd: root, encoding: "utf8", env: { ...process.env, COLUMNS: "80" } },
  );
  return `\`\`\`console\n$ node dist/cli.js check examples/slow-monorepo\n${firstScreen(output)}\n\`\`\``;
}

/** The first findings and the closing lines: the whole is a command away. */
function firstScreen(output: string): string {
  const blocks = output.trimEnd().split("\n\n");
  const isFinding = (block: string) => /^ *\d+ {2}\S/.test(block);
  const findings = blocks.filter(isFinding);
  const left = findings.length - 3;
  const more = left > 0 ? [`    … ${left} more`] : [];
  return [...findings.slice(0, 3), ...more, ...blocks.filter((block) => !isFinding(block))].join("\n\n");
}

/** Replaces what lies between `<!-- generated:NAME -->` and `<!-- /generated:NAME -->`. */
function fill(text: string, parts: Record<string, string>): string {
  return Object.entries(parts).reduce((filled, [name, part]) => {
    const [open, close] = [`<!-- generated:${name} -->`, `<!-- /generated:${name} -->`];
    const [start, end] = [filled.indexOf(open), filled.indexOf(close)];
    if (start < 0 || end < start) return filled;
    return `${filled.slice(0, start + open.length)}\n${part}\n${filled.slice(end)}`;
  }, text);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => text.replaceAll("|", "\\|").replaceAll("\n", " ");
  const row = (cells: readonly string[]) => `| ${cells.map(cell).join(" | ")} |`;
  return [row(head), row(head.map(() => "---")), ...rows.map(row)].join("\n");
}
