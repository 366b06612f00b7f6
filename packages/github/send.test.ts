import { expect, test } from "vitest";
import { resolveUrl } from "./send.ts";

test.each([
  ["https://api.github.com", "/repos/o/r", "https://api.github.com/repos/o/r"],
  ["https://ghe.example/api/v3/", "/repos/o/r", "https://ghe.example/api/v3/repos/o/r"],
  ["https://ghe.example/api/v3", "/graphql", "https://ghe.example/api/graphql"],
  ["https://api.github.com", "/graphql", "https://api.github.com/graphql"],
  [
    "https://api.github.com",
    "https://api.github.com/repositories/1?page=2",
    "https://api.github.com/repositories/1?page=2",
  ],
])("%s with %s", (api, url, expected) => {
  expect(resolveUrl(api, url)).toBe(expected);
});

test("the token goes to no other origin", () => {
  expect(() => resolveUrl("https://api.github.com", "https://evil.example/x")).toThrow("evil.example");
  expect(() => resolveUrl("https://api.github.com", "http://api.github.com/x")).toThrow("http://");
});
