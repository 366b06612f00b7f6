import { pathOf } from "../case.ts";
import type { Store } from "../store.ts";
import type { FileVerdict } from "./verdicts.ts";

/**
 * How each file ended by what the jobs of a run have recorded, all attempts together: who passed in one and failed in
 * another is flaky.
 * @param isProved false where a job broke off, so that what it recorded proves failures alone.
 */
export function verdictsIn(store: Store, run: string, isProved: boolean): Map<string, FileVerdict> {
  const ended = new Map<string, { passed: boolean; failed: boolean }>();
  const flaky = new Set<string>();
  for (const [id, samples] of store) {
    const mine = samples.filter((sample) => sample.run.id === run);
    if (mine.length === 0) continue;
    const [passed, failed] = [mine.some((one) => one.passed), mine.some((one) => !one.passed)];
    const path = pathOf(id);
    if ((passed && failed) || mine.some((one) => one.flaky)) flaky.add(path);
    const before = ended.get(path);
    ended.set(path, {
      passed: passed || before?.passed === true,
      failed: (failed && !passed) || before?.failed === true,
    });
  }
  return new Map(
    [...ended].map(([path, { failed }]) => [
      path,
      failed ? "failed" : flaky.has(path) ? "flaky" : isProved ? "passed" : "unproved",
    ]),
  );
}
