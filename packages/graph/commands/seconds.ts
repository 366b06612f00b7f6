import { type Estimates, estimate, matchTimings, type Store } from "@keep-pace/timings";
import type { Selection } from "../select.ts";

/** How long tests are expected to take. */
export interface Seconds {
  readonly selected: number;
  readonly skipped: number;
}

/** Seconds of the selected and of the skipped tests; `null` where no test was ever timed. */
export function secondsOf(
  { tests, skipped }: Pick<Selection, "tests" | "skipped">,
  store: Store,
): Seconds | null {
  const estimates = estimate(store);
  if (estimates.known.size === 0) return null;
  const paths = (list: readonly { readonly unit: { readonly path: string } }[]) =>
    list.map(({ unit }) => unit.path);
  return { selected: sum(paths(tests), estimates), skipped: sum(paths(skipped), estimates) };
}

function sum(paths: readonly string[], estimates: Estimates): number {
  const { seconds } = matchTimings(paths, estimates);
  return Math.round(seconds.reduce<number>((total, one) => total + (one ?? 0), 0) * 1000) / 1000;
}
