import { expect, test } from "vitest";
import { nextPage } from "./pages.ts";

test.each([
  ["only page", undefined, null],
  ["first of many", '<https://x/?page=2>; rel="next", <https://x/?page=9>; rel="last"', "https://x/?page=2"],
  [
    "next in the middle",
    '<https://x/?a=1,2>; rel="prev", <https://x/?b=1,2>; rel="next"',
    "https://x/?b=1,2",
  ],
  ["last page", '<https://x/?page=8>; rel="prev", <https://x/?page=1>; rel="first"', null],
  ["without quotes", "<https://x/2>; title=a; rel=next", "https://x/2"],
])("%s", (_, link, expected) => {
  expect(nextPage(link)).toBe(expected);
});
