import { spawnExec } from "@keep-pace/command";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createRepo, type Repo } from "../../test/support/repo.ts";
import { diffCommits, uniteChanges } from "./changed-files.ts";
import { gitIn } from "./git.ts";
import { localRange } from "./local-range.ts";
import { eventRange } from "./range.ts";

const zero = "0".repeat(40);
const repository = { default_branch: "main" };

async function changed(clone: Repo, name: string, payload: unknown, attempt = 1): Promise<string[] | string> {
  const git = gitIn(spawnExec, clone.path);
  const range = await eventRange(git, { name, payload, attempt });
  if (range.bases === null) return range.code;
  const lists = await Promise.all(range.bases.map((base) => diffCommits(git, base, range.head)));
  if (lists.includes(null)) return "diff failed";
  return uniteChanges(lists.map((list) => list ?? [])).map(({ path }) => path);
}

let shared: ReturnType<typeof story>;
beforeAll(() => {
  shared = story(60);
});
afterAll(() => shared.repo[Symbol.asyncDispose]());

/** main has moved on since `topic` left it, and changed files of its own. */
function story(length: number) {
  const repo = createRepo({ "a.txt": "0" });
  for (let at = 1; at <= 5; at += 1) repo.commit({ "a.txt": String(at) });
  const fork = repo.head();
  repo.switch("topic");
  repo.commit({ "topic.txt": "1" });
  const tip = repo.commit({ "topic 2.txt": "1" });
  repo.switch("main");
  for (let at = 1; at <= length; at += 1) repo.commit({ "main.txt": String(at) });
  return { repo, fork, tip };
}

test.each([0, 1, 2, 50])(
  "a pull request's merge is compared with its first parent, depth %j",
  async (depth) => {
    const { repo, tip } = story(3);
    await using _ = repo;
    const pull = repo.openPull(7, "topic");
    // The base that the event names is older than the one GitHub merged with.
    const payload = {
      pull_request: { head: { sha: tip }, base: { sha: zero.replace("0", "1") } },
      repository,
    };
    await using clone = repo.checkout({ ref: "refs/pull/7/merge", depth });
    const depthBefore = Number(clone.git("rev-list", "--count", "HEAD"));
    expect(await changed(clone, "pull_request", payload)).toEqual(["topic 2.txt", "topic.txt"]);
    expect(await changed(clone, "pull_request", payload, 2)).toEqual(["topic 2.txt", "topic.txt"]);
    expect(Number(clone.git("rev-list", "--count", "HEAD"))).toBeGreaterThanOrEqual(depthBefore);
    expect(pull.merge).toBe(clone.head());
  },
);

test.each([{ depth: 0 }, { depth: 1 }, { depth: 50 }, { depth: 1, filter: "blob:none" }])(
  "a pull request's own head is compared with the merge base, %j",
  async (options) => {
    const { repo, tip } = story(3);
    await using _ = repo;
    await using clone = repo.checkout({ ref: "refs/heads/topic", ...options });
    const payload = { pull_request: { head: { sha: tip }, base: { sha: repo.git("rev-parse", "main") } } };
    expect(await changed(clone, "pull_request", payload)).toEqual(["topic 2.txt", "topic.txt"]);
  },
);

test.each([0, 1])(
  "pushes: usual, first, forced, of a tag, on the default branch; depth %j",
  async (depth) => {
    const { repo, fork, tip } = shared;
    await using clone = repo.checkout({ ref: "refs/heads/topic", depth });
    const push = { ref: "refs/heads/topic", after: tip, before: fork, repository };
    expect(await changed(clone, "push", { ...push, before: repo.git("rev-parse", "topic~1") })).toEqual([
      "topic 2.txt",
    ]);
    const whole = ["topic 2.txt", "topic.txt"];
    expect(await changed(clone, "push", { ...push, before: zero, created: true })).toEqual(whole);
    expect(await changed(clone, "push", { ...push, before: "1".repeat(40), forced: true })).toEqual(whole);
    expect(await changed(clone, "push", { ...push, before: "1".repeat(40) })).toEqual(whole);
    expect(await changed(clone, "push", { ...push, before: zero, created: true }, 2)).toBe("re-run");
    expect(await changed(clone, "push", { ...push, ref: "refs/tags/v1" })).toBe("event");
    expect(await changed(clone, "push", { ...push, after: fork })).toBe("checkout");
    await using main = repo.checkout({ depth });
    const first = { ref: "refs/heads/main", after: main.head(), before: zero, repository };
    expect(await changed(main, "push", first)).toBe("base-missing");
    expect(await changed(main, "push", { ...first, forced: true, before: fork })).toBe("base-missing");
    expect(await changed(main, "push", { ...first, before: fork })).toEqual(["main.txt"]);
  },
);

