import { symlinkSync, unlinkSync } from "node:fs";
import { join } from "node:path";
import { spawnExec } from "@keep-pace/command";
import { expect, test } from "vitest";
import { createRepo } from "../../test/support/repo.ts";
import { diffCommits, diffWorkTree, parseChangedList } from "./changed-files.ts";
import { gitIn } from "./git.ts";
import { type Listing, listFiles } from "./repository.ts";

const short = (changes: readonly { status: string; path: string }[] | null) =>
  changes?.map(({ status, path }) => `${status} ${path}`);

test("a rename is two paths; links, modes, submodules and any name are seen", async () => {
  await using library = createRepo({ "lib.txt": "1" });
  await using repo = createRepo({
    "old.ts": "a text long enough to look alike\n",
    "é\n.ts": "1",
    link: "x",
    mode: "1",
  });
  const base = repo.head();
  repo.git("mv", "old.ts", "new.ts");
  unlinkSync(join(repo.path, "link"));
  symlinkSync("mode", join(repo.path, "link"));
  repo.git("update-index", "--chmod=+x", "mode");
  repo.git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", library.path, "vendor");
  repo.git("config", "core.fileMode", "false");
  repo.commit({ "é\n.ts": "2", "--output=x": "1" });
  repo.git("config", "diff.renames", "copies");
  const changes = await diffCommits(gitIn(spawnExec, repo.path), base, "HEAD");
  expect(short(changes)).toEqual([
    "A --output=x",
    "A .gitmodules",
    "T link",
    "M mode",
    "A new.ts",
    "D old.ts",
    "A vendor",
    "M é\n.ts",
  ]);
  expect(changes?.filter(({ kind }) => kind !== "file").map(({ path, kind }) => [path, kind])).toEqual([
    ["link", "link"],
    ["vendor", "submodule"],
  ]);
});

test("a submodule that is told to be ignored still counts", async () => {
  await using library = createRepo({ "lib.txt": "1" });
  await using repo = createRepo();
  repo.git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", library.path, "vendor");
  repo.git("config", "-f", ".gitmodules", "submodule.vendor.ignore", "all");
  repo.commit({});
  const base = repo.head();
  repo.git("update-index", "--cacheinfo", `160000,${"1".repeat(40)},vendor`);
  repo.git("commit", "--quiet", "--message", "Bump");
  expect(short(await diffCommits(gitIn(spawnExec, repo.path), base, "HEAD"))).toEqual(["M vendor"]);
});

test("in the work tree staged, unstaged and untracked files count, ignored ones do not", async () => {
  await using repo = createRepo({ ".gitignore": "out\n", a: "1", b: "1", c: "1" });
  repo.write({ a: "2", b: null, "new/d": "1", out: "1" });
  repo.git("add", "a");
  const git = gitIn(spawnExec, repo.path);
  const listing = (await listFiles(git)) as Listing;
  expect(short(await diffWorkTree(git, "HEAD", listing))).toEqual(["M a", "D b", "A new/d"]);
  expect(await diffWorkTree(git, "HEAD", { ...listing, dirty: null })).toBeNull();
  expect(await diffCommits(gitIn(spawnExec, repo.path), "--output=pwned", "HEAD")).toBeNull();
});

test("what is staged and then changed again is told by what the base and the work tree hold", async () => {
  await using repo = createRepo({ a: "1", b: "1", c: "1" });
  repo.write({ a: "2", b: "2", new: "1", gone: "1", c: null });
  repo.git("add", "--all");
  repo.write({ a: "3", b: null, new: "2", gone: null, c: "again" });
  const git = gitIn(spawnExec, repo.path);
  const changes = await diffWorkTree(git, "HEAD", (await listFiles(git)) as Listing);
  expect(short(changes)).toEqual(["M a", "D b", "M c", "D gone", "A new"]);
});

test.each([
  ["M\0a.ts\0D\0b\n.ts\0", ["M a.ts", "D b\n.ts"]],
  ["R100\0old\0new\0A\0x\0", ["M new", "M old", "A x"]],
  ["M\ta b.ts\nR90\told\tnew\r\n", ["M a b.ts", "M new", "M old"]],
  ["src/a.ts\n./b.ts\n\n", ["M b.ts", "M src/a.ts"]],
  ["", []],
  ["../../etc/passwd\n", undefined],
  ['M\t"a\\303\\251"\n', undefined],
  ["M\0", undefined],
])("reads a list %j", (text, expected) => {
  expect(short(parseChangedList(new TextEncoder().encode(text)))).toEqual(expected);
});
