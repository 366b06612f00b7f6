import type { Refusal } from "@keep-pace/findings";
import { type ContextCopy, contextCopies, isWithin } from "../copies.ts";
import { manifestNames, type RecognisedInstall } from "../installs/index.ts";
import { within } from "../installs/install.ts";
import { contextFree } from "../known/index.ts";
import { relativeTo } from "../paths.ts";
import { readRun } from "../runs.ts";
import { inRepository, type Subject, siblingOf } from "../subject.ts";
import { refuseReading } from "./file.ts";
import { isGitIgnored } from "./git-ignored.ts";
import { ignorePath } from "./ignore-lines.ts";
import { outputLines } from "./ignore-outputs.ts";
import { isRefusal, refusal } from "./refusal.ts";
import { surroundings } from "./surroundings.ts";

/** Something that reaches a broad COPY and should not. */
export interface Leak {
  readonly kind: "git" | "output" | "dockerfile";
  /** As the ignore file would list it. */
  readonly line: string;
}

/** What the ignore file lets into the broad copies of a Dockerfile. */
export function leaks(subject: Subject, copies: readonly ContextCopy[]): Leak[] {
  const isTaken = (path: string) => copies.some(({ copied }) => copied.covers(path));
  const found: Leak[] = [];
  const isRepository = subject.files.tracked !== null && subject.context === ".";
  if (isRepository && isTaken(".git/HEAD")) found.push({ kind: "git", line: ".git" });
  for (const line of outputs(subject, copies)) found.push({ kind: "output", line });
  // Whoever wrote an ignore file left the Dockerfile in on purpose, or would be told for little gain.
  if (subject.ignore.path !== null) return found;
  const own = [...subject.siblings.map(({ path }) => path), ignorePath(subject)]
    .map((path) => relativeTo(subject.context, path))
    .filter((path) => path !== null)
    .filter((path) => isTaken(path) && isPlain(path));
  if (own.some((path) => path !== ".dockerignore")) {
    for (const line of own) found.push({ kind: "dockerfile", line });
  }
  return found;
}

/** True for a path that as a line of an ignore file means just itself. */
function isPlain(path: string): boolean {
  return !/[\\*?[\]\n\r]|^[!#\s]|\s$/.test(path);
}

/** The trees that this Dockerfile's installs make, where the host's would be copied over them. */
function outputs(subject: Subject, copies: readonly ContextCopy[]): string[] {
  const lines = subject.dockerfile.stages.flatMap((stage) =>
    stage.instructions
      .filter(({ keyword }) => keyword === "RUN")
      .flatMap((instruction) => readRun(subject, instruction).commands)
      .flatMap(({ install, directory }) => {
        if (install === null || directory === null) return [];
        const copy = copies.find(({ destination }) => isWithin(directory, destination));
        if (copy === undefined) return [];
        const folder = within(copy.sources[0] ?? "", directory.slice(copy.destination.length)) ?? "";
        if (!hasManifest(subject, install, folder)) return [];
        const trees = install.manager.trees
          .map((tree) => within(folder, tree) ?? tree)
          .filter((tree) => install.manager.ownsTrees || isGitIgnored(subject, inRepository(subject, tree)));
        const answer = outputLines(subject, copy, trees);
        return isRefusal(answer) ? [] : answer;
      }),
  );
  return [...new Set(lines)];
}

/** True when the context holds what is installed from: another project's trees do not lie in it. */
function hasManifest(subject: Subject, { manager, invocation }: RecognisedInstall, folder: string): boolean {
  const prefix = folder === "" ? "" : `${folder}/`;
  return (
    manifestNames(manager, invocation).some((name) =>
      subject.contextFiles.includes(within(folder, name) ?? ""),
    ) ||
    subject.contextFiles.some(
      (file) => file.startsWith(prefix) && manager.manifestPattern?.test(file) === true,
    )
  );
}

/** Why no line may be added; `null` when it may. */
export function refuseLeakFix(subject: Subject, leaked: readonly Leak[]): Refusal | null {
  const { ignore } = subject;
  const problem = refuseReading(subject);
  if (problem) return problem;
  if (ignore.problem !== null) return refusal("ignore-file", ignore.problem);
  const named = users(subject).flatMap(({ own, stage }) =>
    contextCopies(own, stage)
      .flatMap(({ sources }) => sources.filter((source) => source !== ""))
      .map((source) => ({ source, path: own.dockerfile.path })),
  );
  for (const { line } of leaked) {
    const user = named.find(({ source }) => isWithin(source, line));
    if (user) {
      return refusal("copied-by-name", `${user.path} copies ${line} by name, so it must reach the build.`);
    }
  }
  const exception = ignore.patterns.find((pattern) => pattern.startsWith("!"));
  if (exception !== undefined && ignore.patterns.some((pattern) => /^\*+$/.test(pattern))) {
    return refusal(
      "ignore-reincludes",
      `${ignore.path} lists what may be copied (${exception}), so take it off that list.`,
    );
  }
  return null;
}

/** The stages of every Dockerfile that the ignore file counts for. */
function users(subject: Subject) {
  return subject.siblings
    .map((dockerfile) => siblingOf(subject, dockerfile))
    .filter((own) => ignorePath(own) === ignorePath(subject))
    .flatMap((own) => own.dockerfile.stages.map((stage) => ({ own, stage })));
}

/** Why leaving out `.git` may change what is built, one sentence; `null` when it surely does not. */
export function unsafeBecause(subject: Subject, leaked: readonly Leak[]): string | null {
  if (!leaked.some(({ kind }) => kind === "git")) return null;
  for (const { own, stage } of users(subject)) {
    for (const instruction of stage.instructions) {
      const where = `${own.dockerfile.path} line ${instruction.startLine}`;
      if (/\bgit\b|\.git\b/i.test(instruction.source)) return `${where} mentions git, so it may read .git.`;
      if (instruction.keyword !== "RUN") continue;
      const run = readRun(own, instruction);
      const isKnown =
        run.opaque === null &&
        run.commands.length > 0 &&
        run.commands.every(({ command, directory, install }) => {
          if (install !== null) return install.manager.name !== "composer";
          const around = surroundings(own, instruction, "/", directory);
          const isApart = { ...around, isCopied: () => false };
          return command.words[0] === "cd" || contextFree(around.resolve(command), isApart) !== null;
        });
      if (!isKnown) return `${where} is not known to leave .git alone.`;
    }
  }
  const script = lifecycle(subject);
  return script === null ? null : `${script} may read .git during an install.`;
}

/** A manifest whose own scripts run at install time. */
function lifecycle(subject: Subject): string | null {
  const pattern = /"(pre|post)?(install|prepare)"\s*:/;
  const manifest = subject.buildFiles.find((file) => {
    if (!/(^|\/)package\.json$/.test(file)) return false;
    const text = subject.files.text(inRepository(subject, file));
    return typeof text === "string" && pattern.test(text);
  });
  return manifest ?? null;
}
