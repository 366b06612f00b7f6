import { expect, test } from "vitest";
import { type CacheFacts, familyOf, judgeCaches } from "./caches.ts";
import type { Entry } from "./entry.ts";

const now = new Date("2026-09-10T00:00:00Z");
const cache = (id: number, name: string, ref: string, used = "2026-09-01T00:00:00Z"): Entry => ({
  kind: "cache",
  id,
  name,
  ref,
  bytes: 1000,
  created: `2026-09-01T00:00:${String(id).padStart(2, "0")}Z`,
  used,
});
const main = "refs/heads/main";
const swept = (caches: readonly Entry[], open: readonly number[] = [], more: Partial<CacheFacts> = {}) =>
  judgeCaches(caches, { defaultBranch: "main", openPulls: new Set(open), now, ...more })
    .filter((verdict) => verdict.goes)
    .map(({ id }) => id);

test("caches of closed pull requests go, those of open ones and branches stay", () => {
  const caches = [
    cache(1, "node-1", "refs/pull/7/merge"),
    cache(2, "node-1", "refs/pull/8/merge"),
    cache(3, "node-1", "refs/heads/topic"),
    cache(4, "node-1", main),
  ];
  expect(swept(caches, [8])).toEqual([1]);
});

test("of carried cache mounts and build records only the newest of their kind and ref stays", () => {
  const mounts = (set: string, lock: string, day: string) =>
    `keep-pace-mounts-x64-${set.repeat(16)}-${lock.repeat(16)}-${day}`;
  const caches = [
    cache(1, mounts("a", "1", "2026-08-30"), main),
    cache(2, mounts("a", "2", "2026-09-01"), main),
    cache(3, mounts("b", "1", "2026-08-30"), main),
    cache(4, "keep-pace-buildkit-record-x64-image-100001-1", main),
    cache(5, "keep-pace-buildkit-record-x64-image-100002-1", main),
    cache(6, "keep-pace-buildkit-record-x64-image-2-100001-1", main),
    cache(7, mounts("a", "1", "2026-08-30"), "refs/heads/topic"),
  ];
  expect(swept(caches)).toEqual([1, 4]);
});

test("of BuildKit's exports only the newest of a scope and ref stays", () => {
  const caches = [
    cache(1, "index-api-1-0a1b2c3d#3", main),
    cache(2, "index-api-1-0a1b2c3d#12", main),
    cache(3, "index-web-1-0a1b2c3d#1", main),
    cache(4, "index-api-1-99999999#1", "refs/heads/topic"),
    cache(5, "index-api-1-0a1b2c3d#4", main, "2026-09-09T23:30:00Z"),
  ];
  expect(swept(caches)).toEqual([1]);
});

test("blobs go where no index is left, never on the default branch", () => {
  const blob = `buildkit-blob-1-sha256:${"0".repeat(64)}`;
  const caches = [
    cache(1, blob, main),
    cache(2, blob, "refs/heads/old"),
    cache(3, blob, "refs/heads/topic"),
    cache(4, "index-api-1-99999999#1", "refs/heads/topic"),
  ];
  expect(swept(caches)).toEqual([2]);
});

test("the newest of a family on the default branch stays whatever else is true of it", () => {
  // A clock that went wrong: the higher number is the older entry.
  const caches = [cache(9, "index-api-1-0a1b2c3d#1", main), cache(1, "index-api-1-0a1b2c3d#2", main)];
  expect(swept(caches)).toEqual([]);
});

test("caches of a branch that is gone go, but not while somebody uses them", () => {
  const caches = [
    cache(1, "node-1", "refs/heads/gone"),
    cache(2, "node-1", "refs/heads/gone", "2026-09-09T23:30:00Z"),
    cache(3, "node-1", "refs/heads/topic"),
    cache(4, "node-1", main),
    cache(5, "node-1", "refs/tags/v1"),
  ];
  expect(swept(caches, [], { branches: new Set(["topic"]) })).toEqual([1]);
  expect(swept(caches, [], { branches: null })).toEqual([]);
});

test("above a quota the quietest branch goes first, then old families of the default branch, never its newest", () => {
  const caches = [
    cache(1, "node-1111111a", main, "2026-09-02T00:00:00Z"),
    cache(2, "node-2222222b", main, "2026-09-08T00:00:00Z"),
    cache(3, "old-1111111a", main, "2026-08-20T00:00:00Z"),
    cache(4, "old-2222222b", main, "2026-08-21T00:00:00Z"),
    cache(5, "node-1111111a", "refs/heads/busy", "2026-09-01T00:00:00Z"),
    cache(6, "go-1111111a", "refs/heads/busy", "2026-09-08T00:00:00Z"),
    cache(7, "node-1111111a", "refs/heads/quiet", "2026-09-03T00:00:00Z"),
    cache(8, "node-3333333c", "refs/heads/busy", "2026-09-09T23:30:00Z"),
  ];
  const order = [7000, 6000, 5000, 4000, 3000, 0].map((quotaBytes) => swept(caches, [], { quotaBytes }));
  expect(order).toEqual([[7], [6, 7], [5, 6, 7], [3, 5, 6, 7], [1, 3, 5, 6, 7], [1, 3, 5, 6, 7]]);
  expect(swept(caches, [], { quotaBytes: 8000 })).toEqual([]);
});

test("above a quota only blobs go that the last export of their ref did not look up", () => {
  const blob = (id: number, used: string) =>
    cache(id, `buildkit-blob-1-sha256:${String(id).repeat(64)}`, main, used);
  const index = { ...cache(9, "index-api-1-0a1b2c3d#7", main), created: "2026-09-05T00:00:00Z" };
  const caches = [
    blob(1, "2026-09-01T00:00:00Z"),
    blob(2, "2026-09-05T00:00:00Z"),
    blob(3, "2026-09-04T12:00:00Z"),
    index,
  ];
  expect(swept(caches, [], { quotaBytes: 0 })).toEqual([1]);
});

test.each([
  [`node-linux-x64-${"ab12".repeat(16)}`, "node-linux-x64-*"],
  ["index-api-1-0a1b2c3d#17", "index-api-1-*#"],
  ["turbo-123456789", "turbo-*"],
  ["go-1.26-linux", "go-1.26-linux"],
])("the family of %s", (key, family) => {
  expect(familyOf(key)).toBe(family);
});
