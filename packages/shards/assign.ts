import type { CutError } from "@keep-pace/timings";
import { expectedExcess } from "./doubt.ts";
import { lowerBound } from "./pack/bound.ts";
import { pack } from "./pack/pack.ts";
import { makespan, type Packing } from "./pack/packing.ts";
import { stratify } from "./stratify.ts";
import type { PlannedTest } from "./test.ts";
import { type Family, familiesOf, finestOf, type Unit, unitsOf } from "./units.ts";

export interface Assignment {
  /** For each shard the positions of its tests, in the list's order. */
  readonly shards: readonly (readonly number[])[];
  readonly loads: readonly number[];
  /** Seconds below which no assignment of single cases can end. */
  readonly bound: number;
  /** The longest family or case that cannot be cut further, `null` without tests. */
  readonly largest: { readonly seconds: number; readonly tests: readonly number[] } | null;
  /** How many times some shard starts some file. */
  readonly fragments: number;
}

/** Files above this share of the mean shard are cut: tried in turn, the last is every case alone. */
const shares = [1, 0.5, 0.25, 0.15, 0.1, 0.07, 0.05, 0.03, 0.02, 0];
/** An assignment this near to the bound needs no finer cuts for its own sake. */
const tolerance = 1.001;

export interface AssignOptions {
  /** How far forecasts are off, by how far files are cut; `null` where that is not known. */
  readonly errors?: readonly CutError[] | null;
  /** What starting a file in one more shard costs, seconds. */
  readonly startSeconds?: number;
}

/**
 * Spreads the tests over `shards` machines. Whole files where that is good enough, else the longest cut into as
 * few pieces as bring the end within a thousandth of what single cases would reach. Finer cuts where by the suite's
 * back-test they make forecasts surer than their starts cost. What is late together is kept apart.
 */
export function assign(
  tests: readonly PlannedTest[],
  shards: number,
  options: AssignOptions = {},
): Assignment {
  const families = familiesOf(tests);
  const finest = finestOf(families, tests);
  const bound = lowerBound(finest.seconds, shards);
  const total = families.reduce((sum, { seconds }) => sum + seconds, 0);
  const cut = (at: number) => unitsOf(families, tests, ((shares[at] as number) * total) / shards);
  const isEven = ({ seconds }: Candidate) => seconds <= bound * tolerance;
  let best: Candidate | null = null;
  let at = 0;
  let before = -1;
  for (; at < shares.length && !(best && isEven(best)); at += 1) {
    const units = cut(at);
    if (units.length === before) continue;
    before = units.length;
    const candidate = tryUnits(units, shards);
    if (best === null || candidate.seconds < best.seconds) best = candidate;
  }
  const surer = surest(cut, at - 1, total, families.length, shards, options);
  if (surer) {
    const candidate = tryUnits(surer, shards);
    if (isEven(candidate)) best = candidate;
  }
  const { units, packing } = best as Candidate;
  return finish(units, stratify(packing, units, families, tests, bound), families, bound, finest.largest);
}

/** The finer cuts that end soonest by expectation: late by wrong forecasts, and by their starts. */
function surest(
  cut: (at: number) => readonly Unit[],
  first: number,
  total: number,
  files: number,
  shards: number,
  { errors, startSeconds = 0 }: AssignOptions,
): readonly Unit[] | null {
  if (!errors || shards < 2) return null;
  let best: { units: readonly Unit[]; late: number; finer: boolean } | null = null;
  for (let at = first; at < shares.length; at += 1) {
    const units = cut(at);
    const starts = (startSeconds * (units.length - files)) / shards;
    if (best && starts >= best.late) break;
    const longest = ((shares[at] as number) * total) / shards;
    const late = starts + expectedExcess(errors, longest, total, shards);
    if (best === null || late < best.late) best = { units, late, finer: at > first };
  }
  return best?.finer ? best.units : null;
}

interface Candidate {
  readonly units: readonly Unit[];
  readonly packing: Packing;
  readonly seconds: number;
}

function tryUnits(units: readonly Unit[], shards: number): Candidate {
  const packing = pack(
    Float64Array.from(units, ({ seconds }) => seconds),
    shards,
  );
  return { units, packing, seconds: makespan(packing) };
}

function finish(
  units: readonly Unit[],
  { shardOf, loads }: Packing,
  families: readonly Family[],
  bound: number,
  largest: Unit | null,
): Assignment {
  const shardOfTest = new Int32Array(units.reduce((sum, { tests }) => sum + tests.length, 0));
  units.forEach((unit, at) => {
    for (const test of unit.tests) shardOfTest[test] = shardOf[at] as number;
  });
  const lists: number[][] = Array.from(loads, () => []);
  shardOfTest.forEach((shard, test) => {
    lists[shard]?.push(test);
  });
  let fragments = 0;
  for (const { tests } of families) fragments += new Set(tests.map((at) => shardOfTest[at])).size;
  return { shards: lists, loads: [...loads], bound, largest, fragments };
}
