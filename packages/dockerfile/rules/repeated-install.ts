import type { Finding } from "@keep-pace/findings";
import { contextCopies } from "../copies.ts";
import { costOf, missRate, touchesAbove, typicalSeconds } from "../cost.ts";
import { replaceIn, replacing } from "../fixes/replace.ts";
import type { Stage } from "../model.ts";
import { type RunCommand, readRun } from "../runs.ts";
import type { Subject } from "../subject.ts";
import { report } from "./report.ts";
import type { Rule } from "./rule.ts";

/** The dependencies are installed above the source, and once more below it. */
export const repeatedInstall: Rule = {
  id: "repeated-install",
  severity: "warning",
  summary: "The same install runs again below the source, so the layer above it saves nothing.",
  docs: "docs/rules/repeated-install.md",
  check: (subject) => subject.dockerfile.stages.flatMap((stage) => checkStage(subject, stage)),
};

/** Only `npm ci` begins by deleting what is there; other installs find everything and are done. */
function isAnew({ install }: RunCommand): boolean {
  return install?.manager.name === "npm" && install.invocation.action === "ci";
}

function checkStage(subject: Subject, stage: Stage): Finding[] {
  return [...installedTwice(subject, stage), ...restoredTwice(subject, stage)];
}

/** `dotnet publish` restores what `dotnet restore` has, unless it is told not to; for another runtime it has to. */
function restoredTwice(subject: Subject, stage: Stage): Finding[] {
  const copies = contextCopies(subject, stage).filter((copy) => copy.broad);
  const runs = stage.instructions
    .filter(({ keyword }) => keyword === "RUN")
    .map((each) => readRun(subject, each));
  const restore = runs.find(({ commands }) =>
    commands.some(({ install }) => install?.manager.name === "dotnet"),
  );
  const copy = copies.find(({ instruction }) => restore && instruction.index > restore.instruction.index);
  if (!restore || !copy) return [];
  const below = runs.filter(({ instruction }) => instruction.index > copy.instruction.index);
  // One is a question of a second, and may find what the first has not.
  if (below.flatMap(({ commands }) => commands.filter(restores)).length < 2) return [];
  for (const { instruction, commands } of below) {
    const again = commands.find(restores);
    const verb = again?.command.words[1];
    const edit = replacing(instruction, `dotnet ${verb}`, `dotnet ${verb} --no-restore`);
    if (!verb || !edit) continue;
    return [
      report(
        subject,
        { ...repeatedInstall, severity: "note" },
        {
          at: instruction,
          message: `"dotnet ${verb}" restores once more what line ${restore.instruction.startLine} has restored: add --no-restore.`,
          answer: replaceIn(subject, stage, [edit], {
            safety: "unsafe",
            description: "Take what is restored; the build fails where that was not all.",
          }),
        },
      ),
    ];
  }
  return [];
}

function restores({ command: { words } }: RunCommand): boolean {
  const others =
    /^(--no-restore|--no-build|-r|--runtime|-a|--arch|--os|--self-contained|[-/]p(roperty)?:.*)$/;
  return (
    words[0] === "dotnet" &&
    /^(build|publish|test|pack)$/.test(words[1] ?? "") &&
    !words.some((word) => others.test(word))
  );
}

function installedTwice(subject: Subject, stage: Stage): Finding[] {
  const broad = contextCopies(subject, stage).filter((copy) => copy.broad);
  const runs = stage.instructions
    .filter(({ keyword }) => keyword === "RUN")
    .map((each) => readRun(subject, each));
  const installs = runs.flatMap((run) => run.commands.filter(isAnew).map((each) => ({ run, each })));
  return installs.flatMap(({ run, each }) => {
    const words = each.command.words.join(" ");
    const first = installs.find(
      (other) =>
        other.run.instruction.index < run.instruction.index &&
        other.each.directory === each.directory &&
        other.each.command.words.join(" ") === words,
    );
    const between = broad.find(
      ({ instruction: { index } }) =>
        first && index > first.run.instruction.index && index < run.instruction.index,
    );
    if (!first || !between) return [];
    return [
      report(subject, repeatedInstall, {
        at: run.instruction,
        message: `"${words}" runs here again although line ${first.run.instruction.startLine} has installed the same: leave it out, and list node_modules in the ignore file.`,
        cost: costOf(
          subject.history,
          missRate(subject.history, touchesAbove(subject, stage, run.instruction)),
          0,
          typicalSeconds.npm ?? 0,
        ),
      }),
    ];
  });
}
