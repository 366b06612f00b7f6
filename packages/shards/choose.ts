/** What the number of machines depends on, besides the tests. */
export interface Circumstances {
  /** Job start to first test, seconds. */
  readonly startupSeconds: number;
  /** The run should end within this many seconds, `null` for no wish. */
  readonly targetSeconds: number | null;
  /** Billed minutes (each job rounded up) that the run may cost, `null` for no limit. */
  readonly maxMinutes: number | null;
  readonly maxShards: number;
  /** Runners that can work at once, `null` when that is not known. */
  readonly slots: number | null;
}

/** What keeps the run from ending sooner. */
export type Limit = "sum" | "largest" | "startup" | "slots" | "matrix";

/** GitHub allows this many jobs in one matrix (GitHub Docs, "Usage limits"). */
export const matrixLimit = 256;

/** Billing rounds every job up to a minute: half of one is lost on average. */
const roundingSeconds = 30;

/** Seconds until the last shard ends: start-up and tests, in as many waves as the runners allow. */
export function wallSeconds(
  shards: number,
  longest: number,
  { startupSeconds, slots }: Circumstances,
): number {
  const waves = slots === null ? 1 : Math.ceil(shards / slots);
  return waves * (startupSeconds + longest);
}

/** Minutes billed when every shard takes about as long as the others. */
function billedMinutes(shards: number, sum: number, { startupSeconds }: Circumstances): number {
  return shards * Math.ceil((startupSeconds + sum / shards) / 60);
}

/**
 * How many machines. With a target: the fewest that reach it. Else the number where one more would cost more
 * machine time (its start-up and its rounding to a minute) than the wait it saves.
 * @param units how many pieces there are to spread; `longest(n)` the longest of n shards, seconds.
 */
export function chooseShards(
  units: number,
  sum: number,
  largest: number,
  circumstances: Circumstances,
): { shards: number; limitedBy: Limit } {
  const most = Math.max(1, Math.min(units, circumstances.maxShards, matrixLimit));
  const wall = (shards: number) => wallSeconds(shards, Math.max(sum / shards, largest), circumstances);
  const affordable = (shards: number) =>
    circumstances.maxMinutes === null ||
    billedMinutes(shards, sum, circumstances) <= circumstances.maxMinutes;
  const candidates = Array.from({ length: most }, (_, at) => at + 1).filter((n) => n === 1 || affordable(n));
  const { targetSeconds } = circumstances;
  const reaching = targetSeconds === null ? undefined : candidates.find((n) => wall(n) <= targetSeconds);
  const shards =
    reaching ??
    (targetSeconds === null ? cheapest(candidates, wall, circumstances) : quickest(candidates, wall));
  return { shards, limitedBy: limitAt(shards, sum, largest, circumstances, reaching !== undefined) };
}

type Wall = (shards: number) => number;

function cheapest(candidates: readonly number[], wall: Wall, { startupSeconds }: Circumstances): number {
  const cost = (n: number) => wall(n) + n * (startupSeconds + roundingSeconds);
  return candidates.reduce((a, b) => (cost(b) < cost(a) - 1e-9 ? b : a));
}

/** Where a target is out of reach: the fewest machines that come within two hundredths of the quickest. */
function quickest(candidates: readonly number[], wall: Wall): number {
  const best = Math.min(...candidates.map(wall));
  return candidates.find((n) => wall(n) <= 1.02 * best) as number;
}

/** Why `shards` machines do not end sooner. */
export function limitAt(
  shards: number,
  sum: number,
  largest: number,
  { startupSeconds, maxShards, slots, targetSeconds }: Circumstances,
  reached = true,
): Limit {
  if (targetSeconds !== null && targetSeconds > 0 && startupSeconds >= targetSeconds) return "startup";
  if (largest > 0 && largest >= sum / shards - 1e-9) return "largest";
  if (slots !== null && shards >= slots && !reached) return "slots";
  if (slots !== null && shards > slots) return "slots";
  if (!reached && shards >= Math.min(maxShards, matrixLimit)) return "matrix";
  if (!reached || (targetSeconds === null && startupSeconds > sum / shards)) return "startup";
  return "sum";
}
