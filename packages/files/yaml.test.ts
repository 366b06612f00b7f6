import { expect, test } from "vitest";
import { parseYaml } from "./yaml.ts";

test.each([
  ["a: 1\nb: {c: 1, c: 2}\n", "Map keys must be unique"],
  ["a: 1\na: 2\n", "Map keys must be unique"],
  ["a: [1\n", "Flow sequence in block collection must be sufficiently indented"],
])("%j: %s", (text, mistake) => {
  const [first] = parseYaml(text).errors;
  expect(first?.message).toContain(mistake);
  expect(first?.message).not.toContain("\n");
});

test("what is no repeated key", () => {
  const text = "a: &x {k: 1}\nb: {<<: *x, k: 2}\n1: a\n'1': b\n? [c]\n: 1\n? [c]\n: 2\n";
  expect(parseYaml(text).errors).toEqual([]);
});

test("many keys, many mistakes and deep values end", () => {
  const keys = Array.from({ length: 60_000 }, (_, at) => `k${at}: 1`).join("\n");
  expect(parseYaml(keys).errors).toEqual([]);
  expect(parseYaml(`a: {b, ${"😀{a: &a [*a]}".repeat(18_000)}}`).errors.length).toBeGreaterThan(10_000);
  expect(parseYaml(`a: ${"[".repeat(200_000)}`).errors.length).toBeGreaterThan(0);
}, 60_000);
