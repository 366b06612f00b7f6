import type { Refusal } from "@keep-pace/findings";
import { type ContextCopy, contextCopies, contextCopy, isWithin, lastWord } from "../copies.ts";
import { managers } from "../installs/index.ts";
import type { Instruction, Stage } from "../model.ts";
import { readRun } from "../runs.ts";
import { inRepository, type Subject, siblingOf } from "../subject.ts";
import { ignorePath } from "./ignore-lines.ts";
import { refusal } from "./refusal.ts";

/**
 * The lines an ignore file lacks so that a later COPY cannot lay the host's directories over what was installed;
 * a refusal where somebody may rely on those directories.
 */
export function outputLines(
  subject: Subject,
  copy: ContextCopy,
  outputs: readonly string[],
): readonly string[] | Refusal {
  if (subject.ignore.problem !== null) return refusal("ignore-file", subject.ignore.problem);
  const covered = outputs.filter((output) => copy.copied.covers(output) || copy.copied.covers(`${output}/x`));
  for (const output of outputs) {
    const problem = refuseReincluded(subject, output);
    if (problem) return problem;
  }
  for (const output of covered) {
    const problem = refuseExisting(subject, output) ?? refuseUsed(subject, copy, output);
    if (problem) return problem;
  }
  return shorten(subject, covered);
}

/** Several `node_modules` are one line, unless the repository holds another that somebody wants. */
function shorten(subject: Subject, outputs: readonly string[]): readonly string[] {
  const trees = outputs.filter((output) => /(^|\/)node_modules$/.test(output));
  if (trees.length < 2 || subject.contextFiles.some((file) => /(^|\/)node_modules\//.test(file)))
    return outputs;
  return ["**/node_modules", ...outputs.filter((output) => !trees.includes(output))];
}

function refuseReincluded(subject: Subject, output: string): Refusal | null {
  const exception = subject.ignore.patterns.find((pattern) => {
    if (!pattern.startsWith("!")) return false;
    const literal = pattern.slice(1).replace(/[*?[\\].*$/s, "");
    return literal.startsWith(`${output}/`) || `${output}/`.startsWith(literal);
  });
  if (exception === undefined) return null;
  return refusal(
    "ignore-reincludes",
    `${subject.ignore.path} has the exception ${exception}, which may bring files of ${output} into the build.`,
  );
}

function refuseExisting(subject: Subject, output: string): Refusal | null {
  const { tracked } = subject.files;
  const inside = subject.contextFiles.find(
    (file) => isWithin(file, output) && (tracked === null || tracked.has(inRepository(subject, file))),
  );
  if (inside === undefined) return null;
  return refusal(
    "tracked-output",
    `${inside} is part of the repository, and the install writes to ${output}: which of the two should win is not known.`,
  );
}

/** Refuses when another instruction of a Dockerfile with the same ignore file may take `output` from the context. */
function refuseUsed(subject: Subject, moved: ContextCopy, output: string): Refusal | null {
  for (const sibling of subject.siblings) {
    const own = siblingOf(subject, sibling);
    if (ignorePath(own) !== ignorePath(subject)) continue;
    for (const stage of sibling.stages) {
      const problem = refuseStage(own, stage, moved, output);
      if (problem) return problem;
    }
  }
  return null;
}

function refuseStage(subject: Subject, stage: Stage, moved: ContextCopy, output: string): Refusal | null {
  for (const copy of contextCopies(subject, stage)) {
    if (copy.instruction === moved.instruction) continue;
    if (!copy.copied.covers(output) && !copy.copied.covers(`${output}/x`)) continue;
    const { startLine } = copy.instruction;
    const where = `${subject.dockerfile.path} line ${startLine}`;
    if (copy.sources.some((source) => isWithin(source, output))) {
      return refusal("output-copied", `${where} copies ${output} from the context by name.`);
    }
    if (!makesItself(subject, stage, copy, output) && !isForeign(subject, stage, output)) {
      const message = `${where} also copies the context and nothing there makes ${output}, so it may rely on the host's.`;
      return refusal("output-used-elsewhere", message);
    }
  }
  return null;
}

/** Images of languages that have no use for what Node's package managers install. */
const otherLanguages =
  /(^|\/)(golang|rust|python|openjdk|eclipse-temurin|amazoncorretto|maven|gradle|php|sdk|aspnet|elixir|erlang|swift)([:@]|$)/;
const nodeTools = /\b(node|nodejs|node_modules|npm|npx|yarn|pnpm|bun|webpack|vite|collectstatic)\b/i;

/** True when `output` holds Node's packages and the stage belongs to another language and names no tool of Node's. */
function isForeign({ dockerfile }: Subject, stage: Stage, output: string): boolean {
  if (!/(^|\/)node_modules$/.test(output) || !otherLanguages.test(stage.base)) return false;
  // Whoever builds on the stage has what it has.
  const own = dockerfile.stages.filter((each) => each === stage || each.baseStage === stage);
  return !own.some(({ instructions }) => instructions.some(({ source }) => nodeTools.test(source)));
}

/**
 * True when the stage copies `output` from another stage, or installs for itself, if only elsewhere in a monorepo:
 * then it does not count on what the host has installed.
 */
function makesItself(subject: Subject, stage: Stage, copy: ContextCopy, output: string): boolean {
  const source = copy.sources.find((each) => each === "" || isWithin(output, each)) ?? "";
  const place = `${copy.destination}/${source === "" ? output : output.slice(source.length + 1)}`;
  const name = output.replace(/^.*\//, "");
  const chain: Instruction[] = [];
  for (let each: Stage | null = stage; each !== null; each = each.baseStage) chain.push(...each.instructions);
  return chain.some((instruction) => {
    if (instruction.keyword === "RUN") {
      return readRun(subject, instruction).commands.some(
        ({ install }) => install !== null && makes(install.manager.name, output),
      );
    }
    if (!/^(COPY|ADD)$/.test(instruction.keyword) || contextCopy(subject, instruction) !== null) return false;
    const destination = subject.evaluation.resolve(
      instruction,
      subject.evaluation.expand(instruction, lastWord(instruction)),
    );
    const words = instruction.value.split(/\s+/);
    return isWithin(place, destination) && words.slice(0, -1).some((word) => word.includes(name));
  });
}

/** True when the manager's installs make `output`. */
function makes(manager: string, output: string): boolean {
  if (manager === "yarn" && /(^|\/)\.yarn\//.test(output)) return true;
  return (managers[manager]?.trees ?? []).some((tree) => isWithin(`/${output}`.slice(-tree.length), tree));
}
