import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
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
  expect(await findRoot(gitIn(spawnExec, join(repo.path, "a/b")))).toEqual({
    path: repo.path,
    problem: null,
  });
  const plain = mkdtempSync(join(tmpdir(), "plain-"));
  expect(await findRoot(gitIn(spawnExec, plain))).toEqual({ path: null, problem: null });
  writeFileSync(join(plain, ".git"), "garbage");
  expect(await findRoot(gitIn(spawnExec, plain))).toMatchObject({
    path: null,
    problem: expect.stringContaining("invalid gitfile format"),
  });
  await rm(plain, { recursive: true });
});

test("the environment of a hook does not choose the repository", async () => {
  await using repo = createRepo({ "a/b.txt": "1" });
  await using other = createRepo();
  process.env.GIT_DIR = join(other.path, ".git");
  process.env.GIT_INDEX_FILE = join(other.path, ".git/index");
  try {
    const git = gitIn(spawnExec, join(repo.path, "a"));
    expect((await findRoot(git)).path).toBe(repo.path);
    expect((await listFiles(gitIn(spawnExec, repo.path)))?.paths).toEqual(["a/b.txt"]);
  } finally {
    delete process.env.GIT_DIR;
    delete process.env.GIT_INDEX_FILE;
  }
});

test("what a sparse checkout leaves out is not there", async () => {
  await using repo = createRepo({ "a.txt": "1", "b/c.txt": "1" });
  repo.git("sparse-checkout", "set", "--no-cone", "/*", "!b");
  expect((await listFiles(gitIn(spawnExec, repo.path)))?.tracked).toEqual(["a.txt"]);
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
