import type { Finding } from "@keep-pace/findings";
import { recogniseBuilder } from "../builders/index.ts";
import { packageAction } from "../known/index.ts";
import type { Stage } from "../model.ts";
import { type Run, readRun } from "../runs.ts";
import type { Subject } from "../subject.ts";
import { report } from "./report.ts";
import type { Rule } from "./rule.ts";

/** A base image without a version: when it moves, nothing of the cache is left, and nobody chose the day. */
export const movingBase: Rule = {
  id: "moving-base",
  severity: "note",
  summary: "A base image has no version, so the whole cache is lost whenever it moves.",
  docs: "docs/rules/moving-base.md",
  check: (subject) => subject.dockerfile.stages.flatMap((stage) => checkStage(subject, stage)),
};

/** Something that takes long to do again. */
function isExpensive({ commands }: Run): boolean {
  return commands.some(
    ({ command: { words }, install }) =>
      install !== null || packageAction(words) === "install" || recogniseBuilder(words) !== null,
  );
}

function checkStage(subject: Subject, stage: Stage): Finding[] {
  const [from] = stage.instructions;
  if (from === undefined || stage.baseStage !== null || stage.base === "scratch" || stage.base.includes("$"))
    return [];
  const [name = "", tag] = stage.base.replace(/^.*\//, "").split(":");
  if (stage.base.includes("@") || name === "" || (tag !== undefined && tag !== "latest")) return [];
  if (!stage.instructions.some((each) => each.keyword === "RUN" && isExpensive(readRun(subject, each))))
    return [];
  const message = `${stage.base} is whatever is the newest, and each new one renews every layer: name a version.`;
  return [report(subject, movingBase, { at: from, message })];
}
