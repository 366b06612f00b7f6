import { expect, test } from "vitest";
import { keyedValues } from "./file-commands.ts";

test("one-line and many-line values", () => {
  expect(keyedValues("a=1\n\nb<<EOF\nx\n\ny=z\nEOF\nc=k<<v\nd<<EOF\nEOF\n")).toEqual({
    a: "1",
    b: "x\n\ny=z",
    c: "k<<v",
    d: "",
  });
});

test.each(["nothing", "<<EOF\nEOF", "a<<\n", "a<<EOF\nnever ends\n"])("the runner refuses %j", (text) => {
  expect(() => keyedValues(text)).toThrow("Invalid");
});
