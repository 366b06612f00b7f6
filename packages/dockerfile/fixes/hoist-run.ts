import type { Fix, Refusal } from "@keep-pace/findings";
import { type ContextCopy, contextCopy, type Laid, lastWord, stageCopy } from "../copies.ts";
import { contextFree, refreshesAlone } from "../known/index.ts";
import { mentions } from "../mentions.ts";
import type { Instruction, Stage } from "../model.ts";
import { type Run, readRun } from "../runs.ts";
import { inRepository, type Subject } from "../subject.ts";
import { volatileName } from "../volatile-name.ts";
import { readPairs } from "../words.ts";
import { placedFiles } from "./between.ts";
import { cutAnd, isFused } from "./cut-and.ts";
import { isAppDirectory } from "./destination.ts";
import { refuseFile } from "./file.ts";
import { moveUp } from "./move.ts";
import { isRefusal, refusal } from "./refusal.ts";
import { surroundings } from "./surroundings.ts";
import { refuseEdits } from "./verify.ts";

const metadata = new Set(["LABEL", "EXPOSE", "STOPSIGNAL", "HEALTHCHECK", "MAINTAINER", "CMD", "ENTRYPOINT"]);

/** Moves a RUN that reads nothing of the build context above `target`; a refusal where that is not proved. */
function hoistRun(subject: Subject, stage: Stage, run: Run, target: Laid): Fix | Refusal {
  const problem = refuseFile(subject, stage) ?? refuseMounts(run);
  if (problem) return problem;
  const crossed = stage.instructions.filter(
    ({ index }) => index >= target.instruction.index && index < run.instruction.index,
  );
  const copies: Laid[] = [];
  for (const instruction of crossed) {
    const copy = crossable(subject, run, instruction);
    if (isRefusal(copy)) return copy;
    if (copy !== "indifferent") copies.push(copy);
  }
  const unknown = refuseCommands(subject, run, copies);
  if (unknown) return unknown;
  const named = copies.find(({ destination }) =>
    programPlace.test(subject.evaluation.byDefault(destination) ?? ""),
  );
  const edits = moveUp(subject, run.instruction, target.instruction);
  const unsure = refuseEdits(subject, edits, {
    moved: run.instruction,
    lines: [],
    above: target.instruction,
  });
  if (unsure) return unsure;
  const description = "Install the OS packages above the COPY, which they do not need.";
  if (named === undefined) return { safety: "safe", description, edits };
  const more = ` A package might bring or call a program of the name that goes to ${named.destination}.`;
  return { safety: "unsafe", description: description + more, edits };
}

/** Files by which tools are told where packages come from, or which; npm reads none of them with `--global`. */
const settings =
  /(^|\/)(\.yarnrc(\.yml)?|\.gemrc|[^/]*\.gem|bunfig\.toml|\.pnpmfile\.cjs|pnpm-workspace\.yaml)$/;

/** Moves a RUN that installs tools by name above `target`; a refusal where the context may steer them. */
export function hoistByName(subject: Subject, stage: Stage, run: Run, target: ContextCopy): Fix | Refusal {
  const tools = new Set(run.commands.map(({ command }) => command.words[0] ?? ""));
  const asksManifest = tools.has("yarn") || tools.has("pnpm");
  const steering = subject.contextFiles.find((file) => {
    const steers =
      settings.test(file) || (asksManifest && /(^|\/)(package\.json|\.npmrc|\.yarnrc)$/.test(file));
    return steers && target.copied.covers(file) && !isSilent(subject, file);
  });
  if (steering !== undefined && [...tools].some((tool) => /^(yarn|pnpm|bun|gem)$/.test(tool)))
    return refusal(
      "steered",
      `${steering} may say what the RUN on line ${run.instruction.startLine} installs.`,
    );
  const answer = hoistRun(subject, stage, run, target);
  const description = "Install the tools above the COPY, which they do not need.";
  return isRefusal(answer) ? answer : { ...answer, description };
}

