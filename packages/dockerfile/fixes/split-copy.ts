import type { Edit, Fix, Refusal } from "@keep-pace/findings";
import { type ContextCopy, lastWord } from "../copies.ts";
import type { Instruction, Stage } from "../model.ts";
import type { Install } from "../runs.ts";
import { shellOf } from "../shell.ts";
import type { Subject } from "../subject.ts";
import { refuseCrossing } from "./between.ts";
import { refuseDestination, refuseMaking } from "./destination.ts";
import { refuseFile } from "./file.ts";
import { addIgnoreLines } from "./ignore-lines.ts";
import { outputLines } from "./ignore-outputs.ts";
import { planRun, type RunPlan } from "./install-run.ts";
import { manifestCopies } from "./manifest-copy.ts";
import { moveDown } from "./move.ts";
import { isRefusal, refusal } from "./refusal.ts";
import { refuseEdits } from "./verify.ts";

/** What the fix of one broad COPY does. */
export interface Split {
  readonly fix: Fix;
  /** The instruction behind which the COPY goes. */
  readonly behind: Instruction;
}

/**
 * Splits a broad COPY: the installs' inputs in its place, the rest behind the last install for which everything is
 * proved. `installs` are those that the COPY brings the manifest for, in order. A refusal where nothing is proved.
 * @param isRepeated as for `planRun`.
 */
export function splitCopy(
  subject: Subject,
  stage: Stage,
  copy: ContextCopy,
  installs: readonly Install[],
  isRepeated = false,
): Split | Refusal {
  const problem = refuseFile(subject, stage) ?? refuseShape(copy) ?? refuseDestination(subject, copy);
  if (problem) return problem;
  let best: Split | null = null;
  let plan: RunPlan = { inputs: [], directories: [], outputs: [], absent: [] };
  let from: Instruction = copy.instruction;
  for (const run of new Set(installs.map((install) => install.run))) {
    const more =
      refuseBetween(subject, stage, copy, from, run.instruction) ??
      planRun(subject, stage, copy, run, isRepeated);
    if (isRefusal(more)) return best ?? more;
    plan = union(plan, more);
    const split = build(subject, stage, copy, run.instruction, plan);
    if (isRefusal(split)) return best ?? split;
    best = split;
    from = run.instruction;
  }
  return best ?? refusal("no-install", "There is no install below the COPY.");
}

function union(a: RunPlan, b: RunPlan): RunPlan {
  const both = (key: keyof RunPlan) => [...new Set([...a[key], ...b[key]])];
  return {
    inputs: both("inputs"),
    directories: both("directories"),
    outputs: both("outputs"),
    absent: both("absent"),
  };
}

/** Why a COPY is not of a form that can be split or moved; `null` when it is. */
export function refuseShape({ instruction, sources, destination }: ContextCopy): Refusal | null {
  const unknown = instruction.flags.find(({ name }) => !["chown", "chmod", "link"].includes(name));
  if (unknown)
    return refusal("copy-flags", `The ${instruction.keyword} has --${unknown.name}, which cannot be split.`);
  const plain = instruction.flags.every(({ value }) => value === null || /^[\w:$.{}+=,-]*$/.test(value));
  const [source = "", ...more] = sources;
  if (more.length > 0 || instruction.heredocs.length > 0 || /[*?[\\]/.test(source)) {
    return refusal(
      "copy-shape",
      `The ${instruction.keyword} takes several sources or a pattern; only a directory can be split.`,
    );
  }
  if (!plain || !/^[\w@%+=:,./${}-]+$/.test(lastWord(instruction)) || destination === "") {
    return refusal(
      "copy-shape",
      `The ${instruction.keyword} is written with quotes or escapes that cannot be split.`,
    );
  }
  return null;
}

/** Judges everything between `from` and the install, both excluded. */
export function refuseBetween(
  subject: Subject,
  stage: Stage,
  copy: ContextCopy,
  from: Instruction,
  install: Instruction,
): Refusal | null {
  const shell = shellOf(subject.dockerfile, install);
  if (shell && !/(^|\/)(sh|bash|dash|ash)$/.test(shell[0] ?? "")) {
    return refusal("other-shell", `The install runs in ${shell[0]}, which is not understood.`);
  }
  for (const instruction of stage.instructions) {
    if (instruction.index <= from.index || instruction.index >= install.index) continue;
    const problem = refuseCrossing(subject, copy, instruction);
    if (problem) return problem;
  }
  const { evaluation } = subject;
  const there = evaluation.resolve(install, evaluation.expand(install, lastWord(copy.instruction)));
  if (there === copy.destination || absolute(subject, copy) !== null) return null;
  return refusal(
    "workdir-between",
    `A WORKDIR between the COPY and the install on line ${install.startLine} would change where the COPY goes.`,
  );
}

/** The COPY with its destination as an absolute path; `null` where that hangs on the build, or cannot be written. */
function absolute({ evaluation }: Subject, { instruction, destination }: ContextCopy): string | null {
  const written = lastWord(instruction);
  if (evaluation.byDefault(destination) !== destination || !/^[\w@%+:,./-]+$/.test(destination)) return null;
  if (instruction.json !== null || !instruction.source.trimEnd().endsWith(written)) return null;
  const at = instruction.source.lastIndexOf(written);
  return `${instruction.source.slice(0, at)}${destination}/${instruction.source.slice(at + written.length)}`;
}

/** How the COPY has to be written below `behind`. */
function rewritten(subject: Subject, copy: ContextCopy, behind: Instruction): string {
  const { evaluation } = subject;
  const there = evaluation.resolve(behind, evaluation.expand(behind, lastWord(copy.instruction)));
  return there === copy.destination
    ? copy.instruction.source
    : (absolute(subject, copy) ?? copy.instruction.source);
}

function build(
  subject: Subject,
  stage: Stage,
  copy: ContextCopy,
  behind: Instruction,
  plan: RunPlan,
): Split | Refusal {
  const manifests = manifestCopies(subject, stage, copy, behind, plan);
  if (isRefusal(manifests)) return manifests;
  const lines = outputLines(subject, copy, plan.outputs);
  if (isRefusal(lines)) return lines;
  const ignore = lines.length > 0 ? addIgnoreLines(subject, lines) : null;
  if (ignore && isRefusal(ignore)) return ignore;
  const as = rewritten(subject, copy, behind);
  const edits: Edit[] = moveDown(subject, copy.instruction, manifests, behind, as);
  const unsure = refuseEdits(subject, edits, { moved: copy.instruction, as, lines: manifests, behind });
  if (unsure) return unsure;
  const also = ignore ? ` ${ignore.file} leaves out ${lines.join(", ")}.` : "";
  const first = manifests.length > 0 ? "Copy what the install reads first, then install" : "Install first";
  const description = `${first}, then copy the rest.${also}`;
  const making = refuseMaking(subject, stage, copy);
  const mode = making ? ` ${making.message}` : "";
  const safety = making ? "unsafe" : "safe";
  return {
    behind,
    fix: { safety, description: description + mode, edits: ignore ? [ignore, ...edits] : edits },
  };
}
