import type { Handover } from "./selection.ts";

/** A filterset: `binary_id(=…) & test(=…)`, for a whole crate each of its binaries. */
export const nextest: Handover = {
  starts(selections) {
    const tests = selections.flatMap(({ path, cases }) => cases?.map(expression) ?? [crate(path)]);
    return [["-E", tests.join(" | ")]];
  },
};

function expression(rest: string): string {
  const end = rest.indexOf(" ");
  return `(binary_id(=${escaped(rest.slice(0, end))}) & test(=${escaped(rest.slice(end + 1))}))`;
}

function crate(path: string): string {
  return path === "." ? "all()" : `package(=${escaped(path.slice(path.lastIndexOf("/") + 1))})`;
}

// nextest's matchers end at a closing parenthesis, and a comma is reserved.
function escaped(text: string): string {
  return text.replace(/[\\(),]/g, "\\$&");
}
