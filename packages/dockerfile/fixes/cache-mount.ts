import type { Edit, Fix, Refusal } from "@keep-pace/findings";
import { editedText } from "../apply.ts";
import { cacheOf, type ToolCache } from "../caches.ts";
import { isWithin, lastWord } from "../copies.ts";
import type { Instruction, Stage } from "../model.ts";
import { parseDockerfile } from "../parse.ts";
import { type Run, readRun } from "../runs.ts";
import type { Subject } from "../subject.ts";
import { refuseFile } from "./file.ts";
import { newlineOf } from "./move.ts";
import { isRefusal, refusal } from "./refusal.ts";

/**
 * Puts cache mounts on a RUN. Unsafe: what the caches held leaves the image, and builders other than BuildKit know no
 * mounts. A refusal where it is not known where the cache lies, or who else needs it.
 */
export function cacheMountFix(
  subject: Subject,
  stage: Stage,
  run: Run,
  names: readonly string[],
): Fix | Refusal {
  const problem = refuseFile(subject, stage);
  if (problem) return problem;
  const caches = names.map((name) => cacheOf(subject, run.instruction, name));
  if (caches.length === 0 || caches.includes(null)) {
    const { user } = subject.evaluation.before(run.instruction);
    return refusal(
      "cache-unknown",
      `Where the cache of ${names.join(" and ")} lies is not known${user === "" ? "" : ` for the user ${user}`}.`,
    );
  }
  const found = caches.filter((cache) => cache !== null);
  for (const cache of found) {
    const reason = refuseCache(subject, stage, run.instruction, cache);
    if (reason) return reason;
  }
  const edits = mountEdits(subject, run, found);
  if (isRefusal(edits)) return edits;
  const targets = found.flatMap((cache) => cache.targets);
  return { safety: "unsafe", description: `Mount a cache at ${targets.join(" and ")}.`, edits };
}

/** Why a mount would hide what others need; `null` when it does not. */
function refuseCache(
  subject: Subject,
  stage: Stage,
  instruction: Instruction,
  cache: ToolCache,
): Refusal | null {
  const touches = (place: string) =>
    cache.targets.some((target) => isWithin(place, target) || isWithin(target, place));
  for (const each of subject.dockerfile.stages) {
    for (const other of each.instructions) {
      if (!/^(COPY|ADD)$/.test(other.keyword)) continue;
      const { evaluation } = subject;
      const place = evaluation.resolve(other, evaluation.expand(other, lastWord(other)));
      const own = each === stage && touches(place) && place !== "/";
      const taken =
        other.flags.some(({ name }) => name === "from") &&
        other.value
          .split(/\s+/)
          .slice(0, -1)
          .some(
            (word) =>
              word !== "/" &&
              cache.targets.some(
                (target) =>
                  isWithin(word.replace(/\/$/, ""), target) || isWithin(target, word.replace(/\/$/, "")),
              ),
          );
      if (own || taken) {
        return refusal(
          "cache-in-image",
          `The ${other.keyword} on line ${other.startLine} uses ${cache.targets[0]}, which the mount would hide.`,
        );
      }
    }
  }
  if (!cache.needed) return null;
  const later = stage.instructions.find(
    (other) =>
      other.keyword === "RUN" &&
      other.index > instruction.index &&
      !/^(apt-get|apk|mkdir|chmod|chown|rm|ls|echo|strip|cp|mv)$/.test(
        readRun(subject, other).commands[0]?.command.words[0] ?? "x",
      ),
  );
  if (later === undefined) return null;
  return refusal(
    "cache-needed-later",
    `The RUN on line ${later.startLine} may need what ${cache.tool} has downloaded, so it would need the same mount.`,
  );
}

/** The mounts behind the keyword. Where the command asks for no cache, that goes along. */
function mountEdits(subject: Subject, { instruction }: Run, caches: readonly ToolCache[]): Edit[] | Refusal {
  const { path, instructions } = subject.dockerfile;
  const indent = /^[ \t]*/.exec(instruction.source)?.[0].length ?? 0;
  const newline = newlineOf(subject, instruction.source);
  const mounts = caches.flatMap(({ targets, options }) =>
    targets.map((target) => ` --mount=type=cache,target=${target}${options} \\${newline}   `),
  );
  const start = instruction.start + indent + "RUN".length;
  const edits: Edit[] = [{ file: path, start, end: start, text: mounts.join("") }];
  const noCache = caches.some(({ tool }) => tool === "pip")
    ? [...instruction.source.matchAll(/ --no-cache-dir(=\w+)?(?=\s)/g)]
    : [];
  for (const each of noCache) {
    const at = instruction.start + Buffer.byteLength(instruction.source.slice(0, each.index));
    edits.push({ file: path, start: at, end: at + each[0].length, text: "" });
  }
  const after = editedText(subject.files, edits, path);
  const parsed = after === null ? null : parseDockerfile(path, after);
  const count =
    parsed?.instructions[instruction.index]?.flags.filter(({ name }) => name === "mount").length ?? 0;
  const expected = mounts.length + instruction.flags.filter(({ name }) => name === "mount").length;
  if (
    parsed?.problem === null &&
    parsed.disagreement === null &&
    parsed.instructions.length === instructions.length &&
    count === expected
  )
    return edits;
  return refusal(
    "not-verified",
    `The RUN on line ${instruction.startLine} is written so that a mount cannot be added safely.`,
  );
}
