import type { Refusal } from "@keep-pace/findings";
import type { Stage } from "../model.ts";
import type { Subject } from "../subject.ts";
import { above } from "./destination.ts";
import { refusal } from "./refusal.ts";

/** The official frontend, its mirrors in other registries included. */
const official = /(?:^|\/)docker\/dockerfile(?:-upstream)?(?:[:@]\S*)?(?:\s|$)/;

/** Why the file is not understood well enough for any fix, of its ignore file neither; `null` when it is. */
export function refuseReading({ dockerfile, several }: Subject): Refusal | null {
  const { path, disagreement, problem, directives } = dockerfile;
  if (disagreement) return refusal("parsers-disagree", disagreement.message);
  if (problem) return refusal("not-buildable", problem.message);
  const frontend = directives.get("syntax") ?? "docker/dockerfile";
  if (!official.test(frontend)) {
    return refusal(
      "frontend",
      `${path} is built by the frontend ${frontend}, which may read it in its own way.`,
    );
  }
  if (!several) return null;
  return refusal("several-contexts", `${path} is built from several contexts; name one with --context.`);
}

/** Why nothing in this stage may be changed at all; `null` when it may. */
export function refuseFile(subject: Subject, stage: Stage): Refusal | null {
  const problem = refuseReading(subject);
  if (problem) return problem;
  const { dockerfile, evaluation, files } = subject;
  if (files.isLink(dockerfile.path)) {
    return refusal("linked-file", `${dockerfile.path} is a symbolic link: fix the file that it leads to.`);
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
