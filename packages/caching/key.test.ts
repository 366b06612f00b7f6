import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { hashFiles, hashFilesExpression } from "./key.ts";
import { byFolder } from "./repository.ts";

test("the digest of files is that of their digests", () => {
  const digest = (content: string) => createHash("sha256").update(content).digest();
  const expected = createHash("sha256").update(digest("one")).update(digest("two")).digest("hex");
  expect(hashFiles(["one", "two"])).toBe(expected);
  expect(hashFiles(["two", "one"])).not.toBe(expected);
  expect(hashFiles(["onetwo"])).not.toBe(expected);
});

test("paths are patterns that match them alone, in a text of an expression", () => {
  expect(hashFilesExpression(["a/go.sum", "it's [x]*"])).toBe(
    "$" + "{{ hashFiles('a/go.sum', 'it''s [[]x[]][*]') }}",
  );
});

test("files are walked folder by folder", () => {
  expect(["a-b/x", "a/x", "a.txt", "a/b/x"].sort(byFolder)).toEqual(["a/b/x", "a/x", "a-b/x", "a.txt"]);
});
