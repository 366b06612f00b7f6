/**
 * What the cache service's failures may cost a job: `budget` milliseconds of waiting in all. The first failed
 * call opens the circuit, and no further one is made. Pure: the clock is the caller's.
 */
export interface Breaker {
  readonly budget: number;
  /** Milliseconds lost to calls that failed. */
  readonly lost: number;
  /** Why no call is made any more, one clause; `null` while calls are made. */
  readonly open: string | null;
}

export const outageBudget = 5_000;

export function closedBreaker(budget = outageBudget): Breaker {
  return { budget, lost: 0, open: null };
}

/** How long a call may wait for its answer, in milliseconds; 0 when none may be made. */
export function patience({ budget, lost, open }: Breaker): number {
  return open === null ? Math.max(0, budget - lost) : 0;
}

/** The breaker after a call that ended with `failure`, or was answered (`null`), after `took` milliseconds. */
export function afterCall(breaker: Breaker, failure: string | null, took: number): Breaker {
  if (failure === null || breaker.open !== null) return breaker;
  return { ...breaker, lost: breaker.lost + took, open: failure };
}
