import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defaultValues, type RunContext, terminalHost } from "@keep-pace/command";
import { sweep as command } from "@keep-pace/sweep/commands";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type FakeGitHub, startFakeGitHub } from "../support/fake-github.ts";
import { connect } from "../support/github/connect.ts";
import type { Artifact } from "../support/github/records.ts";
import { deployment } from "../support/history.ts";
import { sourceCli } from "../support/source-cli.ts";

let fake: FakeGitHub;
let folder: string;
beforeEach(async () => {
  fake = await startFakeGitHub();
  folder = mkdtempSync(join(tmpdir(), "sweep-"));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
  await fake[Symbol.asyncDispose]();
});

const permissions = {
  actions: "write",
  contents: "read",
  deployments: "write",
  metadata: "read",
  pull_requests: "read",
} as const;

interface Shown {
  readonly kind: string;
  readonly id: number;
  readonly name: string;
  readonly because: string;
}

interface Swept {
  readonly deleted: readonly Shown[];
  readonly kept: readonly Shown[];
  readonly would: readonly Shown[];
  readonly gone: readonly Shown[];
  readonly zombies: readonly Shown[];
  readonly missing: readonly { readonly what: string; readonly reason: string }[];
}

async function sweep(
  args: readonly string[] = [],
  token = fake.token({ permissions }),
  more: Record<string, string> = {},
) {
  const env = {
    GITHUB_API_URL: fake.url,
    GITHUB_TOKEN: token,
    XDG_CACHE_HOME: join(folder, "cache"),
    ...more,
  };
  const named = ["sweep", "--repo", "octo-org/shop", "--format", "json", ...args];
  const result = await sourceCli(folder, named, env);
  return { ...result, swept: () => JSON.parse(result.stdout) as Swept };
}

const daysAgo = (days: number) =>
  new Date(Date.now() - days * 86_400_000).toISOString().replace(/\.\d+Z/, "Z");
const ids = (entries: readonly Shown[]) => entries.map(({ kind, id }) => `${kind} ${id}`).sort();
const writes = () => fake.requests.filter(({ method }) => method !== "GET");

function cache(id: number, key: string, ref: string, days = 2): void {
  fake.delivery.caches.push({
    id,
    key,
    ref,
    version: "v",
    size_in_bytes: 5_000_000,
    created_at: daysAgo(days),
    last_accessed_at: daysAgo(days),
  });
}

function artifact(id: number, name: string, days: number, branch = "topic"): void {
  fake.delivery.artifacts.push({
    id,
    name,
    size_in_bytes: 1000,
    expired: false,
    created_at: daysAgo(days),
    workflow_run: { head_branch: branch },
  } as unknown as Artifact);
}

function preview(id: number, environment: string, days: number, states = ["success"]): void {
  const minutes = (Date.now() - days * 86_400_000 - Date.UTC(2026, 8, 1, 9)) / 60_000;
  fake.delivery.deployments.unshift(deployment(id, `sha${id}`, minutes, { environment, states }));
}

/** One of each: what goes has a number below 100. */
function store(): void {
  fake.pull({ number: 8 });
  fake.pull({ number: 7, state: "closed" });
  cache(1, "node-linux-1", "refs/pull/7/merge");
  cache(101, "node-linux-1", "refs/pull/8/merge");
  cache(102, "node-linux-1", "refs/heads/main");
  cache(2, "index-api-1-0a1b2c3d#1", "refs/heads/main", 3);
  cache(103, "index-api-1-0a1b2c3d#2", "refs/heads/main");
  cache(3, `buildkit-blob-1-sha256:${"0".repeat(64)}`, "refs/heads/old");
  artifact(4, "page", 40);
  artifact(104, "page", 3);
  artifact(105, "timings", 90, "main");
  preview(5, "preview-7", 9);
  preview(106, "preview-8", 2);
  preview(107, "preview-6", 20, ["success", "inactive"]);
  preview(108, "production", 20);
}

const goes = ["artifact 4", "cache 1", "cache 2", "cache 3", "deployment 5"];
const stays = ["artifact 104", "artifact 105", "cache 101", "cache 102", "cache 103", "deployment 106"];

