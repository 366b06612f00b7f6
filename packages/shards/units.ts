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
  const families = new Map<string, Family>();
  tests.forEach((test, at) => {
    const key = JSON.stringify(
      test.group === null ? [test.suite, pathOf(test.id)] : [test.suite, null, test.group],
    );
    const family = families.get(key) ?? {
      tests: [],
      seconds: 0,
      divisible: test.group === null && test.addressable,
    };
    family.tests.push(at);
    family.seconds += test.seconds;
    families.set(key, family);
  });
  return [...families.values()];
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
