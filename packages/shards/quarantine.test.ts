import { expect, test } from "vitest";
import { QuarantineError, quarantineOn, readQuarantine } from "./quarantine.ts";

const entry = { test: "a.py::x", owner: "@a", reason: "b", until: "2026-01-31" };

test("an entry holds through its last day", () => {
  expect(quarantineOn("2026-01-31", [entry])).toEqual({ active: [entry], expired: [] });
  expect(quarantineOn("2026-02-01", [entry])).toEqual({ active: [], expired: [entry] });
});

test("every entry says who, why and until when", () => {
  expect(readQuarantine(null)).toEqual([]);
  expect(readQuarantine([entry])).toEqual([entry]);
  for (const key of ["test", "owner", "reason", "until"]) {
    expect(() => readQuarantine([{ ...entry, [key]: undefined }])).toThrow(`does not say the ${key}`);
  }
  expect(() => readQuarantine([{ ...entry, until: "soon" }])).toThrow("write it as 2026-01-31");
  expect(() => readQuarantine({ a: 1 })).toThrow(QuarantineError);
  expect(() => readQuarantine(["a"])).toThrow(QuarantineError);
});
