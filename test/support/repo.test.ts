import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createRepo } from "./repo.ts";

test("a scripted history has the given dates, authors and files", async () => {
  await using repo = createRepo({ "a.txt": "1", "dir/b.txt": "2" });
  repo.commit(
    { "a.txt": null },
    { message: "Drop a", at: "2026-03-01T10:00:00Z", author: { name: "Bo", email: "b@x" } },
  );
  repo.commit({});
  expect(repo.git("log", "--format=%s|%an|%aI|%cI", "-2")).toBe(
    "Change|Ada|2026-03-01T10:01:00+00:00|2026-03-01T10:01:00+00:00\nDrop a|Bo|2026-03-01T10:00:00+00:00|2026-03-01T10:00:00+00:00",
  );
  expect(repo.git("ls-files")).toBe("dir/b.txt");
});

test("a repository is gone after its scope", async () => {
  let path: string;
  {
    await using repo = createRepo();
    path = repo.path;
    expect(existsSync(path)).toBe(true);
  }
  expect(existsSync(path)).toBe(false);
});

test("a checkout has one commit, and can be deepened from an origin that looks like GitHub", async () => {
  await using repo = createRepo({ a: "1" });
  for (const n of ["2", "3", "4"]) repo.commit({ a: n });
  await using clone = repo.checkout();
  expect(clone.git("rev-list", "--count", "HEAD")).toBe("1");
  expect(clone.git("config", "remote.origin.url")).toBe("https://github.com/octo-org/octo-repo");
  expect(clone.git("branch", "--show-current")).toBe("main");
  clone.git("fetch", "--quiet", "--deepen=2", "--filter=blob:none", "origin");
  expect(clone.git("rev-list", "--count", "HEAD")).toBe("3");
});

test("a partial clone lacks old contents until they are asked for", async () => {
  await using repo = createRepo({ a: "old" });
  repo.commit({ a: "new" });
  await using clone = repo.checkout({ depth: 0, filter: "blob:none" });
  expect(clone.git("rev-list", "--count", "HEAD")).toBe("2");
  expect(clone.git("rev-list", "--objects", "--missing=print", "HEAD")).toContain("?");
  expect(clone.git("show", "HEAD~1:a")).toBe("old");
});

test("a pull request from a fork is a merge of its head into the base", async () => {
  await using repo = createRepo({ a: "1" });
  await using fork = repo.fork();
  fork.switch("topic");
  const head = fork.commit({ b: "2" });
  const base = repo.commit({ c: "3" });
  const pull = repo.openPull(7, "topic", { from: fork });
  expect(pull).toMatchObject({ number: 7, head, base });
  await using clone = repo.checkout({ ref: "refs/pull/7/merge", depth: 2 });
  expect(clone.head()).toBe(pull.merge);
  expect(["a", "b", "c"].map((name) => readFileSync(join(clone.path, name), "utf8"))).toEqual([
    "1",
    "2",
    "3",
  ]);
  expect(clone.git("rev-parse", "HEAD^1", "HEAD^2").split("\n")).toEqual([base, head]);
});

test("no other host can be fetched from", async () => {
  await using repo = createRepo();
  expect(() => repo.git("fetch", "https://github.com/octo-org/other")).toThrow(
    "transport 'https' not allowed",
  );
});
