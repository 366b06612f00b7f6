import { expect, test } from "vitest";
import { isWorkingTime, readHours, type WorkingHours } from "./hours.ts";

const at = (text: string, instant: string) =>
  isWorkingTime(readHours(text) as WorkingHours, new Date(instant));

test.each([
  ["Mon-Fri 07:00-19:00 Europe/Berlin", "2026-09-11T06:30:00Z", true],
  // An hour later in winter.
  ["Mon-Fri 07:00-19:00 Europe/Berlin", "2026-12-11T05:30:00Z", false],
  ["Mon-Fri 07:00-19:00 Europe/Berlin", "2026-09-11T17:00:00Z", false],
  ["Mon-Fri 07:00-19:00 Europe/Berlin", "2026-09-12T10:00:00Z", false],
  ["Sun-Thu 08:00-18:00 Asia/Jerusalem", "2026-09-13T06:00:00Z", true],
  ["Sat-Sun 00:00-24:00", "2026-09-12T00:00:00Z", true],
  ["fri 09:00-17:00", "2026-09-11T09:00:00Z", true],
  ["Mon-Fri 07:00-19:00 America/Los_Angeles", "2026-09-12T01:30:00Z", true],
])("%s at %s: %s", (text, instant, isWorking) => {
  expect(at(text, instant)).toBe(isWorking);
});

test.each([
  "",
  "Mon-Fri",
  "Mon-Fri 19:00-07:00",
  "Mon-Fri 07:00-25:00",
  "Mon-Fri 07:60-19:00",
  "Mon 07:00-19:00 Mars/Base",
])("%j is none", (text) => {
  expect(readHours(text)).toBeNull();
});
