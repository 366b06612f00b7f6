import type { Finding } from "@keep-pace/findings";
import { contextCopies, isWithin } from "../copies.ts";
import { costOf, typicalSeconds } from "../cost.ts";
import type { Stage } from "../model.ts";
import { readRun } from "../runs.ts";
import type { Subject } from "../subject.ts";
import { report } from "./report.ts";
import type { Rule } from "./rule.ts";

/** A RUN asks git about the commit, for which `.git` must be in the build: each commit renews the layer. */
export const gitInBuild: Rule = {
  id: "git-in-build",
  severity: "warning",
  summary: "A RUN reads the repository's git metadata, so each commit renews everything below the COPY.",
  docs: "docs/rules/git-in-build.md",
  check: (subject) => subject.dockerfile.stages.flatMap((stage) => checkStage(subject, stage)),
};

const asks = /^(rev-parse|describe|log|rev-list|show|name-rev|shortlog|symbolic-ref)$/;

function checkStage(subject: Subject, stage: Stage): Finding[] {
  const broad = contextCopies(subject, stage).find((copy) => copy.broad && copy.copied.covers(".git/HEAD"));
  if (broad === undefined) return [];
  for (const instruction of stage.instructions) {
    if (instruction.keyword !== "RUN" || instruction.index < broad.instruction.index) continue;
    const { commands } = readRun(subject, instruction);
    // What was cloned in the build has a .git of its own.
    if (commands.some(({ command }) => /\bgit (clone|init|-C)\b/.test(command.words.join(" ")))) return [];
    const found = commands.find(
      ({ command: { words }, directory }) =>
        words[0] === "git" &&
        asks.test(words[1] ?? "") &&
        (directory === null || isWithin(directory, broad.destination)),
    );
    if (found === undefined) continue;
    return [
      report(subject, gitInBuild, {
        at: instruction,
        message: `"${found.command.words.join(" ").slice(0, 60)}" needs .git in the build, so each commit renews line ${broad.instruction.startLine} and all below: hand the value over as a build argument, declared last.`,
        cost: costOf(subject.history, 1, null, typicalSeconds.other ?? 0, 0.1),
      }),
    ];
  }
  return [];
}
