import { spawnExec } from "@keep-pace/command";
import { expect, test } from "vitest";
import { createRepo } from "../../test/support/repo.ts";
import { gitIn } from "./git.ts";
import { changedLines } from "./lines.ts";

test("names the lines a change added or altered, in files of any name", async () => {
  await using repo = createRepo({ "a.txt": "1\n2\n3\n4\n", "gone.txt": "x\n", 'q"\t\n😀ü.txt': "1\n" });
  const base = repo.head();
  const head = repo.commit({
    "a.txt": "1\nnew\n2\n3\nfour\n",
    "gone.txt": null,
    "--- b.txt": "+++ c.txt\n@@ -1 +1 @@\n",
    'q"\t\n😀ü.txt': "1\n2",
  });
  const changed = await changedLines(gitIn(spawnExec, repo.path), base, head);
  expect(Object.fromEntries([...(changed ?? [])].map(([path, lines]) => [path, [...lines]]))).toEqual({
    "a.txt": [2, 5],
    "--- b.txt": [1, 2],
    'q"\t\n😀ü.txt': [2],
  });
});

test("a commit that is not in the clone gives nothing, and is never taken for an option", async () => {
  await using repo = createRepo({ "a.txt": "1" });
  const git = gitIn(spawnExec, repo.path);
  expect(await changedLines(git, "f".repeat(40), "HEAD")).toBeNull();
  expect(await changedLines(git, "--output=pwned", "HEAD")).toBeNull();
  expect(repo.git("status", "--porcelain")).toBe("");
});