test("a merge group is compared with the entry before it", async () => {
  const { repo } = shared;
  await using clone = repo.checkout();
  const base = repo.git("rev-parse", "main~2");
  const payload = { merge_group: { base_sha: base, head_sha: clone.head() } };
  expect(await changed(clone, "merge_group", payload)).toEqual(["main.txt"]);
  expect(await changed(clone, "merge_group", { merge_group: { base_sha: base, head_sha: base } })).toBe(
    "checkout",
  );
});

test("several merge bases: what differs from any of them", async () => {
  await using repo = createRepo({ "a.txt": "0" });
  repo.switch("left");
  repo.commit({ "left.txt": "1" });
  repo.switch("right", "main");
  repo.commit({ "right.txt": "1" });
  const [left, right] = [repo.git("rev-parse", "left"), repo.git("rev-parse", "right")];
  repo.git("merge", "--quiet", "--no-edit", left);
  repo.switch("left");
  repo.git("merge", "--quiet", "--no-edit", right);
  repo.commit({ "new.txt": "1" });
  const tip = repo.head();
  const payload = { pull_request: { head: { sha: tip }, base: { sha: repo.git("rev-parse", "right") } } };
  for (const depth of [0, 1, 2]) {
    await using clone = repo.checkout({ ref: "refs/heads/left", depth });
    expect(await changed(clone, "pull_request", payload)).toEqual(["left.txt", "new.txt", "right.txt"]);
  }
});

test.each(["schedule", "workflow_dispatch", "release", "create", "pull_request_target", "toString", ""])(
  "nothing is known to compare with for %j",
  async (name) => {
    await using repo = createRepo({ "a.txt": "0" });
    expect(await changed(repo, name, {})).toBe("event");
  },
);

test.each([{}, null, [], "x", { pull_request: 1 }, { ref: 1, after: "--output=x" }])(
  "a strange payload %j selects everything",
  async (payload) => {
    await using repo = createRepo({ "a.txt": "0" });
    for (const name of ["push", "pull_request", "merge_group"]) {
      expect(await changed(repo, name, payload)).toMatch(/^(event|checkout)$/);
    }
  },
);

test("a server that is gone, and histories without a common commit, are said", async () => {
  const { repo, tip } = story(3);
  await using clone = repo.checkout({ ref: "refs/heads/topic" });
  await repo[Symbol.asyncDispose]();
  const push = { ref: "refs/heads/topic", after: tip, before: zero, repository };
  expect(await changed(clone, "push", push)).toBe("base-missing");
  clone.git("switch", "--quiet", "--orphan", "alone");
  clone.git("commit", "--quiet", "--allow-empty", "--message", "Alone");
  const payload = { pull_request: { head: { sha: clone.head() }, base: { sha: tip } } };
  expect(await changed(clone, "pull_request", payload)).toBe("merge-base");
});

test("on a laptop a branch is compared with where it left the default branch", async () => {
  const { repo, fork } = shared;
  const range = await localRange(gitIn(spawnExec, repo.path), repo.git("rev-parse", "topic"));
  expect(range.bases).toEqual([fork]);
  await using other = createRepo();
  other.git("branch", "-m", "main", "trunk");
  expect((await localRange(gitIn(spawnExec, other.path), other.head())).bases).toBeNull();
});
