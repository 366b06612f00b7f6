import { expect, test } from "vitest";
import { rateLimitWait } from "./rate-limit.ts";

const now = new Date("2026-05-01T12:00:00Z");
const date = "Fri, 01 May 2026 12:00:10 GMT";
const reset = String(Date.parse("2026-05-01T12:05:10Z") / 1000);

test.each([
  ["retry-after in seconds", 403, { "retry-after": "30" }, "", 30_000],
  [
    "retry-after as a date, by the server's clock",
    429,
    { "retry-after": "Fri, 01 May 2026 12:00:40 GMT", date },
    "",
    30_000,
  ],
  [
    "retry-after wins over the reset",
    403,
    { "retry-after": "5", "x-ratelimit-remaining": "0", "x-ratelimit-reset": reset },
    "",
    5_000,
  ],
  [
    "nothing remains, by the server's clock",
    403,
    { "x-ratelimit-remaining": "0", "x-ratelimit-reset": reset, date },
    "",
    301_000,
  ],
  [
    "nothing remains, without a server clock",
    403,
    { "x-ratelimit-remaining": "0", "x-ratelimit-reset": reset },
    "",
    311_000,
  ],
  ["a reset in the past", 403, { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "1" }, "", 1_000],
  ["a secondary limit without headers", 403, {}, "You have exceeded a secondary rate limit.", 60_000],
  ["429 without headers", 429, {}, "", 60_000],
  [
    "a missing permission",
    403,
    { "x-ratelimit-remaining": "17" },
    "Resource not accessible by integration",
    null,
  ],
  ["a failure of the server", 502, { "retry-after": "30" }, "", null],
])("%s", (_, status, headers, body, expected) => {
  expect(rateLimitWait({ status, headers, body }, now)).toBe(expected);
});
