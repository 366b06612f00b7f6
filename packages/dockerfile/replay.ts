import { isTelling } from "@keep-pace/changes";
import type { Files } from "@keep-pace/files";
import { withFix } from "./apply.ts";
import { instructionKeys } from "./keys/keys.ts";
import { type LintInput, lintDockerfile, readSubject } from "./lint.ts";
import type { Instruction } from "./model.ts";
import { relativeTo } from "./paths.ts";
import type { Subject } from "./subject.ts";

/** How often one instruction lost the cache over the past commits. */
export interface ReplayedInstruction {
  /** 1-based, in the file as it is. */
  readonly line: number;
  /** The instruction as written, on one line. */
  readonly text: string;
  /** Shares (0–1); `null` without history, and for instructions that make no layer. */
  readonly missRateBefore: number | null;
  readonly missRateAfter: number | null;
}

/** More fixes than this do not come out of one file. */
const maxRounds = 20;

/**
 * Replays the history on every instruction of a Dockerfile, as it is and with the safe fixes made. A layer misses in
 * a commit that changes its cache key. Empty for a file that cannot be read.
 */
export function replayDockerfile(input: LintInput): ReplayedInstruction[] {
  const before = readSubject(input);
  if ("rule" in before) return [];
  const fixed = readSubject({ ...input, files: fixAll(input).files });
  const after = "rule" in fixed ? before : fixed;
  const ratesAfter = rates(after);
  const seen = new Map<string, number>();
  return rates(before).map(({ source, line, text, rate }) => {
    const nth = seen.get(source) ?? 0;
    seen.set(source, nth + 1);
    const same = ratesAfter.filter((each) => each.source === source)[nth];
    return { line, text, missRateBefore: rate, missRateAfter: same ? same.rate : null };
  });
}

/** The files with the safe fixes of the Dockerfile made, one after the other until none is left. */
export function fixAll(input: LintInput): { readonly files: Files; readonly changed: readonly string[] } {
  let { files } = input;
  const changed = new Set<string>();
  for (let round = 0; round < maxRounds; round++) {
    const fix = lintDockerfile({ ...input, files }).find((finding) => finding.fix?.safety === "safe")?.fix;
    if (!fix) break;
    for (const { file } of fix.edits) changed.add(file);
    files = withFix(files, fix);
  }
  return { files, changed: [...changed] };
}

interface Rated {
  readonly source: string;
  readonly line: number;
  readonly text: string;
  readonly rate: number | null;
}

function rates(subject: Subject): Rated[] {
  const missed = misses(subject);
  const commits = subject.history?.commits.length ?? 0;
  return subject.dockerfile.instructions.map((instruction) => {
    const count = instruction.keyword === "FROM" ? undefined : missed?.get(instruction);
    return {
      source: instruction.source.trim(),
      line: instruction.startLine,
      text: written(instruction),
      rate: count === undefined ? null : count / commits,
    };
  });
}

function written({ keyword, flags, value }: Instruction): string {
  const options = flags.map(({ name, value }) => `--${name}${value === null ? "" : `=${value}`}`);
  return [keyword, ...options, value].join(" ").replace(/\s+/g, " ").trim();
}

/** In how many commits the key of each layer differs from the one before; `null` where the history is too short. */
function misses(subject: Subject): Map<Instruction, number> | null {
  const { history, context } = subject;
  if (!isTelling(history)) return null;
  const before = instructionKeys(subject, { digest: () => "" });
  const missed = new Map([...before.keys()].map((instruction) => [instruction, 0]));
  for (const { paths } of history.commits) {
    const inside = paths.map((path) => relativeTo(context, path)).filter((path) => path !== null);
    const keys = instructionKeys(subject, { digest: (selects) => (inside.some(selects) ? "changed" : "") });
    for (const [instruction, key] of keys) {
      if (key !== before.get(instruction)) missed.set(instruction, (missed.get(instruction) ?? 0) + 1);
    }
  }
  return missed;
}
