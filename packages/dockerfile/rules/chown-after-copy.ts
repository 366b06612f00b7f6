import type { Finding, Fix, Refusal } from "@keep-pace/findings";
import { type ContextCopy, contextCopies, isWithin } from "../copies.ts";
import { refusal } from "../fixes/refusal.ts";
import { replaceIn } from "../fixes/replace.ts";
import type { Stage } from "../model.ts";
import { type Run, readRun } from "../runs.ts";
import type { Subject } from "../subject.ts";
import { report } from "./report.ts";
import type { Rule } from "./rule.ts";

/** A recursive chown or chmod writes all copied files into the image a second time. */
export const chownAfterCopy: Rule = {
  id: "chown-after-copy",
  severity: "warning",
  summary: "A recursive chown or chmod below a COPY puts every copied file into the image twice.",
  docs: "docs/rules/chown-after-copy.md",
  check: (subject) => subject.dockerfile.stages.flatMap((stage) => checkStage(subject, stage)),
};

interface Change {
  readonly tool: "chown" | "chmod";
  readonly value: string;
  readonly paths: readonly string[];
}

function checkStage(subject: Subject, stage: Stage): Finding[] {
  const copies = contextCopies(subject, stage).filter((copy) => copy.broad);
  return stage.instructions.flatMap((instruction) => {
    if (instruction.keyword !== "RUN") return [];
    const run = readRun(subject, instruction);
    for (const { command, directory } of run.commands) {
      const change = recursive(command.words);
      if (change === null || command.nested) continue;
      const places = change.paths.map((path) =>
        subject.evaluation.resolve(instruction, path.startsWith("/") ? path : `${directory}/${path}`),
      );
      const copy = copies.findLast(
        ({ destination, instruction: { index } }) =>
          index < instruction.index && places.some((place) => isWithin(destination, place)),
      );
      const own = copy?.instruction.flags.find(({ name }) => name === change.tool)?.value;
      if (copy === undefined || own !== undefined || directory === null) continue;
      return [
        report(subject, chownAfterCopy, {
          at: instruction,
          message: `"${command.words.join(" ").slice(0, 60)}" writes all that line ${copy.instruction.startLine} copied into the image again: give the COPY --${change.tool}=${change.value} instead.`,
          answer: moveToCopy(subject, stage, run, copy, change),
        }),
      ];
    }
    return [];
  });
}

function recursive(words: readonly string[]): Change | null {
  const [tool, ...rest] = words;
  if (tool !== "chown" && tool !== "chmod") return null;
  const options = rest.filter((word) => word.startsWith("-"));
  const [value = "", ...paths] = rest.filter((word) => !word.startsWith("-"));
  const isAll = options.some((word) => /^-\w*R|^--recursive$/.test(word));
  const isPlain = tool === "chown" ? /^[\w.-]+([:.][\w.-]*)?$/.test(value) : /^[0-7]{3,4}$/.test(value);
  return isAll && isPlain && paths.length > 0 && !paths.some((path) => /[$*?~]/.test(path))
    ? { tool, value, paths }
    : null;
}

/** The directory itself keeps its owner, and COPY reads a mode as that of every file: for somebody to look at. */
function moveToCopy(
  subject: Subject,
  stage: Stage,
  run: Run,
  copy: ContextCopy,
  { tool, value, paths }: Change,
): Fix | Refusal {
  const alone = run.commands.length === 1 && run.instruction.flags.length === 0 && paths.length === 1;
  const made = stage.instructions.some(
    ({ keyword, index, value: text }) =>
      keyword === "RUN" &&
      index > copy.instruction.index &&
      index < run.instruction.index &&
      /useradd|adduser|groupadd|addgroup/.test(text),
  );
  const between = stage.instructions.some(
    ({ keyword, index }) =>
      /^(RUN|COPY|ADD)$/.test(keyword) && index > copy.instruction.index && index < run.instruction.index,
  );
  const [path = ""] = paths;
  const { directory } = run.commands[0] ?? {};
  const place = subject.evaluation.resolve(
    run.instruction,
    path.startsWith("/") ? path : `${directory}/${path}`,
  );
  const others = stage.instructions.some(
    (each) =>
      each.index < run.instruction.index &&
      each !== copy.instruction &&
      /^(COPY|ADD|RUN)$/.test(each.keyword) &&
      each.source.includes(place),
  );
  if (place !== copy.destination || others) {
    return refusal("not-alone", "Other files lie in the same place, and their owner would no longer change.");
  }
  if (!alone || made || between || tool === "chmod") {
    return refusal(
      "not-alone",
      "The files have other owners or modes in between, or the RUN does more than this.",
    );
  }
  const { source } = copy.instruction;
  const at = /^[ \t]*(COPY|ADD)/i.exec(source)?.[0].length ?? 0;
  const end = run.instruction.source.length;
  return replaceIn(
    subject,
    stage,
    [
      { at: copy.instruction, start: at, end: at, text: ` --chown=${value}` },
      { at: run.instruction, start: 0, end, text: "" },
    ],
    {
      safety: "unsafe",
      description: "Give the files their owner while they are copied; the directory itself keeps its own.",
    },
    1,
  );
}
