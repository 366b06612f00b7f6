import { setTimeout as sleep } from "node:timers/promises";

/** Calls `task` until it succeeds, waiting twice as long after each failure; gives up after `attempts`. */
export async function retry<T>(task: () => Promise<T>, attempts = 5, firstWaitMs = 200): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await task();
    } catch (error) {
      if (attempt >= attempts) throw error;
      await sleep(firstWaitMs * 2 ** (attempt - 1));
    }
  }
}
