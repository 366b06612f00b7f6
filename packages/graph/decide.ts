import { plural } from "@keep-pace/findings";
import { reasonOf } from "./reasons.ts";
import type { Reason } from "./seeds.ts";
import type { BuiltTests, Evidence, Selection } from "./select.ts";
import type { TestUnit } from "./tests/test-file.ts";

export interface SelectedTest {
  readonly unit: TestUnit;
  readonly reasons: readonly Reason[];
}

export interface SkippedTest {
  readonly unit: TestUnit;
  readonly proof: Reason;
}

interface Opinions {
  readonly doubts: readonly Reason[];
  readonly proofs: readonly string[];
}

/** What each kind of evidence says of skipping each of the tests. */
export function opinionsOn(
  units: readonly TestUnit[],
  evidence: readonly Evidence[],
  tests: BuiltTests,
): ReadonlyMap<string, Opinions> {
  return new Map(
    units.map((unit) => {
      const opinions = evidence.flatMap((kind) => kind(unit, tests) ?? []);
      const doubts = opinions.flatMap((one) => ("doubt" in one ? one.doubt : []));
      const proofs = opinions.flatMap((one) => ("proof" in one ? one.proof : []));
      return [unit.path, { doubts, proofs }];
    }),
  );
}

interface DecideInput {
  readonly units: readonly TestUnit[];
  /** The way from a test to what was changed, `null` where none leads there. */
  way(unit: TestUnit): readonly string[] | null;
  readonly starts: ReadonlyMap<string, Reason>;
  readonly wanted: ReadonlyMap<string, Reason>;
  readonly opinions: ReadonlyMap<string, Opinions>;
  readonly changes: number;
  proofOf(unit: TestUnit): Reason;
}

/** Which tests run and which are skipped, each with why. */
export function decide({
  units,
  way,
  starts,
  wanted,
  opinions,
  changes,
  proofOf,
}: DecideInput): Pick<Selection, "mode" | "because" | "tests" | "skipped"> {
  const tests: SelectedTest[] = [];
  const skipped: SkippedTest[] = [];
  const nothing: Reason = { code: "no-change", text: "nothing that a test may need was changed" };
  for (const unit of units) {
    const rule = wanted.get(unit.path);
    const opinion = opinions.get(unit.path);
    const taken = way(unit);
    const reasons = [
      ...(taken ? [reasonOf(taken, starts)] : []),
      ...(rule ? [rule] : []),
      ...(opinion?.doubts ?? []),
    ];
    if (reasons.length > 0) {
      tests.push({ unit, reasons });
      continue;
    }
    const proof = changes === 0 ? nothing : proofOf(unit);
    skipped.push({ unit, proof: { ...proof, text: [proof.text, ...(opinion?.proofs ?? [])].join("; ") } });
  }
  const mode = tests.length === 0 ? "none" : skipped.length === 0 ? "all" : "some";
  const because =
    changes === 0 && tests.length === 0
      ? nothing
      : {
          code: "graph",
          text:
            tests.length === 0
              ? "no test needs what was changed"
              : `${plural(tests.length, "test needs", "tests need")} what was changed, or cannot be proved to pass`,
        };
  return { mode, because, tests, skipped };
}
