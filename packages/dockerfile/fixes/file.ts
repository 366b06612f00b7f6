import type { Refusal } from "@keep-pace/findings";
import type { Stage } from "../model.ts";
import type { Subject } from "../subject.ts";
import { above } from "./destination.ts";
import { refusal } from "./refusal.ts";

/** Why nothing in this stage may be changed at all; `null` when it may. */
export function refuseFile({ dockerfile, evaluation, several }: Subject, stage: Stage): Refusal | null {
  if (dockerfile.disagreement) return refusal("parsers-disagree", dockerfile.disagreement.message);
  if (dockerfile.problem) return refusal("not-buildable", dockerfile.problem.message);
  if (several) {
    return refusal(
      "several-contexts",
      `${dockerfile.path} is built from several contexts; name one with --context.`,
    );
  }
  const [from] = stage.instructions;
  const next = stage.instructions[1];
  const image = next ? evaluation.before(next).image : stage.base;
  if (dockerfile.escape === "`" || /windows|nanoserver|servercore/i.test(image)) {
    return refusal("windows", "Only Linux images are understood well enough to be changed.");
  }
  const triggers = from && above(stage, from).find(({ keyword }) => keyword === "ONBUILD");
  if (triggers || /onbuild/i.test(image)) {
    return refusal("onbuild", `${stage.base} runs ONBUILD triggers that are not seen in this file.`);
  }
  return null;
}
