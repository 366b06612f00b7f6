import { lengthOf } from "../intervals.ts";
import { median } from "../statistics.ts";
import type { Merged } from "./model.ts";
import { medianRange } from "./proportion.ts";

/** Batch size set against CI time: where CI is slow, people put more into one change. */
export interface BatchByCi {
  /** The median CI time, which parts the changes in two halves. Seconds. */
  readonly splitSeconds: number;
  readonly faster: Half;
  readonly slower: Half;
  /** `null` while the two intervals overlap. */
  readonly verdict: "slower CI, larger changes" | "slower CI, smaller changes" | null;
}

interface Half {
  readonly medianLines: number;
  readonly low: number;
  readonly high: number;
  readonly n: number;
}

/** The lines of changes whose slowest run was faster than the median, and of the others; `null` below six each. */
export function batchByCi(changes: readonly Merged[]): BatchByCi | null {
  const known = changes.flatMap(({ lines, ci }) =>
    lines === null || ci === null ? [] : [{ lines, seconds: Math.max(...ci.map(lengthOf)) }],
  );
  const split = median(known.map(({ seconds }) => seconds));
  if (split === null) return null;
  const faster = halfOf(known.filter(({ seconds }) => seconds <= split));
  const slower = halfOf(known.filter(({ seconds }) => seconds > split));
  if (!faster || !slower) return null;
  const verdict =
    slower.low > faster.high
      ? ("slower CI, larger changes" as const)
      : slower.high < faster.low
        ? ("slower CI, smaller changes" as const)
        : null;
  return { splitSeconds: split, faster, slower, verdict };
}

function halfOf(changes: readonly { readonly lines: number }[]): Half | null {
  const lines = changes.map((change) => change.lines);
  const range = medianRange(lines);
  return range && { medianLines: median(lines) as number, low: range[0], high: range[1], n: lines.length };
}
