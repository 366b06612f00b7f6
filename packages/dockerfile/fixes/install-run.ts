import type { Refusal } from "@keep-pace/findings";
import { type ContextCopy, isWithin } from "../copies.ts";
import { planInstall, type RecognisedInstall, recogniseInstall } from "../installs/index.ts";
import { type Plan, type Project, within } from "../installs/install.ts";
import { contextFree, redirectsElsewhere } from "../known/index.ts";
import type { Instruction, Stage } from "../model.ts";
import { type Run, type RunCommand, readRun } from "../runs.ts";
import type { ShellCommand } from "../shell.ts";
import { inRepository, type Subject } from "../subject.ts";
import { above } from "./destination.ts";
import { refusal } from "./refusal.ts";
import { type Resolving, surroundings } from "./surroundings.ts";

/** What the installs of one RUN need, when the RUN does nothing else that needs the source. */
export interface RunPlan {
  readonly inputs: readonly string[];
  readonly directories: readonly string[];
  readonly outputs: readonly string[];
  /** Files that the installs would read as well, had they been there. */
  readonly absent: readonly string[];
}

/**
 * Judges a RUN that holds installs by all that it does.
 * @param isRepeated the install is made again below, with all of the source, and writes anew what it knows of it.
 */
export function planRun(
  subject: Subject,
  stage: Stage,
  copy: ContextCopy,
  run: Run,
  isRepeated = false,
): RunPlan | Refusal {
  const shape = refuseShape(subject, copy, run);
  if (shape) return shape;
  const plans: Plan[] = [];
  const environment = new Map([
    ...bundleSettings(subject, above(stage, run.instruction)),
    ...subject.evaluation.environment(run.instruction),
  ]);
  const made: string[] = [];
  for (const each of run.commands) {
    for (const { name, value } of each.command.assignments) {
      if (each.command.words.length === 0 && environment.has(name)) environment.set(name, value);
    }
    if (each.command.words[0] === "cd") continue;
    const around = surroundings(subject, run.instruction, copy.destination, each.directory);
    const answer = each.install
      ? planCommand(subject, copy, run.instruction, each, environment, around, isRepeated)
      : judgeOther(copy, each, around, environment);
    if ("code" in answer) return answer;
    if ("writes" in answer) made.push(...answer.writes.flatMap((path) => outputOf(copy, around, path)));
    else plans.push(answer);
  }
  return {
    inputs: [...new Set(plans.flatMap(({ inputs }) => inputs))],
    directories: [...new Set(plans.flatMap(({ directories }) => directories))],
    outputs: [...new Set([...plans.flatMap(({ outputs }) => outputs), ...made])],
    absent: [...new Set(plans.flatMap(({ absent }) => absent))],
  };
}

function refuseShape(subject: Subject, copy: ContextCopy, run: Run): Refusal | null {
  const { startLine, flags } = run.instruction;
  if (run.opaque !== null) {
    return refusal("complex-run", `The RUN on line ${startLine} is more than a plain chain of commands.`);
  }
  if (run.commands.some(({ command }) => command.nested || /^(\||\|\||&)$/.test(command.operator ?? ""))) {
    return refusal(
      "complex-run",
      `The RUN on line ${startLine} is more than a chain of commands joined by &&.`,
    );
  }
  for (const { name, value } of flags) {
    if (name !== "mount") continue;
    const target = /(?:^|,)(?:target|dst|destination)=([^,]*)/.exec(value ?? "")?.[1] ?? "/run/secrets";
    const around = surroundings(subject, run.instruction, copy.destination, null);
    const isOwn = /(^|,)type=(cache|secret|ssh|tmpfs)(,|$)/.test(value ?? "");
    if (isOwn && (!around.isCopied(target) || /type=secret/.test(value ?? ""))) continue;
    return refusal(
      "mount",
      `The RUN on line ${startLine} mounts ${target || "a directory"}, which may hold its inputs.`,
    );
  }
  return null;
}

function judgeOther(
  copy: ContextCopy,
  { command }: RunCommand,
  around: Resolving,
  environment: Map<string, string>,
): { readonly writes: readonly string[] } | Refusal {
  const resolved = around.resolve(command);
  const setting = bundleSetting(resolved.words);
  if (setting) {
    environment.set(...setting);
    return { writes: [] };
  }
  if (resolved.words[0] === "export") {
    for (const word of resolved.words.slice(1))
      environment.set(word.replace(/=.*/s, ""), word.replace(/^[^=]*=/, ""));
  }
  const effect = contextFree(resolved, around);
  if (effect) return effect;
  const words = command.words.slice(0, 3).join(" ");
  return refusal(
    "fused-run",
    `The RUN of the install also runs ${words}, which may need what ${copy.instruction.keyword} brings; give it a RUN of its own first.`,
  );
}

