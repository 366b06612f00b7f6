import type { Evaluation } from "./evaluate.ts";
import { type RecognisedInstall, recogniseInstall } from "./installs/index.ts";
import type { Instruction, Stage } from "./model.ts";
import { type Opaque, readShell, type ShellCommand } from "./shell.ts";
import type { Subject } from "./subject.ts";

/** One command of a RUN with the directory it runs in; `null` when that is not known. */
export interface RunCommand {
  readonly command: ShellCommand;
  readonly directory: string | null;
  readonly install: RecognisedInstall | null;
}

/** A RUN taken apart. */
export interface Run {
  readonly instruction: Instruction;
  readonly commands: readonly RunCommand[];
  readonly opaque: Opaque | null;
  /** True when it mounts files of the build context instead of copying them. */
  readonly bindsContext: boolean;
}

/** One install command of a stage. */
export interface Install extends RecognisedInstall {
  readonly run: Run;
  readonly command: ShellCommand;
  /** The directory in the image; `null` when that is not known. */
  readonly directory: string | null;
  /** The instruction of the first install of the same ecosystem in the stage, this one or one above. */
  readonly firstIndex: number;
}

const runs = new WeakMap<Evaluation, Map<Instruction, Run>>();

/** A RUN taken apart. Answers are remembered: nearly every rule asks. */
export function readRun(subject: Subject, instruction: Instruction): Run {
  const known = runs.get(subject.evaluation) ?? new Map<Instruction, Run>();
  runs.set(subject.evaluation, known);
  const run = known.get(instruction) ?? read(subject, instruction);
  known.set(instruction, run);
  return run;
}

function read(subject: Subject, instruction: Instruction): Run {
  const script = readShell(subject.dockerfile, instruction);
  const { json, start, end } = instruction;
  const exec: ShellCommand[] = json
    ? [
        {
          operator: null,
          nested: false,
          words: json,
          assignments: [],
          redirections: [],
          variables: [],
          opaque: json.some((word) => word.includes("$")) ? "dynamic-command" : null,
          start,
          end,
        },
      ]
    : [];
  let directory: string | null = subject.evaluation.before(instruction).workdir;
  const all = json ? exec : script.commands;
  // Inside of conditions and subshells nobody follows a `cd`.
  const moves = all.some(({ words }) => /^(cd|pushd|popd)$/.test(words[0] ?? ""));
  const commands = all.map((command): RunCommand => {
    const here = command.nested && moves ? null : directory;
    if (!command.nested && command.words[0] === "cd")
      directory = changed(subject, instruction, here, command);
    const install = recogniseInstall({
      words: command.words,
      assignments: new Map(command.assignments.map(({ name, value }) => [name, value])),
    });
    const own = install?.invocation.directory ?? null;
    const place = own === null || here === null ? here : resolveFrom(subject, instruction, here, own);
    return { command, directory: place, install };
  });
  return {
    instruction,
    commands,
    opaque: json ? null : script.opaque,
    bindsContext: bindsContext(instruction),
  };
}

function changed(
  subject: Subject,
  instruction: Instruction,
  here: string | null,
  command: ShellCommand,
): string | null {
  const [, target, ...more] = command.words;
  if (
    here === null ||
    target === undefined ||
    more.length > 0 ||
    target.startsWith("-") ||
    target.startsWith("~")
  ) {
    return null;
  }
  return resolveFrom(subject, instruction, here, target);
}

/** `path` as the shell resolves it from `here`; `null` for what the shell alone knows. */
function resolveFrom(subject: Subject, instruction: Instruction, here: string, path: string): string | null {
  if (/[*?`~]|\$\(/.test(path)) return null;
  const expanded = subject.evaluation.expand(instruction, path);
  if (expanded.startsWith("/") || expanded.startsWith("${"))
    return subject.evaluation.resolve(instruction, expanded);
  return subject.evaluation.resolve(instruction, `${here}/${expanded}`);
}

function bindsContext(instruction: Instruction): boolean {
  return instruction.flags.some(({ name, value }) => {
    if (name !== "mount") return false;
    const options = new Map((value ?? "").split(",").map((option) => split(option)));
    return (options.get("type") ?? "bind") === "bind" && !options.has("from");
  });
}

function split(option: string): [string, string] {
  const equals = option.indexOf("=");
  return equals < 0
    ? [option.trim(), ""]
    : [option.slice(0, equals).trim().toLowerCase(), option.slice(equals + 1).trim()];
}

/** The ecosystems that a command installs for by a script in one of its words: `su -c "cd /app && bundle install"`. */
function handedOn({ words }: ShellCommand): string[] {
  return words
    .filter((word) => word.includes(" "))
    .flatMap((script) => script.split(/[;&|]+/))
    .flatMap((part) => {
      const install = recogniseInstall({ words: part.trim().split(/\s+/), assignments: new Map() });
      return install ? [install.manager.ecosystem] : [];
    });
}

/**
 * The first install of each ecosystem in each directory of a stage, in order. Those that mount their manifests are
 * left out, but count as the ecosystem's first.
 */
export function firstInstalls(subject: Subject, stage: Stage): Install[] {
  const directories = new Set<string>();
  const ecosystems = new Map<string, number>();
  const found: Install[] = [];
  for (const instruction of stage.instructions) {
    if (instruction.keyword !== "RUN") continue;
    const run = readRun(subject, instruction);
    for (const { command, directory, install } of run.commands) {
      if (install === null) {
        for (const ecosystem of handedOn(command)) {
          ecosystems.set(ecosystem, ecosystems.get(ecosystem) ?? instruction.index);
        }
        continue;
      }
      const { ecosystem } = install.manager;
      const firstIndex = ecosystems.get(ecosystem) ?? instruction.index;
      ecosystems.set(ecosystem, firstIndex);
      const key = `${ecosystem} ${directory}`;
      if (!directories.has(key) && !run.bindsContext) {
        found.push({ ...install, run, command, directory, firstIndex });
      }
      directories.add(key);
    }
  }
  return found;
}