describe("sweep", () => {
  test("shows what it would delete and changes nothing", async () => {
    store();
    const { exit, stderr, swept } = await sweep();
    expect([exit, stderr]).toEqual([0, ""]);
    expect(swept().deleted).toEqual([]);
    expect(ids(swept().would)).toEqual(goes);
    expect(ids(swept().kept)).toEqual(stays);
    expect(writes()).toEqual([]);
  });

  test("deletes it with --write, and then there is nothing left to do", async () => {
    store();
    const first = (await sweep(["--write"])).swept();
    expect(ids(first.deleted)).toEqual(goes);
    expect(first.would).toEqual([]);
    expect(fake.delivery.caches.map(({ id }) => id)).toEqual([101, 102, 103]);
    const down = fake.delivery.deployments.find(({ deployment }) => deployment.id === 5);
    expect(down?.statuses[0]?.state).toBe("inactive");
    const again = (await sweep(["--write"])).swept();
    expect([again.deleted, again.would]).toEqual([[], []]);
  });

  test("the age of artifacts and previews is the user's to say", async () => {
    store();
    const { would } = (await sweep(["--artifact-days", "100", "--preview-days", "1"])).swept();
    expect(ids(would)).toEqual(["cache 1", "cache 2", "cache 3", "deployment 106", "deployment 5"]);
  });

  test("names the permission that it lacks, and goes on with what it may do", async () => {
    store();
    const token = fake.token({ permissions: { ...permissions, actions: "read" } });
    const { exit, stderr, swept } = await sweep(["--write"], token);
    expect(exit).toBe(0);
    expect(ids(swept().deleted)).toEqual(["deployment 5"]);
    expect(ids(swept().would)).toEqual(["artifact 4", "cache 1", "cache 2", "cache 3"]);
    expect(swept().missing.map(({ what }) => what)).toEqual(["caches", "artifacts"]);
    expect(stderr).toContain("`actions: write`");
    expect(fake.delivery.caches).toHaveLength(6);
  });

  test("two sweeps at once delete everything once", async () => {
    store();
    for (let id = 10; id < 40; id += 1) cache(id, `node-${id}`, "refs/pull/7/merge");
    const [one, two] = (await Promise.all([sweep(["--write"]), sweep(["--write"])])).map((done) =>
      done.swept(),
    );
    const deleted = [...(one?.deleted ?? []), ...(two?.deleted ?? [])].filter(({ kind }) => kind === "cache");
    expect(new Set(ids(deleted)).size).toBe(deleted.length);
    expect(deleted).toHaveLength(33);
    expect(fake.delivery.caches.map(({ id }) => id)).toEqual([101, 102, 103]);
    expect([one?.missing, two?.missing]).toEqual([[], []]);
  });

  test("reads every page", async () => {
    fake.pull({ number: 7, state: "closed" });
    for (let id = 1; id <= 250; id += 1) cache(id, `node-${id}`, "refs/pull/7/merge");
    expect((await sweep()).swept().would).toHaveLength(250);
  });

  test("keeps an entry that a run uses while the sweep goes on", async () => {
    store();
    const act = () => {
      const used = fake.delivery.caches.find(({ id }) => id === 1);
      if (used) used.last_accessed_at = daysAgo(0);
    };
    fake.fault({ method: "GET", url: /\/actions\/caches\?.*key=/ }, { kind: "meanwhile", act });
    const swept = (await sweep(["--write"])).swept();
    expect(swept.kept.find(({ id }) => id === 1)?.because).toBe("used while the sweep was going on");
    expect(ids(swept.deleted)).toEqual(goes.filter((one) => one !== "cache 1"));
  });

  test("a lost answer and a busy server are tried again", async () => {
    store();
    fake.fault({ method: "DELETE" }, { kind: "lost-answer" });
    fake.fault({ method: "DELETE", url: /artifacts/ }, { kind: "bad-gateway" });
    const { swept } = await sweep(["--write"]);
    expect(ids(swept().deleted)).toEqual(goes);
    expect(swept().missing).toEqual([]);
  }, 20_000);

  test("an unreadable listing deletes nothing of its kind and is named", async () => {
    await fake[Symbol.asyncDispose]();
    fake = await startFakeGitHub({ private: true });
    store();
    const { pull_requests: _, ...rest } = permissions;
    const swept = (await sweep(["--write"], fake.token({ permissions: rest }))).swept();
    expect(swept.deleted.filter(({ kind }) => kind === "cache")).toEqual([]);
    expect(swept.missing.map(({ what }) => what)).toEqual(["pull requests"]);
  });

  test("in words, with the way to go on", async () => {
    store();
    const { stdout } = await sweep(["--format", "text"]);
    expect(stdout).toContain("Sweep: would delete 5 entries (15 MB), 6 kept");
    expect(stdout).toContain("  1 cache (5.0 MB): pull request #7 is closed\n    node-linux-1\n");
    expect(stdout).toContain("\n    buildkit-blob-1-sha256:00000000…\n");
    expect(stdout.split("\n").every((line) => line.length <= 80)).toBe(true);
    expect(stdout).toContain("Delete it with the same command and --write.");
  });

  test("when a pull request closes, what is its own goes at once and nothing else", async () => {
    store();
    fake.pull({ number: 9, state: "closed", headRef: "topic-9" });
    cache(6, "node-linux-1", "refs/pull/9/merge", 0);
    preview(7, "preview-9", 0);
    const { github } = connect(fake, { token: fake.token({ permissions }) });
    const terminal = terminalHost({ cwd: folder, program: "keep-pace", env: {}, stderr: () => {} } as never);
    const run = {
      owner: "octo-org",
      repo: "shop",
      event: { action: "closed", pull_request: { head: { ref: "topic-9" } } },
      pullRequest: { number: 9, headSha: "a9", baseSha: "b0", fromFork: false },
      github,
    } as unknown as RunContext;
    const values = { ...defaultValues(command.inputs, "action"), write: true };
    const { json } = await command.run(values, { ...terminal, door: "action", run });
    expect(ids((json as Swept).deleted)).toEqual(["cache 6", "deployment 7"]);
    expect((json as Swept).would).toEqual([]);
    expect(fake.delivery.caches).toHaveLength(6);
  });

  test("caches of branches that are gone go, and above a quota the oldest", async () => {
    store();
    for (const branch of ["topic", "quiet"]) fake.delivery.branches.set(branch, []);
    cache(20, "go-1", "refs/heads/gone");
    cache(21, "go-1", "refs/heads/topic", 1);
    cache(22, "go-1", "refs/heads/quiet", 5);
    for (const one of fake.delivery.caches) one.size_in_bytes = 400_000_000;
    const plain = ids((await sweep()).swept().would);
    expect(plain).toEqual([...goes, "cache 20"].sort());
    const limited = (await sweep(["--cache-gigabytes", "1", "--write"])).swept();
    expect(limited.deleted.find(({ id }) => id === 22)?.because).toContain("above the quota");
    expect(fake.delivery.caches.map(({ id }) => id)).toEqual([102, 103]);
    expect(limited.missing).toEqual([]);
    const full = (await sweep(["--cache-gigabytes", "1"])).swept();
    expect([full.would.filter(({ kind }) => kind === "cache"), full.missing]).toEqual([[], []]);
  });

  test("what stays above the quota because it may not go is said", async () => {
    cache(102, "node-linux-1", "refs/heads/main");
    Object.assign(fake.delivery.caches[0] ?? {}, { size_in_bytes: 3_000_000_000 });
    const { would, missing } = (await sweep(["--cache-gigabytes", "1", "--write"])).swept();
    expect(would).toEqual([]);
    expect(missing.map(({ reason }) => reason)).toEqual([
      expect.stringContaining("3.0 GB stay above the quota of 1 GB: the newest of their family"),
    ]);
  });

  test("previews of what is gone are zombies, listed and taken down before their time", async () => {
    store();
    preview(30, "pr-7", 1);
    const shown = (await sweep()).swept();
    expect(ids(shown.zombies)).toEqual(["deployment 30"]);
    expect(shown.zombies[0]?.because).toBe("pull request #7 is closed: a zombie");
    expect(ids((await sweep(["--write"])).swept().deleted)).toContain("deployment 30");
    expect((await sweep(["--format", "text"])).stdout).not.toContain("zombie");
  });

  test("outside of working hours previews go, and hours that are none are refused", async () => {
    store();
    const weekday = new Date().toLocaleDateString("en-US", { weekday: "short", timeZone: "UTC" });
    const other = weekday === "Mon" ? "Tue" : "Mon";
    const hours = (day: string) => ["--working-hours", `${day} 00:00-24:00`];
    expect(ids((await sweep(hours(weekday))).swept().would)).toEqual(goes);
    const off = (await sweep(hours(other))).swept();
    expect(off.would.find(({ id }) => id === 106)?.because).toBe("up outside of working hours");
    const wrong = await sweep(["--working-hours", "office hours"]);
    expect([wrong.exit, wrong.stderr]).toEqual([
      2,
      'keep-pace: The working hours are "office hours": write them as "Mon-Fri 07:00-19:00 Europe/Berlin".\n',
    ]);
  });

  test("a teardown by repository_dispatch names the preview, and needs contents: write", async () => {
    store();
    const args = ["--write", "--teardown", "dispatch"];
    const refused = (await sweep(args)).swept();
    expect(refused.missing.map(({ reason }) => reason)).toEqual([
      expect.stringContaining("`contents: write`"),
    ]);
    const token = fake.token({ permissions: { ...permissions, contents: "write" } });
    await sweep(args, token);
    expect(fake.delivery.dispatches).toEqual([
      {
        event_type: "keep-pace-teardown",
        client_payload: expect.objectContaining({ deployment: 5, environment: "preview-7" }),
      },
    ]);
  });

  describe("container images", () => {
    const digest = (id: number) => `sha256:${String(id).padStart(64, "0")}`;
    const version = (id: number, days: number, tags: readonly string[] = []) => ({
      id,
      name: digest(id),
      updated_at: daysAgo(days),
      metadata: { package_type: "container", container: { tags } },
    });
    const writer = () => fake.token({ permissions: { ...permissions, packages: "write" } });
    const args = ["--image-days", "14"];

    /** 1 goes; 101 is a part of the tagged 100, 102 is new, 103 belongs to another repository. */
    function images(): { PATH: string } {
      const tool = join(folder, "bin");
      mkdirSync(tool);
      const parts = JSON.stringify({ manifests: [{ digest: digest(101) }] });
      const script = `#!/bin/sh\ncase "$5" in *${digest(100)}) echo '${parts}';; *) echo '{}';; esac\n`;
      writeFileSync(join(tool, "docker"), script, { mode: 0o755 });
      const versions = [version(100, 90, ["latest"]), version(101, 90), version(102, 3), version(1, 90)];
      const image = (name: string, repository: string) =>
        ({ name, package_type: "container", repository: { full_name: repository } }) as never;
      fake.delivery.images.push(
        { image: image("shop/api", "octo-org/shop"), versions: versions as never },
        { image: image("other", "octo-org/other"), versions: [version(103, 90)] as never },
      );
      return { PATH: `${tool}:${process.env.PATH}` };
    }
    const left = () => fake.delivery.images.flatMap(({ versions }) => versions.map(({ id }) => id));

    test("without a tag go where they are no part of another; dry run, then for good", async () => {
      vi.stubEnv("PATH", images().PATH);
      const shown = (await sweep(args, writer())).swept();
      expect(ids(shown.would)).toEqual(["image 1"]);
      expect(shown.would[0]?.name).toBe(`shop/api@${digest(1)}`);
      expect(left()).toEqual([100, 101, 102, 1, 103]);
      const [one, two] = await Promise.all([1, 2].map(() => sweep([...args, "--write"], writer())));
      const both = [...(one?.swept().deleted ?? []), ...(two?.swept().deleted ?? [])];
      expect(ids(both)).toEqual(["image 1"]);
      expect(left()).toEqual([100, 101, 102, 103]);
    });

    test("stay without the permission, which is named, and where docker cannot look into them", async () => {
      await fake[Symbol.asyncDispose]();
      fake = await startFakeGitHub({ private: true });
      const { PATH } = images();
      const unread = (await sweep(args)).swept();
      expect(unread.missing.map(({ reason }) => reason)).toEqual([
        expect.stringContaining("`packages: read`"),
      ]);
      vi.stubEnv("PATH", PATH);
      const reader = fake.token({ permissions: { ...permissions, packages: "read" } });
      const refused = (await sweep([...args, "--write"], reader)).swept();
      expect(refused.missing.map(({ reason }) => reason)).toEqual([
        expect.stringContaining("`packages: write`"),
      ]);
      vi.stubEnv("PATH", folder);
      const blind = (await sweep([...args, "--write"], writer())).swept();
      expect([blind.deleted, blind.missing.map(({ what }) => what)]).toEqual([[], ["images"]]);
      expect(left()).toHaveLength(5);
    });

    test("that are named are looked at without a listing, which a job's own token may be refused", async () => {
      vi.stubEnv("PATH", images().PATH);
      fake.fault(
        { url: /packages\?/, times: 2 },
        { kind: "status", status: 403, message: "must have permission" },
      );
      const refused = (await sweep(args, writer())).swept();
      expect(refused.missing.map(({ reason }) => reason)).toEqual([
        expect.stringContaining("Or name them: images: shop"),
      ]);
      const named = (await sweep([...args, "--images", "shop/api", "--images", "other"], writer())).swept();
      expect(ids(named.would)).toEqual(["image 1", "image 103"]);
      expect((await sweep([...args, "--images", "nothing"], writer())).swept().missing).toHaveLength(1);
    });

    test("every page of versions is read", async () => {
      vi.stubEnv("PATH", images().PATH);
      const [api] = fake.delivery.images;
      if (api) api.versions = Array.from({ length: 230 }, (_, at) => version(at + 1, 90)) as never;
      expect((await sweep(args, writer())).swept().would).toHaveLength(230);
    }, 30_000);
  });

  test("without a repository it says how to name one", async () => {
    const { exit, stderr } = await sourceCli(folder, ["sweep"]);
    expect([exit, stderr]).toEqual([
      2,
      "keep-pace: Which repository to sweep is not clear: use --repo OWNER/REPO.\n",
    ]);
  });
});
