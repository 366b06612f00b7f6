import type { Edit, Finding, Fix, Refusal } from "@keep-pace/findings";
import { type ContextCopy, contextCopies } from "../copies.ts";
import { placedFiles } from "../fixes/between.ts";
import { refuseFile } from "../fixes/file.ts";
import { planRun } from "../fixes/install-run.ts";
import { manifestCopies } from "../fixes/manifest-copy.ts";
import { newlineOf } from "../fixes/move.ts";
import { isRefusal } from "../fixes/refusal.ts";
import { manifestNames } from "../installs/index.ts";
import type { Stage } from "../model.ts";
import { firstInstalls, type Install } from "../runs.ts";
import type { Subject } from "../subject.ts";
import { report } from "./report.ts";
import type { Rule } from "./rule.ts";

/** The manifests are copied first, but not all that the install reads: it fails, or installs something else. */
export const missingInstallInput: Rule = {
  id: "missing-install-input",
  severity: "warning",
  summary: "An install above the source lacks a file that it reads: a patch, a workspace manifest, settings.",
  docs: "docs/rules/missing-install-input.md",
  check: (subject) => subject.dockerfile.stages.flatMap((stage) => checkStage(subject, stage)),
};

function checkStage(subject: Subject, stage: Stage): Finding[] {
  const copies = contextCopies(subject, stage);
  return firstInstalls(subject, stage).flatMap((install) => {
    const { instruction } = install.run;
    const earlier = copies.filter((copy) => copy.instruction.index < instruction.index);
    const later = copies.find(
      (copy) =>
        copy.broad && copy.instruction.index > instruction.index && brings(subject, copy, install, earlier),
    );
    if (later === undefined || earlier.length === 0 || earlier.some((copy) => copy.broad)) return [];
    const manifest = earlier.find((copy) => places(subject, copy, install));
    if (manifest === undefined) return [];
    const plan = planRun(subject, stage, later, install.run);
    if (isRefusal(plan)) return [];
    const placed = new Set(earlier.flatMap((copy) => placedFiles(subject, copy).map(({ file }) => file)));
    const inputs = plan.inputs.filter((file) => !placed.has(file));
    const lines = manifestCopies(subject, stage, later, instruction, { ...plan, inputs, absent: [] });
    if (isRefusal(lines) || lines.length === 0) return [];
    const names = lines
      .flatMap((line) => line.trim().split(/\s+/).slice(1, -1))
      .filter((word) => !word.startsWith("--"));
    const telling = names.filter((name) => !/(^|\/)(\.[\w-]*version|\.nvmrc|\.tool-versions)$/.test(name));
    if (telling.length === 0) return [];
    const command = install.command.words.join(" ").slice(0, 60);
    return [
      report(
        subject,
        { ...missingInstallInput, severity: telling.every(isHabit) ? "note" : "warning" },
        {
          at: instruction,
          message: `"${command}" also reads ${list(telling)}, which only a later COPY brings: copy ${telling.length === 1 ? "it" : "them"} before the install.`,
          answer: addLines(subject, stage, manifest, lines),
        },
      ),
    ];
  });
}

/** Many install without their lock file, and get whatever is the newest. */
function isHabit(name: string): boolean {
  return /(lock|shrinkwrap)[^/]*$|(^|\/)(Gemfile\.lock|\.npmrc|\.yarnrc)$/.test(name);
}

/** True for the later copy that lays the project down where the install ran. */
function brings(
  subject: Subject,
  copy: ContextCopy,
  install: Install,
  earlier: readonly ContextCopy[],
): boolean {
  const [source = "", ...more] = copy.sources;
  if (more.length > 0 || /[*?[]/.test(source) || copy.destination !== install.directory) return false;
  const prefix = source === "" ? "" : `${source}/`;
  return earlier.some((each) =>
    placedFiles(subject, each).some(
      ({ file, path }) =>
        file.startsWith(prefix) && path === `${copy.destination}/${file.slice(prefix.length)}`,
    ),
  );
}

function places(subject: Subject, copy: ContextCopy, { directory, manager, invocation }: Install): boolean {
  const names = manifestNames(manager, invocation);
  return placedFiles(subject, copy).some(({ path }) => names.some((name) => path === `${directory}/${name}`));
}

function list(names: readonly string[]): string {
  const shown = names.length > 3 ? [...names.slice(0, 3), `${names.length - 3} more`] : names;
  return shown.length < 2 ? (shown[0] ?? "") : `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}`;
}

/** What the install finds is no longer the same, if only better: for somebody to look at. */
function addLines(
  subject: Subject,
  stage: Stage,
  manifest: ContextCopy,
  lines: readonly string[],
): Fix | Refusal {
  const problem = refuseFile(subject, stage);
  if (problem) return problem;
  const { end, source } = manifest.instruction;
  const newline = newlineOf(subject, source);
  const edit: Edit = {
    file: subject.dockerfile.path,
    start: end,
    end,
    text: lines.map((line) => line + newline).join(""),
  };
  return { safety: "unsafe", description: "Copy what else the install reads.", edits: [edit] };
}
