import { plural } from "@keep-pace/findings";
import { isCanary, type Ledger, runsToTrust, type SelectionRecord, trustOf } from "@keep-pace/timings/ledger";
import type { Reason } from "../seeds.ts";
import { runAll, type Selection } from "../select.ts";

/** What runs in the end, of what the proofs found. */
export interface Settled {
  readonly selection: Selection;
  /** What the proofs alone say; the same as `selection` where nothing else speaks. */
  readonly found: Selection;
  /** Everything runs, and what would have been skipped is only told. */
  readonly isShadow: boolean;
  /** Tests that could be skipped and were picked at random to run. */
  readonly canaries: ReadonlySet<string>;
}

export interface Circumstances {
  readonly shadow: "auto" | "true" | "false";
  /** What trusted runs recorded; `null` for nothing. */
  readonly ledger: Ledger | null;
  /** The run's id: the seed of what is picked at random; `null` outside of a workflow. */
  readonly run: string | null;
  /** Percent of the tests that could be skipped. */
  readonly canary: number;
}

/** Shadow mode, and the random share that tries the proofs. */
export function settle(found: Selection, { shadow, ledger, run, canary }: Circumstances): Settled {
  const { recorded, left } = trustOf(ledger ?? { tests: new Map(), runs: new Map(), escapes: [] });
  if (shadow === "true" || (shadow === "auto" && left > 0)) {
    const until =
      shadow === "auto"
        ? ` until ${runsToTrust} runs of the default branch are recorded (${recorded} are)`
        : "";
    return { selection: inShadow(found, until), found, isShadow: true, canaries: new Set() };
  }
  // Without a ledger nobody would learn from a canary.
  const drawn =
    run === null || ledger === null
      ? []
      : found.skipped.filter(({ unit }) => isCanary(unit.path, run, canary));
  const canaries = new Set(drawn.map(({ unit }) => unit.path));
  return { selection: withCanaries(found, canaries, run, canary), found, isShadow: false, canaries };
}

function inShadow(found: Selection, until: string): Selection {
  const would = found.skipped.length;
  const text = `shadow mode runs every test${until}; ${plural(would, "test")} would have been skipped`;
  const shadow = { code: "shadow", text };
  const { code, text: why } = found.because;
  return {
    ...found,
    mode: "all",
    because: would === 0 ? { code, text: until === "" ? why : `${why}; ${text}` } : shadow,
    ...running(found, () => shadow),
    skipped: [],
  };
}

function withCanaries(
  found: Selection,
  canaries: ReadonlySet<string>,
  run: string | null,
  percent: number,
): Selection {
  if (canaries.size === 0) return found;
  const reason = {
    code: "canary",
    text: `picked at random, as ${percent} % of the tests that could be skipped are (the seed is run ${run})`,
  };
  const skipped = found.skipped.filter(({ unit }) => !canaries.has(unit.path));
  const tests = running(found, ({ path }) => (canaries.has(path) ? reason : null));
  return { ...found, ...tests, skipped, mode: skipped.length === 0 ? "all" : "some" };
}

/** The tests that run when some of the skipped ones do, too. */
function running(
  { tests, skipped }: Selection,
  reasonOf: (unit: Selection["tests"][number]["unit"]) => Reason | null,
): Pick<Selection, "tests"> {
  const more = skipped.flatMap(({ unit }) => {
    const reason = reasonOf(unit);
    return reason ? [{ unit, reasons: [reason] }] : [];
  });
  return { tests: [...tests, ...more].sort((a, b) => (a.unit.path < b.unit.path ? -1 : 1)) };
}

/** What an earlier attempt of the run selected, again: what failed there must not be left out now. */
export function again(first: SelectionRecord, selection: Selection): Settled {
  const decided = new Map(first.tests.map((test) => [test.path, test]));
  const units = [...selection.tests, ...selection.skipped].map(({ unit }) => unit);
  const ofDecision = (...wanted: string[]) =>
    units.filter(({ path }) => wanted.includes(decided.get(path)?.decision ?? "run"));
  const reason = (path: string) => ({
    code: "first-attempt",
    text: `as in the first attempt of this run: ${decided.get(path)?.because ?? "it is new"}`,
  });
  const because = { code: "first-attempt", text: `as in the first attempt of this run: ${first.because}` };
  const skipped = ofDecision("skip").map((unit) => ({ unit, proof: reason(unit.path) }));
  const proved = ofDecision("skip", "shadow", "canary").map((unit) => ({ unit, proof: reason(unit.path) }));
  const isProved = new Set(proved.map(({ unit }) => unit));
  const tests = units
    .filter(({ path }) => decided.get(path)?.decision !== "skip")
    .map((unit) => ({ unit, reasons: [reason(unit.path)] }))
    .sort((a, b) => (a.unit.path < b.unit.path ? -1 : 1));
  const mode = tests.length === 0 ? "none" : skipped.length === 0 ? "all" : "some";
  const shared = { ...runAll([], because, selection.packages), ...selection, because };
  return {
    selection: { ...shared, mode, tests, skipped },
    found: { ...shared, tests: tests.filter(({ unit }) => !isProved.has(unit)), skipped: proved },
    isShadow: first.tests.some(({ decision }) => decision === "shadow"),
    canaries: new Set(ofDecision("canary").map(({ path }) => path)),
  };
}
