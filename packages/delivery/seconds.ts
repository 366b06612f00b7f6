/** Seconds to the millisecond: the differences and sums of instants grow a tail that no clock measured. */
export function milliseconds(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}

/** The sum of `seconds`, to the millisecond. */
export function sum(seconds: readonly number[]): number {
  return milliseconds(seconds.reduce((total, value) => total + value, 0));
}

/** As GitHub writes instants: whole seconds without a fraction. */
export function iso(instant: number): string {
  return new Date(instant * 1000).toISOString().replace(".000Z", "Z");
}
