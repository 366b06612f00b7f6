import { applyEdits } from "@keep-pace/findings";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { type Change, spliced } from "./splice.ts";
import { readSource } from "./yaml/source.ts";

function apply(text: string, ...changes: Change[]): string | null {
  const source = readSource("w.yml", text);
  if (typeof source === "string") throw new Error(source);
  const edits = spliced(source, changes);
  return (
    edits &&
    new TextDecoder("utf-8", { ignoreBOM: true }).decode(applyEdits(new TextEncoder().encode(text), edits))
  );
}

const withCache: Change = { set: ["steps", 0, "with", "cache"], to: "npm" };

describe("a key is set", () => {
  test.each([
    [
      "behind the last of a block map",
      "steps:\n  - uses: a # x\n    with:\n      node: 1 # y\n\n  - run: b\n",
      "steps:\n  - uses: a # x\n    with:\n      node: 1 # y\n      cache: npm\n\n  - run: b\n",
    ],
    [
      "with the line breaks of the file",
      "steps:\r\n- with:\r\n    node: 1\r\n",
      "steps:\r\n- with:\r\n    node: 1\r\n    cache: npm\r\n",
    ],
    [
      "after a BOM and letters of several bytes",
      "\ufeffname: né 🙂\nsteps:\n- with:\n    a: 1\n",
      "\ufeffname: né 🙂\nsteps:\n- with:\n    a: 1\n    cache: npm\n",
    ],
    ["in a flow map", "steps: [{ with: { node: 1 } }]\n", "steps: [{ with: { node: 1, cache: npm } }]\n"],
    ["in an empty flow map", "steps:\n- with: {}\n", "steps:\n- with: { cache: npm }\n"],
    [
      "behind a block scalar",
      "steps:\n- with:\n    path: |\n      a\n      b\n\n- run: x\n",
      "steps:\n- with:\n    path: |\n      a\n      b\n    cache: npm\n\n- run: x\n",
    ],
    [
      "at the end of a file without a line break",
      "steps:\n- with:\n    a: 1",
      "steps:\n- with:\n    a: 1\n    cache: npm",
    ],
    [
      "in place of another value",
      "steps:\n- with:\n    cache: 'no' # c\n",
      "steps:\n- with:\n    cache: npm # c\n",
    ],
  ])("%s", (_name, before, after) => {
    expect(apply(before, withCache)).toBe(after);
  });

  test("behind a named key, as a map of its own", () => {
    const change: Change = { set: ["steps", 0, "with"], to: { cache: true }, after: "uses" };
    expect(apply("steps:\n  - uses: a\n    env: {}\n", change)).toBe(
      "steps:\n  - uses: a\n    with:\n      cache: true\n    env: {}\n",
    );
  });

  test("before a named key and the comments above it", () => {
    const change: Change = { set: ["concurrency"], to: { group: "a" }, before: "jobs" };
    expect(apply("on: push\n\n# The jobs.\njobs: {}\n", change)).toBe(
      "on: push\n\nconcurrency:\n  group: a\n\n# The jobs.\njobs: {}\n",
    );
    expect(apply("on: push\njobs: {}\n", change)).toBe("on: push\nconcurrency:\n  group: a\njobs: {}\n");
  });
});

describe("a step is put in", () => {
  const step: Change = { insert: ["steps", 1], item: { uses: `a/b@${"0".repeat(40)}#v1.2.3` } };

  test("above the comments of the step behind it, its version as a comment", () => {
    expect(apply("steps:\n  - run: a\n  # build\n  - run: b\n", step)).toBe(
      `steps:\n  - run: a\n  - uses: a/b@${"0".repeat(40)} # v1.2.3\n  # build\n  - run: b\n`,
    );
  });

  test("but not into a flow list", () => {
    expect(apply("steps: [{ run: a }, { run: b }]\n", step)).toBeNull();
  });
});

describe("nothing is changed", () => {
  test.each([
    ["that an alias shares", "x: &x\n  node: 1\nsteps:\n- with: *x\n"],
    ["that is an anchor others use", "steps:\n- with: &x\n    node: 1\n- with: *x\n"],
    ["that is written as a block", "steps:\n- with:\n    cache: |\n      a\n"],
    ["below what is no map", "steps:\n- with: text\n"],
    ["below what is not there", "steps: []\n"],
  ])("%s", (_name, text) => {
    expect(apply(text, withCache)).toBeNull();
  });
});

test("in any map, only the meant key differs and every other line stays", () => {
  const key = fc.stringMatching(/^[a-z]{1,6}$/);
  const value = fc.oneof(
    fc.string(),
    fc.integer(),
    fc.boolean(),
    fc.constant("a\nb\n"),
    fc.constant("${{ x }}: y # z"),
  );
  const map = fc.dictionary(key, value, { minKeys: 1, maxKeys: 5 });
  const style = fc.record({
    eol: fc.constantFrom("\n", "\r\n"),
    flow: fc.boolean(),
    indentSeq: fc.boolean(),
  });
  fc.assert(
    fc.property(map, value, style, (inputs, to, { eol, flow, indentSeq }) => {
      const text = stringify(
        { steps: [{ with: inputs }] },
        { collectionStyle: flow ? "flow" : "any", indentSeq },
      );
      const before = text.replaceAll("\n", eol);
      const after = apply(before, { set: ["steps", 0, "with", "zz"], to });
      if (after === null) return;
      // A scalar over several lines reads the same with both line breaks.
      expect(parse(after)).toEqual({ steps: [{ with: { ...parse(before).steps[0].with, zz: to } }] });
      const lines = after.split("\n");
      if (!flow) for (const line of before.split("\n")) expect(lines).toContain(line);
    }),
  );
});
