import { pathOf } from "./case.ts";
import { type Estimate, type Estimator, estimators } from "./estimators.ts";

/** One test's passed samples, oldest first; `runs` are positions in the suite's order of runs. */
export interface History {
  readonly id: string;
  readonly runs: readonly number[];
  readonly seconds: readonly number[];
}

const tested = 2_000;
const steps = 6;

/**
 * The estimator that would have foreseen this suite's last runs best, and what it missed by: the root of the
 * squared errors over the run's length, which is what unbalances shards. Errors all tests share do not count.
 * `fileFactor`: how much larger the squared errors of whole files are than those of their tests, 1 when tests of
 * one file err independently; well above, a shard should not hold whole files.
 */
export function chooseEstimator(histories: readonly History[]): {
  name: string;
  estimate: Estimate;
  error: number | null;
  fileFactor: number | null;
} {
  const sample = longestTests(histories);
  const known = sample.map(({ seconds }) => seconds);
  const runs = testableRuns(sample);
  const scored = estimators.map((estimator) => {
    const misses = runs.map((run) => missesAt(run, estimator, sample));
    return { estimator, misses, error: misses.length === 0 ? 0 : mean(misses.map(({ error }) => error)) };
  });
  const best = scored.reduce((a, b) => (b.error < a.error ? b : a));
  const factors = best.misses.map((miss) => miss.fileFactor).sort((a, b) => a - b);
  return {
    name: best.estimator.name,
    estimate: best.estimator.train(known),
    error: runs.length === 0 ? null : best.error,
    fileFactor: factors[Math.floor((factors.length - 1) / 2)] ?? null,
  };
}

/** Squared errors come from the long tests, so those decide. */
function longestTests(histories: readonly History[]): readonly History[] {
  if (histories.length <= tested) return histories;
  return [...histories]
    .sort((a, b) => (b.seconds.at(-1) as number) - (a.seconds.at(-1) as number))
    .slice(0, tested);
}

/** The last runs that enough tests with a past took part in. */
function testableRuns(sample: readonly History[]): number[] {
  const tests = new Map<number, number>();
  for (const { runs } of sample) for (const run of runs.slice(1)) tests.set(run, (tests.get(run) ?? 0) + 1);
  const enough = Math.max(...tests.values(), 0) / 2;
  return [...tests]
    .filter(([, count]) => count >= enough)
    .map(([run]) => run)
    .sort((a, b) => a - b)
    .slice(-steps);
}

function missesAt(
  run: number,
  estimator: Estimator,
  sample: readonly History[],
): { error: number; fileFactor: number } {
  const members = sample.flatMap(({ id, runs, seconds }) => {
    const at = runs.indexOf(run);
    return at < 1 ? [] : [{ file: pathOf(id), past: seconds.slice(0, at), actual: seconds[at] as number }];
  });
  const estimate = estimator.train(members.map(({ past }) => past));
  const foreseen = members.map(({ past }) => estimate(past));
  const total = sum(members.map(({ actual }) => actual));
  const pace = total / (sum(foreseen) || 1);
  const ofFile = new Map<string, number>();
  let squares = 0;
  members.forEach(({ file, actual }, at) => {
    const miss = actual - pace * (foreseen[at] as number);
    squares += miss ** 2;
    ofFile.set(file, (ofFile.get(file) ?? 0) + miss);
  });
  const fileSquares = sum([...ofFile.values()].map((miss) => miss ** 2));
  return { error: Math.sqrt(squares) / (total || 1), fileFactor: fileSquares / (squares || 1) };
}

function sum(values: readonly number[]): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}
