import { expect, test } from "vitest";
import { parseListing } from "./listing.ts";

test("one id a line or a JSON array, each once", () => {
  expect(parseListing("\ufeffa.py::x\r\n\n a.py::y \na.py::x\n")).toEqual({
    ids: ["a.py::x", "a.py::y"],
    repeated: 1,
  });
  expect(parseListing('["a b::c\\nd", "e"]')).toEqual({ ids: ["a b::c\nd", "e"], repeated: 0 });
  expect(parseListing("")).toEqual({ ids: [], repeated: 0 });
});

test("something else in brackets is refused", () => {
  expect(() => parseListing("[1]")).toThrow("something else than test ids");
  expect(() => parseListing("[a")).toThrow("no JSON array");
});
