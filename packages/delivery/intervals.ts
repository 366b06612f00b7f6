export type Interval = readonly [start: number, end: number];

export function lengthOf([start, end]: Interval): number {
  return Math.max(0, end - start);
}

/** How much of `interval` lies after `instant`. */
export function overlapAfter([start, end]: Interval, instant: number): number {
  return Math.max(0, end - Math.max(start, instant));
}

/** The length covered by any of `intervals`: steps that overlap count once. */
export function coveredBy(intervals: readonly Interval[]): number {
  let covered = 0;
  let reached = Number.NEGATIVE_INFINITY;
  for (const [start, end] of [...intervals].sort((a, b) => a[0] - b[0])) {
    covered += Math.max(0, end - Math.max(start, reached));
    reached = Math.max(reached, end);
  }
  return covered;
}
