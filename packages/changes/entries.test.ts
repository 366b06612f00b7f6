import fc from "fast-check";
import { expect, test } from "vitest";
import { compareListings, type Entry, entryOf, linksIn, listingOf } from "./entries.ts";

const names = [
  "a",
  "b",
  "c.ts",
  "é",
  "ta\tb",
  "new\nline",
  " 120000 ",
  "😀",
  "\uffee",
  "z".repeat(300),
  "long-name-".repeat(9),
];
const entry = fc.record({
  path: fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 3 }).map((parts) => parts.join("/")),
  mode: fc.constantFrom("100644", "100755", "120000", "160000"),
  id: fc.constantFrom("1".repeat(40), "2".repeat(40)),
});
const listing = fc.uniqueArray(entry, { selector: ({ path }) => path, maxLength: 40 });
const told = (one: Pick<Entry, "mode" | "id"> | undefined) => one && `${one.mode} ${one.id}`;

test("the differences are those that a look at every path finds, whatever the names", () => {
  fc.assert(
    fc.property(listing, listing, fc.boolean(), (one, other, isLike) => {
      // Most listings are nearly the same.
      const after = isLike
        ? [...one.slice(1), ...other.slice(0, 2).filter(({ path }) => !one.some((e) => e.path === path))]
        : other;
      const [old, now] = [new Map(one.map((e) => [e.path, e])), new Map(after.map((e) => [e.path, e]))];
      const paths = [...new Set([...old.keys(), ...now.keys()])];
      const expected = paths
        .filter((path) => told(old.get(path)) !== told(now.get(path)))
        .map((path) => [path, told(old.get(path)), told(now.get(path))]);
      const found = compareListings(listingOf(one), listingOf(after)).map(({ path, before, after }) => [
        path,
        told(before ?? undefined),
        told(after ?? undefined),
      ]);
      const order = (rows: (string | undefined)[][]) => rows.map(String).sort();
      expect(order(found)).toEqual(order(expected));
    }),
  );
});

test("every entry is found by its path, and no other", () => {
  fc.assert(
    fc.property(listing, (entries) => {
      const bytes = listingOf(entries);
      for (const one of entries) expect(entryOf(bytes, one.path)).toEqual({ ...one, isLeftOut: false });
      for (const path of ["", "a/", "nowhere", "zz"]) expect(entryOf(bytes, path)).toBeNull();
      const links = entries.filter(({ mode }) => mode === "120000").map(({ path, id }) => [path, id]);
      expect(linksIn(bytes)).toEqual(new Map(links as [string, string][]));
    }),
  );
});

test("a path in conflict counts as its last entry says, and one left out of the checkout is known", () => {
  const row = (tag: string, id: string, stage: number, path: string) =>
    `${tag} 100644 ${id.repeat(40)} ${stage}\t${path}\0`;
  const before = Buffer.from(row("H", "1", 0, "a") + row("H", "2", 0, "b"));
  const after = Buffer.from(
    [1, 2, 3].map((stage) => row("M", String(stage), stage, "a")).join("") + row("S", "2", 0, "b"),
  );
  expect(
    compareListings(before, after).map(({ path, before, after }) => [
      path,
      before?.id[0],
      after?.id[0],
      after?.isLeftOut,
    ]),
  ).toEqual([
    ["a", "1", "3", false],
    ["b", "2", "2", true],
  ]);
});
