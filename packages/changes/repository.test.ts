import { mkdirSync, mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { spawnExec } from "@keep-pace/command";
import { expect, test } from "vitest";
import { createRepo } from "../../test/support/repo.ts";
import { gitIn } from "./git.ts";
import { findRoot, listFiles } from "./repository.ts";

test("finds the root from a folder below it, and none outside a repository", async () => {
  await using repo = createRepo({ "a/b/c.txt": "1" });
  expect(await findRoot(gitIn(spawnExec, join(repo.path, "a/b")))).toBe(repo.path);
  const plain = mkdtempSync(join(tmpdir(), "plain-"));
  expect(await findRoot(gitIn(spawnExec, plain))).toBeNull();
  await rm(plain, { recursive: true });
});

test("lists tracked files that are there and untracked ones that are not ignored", async () => {
  await using repo = createRepo({ ".gitignore": "ignored\n", "a.txt": "1", "gone.txt": "1", "ü\n.txt": "1" });
  repo.write({ "gone.txt": null, "new.txt": "1", ignored: "1" });
  mkdirSync(join(repo.path, "nested"));
  repo.git("init", "--quiet", "nested");
  repo.write({ "nested/inner.txt": "1" });
  const listing = await listFiles(gitIn(spawnExec, repo.path));
  expect(listing?.tracked).toEqual([".gitignore", "a.txt", "ü\n.txt"]);
  expect(listing?.paths).toEqual([".gitignore", "a.txt", "new.txt", "ü\n.txt"]);
});

test("submodules and conflicts do not confuse the list", async () => {
  await using library = createRepo({ "lib.txt": "1" });
  await using repo = createRepo({ "a.txt": "1" });
  repo.git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", library.path, "vendor/lib");
  repo.commit({});
  repo.switch("one");
  repo.commit({ "a.txt": "one" });
  repo.switch("two", "main");
  repo.commit({ "a.txt": "two" });
  expect(() => repo.git("merge", "--quiet", "one")).toThrow();
  const listing = await listFiles(gitIn(spawnExec, repo.path));
  expect(listing?.paths).toEqual([".gitmodules", "a.txt"]);
});
