export interface Proportion {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

const z = 1.959963984540054;

/** Below it a rate says more about luck than about the team, and only counts are given. */
const fewest = 10;

/**
 * `part` of `n` with its 95 % score interval; `null` below ten.
 * Source: Wilson, "Probable inference, the law of succession, and statistical inference", 1927.
 */
export function proportion(part: number, n: number): Proportion | null {
  if (n < fewest) return null;
  const share = part / n;
  const scale = 1 + z ** 2 / n;
  const centre = (share + z ** 2 / (2 * n)) / scale;
  const reach = (z / scale) * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2));
  return {
    share,
    low: part === 0 ? 0 : Math.max(0, centre - reach),
    high: part === n ? 1 : Math.min(1, centre + reach),
  };
}

/** The 95 % score interval of the mean of a Poisson count: Wilson's interval for a rate without an upper end. */
export function countInterval(count: number): readonly [low: number, high: number] {
  const centre = count + z ** 2 / 2;
  const reach = z * Math.sqrt(count + z ** 2 / 4);
  return [count === 0 ? 0 : centre - reach, centre + reach];
}

/**
 * The 95 % interval of a median by order statistics: it assumes nothing of the distribution. `null` below six
 * values, of which even the whole range holds the median less often.
 * Source: David and Nagaraja, "Order Statistics", 3rd edition, 7.1.
 */
export function medianRange(values: readonly number[]): readonly [low: number, high: number] | null {
  const sorted = [...values].sort((a, b) => a - b);
  const n = sorted.length;
  let below = 0;
  let rank = 0;
  // Of n values, how few lie below the median in at most 2.5 % of all samples.
  for (let log = -n * Math.LN2; rank < n / 2; rank += 1) {
    below += Math.exp(log);
    if (below > 0.025) break;
    log += Math.log((n - rank) / (rank + 1));
  }
  const [low, high] = [sorted[rank - 1], sorted[n - rank]];
  return rank === 0 || low === undefined || high === undefined ? null : [low, high];
}
