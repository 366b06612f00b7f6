/** The `share` quantile (0–1) by linear interpolation between order statistics; `null` of nothing. */
export function quantile(values: readonly number[], share: number): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  if (below === undefined || above === undefined) return null;
  return below + (above - below) * (at - Math.floor(at));
}

export function median(values: readonly number[]): number | null {
  return quantile(values, 0.5);
}

/**
 * 95 % percentile-bootstrap interval of the median. The resampling is seeded, so that the same values give
 * the same interval on every machine. `null` below five values.
 * Source: Efron, "Bootstrap methods: another look at the jackknife", 1979.
 */
export function medianInterval(values: readonly number[]): readonly [low: number, high: number] | null {
  if (values.length < 5) return null;
  const random = minimalStandard(values.length);
  const medians = Array.from({ length: 1000 }, () => {
    const sample = values.map(() => values[Math.floor(random() * values.length)] as number);
    return median(sample) as number;
  });
  return [quantile(medians, 0.025) as number, quantile(medians, 0.975) as number];
}

/** Pseudo-random numbers in [0, 1). Source: Park and Miller, "Random number generators: good ones are hard to find". */
function minimalStandard(seed: number): () => number {
  const modulus = 2_147_483_647;
  let state = 1 + (seed % (modulus - 1));
  return () => {
    state = (state * 48_271) % modulus;
    return (state - 1) / (modulus - 1);
  };
}
