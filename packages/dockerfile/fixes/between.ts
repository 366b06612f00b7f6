import type { Refusal } from "@keep-pace/findings";
import { type ContextCopy, contextCopy, isWithin, lastWord } from "../copies.ts";
import { contextFree, refreshesAlone } from "../known/index.ts";
import type { Instruction } from "../model.ts";
import { readRun } from "../runs.ts";
import type { Subject } from "../subject.ts";
import { readPairs } from "../words.ts";
import { refusal } from "./refusal.ts";
import { surroundings } from "./surroundings.ts";

/** Instructions that only describe the image, or that COPY does not look at. */
const indifferent = new Set([
  ...[
    "LABEL",
    "EXPOSE",
    "STOPSIGNAL",
    "HEALTHCHECK",
    "MAINTAINER",
    "CMD",
    "ENTRYPOINT",
    "USER",
    "SHELL",
    "WORKDIR",
  ],
]);

/** Why a COPY of the context must not move below `instruction`; `null` when the image stays the same. */
export function refuseCrossing(
  subject: Subject,
  copy: ContextCopy,
  instruction: Instruction,
): Refusal | null {
  switch (instruction.keyword) {
    case "ENV":
    case "ARG":
      return refuseVariables(subject, copy, instruction);
    case "COPY":
    case "ADD":
      return refuseCopy(subject, copy, instruction);
    case "RUN":
      return refuseRun(subject, copy, instruction);
    case "VOLUME":
      return refusal("volume-between", at(instruction, "VOLUME", "may throw away what is written below it"));
    default:
      if (indifferent.has(instruction.keyword)) return null;
      return refusal(
        "instruction-between",
        at(instruction, instruction.keyword, "is not known to be indifferent"),
      );
  }
}

function at({ startLine }: Instruction, what: string, why: string): string {
  return `The ${what} on line ${startLine} stands between the COPY and the install and ${why}.`;
}

function refuseVariables(subject: Subject, copy: ContextCopy, instruction: Instruction): Refusal | null {
  const { source } = copy.instruction;
  const pairs = readPairs(instruction.keyword, instruction.value, subject.dockerfile.escape) ?? [];
  const used = pairs.find(({ name }) => new RegExp(`\\$\\{?${escapeRegExp(name)}\\b`).test(source));
  if (!used) return null;
  return refusal(
    "variable-between",
    at(instruction, instruction.keyword, `sets ${used.name}, which the COPY uses`),
  );
}

function escapeRegExp(text: string): string {
  return text.replace(/[^\w]/g, "\\$&");
}

function refuseCopy(subject: Subject, copy: ContextCopy, instruction: Instruction): Refusal | null {
  const { evaluation } = subject;
  const destination = evaluation.resolve(instruction, evaluation.expand(instruction, lastWord(instruction)));
  const known = evaluation.byDefault(destination);
  const own = evaluation.byDefault(copy.destination);
  if (known !== null && own !== null && !isWithin(known, own) && !isWithin(own, known)) return null;
  if (sameFiles(subject, copy, instruction)) return null;
  return refusal(
    "copy-between",
    at(instruction, instruction.keyword, `writes to ${destination}, as the COPY does`),
  );
}

/** True when `instruction` lays down files of the context just where, and as, the broad copy does. */
function sameFiles(subject: Subject, copy: ContextCopy, instruction: Instruction): boolean {
  const other = contextCopy(subject, instruction);
  if (other === null || !other.copied.certain || other.broad || instruction.heredocs.length > 0) return false;
  if (flagText(instruction) !== flagText(copy.instruction)) return false;
  const [root = ""] = copy.sources;
  return placedFiles(subject, other).every(
    ({ file, path }) => path === `${copy.destination}/${root === "" ? file : file.slice(root.length + 1)}`,
  );
}

export function flagText({ flags }: Instruction): string {
  return flags.map(({ name, value }) => `--${name}=${value ?? ""}`).join(" ");
}

/** Where a copy of single files puts each of them. */
export function placedFiles(subject: Subject, copy: ContextCopy): { file: string; path: string }[] {
  const files = subject.buildFiles.filter((file) => copy.copied.covers(file));
  const written = lastWord(copy.instruction);
  const intoDirectory = /(^|\/)\.?$/.test(written) || copy.sources.length > 1 || files.length > 1;
  return files.map((file) => ({
    file,
    path: intoDirectory ? `${copy.destination}/${file.replace(/^.*\//, "")}` : copy.destination,
  }));
}

function refuseRun(subject: Subject, copy: ContextCopy, instruction: Instruction): Refusal | null {
  const run = readRun(subject, instruction);
  const unknown = refusal(
    "run-between",
    at(instruction, "RUN", "is not known to leave alone what the COPY brings"),
  );
  if (run.opaque !== null || run.commands.length === 0) return unknown;
  if (
    instruction.flags.some(
      ({ name, value }) => name === "mount" && !/(^|,)type=(cache|secret|ssh|tmpfs)(,|$)/.test(value ?? ""),
    )
  ) {
    return unknown;
  }
  if (refreshesAlone(run.commands.map(({ command }) => command))) {
    return refusal(
      "update-alone",
      at(instruction, "RUN", "fetches package lists, which would go stale in the cache"),
    );
  }
  for (const { command, directory } of run.commands) {
    const around = surroundings(subject, instruction, copy.destination, directory);
    const effect = contextFree(around.resolve(command), around);
    if (effect === null || effect.writes.length > 0 || /^\|/.test(command.operator ?? "")) return unknown;
  }
  return null;
}
