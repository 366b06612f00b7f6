import { type Builder, recogniseBuilder } from "./builders/index.ts";
import { type ContextCopy, contextCopies, isWithin } from "./copies.ts";
import { above } from "./fixes/destination.ts";
import { within } from "./installs/install.ts";
import type { Stage } from "./model.ts";
import { type Run, type RunCommand, readRun } from "./runs.ts";
import { inRepository, type Subject } from "./subject.ts";

/** A command that downloads and builds in one. */
export interface Build {
  readonly run: Run;
  readonly each: RunCommand;
  readonly builder: Builder;
}

/**
 * The first build below a copy that downloads what a manifest of the copy says; `null` when something above has seen
 * to the dependencies: another command of the tool, a mount, a vendored tree.
 */
export function firstBuild(subject: Subject, stage: Stage, copy: ContextCopy): Build | null {
  for (const instruction of stage.instructions) {
    if (instruction.keyword !== "RUN" || instruction.index < copy.instruction.index) continue;
    const run = readRun(subject, instruction);
    for (const command of run.commands) {
      const builder = recogniseBuilder(command.command.words);
      if (builder === null) continue;
      const each = { ...command, directory: directoryOf(subject, run, command, builder) };
      const folder = folderOf(copy, each.directory);
      const mounted = instruction.flags.some(({ name }) => name === "mount");
      if (mounted || isSeenTo(subject, stage, run, command, builder)) return null;
      const brought =
        folder === null
          ? isBroughtApart(subject, stage, copy, run, each, builder)
          : hasManifest(subject, copy, builder, folder);
      return brought ? { run, each: command, builder } : null;
    }
  }
  return null;
}

/** Where a build looks for its project: where it runs, unless it says otherwise; `null` when that is not known. */
function directoryOf(
  { evaluation }: Subject,
  { instruction }: Run,
  { command: { words }, directory }: RunCommand,
  { folderOption, manifests }: Builder,
): string | null {
  const at = folderOption ? words.findIndex((word) => folderOption.test(word.replace(/=.*/s, ""))) : -1;
  if (at < 0) return directory;
  const [word = "", next = ""] = [words[at], words[at + 1]];
  const named = word.includes("=") ? word.slice(word.indexOf("=") + 1) : next;
  const path = evaluation.expand(instruction, named);
  if (path === "" || /[*?`~]|\$\(/.test(path) || (directory === null && !path.startsWith("/"))) return null;
  const folder = manifests.some((name) => `/${path}`.endsWith(`/${name}`)) ? `${path}/..` : path;
  return evaluation.resolve(instruction, folder.startsWith("/") ? folder : `${directory}/${folder}`);
}

/** Folders that say how to build, as a manifest does. */
const toolFolder = /(^|\/)(gradle|\.mvn|\.cargo|buildSrc)$/;

/** True when the copy goes below where the build runs, and another one brought the manifest there by its name. */
function isBroughtApart(
  subject: Subject,
  stage: Stage,
  { destination, sources }: ContextCopy,
  run: Run,
  { directory }: RunCommand,
  { manifests }: Builder,
): boolean {
  if (directory === null || !isWithin(destination, directory)) return false;
  if (sources.every((source) => toolFolder.test(source))) return false;
  return contextCopies(subject, stage).some(
    (other) =>
      other.instruction.index < run.instruction.index &&
      other.destination === directory &&
      other.sources.some((source) => manifests.some((name) => `/${source}`.endsWith(`/${name}`))),
  );
}

/** The folder of the context that lies where a command runs. */
function folderOf(copy: ContextCopy, directory: string | null): string | null {
  const [source = "", ...more] = copy.sources;
  if (directory === null || more.length > 0 || !isWithin(directory, copy.destination)) return null;
  return within(source.replace(/\/?\*+$/, ""), directory.slice(copy.destination.length));
}

function isSeenTo(subject: Subject, stage: Stage, run: Run, each: RunCommand, { tool }: Builder): boolean {
  const uses = (commands: readonly RunCommand[]) =>
    commands.some(({ command: { words } }) =>
      words.some(
        (word, index) => index < 2 && tool.test(word.slice(word.lastIndexOf("/") + 1)) && isWork(words),
      ),
    );
  const earlier = above(stage, run.instruction).filter(({ keyword }) => keyword === "RUN");
  return (
    uses(run.commands.slice(0, run.commands.indexOf(each))) ||
    earlier.some((instruction) => uses(readRun(subject, instruction).commands))
  );
}

/** Questions for a version and settings fetch nothing, tools installed by name nothing of the project. */
function isWork(words: readonly string[]): boolean {
  if (words.includes("install") && words.some((word) => word.includes("@"))) return false;
  const [, action = "", ...rest] = words;
  return !(/^(-v|-V|--version|version|env|--help)$/.test(action) && rest.length === 0) && action !== "config";
}

function hasManifest(subject: Subject, copy: ContextCopy, builder: Builder, folder: string): boolean {
  const at = (path: string) => within(folder, path) ?? path;
  const has = (path: string) => subject.contextFiles.includes(at(path)) && copy.copied.covers(at(path));
  const text = (path: string) => {
    const content = has(path) ? subject.files.text(inRepository(subject, at(path))) : "";
    return typeof content === "string" ? content : "";
  };
  const prefix = folder === "" ? "" : `${folder}/`;
  const named =
    builder.manifests.some(has) ||
    (builder.manifestPattern !== undefined &&
      subject.contextFiles.some(
        (file) => file.startsWith(prefix) && builder.manifestPattern?.test(file) && copy.copied.covers(file),
      ));
  return named && !builder.isVendored(has, text);
}
