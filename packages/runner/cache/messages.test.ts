import { expect, test } from "vitest";
import { answered, bytesOf, failureOf } from "./messages.ts";

test.each([
  [
    "the reservation's own reason, not the guess after it",
    [
      "::debug::Failed to reserve cache: Error: Failed to CreateCacheEntry: Failed to make request after 5 attempts: Failed request: (503) Service Unavailable",
      "Failed to save: Unable to reserve cache with key k, another job may be creating this cache.",
    ],
    "HTTP 503 Service Unavailable",
  ],
  [
    "a refusal",
    [
      "::warning::Failed to save: Unable to reserve cache with key k. More details: cache write denied: read-only token",
    ],
    "Unable to reserve cache with key k. More details: cache write denied: read-only token",
  ],
  [
    "the retries so far, when the wait was cut short",
    ["Attempt 1 of 5 failed with error: Failed request: (502) Bad Gateway. Retrying request in 3000 ms..."],
    "HTTP 502 Bad Gateway",
  ],
  [
    "the mode",
    ["Cache save skipped: the effective cache-mode 'read' does not permit writes."],
    "the effective cache-mode 'read' does not permit writes",
  ],
  [
    "our tar without its path",
    ['::warning::Failed to restore: "/tmp/x/control/bin/tar" failed with error: exit code 2%0Amore'],
    "tar failed with error: exit code 2",
  ],
])("says %s", (_, lines, expected) => {
  expect(failureOf(lines)).toBe(expected);
});

test("says nothing where nothing failed", () => {
  expect(
    failureOf(["Cache hit for: key", "Cache restored successfully", "::debug::Reserving Cache"]),
  ).toBeNull();
});

test("counts bytes by the last line that tells them", () => {
  const lines = [
    "Received 10 of 100 (10.0%), 1.0 MBs/sec",
    "Received 90 of 100 (90.0%), 1.0 MBs/sec",
    "Cache Size: ~2 MB (2000001 B)",
  ];
  expect(bytesOf(lines, "Received")).toBe(90);
  expect(bytesOf(lines, "Cache Size")).toBe(2_000_001);
  expect(bytesOf(lines, "Sent")).toBe(0);
});

test("an answer is an entry named, or bytes", () => {
  expect(answered(["::debug::Resolved Keys:", "Attempt 1 of 5 failed"])).toBe(false);
  expect(answered(["Cache hit for restore-key: k"])).toBe(true);
});
