import { gitIn, readHistory } from "@keep-pace/changes";
import { spawnExec } from "@keep-pace/command";
import { expect, test } from "vitest";
import { createRepo } from "../../../test/support/repo.ts";
import { readTimeline } from "./lock-history.ts";

const lock = (...versions: readonly string[]) =>
  JSON.stringify({
    packages: Object.fromEntries(versions.map((version) => [`node_modules/p${version}`, { version }])),
  });

async function timelineOf(path: string, inside: (path: string) => boolean = () => true) {
  const git = gitIn(spawnExec, path);
  const history = await readHistory(git, 100);
  return history && readTimeline(git, history, inside);
}

test("each commit has the lock files as they were, deleted ones and those of other managers included", async () => {
  await using repo = createRepo({ "README.md": "hello" });
  repo.commit({ "web/package-lock.json": lock("1", "2"), "odd\nname/package-lock.json": lock("9") });
  repo.commit({ "README.md": "hello again" });
  repo.commit({ "web/package-lock.json": lock("1", "3"), "go.sum": "m v1 h1:x=\n" });
  repo.commit({ "web/package-lock.json": null });
  const timeline = await timelineOf(repo.path);
  const sizes = timeline?.commits.map(({ locks }) =>
    Object.fromEntries([...locks].map(([name, { packages }]) => [name, packages.size])),
  );
  expect(sizes).toEqual([{}, { npm: 2 }, { npm: 2 }, { npm: 2, go: 1 }, { go: 1 }]);
  const [, first, second, third] = timeline?.commits ?? [];
  expect(second?.locks.get("npm")).toBe(first?.locks.get("npm"));
  expect(third?.locks.get("npm")?.digest).not.toBe(first?.locks.get("npm")?.digest);
});

test("only the folder asked for counts", async () => {
  await using repo = createRepo({});
  repo.commit({ "a/package-lock.json": lock("1"), "b/go.sum": "m v1 h1:x=\n" });
  repo.commit({ "a/package-lock.json": lock("2") });
  const timeline = await timelineOf(repo.path, (path) => path.startsWith("b/"));
  expect(timeline?.commits.map(({ locks }) => [...locks.keys()])).toEqual([[], ["go"], ["go"]]);
});

test("a lock file that cannot be read counts as none", async () => {
  await using repo = createRepo({});
  repo.commit({ "package-lock.json": "<<<<<<< HEAD" });
  repo.commit({ "package-lock.json": lock("1") });
  const timeline = await timelineOf(repo.path);
  expect(timeline?.commits.map(({ locks }) => locks.size)).toEqual([0, 0, 1]);
});
