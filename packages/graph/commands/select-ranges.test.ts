import { chmodSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { defaultValues, type Host, terminalHost } from "@keep-pace/command";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type CheckoutOptions, createRepo, type Files, type Repo } from "../../../test/support/repo.ts";
import { select } from "./index.ts";

// Every test needs one file of its own, so that a selection shows what was taken for changed.
const names = ["before", "main", "topic", "late", "old", "new", "é", "link", "mode"];
const files: Files = {
  "package.json": '{"scripts":{"test":"vitest"}}',
  "docs/readme.md": "",
  ...Object.fromEntries(
    names.flatMap((name) => [
      [`${name}.ts`, ""],
      [`${name}.test.ts`, `import "./${name}.ts"`],
    ]),
  ),
};
const zero = "0".repeat(40);
const repository = { default_branch: "main" };

function host(repo: Repo, env: Record<string, string>): Host {
  const options = {
    cwd: repo.path,
    program: "keep-pace",
    verbose: false,
    stderr: () => {},
    connect: () => Promise.reject(new Error("no network here")),
  };
  return {
    ...terminalHost(options),
    system: { platform: "linux", arch: "x64", env: { ...env, HOME: repo.path } },
  };
}

interface Picked {
  readonly mode: string;
  readonly picked: readonly string[];
}

async function picked(
  repo: Repo,
  inputs: Record<string, unknown>,
  env: Record<string, string> = {},
): Promise<Picked> {
  const answer = await select.run({ ...defaultValues(select.inputs, "cli"), ...inputs }, host(repo, env));
  const { mode, tests } = answer.json as { mode: string; tests: { path: string }[] };
  return { mode, picked: tests.map(({ path }) => path.replace(".test.ts", "")) };
}

async function byEvent(clone: Repo, name: string, payload: unknown, attempt = 1): Promise<Picked> {
  const path = join(clone.path, ".git/event.json");
  writeFileSync(path, JSON.stringify(payload));
  return await picked(
    clone,
    {},
    {
      GITHUB_EVENT_PATH: path,
      GITHUB_EVENT_NAME: name,
      GITHUB_RUN_ATTEMPT: String(attempt),
    },
  );
}

/** main goes on after `topic` left it; `topic` has two commits. */
function story() {
  const repo = createRepo(files);
  repo.commit({ "before.ts": "1" });
  const fork = repo.head();
  repo.switch("topic");
  const first = repo.commit({ "topic.ts": "1" });
  const tip = repo.commit({ "late.ts": "1" });
  repo.switch("main");
  repo.commit({ "main.ts": "1" });
  const moved = repo.commit({ "docs/readme.md": "1" });
  return { repo, fork, first, tip, moved, merge: repo.openPull(7, "topic").merge };
}

type Story = ReturnType<typeof story>;
let shared: Story;
beforeAll(() => {
  shared = story();
});
afterAll(() => shared.repo[Symbol.asyncDispose]());

const pull = ({ tip, fork }: Story) => ({
  pull_request: { head: { sha: tip }, base: { sha: fork } },
  repository,
});
const push = (more: Record<string, unknown>) => ({ ref: "refs/heads/topic", repository, ...more });

interface Row {
  readonly name: string;
  readonly event: string;
  readonly ref: string;
  payload(story: Story): unknown;
  /** What the oracle compares, in a clone with the whole history. */
  range(story: Story): { base: string; head: string };
  readonly tests: readonly string[];
}

const topic = "refs/heads/topic";
const rows: readonly Row[] = [
  {
    name: "a pull request's test merge",
    event: "pull_request",
    ref: "refs/pull/7/merge",
    payload: pull,
    range: ({ moved, merge }) => ({ base: moved, head: merge }),
    tests: ["late", "topic"],
  },
  {
    name: "a pull request's own head",
    event: "pull_request",
    ref: topic,
    payload: (one) => ({ ...pull(one), pull_request: { head: { sha: one.tip }, base: { sha: one.moved } } }),
    range: ({ fork, tip }) => ({ base: fork, head: tip }),
    tests: ["late", "topic"],
  },
  {
    name: "a push",
    event: "push",
    ref: topic,
    payload: ({ first, tip }) => push({ before: first, after: tip }),
    range: ({ first, tip }) => ({ base: first, head: tip }),
    tests: ["late"],
  },
  {
    name: "the first push of a branch",
    event: "push",
    ref: topic,
    payload: ({ tip }) => push({ before: zero, after: tip, created: true }),
    range: ({ fork, tip }) => ({ base: fork, head: tip }),
    tests: ["late", "topic"],
  },
  {
    name: "a forced push whose old tip is gone",
    event: "push",
    ref: topic,
    payload: ({ tip }) => push({ before: "1".repeat(40), after: tip, forced: true }),
    range: ({ fork, tip }) => ({ base: fork, head: tip }),
    tests: ["late", "topic"],
  },
  {
    name: "an entry of a merge group",
    event: "merge_group",
    ref: topic,
    payload: ({ first, tip }) => ({ merge_group: { base_sha: first, head_sha: tip } }),
    range: ({ first, tip }) => ({ base: first, head: tip }),
    tests: ["late"],
  },
];

