import { rmSync } from "node:fs";
import { spawnExec } from "@keep-pace/command";
import { expect, test } from "vitest";
import { createRepo } from "../../test/support/repo.ts";
import { type Git, gitIn } from "./git.ts";
import { deepen, isShallow, readHistory } from "./history.ts";

const open = (path: string): Git => gitIn(spawnExec, path);

test("lists what each first-parent commit changed, newest first, without the root", async () => {
  await using repo = createRepo({ "a.txt": "1" });
  repo.commit({ "a.txt": "2", "b c.txt": "1" });
  repo.switch("topic");
  repo.commit({ "topic/ü\n.txt": "1" });
  repo.commit({ "a.txt": null });
  repo.switch("main");
  repo.commit({ "main.txt": "1" }, { at: "2026-03-01T10:00:00Z" });
  repo.git("merge", "--quiet", "--no-edit", "topic");
  repo.commit({});

  const history = await readHistory(open(repo.path), 500);

  expect(history?.shallow).toBe(false);
  expect(history?.commits.map(({ paths }) => paths)).toEqual([
    [],
    ["a.txt", "topic/ü\n.txt"],
    ["main.txt"],
    ["a.txt", "b c.txt"],
  ]);
  expect(history?.commits[2]?.at.toISOString()).toBe("2026-03-01T10:00:00.000Z");
});

test("a rename counts for both names, and the limit holds", async () => {
  await using repo = createRepo({ "old.txt": "a long enough text to be similar\n" });
  repo.commit({ "x.txt": "1" });
  repo.git("mv", "old.txt", "new.txt");
  repo.commit({});
  const history = await readHistory(open(repo.path), 1);
  expect(history?.commits.map(({ paths }) => paths)).toEqual([["new.txt", "old.txt"]]);
});

test("no commit, no history", async () => {
  await using repo = createRepo();
  repo.git("update-ref", "-d", "HEAD");
  expect(await readHistory(open(repo.path), 10)).toBeNull();
});

test("a depth-1 clone knows no commit until it is deepened, also at a pull request's merge", async () => {
  await using repo = createRepo({ "a.txt": "0" });
  for (let at = 1; at <= 30; at += 1) repo.commit({ "a.txt": String(at) });
  repo.switch("topic");
  repo.commit({ "b.txt": "1" });
  repo.openPull(7, "topic");
  for (const ref of ["refs/heads/main", "refs/pull/7/merge"]) {
    await using clone = repo.checkout({ ref });
    const git = open(clone.path);
    expect((await readHistory(git, 500))?.commits).toEqual([]);
    expect(await deepen(git, 20, ref)).toBeNull();
    const history = await readHistory(git, 500);
    expect(history?.shallow).toBe(true);
    expect(history?.commits.length).toBeGreaterThanOrEqual(19);
  }
});

test("a deepening that fails says why and leaves the clone as it was", async () => {
  const repo = createRepo({ "a.txt": "0" });
  repo.commit({ "a.txt": "1" });
  await using clone = repo.checkout();
  rmSync(repo.path, { recursive: true });
  const git = open(clone.path);
  expect(await deepen(git, 20, null)).toMatch(/\w/);
  expect(await isShallow(git)).toBe(true);
});

test("the user's own configuration changes nothing", async () => {
  await using repo = createRepo({ "ä.txt": "1" });
  repo.commit({ "ä.txt": "2" });
  for (const [key, value] of [
    ["core.quotePath", "true"],
    ["color.ui", "always"],
    ["log.showSignature", "true"],
    ["diff.noprefix", "true"],
    ["diff.external", "/bin/false"],
    ["log.diffMerges", "off"],
  ] as const) {
    repo.git("config", key, value);
  }
  const history = await readHistory(open(repo.path), 500);
  expect(history?.commits.map(({ paths }) => paths)).toEqual([["ä.txt"]]);
});

test("below a folder: the commits that touch it, with everything they change", async () => {
  await using repo = createRepo({ "a/x.txt": "1", "[b]/x.txt": "1" });
  repo.commit({ "a/x.txt": "2" });
  repo.commit({ "[b]/x.txt": "2", "c.txt": "1" });
  const history = await readHistory(open(repo.path), 10, "[b]");
  expect(history?.commits.map(({ paths }) => paths)).toEqual([["[b]/x.txt", "c.txt"]]);
});
