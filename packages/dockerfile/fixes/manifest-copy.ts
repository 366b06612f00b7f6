import type { Refusal } from "@keep-pace/findings";
import { type ContextCopy, contextCopies, contextCopy, isWithin, lastWord } from "../copies.ts";
import type { Instruction, Stage } from "../model.ts";
import { inRepository, type Subject } from "../subject.ts";
import { flagText, placedFiles } from "./between.ts";
import { isGitIgnored } from "./git-ignored.ts";
import type { RunPlan } from "./install-run.ts";
import { refusal } from "./refusal.ts";

/** More layers than this are too many for one install. */
const maxLines = 30;

/** Names whose order people are used to: what is wanted, then what is locked. */
const order = [
  /^(package\.json|composer\.json|Gemfile|go\.mod|requirements[^/]*|pyproject\.toml|Pipfile|mix\.exs|[^/]*\.slnx?)$/,
  /lock|shrinkwrap|\.sum$|\.\w*proj$/,
];

/** The COPY lines that bring the inputs of `plan` in the broad copy's place; empty when all are there already. */
export function manifestCopies(
  subject: Subject,
  stage: Stage,
  copy: ContextCopy,
  last: Instruction,
  plan: RunPlan,
): readonly string[] | Refusal {
  const problem = refuseInputs(subject, plan) ?? refuseRenamed(subject, stage, copy, last, plan);
  if (problem) return problem;
  const provided = providedFiles(subject, stage, copy, last);
  const directories = plan.directories.filter(
    (directory) => !plan.directories.some((other) => other !== directory && isWithin(directory, other)),
  );
  const files = plan.inputs.filter(
    (file) => !provided.has(file) && !directories.some((directory) => isWithin(file, directory)),
  );
  const groups = new Map<string, string[]>();
  for (const file of files) {
    const folder = file.includes("/") ? file.slice(0, file.lastIndexOf("/")) : "";
    groups.set(folder, [...(groups.get(folder) ?? []), file]);
  }
  const [root = ""] = copy.sources;
  const target = (folder: string) => (folder === root ? "" : folder.slice(root === "" ? 0 : root.length + 1));
  const sorted = [...groups].sort(
    ([a], [b]) => a.split("/").length - b.split("/").length || (a < b ? -1 : 1),
  );
  const lines = [
    ...sorted.map(([folder, group]) => copyLine(copy.instruction, group.sort(byCustom), target(folder))),
    ...directories.map((directory) => copyLine(copy.instruction, [directory], target(directory))),
  ];
  const strange = [...files, ...directories].find((path) => !/^[\w@%+=:,./-]+$/.test(path));
  if (strange !== undefined) {
    return refusal("odd-path", `${strange} has characters that COPY would read as a pattern.`);
  }
  if (lines.length > maxLines) {
    return refusal(
      "many-manifests",
      `The install reads manifests in ${lines.length} directories, one COPY line for each.`,
    );
  }
  return lines;
}

function byCustom(a: string, b: string): number {
  const rank = (path: string) => {
    const at = order.findIndex((pattern) => pattern.test(path.replace(/^.*\//, "")));
    return at < 0 ? order.length : at;
  };
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}

function copyLine(instruction: Instruction, sources: readonly string[], folder: string): string {
  const keyword = /^\s*[a-z]/.test(instruction.source) ? "copy" : "COPY";
  const indent = /^[ \t]*/.exec(instruction.source)?.[0] ?? "";
  const flags = instruction.flags.map(({ name, value }) => `--${name}${value === null ? "" : `=${value}`}`);
  const base = lastWord(instruction)
    .replace(/^\.?\/?$/, (whole) => (whole === "/" ? "/" : "./"))
    .replace(/\/*$/, "/");
  const destination = `${base}${folder === "" ? "" : `${folder}/`}`;
  return `${indent}${[keyword, ...flags, ...sources, destination].join(" ")}`;
}

/** Files that other COPY instructions above `last` already bring to the same place. */
function providedFiles(subject: Subject, stage: Stage, copy: ContextCopy, last: Instruction): Set<string> {
  const [root = ""] = copy.sources;
  return new Set(
    otherCopies(subject, stage, copy, last).flatMap((other) =>
      placedFiles(subject, other)
        .filter(({ file, path }) => path === placeOf(copy, root, file))
        .filter(() => flagText(other.instruction) === flagText(copy.instruction))
        .map(({ file }) => file),
    ),
  );
}

function placeOf(copy: ContextCopy, root: string, file: string): string {
  return `${copy.destination}/${root === "" ? file : file.slice(root.length + 1)}`;
}

function otherCopies(subject: Subject, stage: Stage, copy: ContextCopy, last: Instruction): ContextCopy[] {
  return contextCopies(subject, stage).filter(
    (other) => other.instruction.index < last.index && other.instruction !== copy.instruction && !other.broad,
  );
}

/** Refuses inputs that a fresh clone does not have, or that are links. */
function refuseInputs(subject: Subject, plan: RunPlan): Refusal | null {
  for (const path of plan.absent) {
    const full = inRepository(subject, path);
    if (subject.files.exists(full) && !subject.ignore.ignores(path)) {
      return refusal(
        "untracked-input",
        `${full} is on this machine but not in git, so a fresh clone cannot copy it by name.`,
      );
    }
    if (generated.test(path) && isGitIgnored(subject, full)) {
      return refusal("generated-input", `${full} is ignored by git and may be made just before the build.`);
    }
  }
  const link = plan.inputs.find((path) => subject.files.isLink(inRepository(subject, path)));
  return link === undefined ? null : refusal("linked-input", `${link} is a symbolic link.`);
}

/** Inputs that people write just before a build: credentials, and lock files. */
const generated =
  /(^|\/)(\.npmrc|auth\.json|\.yarnrc|\.yarnrc\.yml|package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|Gemfile\.lock|composer\.lock|go\.sum|\.env\.yarn)$/;

/** Refuses when another file is put where the install looks for one of its inputs. */
function refuseRenamed(
  subject: Subject,
  stage: Stage,
  copy: ContextCopy,
  last: Instruction,
  plan: RunPlan,
): Refusal | null {
  const [root = ""] = copy.sources;
  const expected = new Map([...plan.inputs, ...plan.absent].map((file) => [placeOf(copy, root, file), file]));
  for (const instruction of stage.instructions) {
    if (instruction.index >= last.index || !/^(COPY|ADD)$/.test(instruction.keyword)) continue;
    const other = contextCopy(subject, instruction);
    if (other?.broad) continue;
    const place = subject.evaluation.resolve(
      instruction,
      subject.evaluation.expand(instruction, lastWord(instruction)),
    );
    const names = other
      ? placedFiles(subject, other)
      : (instruction.json ?? instruction.value.split(/\s+/))
          .slice(0, -1)
          .flatMap((word) =>
            [place, `${place}/${word.replace(/^.*\//, "")}`].map((path) => ({ file: "", path })),
          );
    const wrong = names.find(({ file, path }) => expected.has(path) && expected.get(path) !== file);
    if (wrong) {
      const message = `The ${instruction.keyword} on line ${instruction.startLine} puts another file where the install reads ${expected.get(wrong.path)}.`;
      return refusal("input-replaced", message);
    }
  }
  return null;
}