const depths: readonly CheckoutOptions[] = [
  { depth: 1 },
  { depth: 2 },
  { depth: 50 },
  { depth: 0 },
  { depth: 1, filter: "blob:none" },
];

test.each(
  rows.flatMap((row) => depths.map((clone) => [row.name, JSON.stringify(clone), row, clone] as const)),
)(
  "%s selects what the whole history says, %s",
  async (_name, _clone, { event, ref, payload, range, tests }, options) => {
    await using clone = shared.repo.checkout({ ref, ...options });
    const found = await byEvent(clone, event, payload(shared));
    expect(found).toEqual({ mode: "some", picked: tests });
    expect(found).toEqual(await picked(shared.repo, range(shared)));
    // The bases that an event pins are the same in a re-run; the others run everything.
    const again = await byEvent(clone, event, payload(shared), 2);
    expect([found.picked, names.toSorted()]).toContainEqual([...again.picked].sort());
  },
);

test("a pull request from a fork is read like any other, without a token", async () => {
  const { repo, fork } = story();
  await using _ = repo;
  await using other = repo.fork();
  other.switch("patch", "main");
  const tip = other.commit({ "new.ts": "1" });
  repo.openPull(8, "patch", { from: other });
  await using clone = repo.checkout({ ref: "refs/pull/8/merge" });
  const payload = { pull_request: { head: { sha: tip }, base: { sha: fork } }, repository };
  expect((await byEvent(clone, "pull_request", payload)).picked).toEqual(["new"]);
});

test.each([
  ["a tag", "push", { ref: "refs/tags/v1" }],
  ["the first push of the default branch", "push", { ref: "refs/heads/main", before: zero }],
  ["a forced push to the default branch", "push", { ref: "refs/heads/main", forced: true }],
  ["a schedule", "schedule", {}],
  ["a manual start", "workflow_dispatch", {}],
  ["a release", "release", {}],
  ["pull_request_target", "pull_request_target", { pull_request: {} }],
])("%s runs everything", async (_name, event, payload) => {
  await using clone = shared.repo.checkout({ depth: 1 });
  const found = await byEvent(clone, event, { repository, after: clone.head(), ...payload });
  expect(found.mode).toBe("all");
});

test("several merge bases: the union of what differs from each", async () => {
  await using repo = createRepo(files);
  repo.switch("left");
  repo.commit({ "old.ts": "1" });
  repo.switch("right", "main");
  repo.commit({ "new.ts": "1" });
  const [left, right] = [repo.git("rev-parse", "left"), repo.git("rev-parse", "right")];
  repo.git("merge", "--quiet", "--no-edit", left);
  repo.switch("left");
  repo.git("merge", "--quiet", "--no-edit", right);
  const tip = repo.commit({ "topic.ts": "1" });
  const payload = { pull_request: { head: { sha: tip }, base: { sha: repo.git("rev-parse", "right") } } };
  for (const depth of [0, 1, 2]) {
    await using clone = repo.checkout({ ref: "refs/heads/left", depth });
    expect((await byEvent(clone, "pull_request", payload)).picked).toEqual(["new", "old", "topic"]);
  }
});

test("renames by content and by letter case, names beyond ASCII, links, modes and submodules", async () => {
  await using repo = createRepo(files);
  const changes: readonly (readonly [expected: string, change: () => void])[] = [
    ["old", () => repo.git("mv", "old.ts", "elsewhere.ts")],
    ["new", () => repo.git("mv", "new.ts", "New.ts")],
    ["é", () => repo.write({ "é.ts": "1" })],
    ["mode", () => chmodSync(join(repo.path, "mode.ts"), 0o755)],
  ];
  for (const [expected, change] of changes) {
    const before = repo.head();
    change();
    const after = repo.commit({});
    expect((await picked(repo, { base: before, head: after })).picked, expected).toContain(expected);
  }
  // What a link or a submodule leads to is not followed: all of the project it lies in.
  for (const change of [
    () => repo.git("update-index", "--add", "--cacheinfo", `160000,${repo.head()},lib`),
    () => {
      repo.write({ "link.ts": null });
      symlinkSync("main.ts", join(repo.path, "link.ts"));
      repo.git("add", "link.ts");
    },
  ]) {
    const before = repo.head();
    change();
    repo.git("commit", "--quiet", "--message", "Other kinds of files");
    expect((await picked(repo, { base: before, head: repo.head() })).mode).toBe("all");
  }
});