/** A manifest by which Corepack runs no other version of the tool. */
function isSilent(subject: Subject, file: string): boolean {
  if (!file.endsWith("package.json")) return false;
  const text = subject.files.text(inRepository(subject, file));
  return typeof text === "string" && !text.includes("packageManager");
}

/** Moves a RUN, or when that does more than install packages, the part of it that does. */
export function hoistOrCut(subject: Subject, stage: Stage, run: Run, target: Laid): Fix | Refusal {
  const answer = hoistRun(subject, stage, run, target);
  if (!isRefusal(answer) || !isFused(answer)) return answer;
  return (
    cutAnd(subject, run, target.destination, "os-packages", (own) => {
      const { stages, instructions } = own.dockerfile;
      const [ownStage, above, half] = [
        stages[stage.index],
        instructions[target.instruction.index],
        instructions[run.instruction.index],
      ];
      const ownTarget = above && (contextCopy(own, above) ?? stageCopy(own, above));
      if (!ownStage || !ownTarget || !half) return answer;
      return hoistRun(own, ownStage, readRun(own, half), ownTarget);
    }) ?? answer
  );
}

function refuseMounts({ instruction }: Run): Refusal | null {
  const bad = instruction.flags.find(
    ({ name, value }) => name === "mount" && !/(^|,)type=(cache|tmpfs)(,|$)/.test(value ?? ""),
  );
  return bad
    ? refusal("mount", `The RUN on line ${instruction.startLine} mounts something that may be read.`)
    : null;
}

/** Tools that look for settings in the directory they run in. */
const looksAround = /^(npm|yarn|pnpm|bun|corepack|pip[\d.]*|python[\d.]*|gem|bundle|composer|go)$/;

/**
 * Those that do so even for a package by its name: `npm -g` leaves the project's settings alone, pip has none in a
 * directory, but `python -m pip` imports from it. Sources: docs.npmjs.com "npmrc"; pip.pypa.io "Configuration".
 */
const looksAnyhow = /^(yarn|pnpm|bun|python[\d.]*|gem|bundle|composer|go)$/;

/** A directory of an application's own, and commands that name nothing relative to it. */
function crossesDirectory(subject: Subject, { commands }: Run, instruction: Instruction): boolean {
  const { evaluation } = subject;
  const path = evaluation.resolve(instruction, evaluation.expand(instruction, instruction.value));
  const known = evaluation.byDefault(path);
  return (
    known !== null &&
    isApart(known) &&
    !commands.some(({ command }) => looksAnyhow.test(command.words[0] ?? ""))
  );
}

/** What applications, and no installers, ask for. */
const ownVariable =
  /^(PORT|HOST|NODE_ENV|RAILS_ENV|RACK_ENV|APP_ENV|APP_HOME|APP_DIR|APP_PORT|APP_USER|FLASK_\w+|DJANGO_\w+|PYTHONUNBUFFERED|DATABASE_URL|REDIS_URL|(TARGET|BUILD)(PLATFORM|OS|ARCH|VARIANT))$/;

function crossesEnvironment({ dockerfile }: Subject, run: Run, instruction: Instruction): boolean {
  const pairs = readPairs(instruction.keyword, instruction.value, dockerfile.escape) ?? [];
  return (
    pairs.length > 0 &&
    pairs.every(
      ({ name }) => (ownVariable.test(name) || volatileName.test(name)) && !mentions(run.instruction, name),
    ) &&
    run.commands.every(({ command }) => !looksAround.test(command.words[0] ?? ""))
  );
}

/**
 * Where packages put their files. What lies elsewhere no package reads, replaces or makes a directory of. Source:
 * Filesystem Hierarchy Standard 3.0.
 */
const shared =
  /^\/(bin|boot|dev|etc|home|lib\w*|media|mnt|opt|proc|root|run|s?bin|srv|sys|tmp|usr|var)(\/|$)/;

/** No package looks for files in /tmp that it has not put there. */
function isApart(destination: string): boolean {
  if (/^\/tmp(\/|$)/.test(destination) || (destination !== "/" && !shared.test(destination))) return true;
  return isAppDirectory(destination) && !/^\/(var|srv|usr\/share)\//.test(destination);
}

