/** What a test will take next, from what it took (seconds, oldest first, at least one). */
export type Estimate = (history: readonly number[]) => number;

/** A way to foresee durations, trained on the histories of the whole suite. */
export interface Estimator {
  readonly name: string;
  train(histories: readonly (readonly number[])[]): Estimate;
}

/** A scale to average on: below plain seconds a lone high value counts less. */
interface Scale {
  to(seconds: number): number;
  from(value: number): number;
}

const plain: Scale = { to: (seconds) => seconds, from: (value) => value };
const rooted: Scale = { to: Math.sqrt, from: (value) => value ** 2 };
/** Less than a microsecond counts as one. */
const geometric: Scale = { to: (seconds) => Math.log(Math.max(seconds, 1e-6)), from: Math.exp };

/** Mean with weights that fall by `1 - weight` a run into the past. */
function average(name: string, weight: number, { to, from }: Scale): Estimator {
  const estimate: Estimate = (history) => {
    let sum = 0;
    let weights = 0;
    let share = 1;
    for (let at = history.length - 1; at >= 0; at -= 1) {
      sum += share * to(history[at] as number);
      weights += share;
      share *= 1 - weight;
    }
    return from(sum / weights);
  };
  return { name, train: () => estimate };
}

const latest: Estimator = { name: "latest", train: () => (history) => history.at(-1) as number };
const short = average("short average", 0.75, plain);
const root = average("recent root average", 0.45, rooted);
const recent = average("recent geometric average", 0.45, geometric);
const long = average("long geometric average", 0.15, geometric);

/**
 * The usual level, plus the share of a departure from it that lasted in this suite so far. In some suites a
 * jump is a change of the test and stays; in others it is set-up that hits another test next time. The share is
 * a regression through the origin, for departures up and down and by how many runs they have lasted.
 */
const departures: Estimator = {
  name: "level and departures",
  train(histories) {
    const kept = retention(histories);
    return (history) => {
      const { level, kind, departure } = describe(history);
      return Math.max(0, level + (kept[kind] as number) * departure);
    };
  },
};

/** The mean of two estimators that err differently. */
const blend: Estimator = {
  name: "root average and departures",
  train(histories) {
    const [a, b] = [root.train(histories), departures.train(histories)];
    return (history) => (a(history) + b(history)) / 2;
  },
};

/** Every estimator the back-test chooses from; the first wins where nothing can be tested. */
export const estimators: readonly Estimator[] = [blend, long, recent, short, departures, latest];

const levelWindow = 7;
const kinds = 8;
/** Shares expected before any evidence: none; up for 1, 2, 3+ runs; down for 1, 2, 3+ runs; two runs known. */
const expected = [1, 0.5, 0.6, 0.8, 0.5, 0.6, 0.8, 0.7];

interface Description {
  readonly level: number;
  readonly kind: number;
  readonly departure: number;
}

function describe(history: readonly number[]): Description {
  const window = history.slice(-levelWindow);
  const sorted = [...window].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const level = sorted[Math.ceil(middle) - 1] as number;
  const tolerance = 0.25 * level + 0.1;
  const last = window.at(-1) as number;
  if (Math.abs(last - level) <= tolerance) {
    const usual = window.filter((seconds) => Math.abs(seconds - level) <= tolerance);
    return { level, kind: 0, departure: recencyMean(usual) - level };
  }
  const side = Math.sign(last - level);
  const start = window.findLastIndex((seconds) => side * (seconds - level) <= tolerance) + 1;
  const lasted = Math.min(3, window.length - start);
  const kind = window.length <= 2 ? 7 : (side > 0 ? 0 : 3) + lasted;
  return { level, kind, departure: recencyMean(window.slice(start)) - level };
}

const recencyMean = average("", 0.45, plain).train([]);

/** How much of each kind of departure was still there one run later, in [0, 1]. */
function retention(histories: readonly (readonly number[])[]): number[] {
  const product = new Array<number>(kinds).fill(0);
  const square = new Array<number>(kinds).fill(0);
  for (const history of histories) {
    for (let end = 2; end < history.length; end += 1) {
      const { level, kind, departure } = describe(history.slice(0, end));
      // Divided by its size, one huge departure does not decide for all.
      const weight = 1 / Math.max(0.05, Math.abs(departure));
      product[kind] = (product[kind] as number) + weight * departure * ((history[end] as number) - level);
      square[kind] = (square[kind] as number) + weight * departure ** 2;
    }
  }
  const doubt = 0.02 * square.reduce((sum, value) => sum + value, 0) + Number.EPSILON;
  return expected.map((share, kind) => {
    const seen = (product[kind] as number) + doubt * share;
    return Math.min(1, Math.max(0, seen / ((square[kind] as number) + doubt)));
  });
}
