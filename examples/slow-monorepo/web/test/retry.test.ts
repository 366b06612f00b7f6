import { expect, test } from "vitest";
import { retry } from "../src/retry.ts";

function failing(times: number) {
  let calls = 0;
  return async () => {
    calls++;
    if (calls <= times) throw new Error(`failure ${calls}`);
    return calls;
  };
}

test("a task that succeeds runs once", async () => {
  expect(await retry(failing(0))).toBe(1);
});

// Slow on purpose: these two wait for real (0.2 + 0.4 + 0.8 + 1.6 seconds each). Fake timers would do.
test("a task that fails four times succeeds at the fifth attempt", async () => {
  expect(await retry(failing(4))).toBe(5);
});

test("the last failure is what the caller sees", async () => {
  await expect(retry(failing(9))).rejects.toThrow("failure 5");
});