/** Where a COPY of one file puts it: `COPY entry.sh /`. An ADD may unpack what it takes. */
function singleFile(subject: Subject, copy: ContextCopy): string | null {
  if (copy.instruction.keyword !== "COPY" || copy.broad || !copy.copied.certain) return null;
  const [only, ...more] = placedFiles(subject, copy);
  const known = only && more.length === 0 ? subject.evaluation.byDefault(only.path) : null;
  return known === null ? null : known.replace(/^\/+/, "/");
}

/** Where programs are looked for. */
const programPlace = /^\/(usr\/(local\/)?)?s?bin(\/[^/]+)?$/;

/** One file, by its name, to where programs are looked for. */
function isProgram({ instruction }: Laid, destination: string): boolean {
  const words = instruction.json ?? instruction.value.split(/\s+/);
  const [source = "", ...more] = words.slice(0, -1);
  if (more.length > 0 || !programPlace.test(destination) || !/\/[\w.-]+$/.test(source)) return false;
  const name = source.slice(source.lastIndexOf("/"));
  return destination.endsWith(name) || /\/$/.test(lastWord(instruction));
}

/** What may change places with a RUN: metadata, and copies into an application's own directory. */
function crossable(subject: Subject, run: Run, instruction: Instruction): Laid | "indifferent" | Refusal {
  if (metadata.has(instruction.keyword)) return "indifferent";
  if (instruction.keyword === "WORKDIR" && crossesDirectory(subject, run, instruction)) return "indifferent";
  if (/^(ENV|ARG)$/.test(instruction.keyword) && crossesEnvironment(subject, run, instruction))
    return "indifferent";
  const { keyword, startLine } = instruction;
  const copied = contextCopy(subject, instruction);
  const copy = copied ?? stageCopy(subject, instruction);
  if (copy === null || instruction.heredocs.length > 0) {
    return refusal(
      "instruction-between",
      `The ${keyword} on line ${startLine} may matter to the packages below it.`,
    );
  }
  const destination = subject.evaluation.byDefault(copy.destination);
  const apart = destination !== null && isApart(destination);
  if (apart && (copied?.broad || !shared.test(destination))) return copy;
  if (apart && /(\/|^\.)$/.test(lastWord(instruction))) return copy;
  if (apart && subject.evaluation.before(instruction).workdirMade) return copy;
  const file = copied && singleFile(subject, copied);
  if (file && isApart(file)) return { instruction, destination: file };
  if (destination !== null && copied?.broad !== true && isProgram(copy, destination)) return copy;
  return refusal(
    "destination-is-system",
    `The ${keyword} on line ${startLine} writes to ${destination ?? "an unknown place"}, which the packages may look at.`,
  );
}

function refuseCommands(subject: Subject, run: Run, copies: readonly Laid[]): Refusal | null {
  const { startLine } = run.instruction;
  const odd = run.commands.some(
    ({ command }) =>
      command.nested || /^(\||\|\||&)$/.test(command.operator ?? "") || command.words[0] === "cd",
  );
  if (run.opaque !== null || odd) {
    return refusal("complex-run", `The RUN on line ${startLine} is more than a plain chain of commands.`);
  }
  if (refreshesAlone(run.commands.map(({ command }) => command))) {
    const message = `The RUN on line ${startLine} fetches package lists alone, which would go stale in the cache; join it with the install.`;
    return refusal("update-alone", message);
  }
  for (const { command, directory } of run.commands) {
    for (const { destination } of copies) {
      const around = surroundings(subject, run.instruction, destination, directory);
      const effect = contextFree(around.resolve(command), { ...around, isMade: () => false });
      if (effect !== null && effect.writes.length === 0) continue;
      const words = command.words.slice(0, 3).join(" ");
      return refusal(
        "fused-run",
        `The RUN on line ${startLine} also runs ${words}, which may need what was copied; give the packages a RUN of their own.`,
      );
    }
  }
  return null;
}
