import type { Failure } from "./failures.ts";
import type { Merged, Shipment } from "./model.ts";
import { proportion } from "./proportion.ts";
import type { Recovery } from "./recovery.ts";

/** Failed deployments that repeat an earlier failure, and what that makes of the time to recover. */
export interface Repeats {
  readonly repeated: number;
  /** Failed deployments. */
  readonly n: number;
  /** Share 0–1 with its 95 % interval; `null` below ten. */
  readonly rate: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly evidence: readonly Repeat[];
  /** Both sides in one word: recovering fast is no good news where failures come back. `null` below three. */
  readonly verdict: (typeof verdicts)[keyof typeof verdicts] | null;
  readonly rule: string;
}

interface Repeat {
  readonly deployment: string;
  readonly repeats: string;
  readonly because: string;
}

const verdicts = {
  "fast failing": "fast and failing: the danger zone",
  "slow failing": "slow, and failures come back",
  fast: "fast, and failures do not come back",
  slow: "slow, but failures do not come back",
} as const;

const within = 30 * 86_400;
const fastBelow = 86_400;
const failingFrom = 0.25;
const fewest = 3;

const rule =
  "fast: mended within a day at the median; failing: at least a quarter of three or more failures repeat one of the 30 days before (its remedy fails, an incident has the same title, or the same files are mended again)";

/** Which failed deployments repeat an earlier failure. Rules of our own: DORA counts every failure alike. */
export function repeatsOf(
  shipments: readonly Shipment[],
  failures: readonly Failure[],
  recovery: Recovery,
): Repeats {
  const failed = shipments.filter((shipment) => failures.some((failure) => failure.failed === shipment));
  const evidence = failed.flatMap((shipment) => repeatOf(shipment, failures) ?? []);
  const share = proportion(evidence.length, failed.length);
  return {
    repeated: evidence.length,
    n: failed.length,
    rate: share?.share ?? null,
    low: share?.low ?? null,
    high: share?.high ?? null,
    evidence,
    verdict: verdictOf(evidence.length, failed.length, recovery.medianSeconds),
    rule,
  };
}

function verdictOf(repeated: number, n: number, seconds: number | null): Repeats["verdict"] {
  if (n < fewest || seconds === null) return null;
  const pace = seconds <= fastBelow ? "fast" : "slow";
  return verdicts[repeated / n >= failingFrom ? (`${pace} failing` as const) : pace];
}

function repeatOf(shipment: Shipment, failures: readonly Failure[]): Repeat | null {
  const own = failures.filter(({ failed }) => failed === shipment);
  const { at, id } = shipment.deployed;
  const earlier = failures.filter(
    ({ failed }) => failed.deployed.at < at && failed.deployed.at >= at - within,
  );
  for (const before of earlier) {
    const because = own.map((failure) => sameCause(failure, before, at)).find((reason) => reason !== null);
    if (because) return { deployment: id, repeats: before.failed.deployed.id, because };
  }
  return null;
}

function sameCause(failure: Failure, before: Failure, at: number): string | null {
  if (before.kind !== "incident" && before.mended === at) return "it was the remedy and failed, too";
  if (failure.title !== null && failure.title === before.title) return "an incident of the same title";
  if (sharesFile(failure.remedy, before.remedy)) return "mended in the same files";
  return null;
}

function sharesFile(one: Merged | null, other: Merged | null): boolean {
  return one !== other && one?.files?.some((file) => other?.files?.includes(file)) === true;
}
