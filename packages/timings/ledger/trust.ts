import { createHash } from "node:crypto";
import { type Escape, type Ledger, runsToTrust } from "./ledger.ts";

/** Recorded runs so far, and how many more it takes until tests are skipped. */
export function trustOf({ runs }: Ledger): { readonly recorded: number; readonly left: number } {
  return { recorded: runs.size, left: Math.max(0, runsToTrust - runs.size) };
}

/**
 * The missed for which a scope runs whole, by scope; the newest of each.
 * @param reset escapes up to this instant (whole seconds since 1970) are dealt with, by the users' word.
 */
export function openBreakers({ escapes }: Ledger, reset: number): ReadonlyMap<string, Escape> {
  const open = new Map<string, Escape>();
  for (const missed of escapes) {
    if (missed.settled || missed.at <= reset) continue;
    const known = open.get(missed.scope);
    if (!known || known.at < missed.at) open.set(missed.scope, missed);
  }
  return open;
}

/** What opened a breaker and how it is closed, a clause. */
export function breakerText({ test, scope, run, at, proof }: Escape): string {
  const day = new Date(at * 1000).toISOString().replace(".000Z", "Z");
  return `every test of ${scope || "the repository"} runs since ${test} failed in run ${run} at ${day} although its skip was proved (${proof}); once select.affects in .github/keep-pace.yml names what it needs, reset: ${day} under select makes an end of it`;
}

/**
 * True for about `percent` of the tests: which ones, the run's id alone decides, so that every attempt picks the same
 * and none of them can be foreseen from the change.
 */
export function isCanary(path: string, run: string, percent: number): boolean {
  const draw = createHash("sha256").update(`${run}\n${path}`).digest().readUInt32BE(0);
  return draw < (percent / 100) * 2 ** 32;
}
