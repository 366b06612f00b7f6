import { pathOf } from "./case.ts";
import { type Estimate, type Estimator, estimators } from "./estimators.ts";

/** One test's passed samples, oldest first; `runs` are positions in the suite's order of runs. */
export interface History {
  readonly id: string;
  readonly runs: readonly number[];
  readonly seconds: readonly number[];
}

/** What pieces of files missed by, when none was longer than `share` of the run. */
export interface CutError {
  readonly share: number;
  readonly error: number;
}

/** From whole files to single cases. */
const cuts = [1, ...Array.from({ length: 8 }, (_, at) => 2 ** -(at + 4)), 0];

const tested = 2_000;
const steps = 6;

/**
 * The estimator that would have foreseen this suite's last runs best, and what it missed by: the root of the
 * squared errors over the run's length, which is what unbalances shards. Errors all tests share do not count.
 * `cutErrors`: the same for the pieces of files, as tests of one file may err together or against each other.
 */
export function chooseEstimator(histories: readonly History[]): {
  name: string;
  estimate: Estimate;
  error: number | null;
  cutErrors: readonly CutError[] | null;
} {
  const sample = longestTests(histories);
  const known = sample.map(({ seconds }) => seconds);
  const all = testableRuns(sample);
  const runs = all.slice(-steps);
  const scored = estimators.map((estimator) => {
    const misses = runs.map((run) => missesAt(run, estimator, sample));
    return { estimator, misses, error: misses.length === 0 ? 0 : mean(misses.map(({ error }) => error)) };
  });
  const best = scored.reduce((a, b) => (b.error < a.error ? b : a));
  return {
    name: best.estimator.name,
    estimate: best.estimator.train(known),
    error: runs.length === 0 ? null : best.error,
    cutErrors: cutErrorsOf([
      ...all.slice(0, -steps).map((run) => missesAt(run, best.estimator, sample)),
      ...best.misses,
    ]),
  };
}

/** Each run's pieces against its single cases, so that one odd run does not decide for all. */
function cutErrorsOf(misses: readonly { readonly ofCuts: readonly number[] }[]): CutError[] | null {
  if (misses.length === 0) return null;
  const ofCases = mean(misses.map(({ ofCuts }) => ofCuts.at(-1) as number));
  return cuts.map((share, at) => {
    const ratios = misses.map(({ ofCuts }) => (ofCuts[at] as number) / (ofCuts.at(-1) || 1));
    return { share, error: ofCases * mean(ratios) };
  });
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
    .sort((a, b) => a - b);
}

function missesAt(
  run: number,
  estimator: Estimator,
  sample: readonly History[],
): { error: number; ofCuts: number[] } {
  const members = sample.flatMap(({ id, runs, seconds }) => {
    const at = runs.indexOf(run);
    return at < 1 ? [] : [{ file: pathOf(id), past: seconds.slice(0, at), actual: seconds[at] as number }];
  });
  const estimate = estimator.train(members.map(({ past }) => past));
  const foreseen = members.map(({ past }) => estimate(past));
  const total = sum(members.map(({ actual }) => actual));
  const expected = sum(foreseen);
  const pace = total / (expected || 1);
  const files = new Map<string, Miss[]>();
  let squares = 0;
  members.forEach(({ file, actual }, at) => {
    const seconds = foreseen[at] as number;
    const miss = actual - pace * seconds;
    squares += miss ** 2;
    const ofFile = files.get(file);
    if (ofFile) ofFile.push({ seconds, miss });
    else files.set(file, [{ seconds, miss }]);
  });
  addNew(files, sample, run, pace);
  const relative = (value: number) => Math.sqrt(value) / (total || 1);
  const ofCuts = cuts.map((share) =>
    relative(sum([...files.values()].map((file) => cutSquares(file, share * expected)))),
  );
  return { error: relative(squares), ofCuts };
}

/** Tests that were new in a run are foreseen as the mean of their file, or of all: plans must guess them, too. */
function addNew(files: Map<string, Miss[]>, sample: readonly History[], run: number, pace: number): void {
  const known = [...files.values()].flat();
  const meanOf = (misses: readonly Miss[]) => sum(misses.map(({ seconds }) => seconds)) / misses.length;
  const ofSuite = known.length === 0 ? 0 : meanOf(known);
  const added: { file: string; miss: Miss }[] = [];
  for (const { id, runs, seconds } of sample) {
    if (runs[0] !== run) continue;
    const file = pathOf(id);
    const ofFile = files.get(file);
    const guess = ofFile ? meanOf(ofFile) : ofSuite;
    added.push({ file, miss: { seconds: guess, miss: (seconds[0] as number) - pace * guess } });
  }
  for (const { file, miss } of added) {
    const ofFile = files.get(file);
    if (ofFile) ofFile.push(miss);
    else files.set(file, [miss]);
  }
}

interface Miss {
  readonly seconds: number;
  readonly miss: number;
}

/** The squared errors of a file's pieces, cut between neighbours so that each takes at most `cap` seconds. */
function cutSquares(file: readonly Miss[], cap: number): number {
  const length = sum(file.map(({ seconds }) => seconds));
  const aim = cap === 0 ? 0 : length / Math.max(1, Math.ceil(length / cap));
  let [squares, piece, done, start] = [0, 0, 0, 0];
  for (const { seconds, miss } of file) {
    const begins = aim === 0 ? 0 : Math.floor((done + seconds / 2) / aim);
    if (aim === 0 || begins !== start) {
      squares += piece ** 2;
      piece = 0;
      start = begins;
    }
    piece += miss;
    done += seconds;
  }
  return squares + piece ** 2;
}

function sum(values: readonly number[]): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}
