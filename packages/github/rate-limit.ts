import type { HttpResponse } from "./send.ts";

/**
 * Milliseconds GitHub asks to wait, or `null` when `response` is no rate limit. The order is that of GitHub's
 * documentation ("Rate limits for the REST API"): `retry-after`, else the reset when nothing remains, else a
 * minute for a secondary limit. Both come as 403 or 429.
 */
export function rateLimitWait(response: HttpResponse, now: Date): number | null {
  const { status, headers, body } = response;
  if (status !== 403 && status !== 429) return null;
  const serverNow = Date.parse(headers.date ?? "") || now.getTime();
  const asked = headers["retry-after"];
  if (asked) return Math.max(0, /^\d+$/.test(asked) ? Number(asked) * 1000 : Date.parse(asked) - serverNow);
  if (headers["x-ratelimit-remaining"] === "0") {
    const reset = Number(headers["x-ratelimit-reset"]) * 1000;
    // Both clocks count whole seconds, so one more is needed to be surely past the reset.
    return Math.max(0, reset - serverNow) + 1000;
  }
  return status === 429 || /secondary rate limit|abuse detection/i.test(body) ? 60_000 : null;
}
