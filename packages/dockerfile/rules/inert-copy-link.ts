import type { Finding } from "@keep-pace/findings";
import type { Instruction, Stage } from "../model.ts";
import type { Subject } from "../subject.ts";
import { report } from "./report.ts";
import type { Rule } from "./rule.ts";

/** `--link` that cannot do what it is there for. */
export const inertCopyLink: Rule = {
  id: "inert-copy-link",
  severity: "warning",
  summary: "COPY --link is combined with an option under which it has no effect, or fails.",
  docs: "docs/rules/inert-copy-link.md",
  check: (subject) =>
    subject.dockerfile.stages.flatMap((stage) =>
      stage.instructions.flatMap((each) => checkCopy(subject, stage, each)),
    ),
};

/** Source: BuildKit, dockerfile2llb: `link && chmod == ""`; a named owner has no passwd file to be looked up in. */
function checkCopy(subject: Subject, _stage: Stage, instruction: Instruction): Finding[] {
  if (!/^(COPY|ADD)$/.test(instruction.keyword)) return [];
  const flag = (name: string) => instruction.flags.find((each) => each.name === name);
  const link = flag("link");
  if (link === undefined || link.value === "false") return [];
  const owner = flag("chown")?.value ?? "";
  if (/[a-z]/i.test(owner.replace(/\$\{?\w+\}?/g, "")) && !owner.includes("$")) {
    const message = `--link copies into an empty file system, in which nobody knows the user ${owner}, so the build fails: give the owner as numbers.`;
    return [report(subject, { ...inertCopyLink, severity: "error" }, { at: instruction, message })];
  }
  if (flag("chmod") === undefined) return [];
  const message =
    "BuildKit drops --link where --chmod is given, so this layer is copied again with every layer below it: set the mode where the file is made, or leave --link out.";
  return [report(subject, inertCopyLink, { at: instruction, message })];
}
