import type { Edit, Fix, Refusal } from "@keep-pace/findings";
import { editedText } from "../apply.ts";
import type { Builder } from "../builders/index.ts";
import type { ContextCopy } from "../copies.ts";
import type { Stage } from "../model.ts";
import { parseDockerfile } from "../parse.ts";
import type { Run, RunCommand } from "../runs.ts";
import type { ShellCommand } from "../shell.ts";
import type { Subject } from "../subject.ts";
import { composed } from "./compose.ts";
import { refuseFile } from "./file.ts";
import { newlineOf } from "./move.ts";
import { isRefusal, refusal } from "./refusal.ts";

/**
 * Downloads the dependencies in a RUN of its own above the one that builds, which stays as it is and still decides
 * what comes out; `split` then lowers the COPY below the download.
 */
export function prefetch(
  subject: Subject,
  stage: Stage,
  copy: ContextCopy,
  build: { readonly run: Run; readonly each: RunCommand; readonly builder: Builder },
  split: (subject: Subject) => Fix | Refusal,
): Fix | Refusal {
  const { run, each, builder } = build;
  const problem = refuseFile(subject, stage);
  if (problem) return problem;
  const command = builder.download(each.command.words);
  if (command === null) {
    const first = each.command.words.slice(0, 2).join(" ");
    const message = `No command downloads all that "${first}" needs without reading the source: ${builder.advice}.`;
    return refusal("no-split", message);
  }
  const edits = insertRun(subject, stage, copy, run, each, command);
  if (edits === null) {
    return refusal(
      "complex-run",
      `The RUN on line ${run.instruction.startLine} is more than a plain chain of commands.`,
    );
  }
  const answer = composed(subject, edits, split);
  if (answer === null || isRefusal(answer)) {
    return answer ?? refusal("not-verified", "The download cannot be put above the build.");
  }
  const stays = builder.leavesNoMore || isThrownAway(subject, stage);
  const more =
    builder.name === "go-build" ? " The compiler still starts cold: a cache mount would keep its work." : "";
  return {
    safety: stays ? "safe" : "unsafe",
    description: `Run ${command} first, on what it reads alone, then copy the rest.${more}${stays ? "" : " The image keeps all that was downloaded."}`,
    edits: answer.edits,
  };
}

/**
 * The download, in the directory that `cd` has led to by then: in a RUN right above the one that builds, or where that
 * one first makes ready for it, within its chain, to be cut behind it.
 */
function insertRun(
  subject: Subject,
  stage: Stage,
  copy: ContextCopy,
  run: Run,
  each: RunCommand,
  command: string,
): Edit[] | null {
  const { instruction } = run;
  const before = run.commands.slice(0, run.commands.indexOf(each)).map((other) => other.command);
  const chained = before.every(({ nested, operator }) => !nested && /^(&&|;)$/.test(operator ?? "&&"));
  if (instruction.json !== null || instruction.heredocs.length > 0 || each.command.nested || !chained)
    return null;
  // Done twice, they change nothing.
  const alone = before.every(
    ({ words }) => /^(cd|set|echo|true|:)$/.test(words[0] ?? "") || isCorepack(words),
  );
  const text = alone ? aloneRun(subject, run, before, command) : `${command} && `;
  const start = alone ? placeFor(subject, stage, copy, run) : each.command.start;
  if (text === null) return null;
  const edit = { file: subject.dockerfile.path, start, end: start, text };
  const after = editedText(subject.files, [edit], subject.dockerfile.path);
  const parsed = after === null ? null : parseDockerfile(subject.dockerfile.path, after);
  const isMeant =
    parsed?.problem === null &&
    parsed.disagreement === null &&
    parsed.instructions.length === subject.dockerfile.instructions.length + (alone ? 1 : 0);
  return isMeant ? [edit] : null;
}

function isCorepack(words: readonly string[]): boolean {
  return words[0] === "corepack" && /^(enable|prepare|install)$/.test(words[1] ?? "");
}

function aloneRun(
  subject: Subject,
  { instruction }: Run,
  before: readonly ShellCommand[],
  command: string,
): string | null {
  const moves = before.map(({ words }) => words).filter((words) => words[0] === "cd" || isCorepack(words));
  const isPlain = (words: readonly string[]) => words.every((word) => /^[\w@%+=:,./-]+$/.test(word));
  if (moves.some((words) => (words[0] === "cd" && words.length !== 2) || !isPlain(words))) return null;
  const text = [
    /^\s*run/.test(instruction.source) ? "run" : "RUN",
    ...instruction.flags
      .filter(({ name, value }) => name === "mount" && /type=(secret|ssh)/.test(value ?? ""))
      .map(({ name, value }) => `--${name}=${value}`),
    [...moves.map((words) => words.join(" ")), command].join(" && "),
  ].join(" ");
  return text + newlineOf(subject, instruction.source);
}

/** Right below the COPY where nothing on the way changes what the download meets, else right above the build. */
function placeFor(subject: Subject, stage: Stage, { instruction }: ContextCopy, run: Run): number {
  const between = stage.instructions.filter(
    ({ index }) => index > instruction.index && index < run.instruction.index,
  );
  const indifferent = /^(COPY|ADD|LABEL|EXPOSE|CMD|ENTRYPOINT|HEALTHCHECK|STOPSIGNAL)$/;
  const isNear = between.length > 0 && between.every(({ keyword }) => indifferent.test(keyword));
  return isNear && instruction.source.endsWith("\n") ? instruction.end : startOf(subject, run);
}

/** Above the comments that belong to the RUN. */
function startOf({ dockerfile, files }: Subject, { instruction }: Run): number {
  const bytes = files.bytes(dockerfile.path);
  if (!(bytes instanceof Uint8Array)) return instruction.start;
  const from = dockerfile.instructions[instruction.index - 1]?.end ?? instruction.start;
  const lines = Buffer.from(bytes.subarray(from, instruction.start))
    .toString("utf8")
    .split(/(?<=\n)/);
  let comments = 0;
  while (lines.length > 0 && /^[ \t]*#/.test(lines.at(-1) ?? ""))
    comments += Buffer.byteLength(lines.pop() ?? "");
  return instruction.start - comments;
}

/** True when the stage is not the image itself, and others take from it only what a project builds. */
function isThrownAway({ dockerfile }: Subject, stage: Stage): boolean {
  if (dockerfile.stages.at(-1) === stage) return false;
  const names = [stage.name, String(stage.index)];
  return dockerfile.stages.every((other) => {
    if (other.baseStage === stage) return false;
    return other.instructions.every(({ keyword, flags, value, json }) => {
      const from = flags.find(({ name }) => name === "from")?.value?.toLowerCase();
      const mounts = flags.some(
        ({ name, value: text }) => name === "mount" && names.some((each) => text?.includes(`from=${each}`)),
      );
      if (mounts) return false;
      if (!/^(COPY|ADD)$/.test(keyword) || from === undefined || !names.includes(from)) return true;
      const sources = (json ?? value.split(/\s+/)).slice(0, -1);
      return sources.every(
        (source) => !/^\/?$|^\/?\*|^\/(go|root|usr|usr\/local|home)(\/(pkg|\.cache|go).*)?\/?$/.test(source),
      );
    });
  });
}
