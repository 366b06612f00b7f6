import fc from "fast-check";
import { expect, test } from "vitest";
import { keptSamples, mergeStores, type Store, storeOf } from "./store.ts";
import { readStore, writeStore } from "./store-file.ts";

const anyStore = fc
  .record({
    id: fc.constantFrom("1", "2", "3"),
    attempt: fc.integer({ min: 1, max: 2 }),
    shard: fc.integer({ min: 0, max: 2 }),
    names: fc.uniqueArray(fc.constantFrom("a.py::t", "a.py::u", "b.py::t", "__proto__"), { minLength: 1 }),
    seconds: fc.integer({ min: 0, max: 100 }),
    outcome: fc.constantFrom("passed", "failed", "skipped"),
  })
  .map(({ id, attempt, shard, names, seconds, outcome }) =>
    storeOf(
      // What one job attempt recorded is always the same.
      { id, attempt, shard, at: `2026-01-0${id}T00:00:00.000Z`, commit: null },
      names.map((name) => ({ id: name, seconds, outcome: outcome as "passed", flaky: false })),
    ),
  );

test("merging does not depend on order or grouping, and twice is once", () => {
  fc.assert(
    fc.property(fc.array(anyStore, { maxLength: 8 }), fc.integer({ min: 0, max: 8 }), (stores, cut) => {
      const all = writeStore(mergeStores(stores));
      expect(writeStore(mergeStores([...stores].reverse()))).toBe(all);
      const parts = [mergeStores(stores.slice(0, cut)), mergeStores(stores.slice(cut))];
      expect(writeStore(mergeStores([...parts, ...parts]))).toBe(all);
    }),
  );
});

test("reading a file onto a store is merging the two", () => {
  fc.assert(
    fc.property(
      fc.array(anyStore, { maxLength: 4 }),
      fc.array(anyStore, { maxLength: 4 }),
      (before, added) => {
        const file = writeStore(mergeStores(before));
        const own = new Map(mergeStores(added));
        expect(writeStore(readStore(file, own) as Store)).toBe(
          writeStore(mergeStores([...before, ...added])),
        );
      },
    ),
  );
});

test("the file gives back the store it was written from", () => {
  fc.assert(
    fc.property(fc.array(anyStore, { maxLength: 4 }), (stores) => {
      const store = mergeStores(stores);
      expect(writeStore(readStore(writeStore(store)) as Store)).toBe(writeStore(store));
    }),
  );
});

test("a store that was changed, cut or is something else is not read", () => {
  const text = writeStore(
    storeOf({ id: "1", attempt: 1, shard: 0, at: "", commit: null }, [
      { id: "a", seconds: 1, outcome: "passed", flaky: false },
    ]),
  );
  expect(readStore(text)).not.toBeNull();
  for (const other of [text.replace("[0,1,", "[0,2,"), text.slice(0, -5), "{}", "null", "", "[]"]) {
    expect(readStore(other)).toBeNull();
  }
});

test("the newest samples are kept, skipped tests are none, repeats in one run are summed", () => {
  const runs = Array.from({ length: 15 }, (_, at) =>
    storeOf({ id: `${at}`, attempt: 1, shard: 0, at: `2026-01-${10 + at}T00:00:00.000Z`, commit: null }, [
      { id: "a", seconds: at, outcome: "passed", flaky: false },
      { id: "a", seconds: 100, outcome: "passed", flaky: false },
      { id: "b", seconds: 0, outcome: "skipped", flaky: false },
    ]),
  );
  const store = mergeStores(runs);
  expect([...store.keys()]).toEqual(["a"]);
  expect(store.get("a")).toHaveLength(keptSamples);
  expect(store.get("a")?.[0]).toMatchObject({ seconds: 114, run: { id: "14" } });
});
