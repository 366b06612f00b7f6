import type { Fix, Refusal } from "@keep-pace/findings";
import { type ContextCopy, contextCopies, isWithin } from "../copies.ts";
import { manifestNames } from "../installs/index.ts";
import type { Stage } from "../model.ts";
import type { Install } from "../runs.ts";
import type { Subject } from "../subject.ts";
import { placedFiles } from "./between.ts";
import { isAppDirectory, refuseDestination } from "./destination.ts";
import { refuseFile } from "./file.ts";
import { addIgnoreLines } from "./ignore-lines.ts";
import { outputLines } from "./ignore-outputs.ts";
import { planRun } from "./install-run.ts";
import { manifestCopies } from "./manifest-copy.ts";
import { moveDown } from "./move.ts";
import { isRefusal, refusal } from "./refusal.ts";
import { refuseBetween, refuseShape } from "./split-copy.ts";
import { refuseEdits } from "./verify.ts";

const needed = refusal("copy-needed", "The install may need what the COPY brings.");

/**
 * Moves a COPY of a directory below an install whose manifests other COPY instructions bring; a refusal unless it
 * is proved that the install reads nothing of the directory.
 */
export function lowerCopy(
  subject: Subject,
  stage: Stage,
  copy: ContextCopy,
  install: Install,
): Fix | Refusal {
  const { instruction } = install.run;
  const problem =
    refuseFile(subject, stage) ??
    refuseShape(copy) ??
    refuseDestination(subject, copy) ??
    refuseBetween(subject, stage, copy, copy.instruction, instruction);
  if (problem) return problem;
  // A WORKDIR would make the destination first, with a mode of its own.
  const makesPlace = stage.instructions.some(
    ({ keyword, index }) =>
      keyword === "WORKDIR" && index > copy.instruction.index && index < instruction.index,
  );
  if (makesPlace) return needed;
  const whole = wholeProject(subject, stage, install, copy);
  if (whole === null) return needed;
  const plan = planRun(subject, stage, whole, install.run);
  if (isRefusal(plan)) return plan;
  const reads = [...plan.inputs, ...plan.directories, ...plan.absent];
  const apart = isElsewhere(subject, `${copy.destination}/x`, whole.destination);
  if (!apart && reads.some((path) => copy.copied.covers(path) || copy.copied.covers(`${path}/x`)))
    return needed;
  const missing = manifestCopies(subject, stage, whole, instruction, plan);
  if (isRefusal(missing) || missing.length > 0) return isRefusal(missing) ? missing : needed;
  const lines = apart ? [] : outputLines(subject, copy, plan.outputs);
  if (isRefusal(lines)) return lines;
  const ignore = lines.length > 0 ? addIgnoreLines(subject, lines) : null;
  if (ignore && isRefusal(ignore)) return ignore;
  const edits = moveDown(subject, copy.instruction, [], instruction);
  const unsure = refuseEdits(subject, edits, { moved: copy.instruction, lines: [], behind: instruction });
  if (unsure) return unsure;
  const description = "Install first, then copy what the install does not read.";
  return { safety: "safe", description, edits: ignore ? [ignore, ...edits] : edits };
}

/**
 * All copies above the install as if they were one that lays the project's directory down at the install's own;
 * `null` where they do not fit together like that.
 */
function wholeProject(
  subject: Subject,
  stage: Stage,
  { run, directory, manager, invocation }: Install,
  copy: ContextCopy,
): ContextCopy | null {
  if (directory === null) return null;
  const above = contextCopies(subject, stage).filter(
    (each) => each.instruction.index < run.instruction.index,
  );
  const placed = above.flatMap((each) => placesOf(subject, each) ?? [null]);
  const [name = ""] = manifestNames(manager, invocation);
  const manifest = placed.find((each) => each?.path === `${directory}/${name}`)?.file;
  if (manifest === undefined || !`/${manifest}`.endsWith(`/${name}`)) return null;
  const root = manifest.slice(0, -name.length).replace(/\/$/, "");
  const own = placed.filter((each) => each === null || !isElsewhere(subject, each.path, directory));
  const fits = own.every((each) => {
    if (each === null || !isWithin(each.path, directory)) return false;
    return each.path === `${directory}/${root === "" ? each.file : each.file.slice(root.length + 1)}`;
  });
  if (!fits) return null;
  const files = new Set(own.map((each) => each?.file));
  const covers = (path: string) => files.has(path);
  return { ...copy, sources: [root], destination: directory, copied: { ...copy.copied, covers } };
}

/** A place in another directory of an application, which no install in `directory` looks at. */
function isElsewhere({ evaluation }: Subject, path: string, directory: string): boolean {
  const [place, from] = [evaluation.byDefault(path), evaluation.byDefault(directory)];
  return (
    place !== null &&
    from !== null &&
    isAppDirectory(place) &&
    !isWithin(place, from) &&
    // The folders around it are looked through for settings.
    !isWithin(from, place.slice(0, place.lastIndexOf("/")) || "/")
  );
}

/** Where a copy puts its files; `null` when that is not known for each. */
function placesOf(subject: Subject, copy: ContextCopy): { file: string; path: string }[] | null {
  if (!copy.copied.certain || copy.instruction.heredocs.length > 0) return null;
  if (!copy.broad) return placedFiles(subject, copy);
  const [source = "", ...more] = copy.sources;
  if (more.length > 0 || /[*?[\\]/.test(source)) return null;
  return subject.buildFiles
    .filter((file) => copy.copied.covers(file))
    .map((file) => ({
      file,
      path: `${copy.destination}/${source === "" ? file : file.slice(source.length + 1)}`,
    }));
}
