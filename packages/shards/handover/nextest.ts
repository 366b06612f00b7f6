import type { Handover, Selection } from "./selection.ts";

/** A filterset: `binary_id(=…) & test(=…)`, for a whole crate each of its binaries. */
export const nextest: Handover = {
  starts: (selections) => [["-E", selections.flatMap(expressions).join(" | ")]],
};

function expressions({ path, cases, listed }: Selection): string[] {
  if (cases !== null) {
    return cases.map((rest) => `(binary_id(=${escaped(binaryOf(rest))}) & test(=${escaped(testOf(rest))}))`);
  }
  if (listed.length > 0) {
    return [...new Set(listed.map(binaryOf))].map((binary) => `binary_id(=${escaped(binary)})`);
  }
  return [path === "." ? "all()" : `package(=${escaped(path.slice(path.lastIndexOf("/") + 1))})`];
}

function binaryOf(rest: string): string {
  return rest.slice(0, rest.indexOf(" "));
}

function testOf(rest: string): string {
  return rest.slice(rest.indexOf(" ") + 1);
}

// nextest's matchers end at a closing parenthesis, and a comma is reserved.
function escaped(text: string): string {
  return text.replace(/[\\(),]/g, "\\$&");
}
