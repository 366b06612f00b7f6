import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { afterCall, closedBreaker, outageBudget, patience } from "./breaker.ts";
import { abandonment, observe, startWatch } from "./watch.ts";

describe("the breaker", () => {
  test("lets every call wait for what is left of the budget, and none after a failure", () => {
    const closed = closedBreaker();
    expect(patience(closed)).toBe(outageBudget);
    expect(patience(afterCall(closed, null, 900))).toBe(outageBudget);
    const open = afterCall(closed, "HTTP 503", 1_200);
    expect(patience(open)).toBe(0);
    expect(open.open).toBe("HTTP 503");
  });

  test("failures never cost more than the budget when callers wait no longer than allowed", () => {
    const calls = fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 0, max: 60_000 })));
    fc.assert(
      fc.property(calls, (answers) => {
        let breaker = closedBreaker();
        let lost = 0;
        for (const [fails, took] of answers) {
          const waited = Math.min(took, patience(breaker));
          if (fails) lost += waited;
          breaker = afterCall(breaker, fails ? "it failed" : null, waited);
        }
        expect(lost).toBeLessThanOrEqual(outageBudget);
      }),
    );
  });
});

describe("the watch", () => {
  test("gives up when no byte came for ten seconds, counted from the last one", () => {
    let watch = startWatch(0, null);
    expect(abandonment(watch, 9_999)).toBeNull();
    expect(abandonment(watch, 10_000)).toBe("stalled");
    watch = observe(watch, 5, false, 9_000);
    watch = observe(watch, 5, false, 15_000);
    expect(abandonment(watch, 18_999)).toBeNull();
    expect(abandonment(watch, 19_000)).toBe("stalled");
  });

  test("does not take unpacking for a stall", () => {
    const watch = observe(startWatch(0, null), 100, true, 1_000);
    expect(abandonment(watch, 60_000)).toBeNull();
  });

  test("gives up a trickle after five minutes where no install was measured", () => {
    const watch = observe(startWatch(0, null), 100, false, 300_000);
    expect(abandonment(watch, 300_000)).toBeNull();
    expect(abandonment(watch, 300_001)).toBe("endless");
    expect(abandonment(observe(startWatch(0, 900_000), 100, false, 300_001), 300_001)).toBeNull();
  });

  test("gives up once an install would have been faster, bytes or not", () => {
    const watch = observe(startWatch(0, 9_000), 100, true, 8_900);
    expect(abandonment(watch, 9_000)).toBeNull();
    expect(abandonment(watch, 9_001)).toBe("slower-than-install");
    expect(abandonment(startWatch(0, 100), 3_000)).toBeNull();
  });
});