function planCommand(
  subject: Subject,
  copy: ContextCopy,
  instruction: Instruction,
  { command, directory, install }: RunCommand,
  environment: ReadonlyMap<string, string>,
  around: Resolving,
  isRepeated: boolean,
): Plan | Refusal {
  const line = instruction.startLine;
  if (install === null || directory === null || !isWithin(directory, copy.destination)) {
    return refusal("other-directory", `The install on line ${line} does not surely run where the COPY goes.`);
  }
  const known = install && settled(install, command, environment);
  if (known === null || command.opaque !== null) {
    return refusal("variable-in-command", `The install on line ${line} depends on variables.`);
  }
  if (!redirectsElsewhere(command, around)) {
    return refusal("redirection", `The install on line ${line} reads or writes a file by redirection.`);
  }
  const own = command.assignments.map(({ name, value }) => [name, value] as const);
  const project = projectOf(subject, copy, instruction, directory, new Map([...environment, ...own]));
  const plan = planInstall(known, isRepeated ? { ...project, gitCopied: false } : project);
  return plan.refusals[0] ?? plan;
}

/** The install with its variables replaced by what an ENV says; `null` where one hangs on the build. */
function settled(
  install: RecognisedInstall,
  command: ShellCommand,
  environment: ReadonlyMap<string, string>,
): RecognisedInstall | null {
  const platform = /^(TARGET|BUILD)(PLATFORM|OS|ARCH|VARIANT)$/;
  const isPlatformAlone = command.variables.every((name) => platform.test(name));
  // In front of the command they are settings, and the same wherever the COPY stands.
  if (isPlatformAlone && !command.words.some((word) => word.includes("$"))) return install;
  const isKnown = command.variables.every((name) => /^[\w.@:/=-]+$/.test(environment.get(name) ?? ""));
  if (!isKnown) return null;
  const words = command.words.map((word) =>
    word.replace(
      /\$\{(\w+)\}|\$([A-Za-z_]\w*)/g,
      (_, braced, plain) => environment.get(braced ?? plain) ?? "",
    ),
  );
  if (words.some((word) => word.includes("$"))) return null;
  return recogniseInstall({ words, assignments: new Map() });
}

/** The project as it lies at `directory` of the image once `copy` is made. */
function projectOf(
  subject: Subject,
  copy: ContextCopy,
  instruction: Instruction,
  directory: string,
  environment: ReadonlyMap<string, string>,
): Project {
  const [root = ""] = copy.sources;
  const files = subject.buildFiles.filter((file) => copy.copied.covers(file));
  const known = new Set(files);
  const { image, platform } = subject.evaluation.before(instruction);
  return {
    root,
    directory: within(root, directory.slice(copy.destination.length)) ?? root,
    files,
    has: (path) => known.has(path),
    text(path) {
      const text = known.has(path) ? subject.files.text(inRepository(subject, path)) : null;
      return typeof text === "string" ? text.replace(/^\uFEFF/, "") : null;
    },
    environment,
    image,
    platform,
    gitCopied: root === "" && subject.context === "." && !subject.ignore.ignores(".git/HEAD"),
  };
}

/** A path that a command makes, as a directory of the context; empty when it lies elsewhere. */
function outputOf(copy: ContextCopy, around: Resolving, path: string): string[] {
  const place = around.locate(path);
  const [root = ""] = copy.sources;
  if (place === null || !isWithin(place, copy.destination) || place === copy.destination) return [];
  return [within(root, place.slice(copy.destination.length)) ?? ""];
}

/** What `bundle config` in earlier steps changes for a later install, as environment variables. */
function bundleSettings(subject: Subject, instructions: readonly Instruction[]): [string, string][] {
  return instructions
    .filter(({ keyword, value }) => keyword === "RUN" && value.includes("bundle"))
    .flatMap((instruction) => readRun(subject, instruction).commands)
    .map(({ command }) => bundleSetting(command.words))
    .filter((setting) => setting !== null);
}

/** `bundle config set --local path vendor` as the variable that says the same. Source: bundler.io "bundle config" */
function bundleSetting(words: readonly string[]): [string, string] | null {
  if (words[0] !== "bundle" || words[1] !== "config") return null;
  const [key, ...value] = words.slice(2).filter((word) => !/^(set|--local|--global)$/.test(word));
  if (key === undefined || value.length === 0 || !/^[a-z][\w.-]*$/.test(key) || key === "unset") return null;
  const name = key.replaceAll(".", "__").replaceAll("-", "___").toUpperCase();
  return [`BUNDLE_${name}`, value.join(" ")];
}
