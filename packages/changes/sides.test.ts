import { spawnExec } from "@keep-pace/command";
import { expect, test } from "vitest";
import { createRepo } from "../../test/support/repo.ts";
import { gitIn } from "./git.ts";
import { readSides, sidesKey } from "./sides.ts";

test("reads a file before and after past commits, and leaves out what was not on both sides", async () => {
  await using repo = createRepo({ "a b.json": "1\n" });
  repo.commit({ "a b.json": "2\n", "new.json": "x" });
  const added = repo.git("rev-parse", "HEAD");
  repo.commit({ "a b.json": "ü\n" });
  const last = repo.git("rev-parse", "HEAD");
  const wanted = [
    { sha: last, path: "a b.json" },
    { sha: added, path: "new.json" },
    { sha: added, path: "a b.json" },
    { sha: last, path: "gone.json" },
  ];

  const sides = await readSides(gitIn(spawnExec, repo.path), wanted);

  expect([...sides]).toEqual([
    [sidesKey({ sha: last, path: "a b.json" }), { before: "2\n", after: "ü\n" }],
    [sidesKey({ sha: added, path: "a b.json" }), { before: "1\n", after: "2\n" }],
  ]);
});

test("asks git for nothing when nothing is wanted, and fetches nothing that a partial clone lacks", async () => {
  const never = () => Promise.reject(new Error("asked"));
  expect([...(await readSides(never, []))]).toEqual([]);

  await using repo = createRepo({ "a.json": "1\n" });
  repo.commit({ "a.json": "2\n" });
  repo.commit({ "a.json": "3\n" });
  const sha = repo.git("rev-parse", "HEAD~1");
  await using clone = repo.checkout({ depth: 0, filter: "blob:none" });
  const sides = await readSides(gitIn(spawnExec, clone.path), [{ sha, path: "a.json" }]);
  expect([...sides]).toEqual([]);
});
