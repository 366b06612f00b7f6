import { expect, test } from "vitest";
import { planOutput, readPlanOutput } from "./plan-text.ts";

test("a short plan is its own output, a long one is compressed, one too long is named", () => {
  const short = JSON.stringify({ tests: ["a"] });
  expect(planOutput(short, "x")).toBe(short);
  const long = JSON.stringify(Array.from({ length: 20_000 }, (_, at) => `packages/a/test_${at}.py`));
  const output = planOutput(long, "x");
  expect(output.length).toBeLessThan(long.length / 3);
  expect(readPlanOutput(output)).toEqual({ text: long });
  const random = JSON.stringify(Array.from({ length: 90_000 }, (_, at) => `${Math.sin(at)}${Math.cos(at)}`));
  expect(planOutput(random, "keep-pace-plan-x")).toBe("artifact:keep-pace-plan-x");
  expect(readPlanOutput("artifact:keep-pace-plan-x")).toEqual({ artifact: "keep-pace-plan-x" });
});

test("what was cut is no plan", () => {
  expect(() => readPlanOutput("gzip:H4sIAAAA")).toThrow("is no plan");
});
