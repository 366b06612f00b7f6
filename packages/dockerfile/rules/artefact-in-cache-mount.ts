import type { Finding } from "@keep-pace/findings";
import { contextCopy, isWithin, lastWord } from "../copies.ts";
import { surroundings } from "../fixes/surroundings.ts";
import { contextFree } from "../known/index.ts";
import type { Instruction, Stage } from "../model.ts";
import { cacheMounts } from "../mounts.ts";
import { readRun } from "../runs.ts";
import type { Subject } from "../subject.ts";
import { report } from "./report.ts";
import type { Rule } from "./rule.ts";

/** What is built into a cache mount is not part of any layer, so another stage cannot copy it. */
export const artefactInCacheMount: Rule = {
  id: "artefact-in-cache-mount",
  severity: "error",
  summary: "A file is copied from a directory that exists in a cache mount alone.",
  docs: "docs/rules/artefact-in-cache-mount.md",
  check: (subject) =>
    subject.dockerfile.stages.flatMap((stage) =>
      stage.instructions.flatMap((instruction) => checkCopy(subject, instruction)),
    ),
};

function checkCopy(subject: Subject, instruction: Instruction): Finding[] {
  const { stages } = subject.dockerfile;
  const from = instruction.flags.find(({ name }) => name === "from")?.value?.toLowerCase();
  if (instruction.keyword !== "COPY" || from === undefined) return [];
  const source = stages.find(({ name, index }) => name === from || String(index) === from);
  const chain = source ? chainOf(source) : [];
  if (!source || chain.some(({ index }) => index >= instruction.index)) return [];
  const words = (instruction.json ?? instruction.value.split(/\s+/)).slice(0, -1);
  for (const word of words) {
    if (/[$*?[]/.test(word)) continue;
    const path = word.startsWith("/") ? word : `/${word}`;
    const filler = chain.find((each) => each.keyword === "RUN" && mountsOver(subject, each, path));
    if (!filler || chain.some((each) => mayMake(subject, each, path))) continue;
    return [
      report(subject, artefactInCacheMount, {
        at: instruction,
        message: `${path} lies in a cache mount of line ${filler.startLine}, which is not part of the layer, so this COPY finds nothing: copy the file out of the mount in the same RUN.`,
      }),
    ];
  }
  return [];
}

function chainOf(stage: Stage): Instruction[] {
  return [...(stage.baseStage ? chainOf(stage.baseStage) : []), ...stage.instructions];
}

function mountsOver(subject: Subject, instruction: Instruction, path: string): boolean {
  return cacheMounts(instruction).some(({ target }) => {
    const place = subject.evaluation.resolve(instruction, target.replace(/(?<=.)\/+$/, ""));
    return target !== "" && !place.includes("${") && isWithin(path, place);
  });
}

/** True unless the instruction surely leaves nothing at `path` in a layer. */
function mayMake(subject: Subject, instruction: Instruction, path: string): boolean {
  if (/^(COPY|ADD)$/.test(instruction.keyword)) {
    const { evaluation } = subject;
    const place = evaluation.resolve(instruction, evaluation.expand(instruction, lastWord(instruction)));
    const copy = contextCopy(subject, instruction);
    // A build's own directory is in nobody's repository.
    if (
      copy !== null &&
      !subject.contextFiles.some((file) => /(^|\/)(target|build|dist|out|bin)\//.test(file))
    )
      return false;
    return isWithin(path, place) || isWithin(place, path);
  }
  if (instruction.keyword !== "RUN" || mountsOver(subject, instruction, path)) return false;
  const run = readRun(subject, instruction);
  if (run.opaque !== null) return true;
  return !run.commands.every(({ command, directory, install }) => {
    const around = surroundings(subject, instruction, "/nowhere", directory);
    return (
      install !== null || command.words[0] === "cd" || contextFree(around.resolve(command), around) !== null
    );
  });
}
