import { expect, test } from "vitest";
import { parseInstant, parseSeconds } from "./seconds.ts";

test.each([
  ["1.5", 1.5],
  ["0", 0],
  ["1e-05", 0.00001],
  ["0,03", 0.03],
  ["0,160", 0.16],
  ["12,5", 12.5],
  ["1,024.12", 1024.12],
  ["14,029.255", 14029.255],
  ["1.024,12", 1024.12],
  ["1234,567", 1234.567],
])("%s is read by its last separator", (text, seconds) => {
  expect(parseSeconds(text)).toBe(seconds);
});

test.each(["1,024", "", "n/a", "-1", "NaN", "Infinity", "1,2,3", "0x10", undefined])(
  "%s is not guessed at",
  (text) => {
    expect(parseSeconds(text)).toBeNull();
  },
);

test("an instant without a zone is UTC, one with a zone is converted", () => {
  expect(parseInstant("2026-01-31T12:00:00")).toBe("2026-01-31T12:00:00.000Z");
  expect(parseInstant("2026-01-31T12:00:00+02:00")).toBe("2026-01-31T10:00:00.000Z");
  expect(parseInstant("yesterday")).toBeNull();
});
