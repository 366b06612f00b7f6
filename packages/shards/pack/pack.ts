import { lowerBound } from "./bound.ts";
import { differencing } from "./differencing.ts";
import { improve } from "./improve.ts";
import { lpt } from "./lpt.ts";
import { multifit } from "./multifit.ts";
import { makespan, type Packing } from "./packing.ts";

/** A packing this near to the bound is not worth more work: no forecast is as good. */
const nearEnough = 1.0002;
/** Units × shards beyond which the slower methods would cost more than they give. */
const affordable = 3_000_000;

/**
 * Units on `shards` machines so that the last ends as early as can be: LPT, and where that is not at the lower
 * bound MULTIFIT and differencing, each improved by local search; the best wins.
 */
export function pack(seconds: ArrayLike<number>, shards: number): Packing & { readonly bound: number } {
  const bound = lowerBound(seconds, shards);
  let best = lpt(seconds, shards);
  const enough = () => makespan(best) <= bound * nearEnough;
  const offer = (candidate: Packing | null) => {
    if (candidate && makespan(candidate) < makespan(best) * (1 - 1e-9)) best = candidate;
  };
  const first = best;
  if (!enough()) offer(improve(first, seconds, bound));
  if (!enough() && seconds.length * shards <= affordable) {
    offer(improve(differencing(seconds, shards), seconds, bound));
    const fitted = enough() ? null : multifit(seconds, shards, bound, makespan(best));
    if (fitted) offer(improve(fitted, seconds, bound));
  }
  return { ...best, bound };
}
