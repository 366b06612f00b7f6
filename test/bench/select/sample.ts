/** `count` of `all`, in their order, the same for the same seed. */
export function sample<T>(all: readonly T[], count: number, seed: number): T[] {
  if (all.length <= count) return [...all];
  let state = seed;
  // Numerical Recipes, "quick and dirty" linear congruential generator.
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const marked = all.map((one, at) => ({ one, at, rank: next() }));
  const taken = marked.sort((a, b) => a.rank - b.rank).slice(0, count);
  return taken.sort((a, b) => a.at - b.at).map(({ one }) => one);
}
