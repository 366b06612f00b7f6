import type { History } from "./backtest.ts";
import { pathOf } from "./case.ts";

export interface WithoutSetup {
  /** Samples that hold set-up are left out; a test without any other is left with none. */
  readonly histories: readonly History[];
  /** What one shard pays once, seconds; 0 when none was recognised. */
  readonly seconds: number;
  /** How many samples were left out. */
  readonly samples: number;
}

/** A sample this many times its test's usual time may hold set-up. */
const outlier = 10;
/** Set-up of one run takes about the same wherever it strikes. */
const alike = { from: 0.7, to: 1.4 };
/** Less of a run's time is better left where it was recorded: what strikes tends to strike there again. */
const worthwhile = 0.1;

/**
 * Recognises a shared set-up (a database, a build, a browser) billed to whichever tests ran first: in one run
 * several tests take about the same long time, each many times its usual one, and other tests do so next time.
 */
export function withoutSetup(histories: readonly History[]): WithoutSetup {
  if (!mayHoldSetup(histories)) return { histories, seconds: 0, samples: 0 };
  const usual = usualTimes(histories);
  const runs = groupByRun(histories);
  const setups = [...runs.values()].map((members) => setupOf(members, usual));
  const share = median(setups.map((setup) => setup.share));
  if (share < worthwhile) return { histories, seconds: 0, samples: 0 };
  const setupOfRun = new Map([...runs.keys()].map((run, at) => [run, setups[at] as Setup]));
  let samples = 0;
  const cleaned = histories.map((history) => {
    const kept = history.runs.map((run, at) => {
      const setup = setupOfRun.get(run) as Setup;
      return !strikes(history.seconds[at] as number, usual.of(history), setup.seconds);
    });
    samples += kept.filter((keep) => !keep).length;
    return {
      id: history.id,
      runs: history.runs.filter((_, at) => kept[at]),
      seconds: history.seconds.filter((_, at) => kept[at]),
    };
  });
  const seconds = median(setups.filter((setup) => setup.seconds > 0).map((setup) => setup.seconds));
  return { histories: cleaned, seconds, samples };
}

/** Spares most suites the work: a set-up worth recognising shows in tests that were both with and without. */
function mayHoldSetup(histories: readonly History[]): boolean {
  let total = 0;
  let far = 0;
  for (const { seconds } of histories) {
    const least = Math.min(...seconds);
    for (const value of seconds) {
      total += value;
      if (value > outlier * least) far += value;
    }
  }
  return far > (worthwhile / 5) * total;
}

interface Setup {
  readonly seconds: number;
  /** Of the run's whole time. */
  readonly share: number;
}

interface Usual {
  of(history: History): number;
  /** The test's own times show it both with and without. */
  proven(history: History): boolean;
}

function strikes(seconds: number, usual: number, setup: number): boolean {
  const excess = seconds - usual;
  return setup > 0 && seconds > outlier * usual && excess > alike.from * setup && excess < alike.to * setup;
}

function setupOf(members: readonly { history: History; seconds: number }[], usual: Usual): Setup {
  const total = members.reduce((sum, { seconds }) => sum + seconds, 0);
  const struck = members
    .filter(({ history, seconds }) => usual.proven(history) && seconds > outlier * usual.of(history))
    .map(({ history, seconds }) => seconds - usual.of(history))
    .sort((a, b) => a - b);
  const middle = weightedMedian(struck);
  const similar = struck.filter((excess) => excess > alike.from * middle && excess < alike.to * middle);
  if (similar.length < 2) return { seconds: 0, share: 0 };
  const all = members.filter(({ history, seconds }) => strikes(seconds, usual.of(history), middle));
  return { seconds: middle, share: all.reduce((sum, { seconds }) => sum + seconds, 0) / total };
}

/** A test's lower quartile, or its file's where all its own times may hold set-up. */
function usualTimes(histories: readonly History[]): Usual {
  const own = new Map(histories.map((history) => [history, quartile(history.seconds)]));
  const both = new Set(
    histories.filter((history) => Math.max(...history.seconds) > outlier * (own.get(history) as number)),
  );
  const byFile = new Map<string, number[]>();
  for (const [history, seconds] of own) {
    const file = pathOf(history.id);
    const list = byFile.get(file);
    if (list) list.push(seconds);
    else byFile.set(file, [seconds]);
  }
  const ofFile = new Map([...byFile].map(([file, times]) => [file, median(times)]));
  const ofSuite = median([...own.values()]);
  const proven = (history: History) => both.has(history);
  return {
    proven,
    of(history) {
      const mine = own.get(history) as number;
      if (proven(history)) return mine;
      const file = pathOf(history.id);
      const alone = (byFile.get(file) as number[]).length === 1;
      return Math.min(mine, alone ? ofSuite : (ofFile.get(file) as number));
    },
  };
}

function groupByRun(histories: readonly History[]): Map<number, { history: History; seconds: number }[]> {
  const runs = new Map<number, { history: History; seconds: number }[]>();
  for (const history of histories) {
    history.runs.forEach((run, at) => {
      const member = { history, seconds: history.seconds[at] as number };
      const members = runs.get(run);
      if (members) members.push(member);
      else runs.set(run, [member]);
    });
  }
  return runs;
}

function quartile(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 4)] ?? 0;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}

/** The value at which half of the sum is reached. */
function weightedMedian(sorted: readonly number[]): number {
  let left = sorted.reduce((sum, value) => sum + value, 0) / 2;
  for (const value of sorted) {
    left -= value;
    if (left <= 0) return value;
  }
  return 0;
}
