import { pathOf } from "@keep-pace/timings";
import type { PlannedTest } from "./test.ts";

/** Tests that go to a shard together: positions in the list, in its order. */
export interface Unit {
  readonly tests: readonly number[];
  readonly seconds: number;
}

/** Positions of the tests that lie in one file (or one group) of one suite. */
export type Family = { readonly tests: number[]; seconds: number; readonly divisible: boolean };

/** Files and groups, in the order of their first test. */
export function familiesOf(tests: readonly PlannedTest[]): Family[] {
  const families: Family[] = [];
  const bySuite = new Map<string, Map<string, Family>>();
  let last: { suite: string; name: string; family: Family } | null = null;
  tests.forEach((test, at) => {
    // A group's name cannot be a path's.
    const name = test.group === null ? pathOf(test.id) : `\0${test.group}`;
    // Lists keep the tests of a file together nearly always.
    if (last === null || last.name !== name || last.suite !== test.suite) {
      last = { suite: test.suite, name, family: familyOf(test, name) };
    }
    last.family.tests.push(at);
    last.family.seconds += test.seconds;
  });
  return families;

  function familyOf(test: PlannedTest, name: string): Family {
    const ofSuite = bySuite.get(test.suite) ?? new Map<string, Family>();
    bySuite.set(test.suite, ofSuite);
    const known = ofSuite.get(name);
    if (known) return known;
    const family = { tests: [], seconds: 0, divisible: test.group === null && test.addressable };
    ofSuite.set(name, family);
    families.push(family);
    return family;
  }
}

/**
 * One unit a family; one that takes longer than `cap` seconds is cut, between neighbours in the list, into as few
 * pieces as stay below it. With `cap` 0 every case that can be addressed stands alone.
 */
export function unitsOf(families: readonly Family[], tests: readonly PlannedTest[], cap: number): Unit[] {
  return families.flatMap((family) =>
    family.divisible && family.seconds > cap && family.tests.length > 1 ? cut(family, tests, cap) : family,
  );
}

function cut(family: Family, tests: readonly PlannedTest[], cap: number): Unit[] {
  // Pieces of about one size; a last small one would be a fragment for nothing.
  const aim = cap === 0 ? 0 : family.seconds / Math.ceil(family.seconds / cap);
  const pieces: { tests: number[]; seconds: number }[] = [];
  let done = 0;
  for (const at of family.tests) {
    const seconds = (tests[at] as PlannedTest).seconds;
    const piece = pieces.at(-1);
    // A case belongs to the piece in which its middle lies.
    const starts =
      aim === 0 || piece === undefined || Math.floor((done + seconds / 2) / aim) >= pieces.length;
    if (starts || piece.seconds + seconds > cap) pieces.push({ tests: [at], seconds });
    else {
      piece.tests.push(at);
      piece.seconds += seconds;
    }
    done += seconds;
  }
  return pieces;
}

/** The seconds of the finest units, `unitsOf` with `cap` 0, and which of them is the longest. */
export function finestOf(
  families: readonly Family[],
  tests: readonly PlannedTest[],
): { seconds: Float64Array; largest: Unit | null } {
  const seconds = new Float64Array(tests.length);
  let count = 0;
  let largest: { family: Family; at: number | null; seconds: number } | null = null;
  const add = (family: Family, at: number | null, length: number) => {
    seconds[count] = length;
    count += 1;
    if (largest === null || length > largest.seconds) largest = { family, at, seconds: length };
  };
  for (const family of families) {
    if (!family.divisible) add(family, null, family.seconds);
    else for (const at of family.tests) add(family, at, (tests[at] as PlannedTest).seconds);
  }
  return { seconds: seconds.subarray(0, count), largest: asUnit(largest) };
}

function asUnit(largest: { family: Family; at: number | null; seconds: number } | null): Unit | null {
  return (
    largest && { tests: largest.at === null ? largest.family.tests : [largest.at], seconds: largest.seconds }
  );
}
