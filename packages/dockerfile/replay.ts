import type { Files } from "@keep-pace/files";
import { withFix } from "./apply.ts";
import { missRate, touchesAbove } from "./cost.ts";
import { type LintInput, lintDockerfile, readSubject } from "./lint.ts";
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

const makesLayer = new Set(["RUN", "COPY", "ADD", "WORKDIR"]);

/** More fixes than this do not come out of one file. */
const maxRounds = 20;

/**
 * Replays the history on every instruction of a Dockerfile, as it is and with the safe fixes made. A layer misses in
 * a commit that changes a file that it, or a layer above it, copies. Empty for a file that cannot be read.
 */
export function replayDockerfile(input: LintInput): ReplayedInstruction[] {
  const before = readSubject(input);
  if ("rule" in before) return [];
  const fixed = readSubject({ ...input, files: fixAll(input) });
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
function fixAll(input: LintInput): Files {
  let { files } = input;
  for (let round = 0; round < maxRounds; round++) {
    const fix = lintDockerfile({ ...input, files }).find((finding) => finding.fix?.safety === "safe")?.fix;
    if (!fix) break;
    files = withFix(files, fix);
  }
  return files;
}

interface Rated {
  readonly source: string;
  readonly line: number;
  readonly text: string;
  readonly rate: number | null;
}

function rates(subject: Subject): Rated[] {
  const { dockerfile, history } = subject;
  return dockerfile.instructions.map((instruction) => {
    const stage = dockerfile.stages.find(({ instructions }) => instructions.includes(instruction));
    const rate =
      stage && makesLayer.has(instruction.keyword)
        ? missRate(history, touchesAbove(subject, stage, instruction, true))
        : null;
    return {
      source: instruction.source.trim(),
      line: instruction.startLine,
      text: `${instruction.keyword} ${instruction.value}`.replace(/\s+/g, " ").trim(),
      rate,
    };
  });
}
