/** Jobs that die, clocks that jump, disks that fill and services that fail: what is left is whole or not there. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type ActionResult, runAction } from "../support/action.ts";
import { builderParts, startBuilder } from "../support/builder.ts";
import { shell } from "../support/cli.ts";
import { type FakeResults, startFakeResults } from "../support/fake-results.ts";
import { describeWith } from "../support/parts.ts";
import { createRepo } from "../support/repo.ts";
import type { Fault } from "../support/results/faults.ts";
import { oneTest, selectJob } from "../support/select-job.ts";
import { contents, install, packages } from "./dependency-cache/npm-store.ts";
import { openScene } from "./dependency-cache/scene.ts";

/** Kills the post step (SIGKILL) once the service has met `after` more requests; 0: as soon as it runs. */
function killPost(results: FakeResults, after: number): Disposable & { readonly killed: () => boolean } {
  const before = results.requests.length;
  let killed = false;
  const timer = setInterval(() => {
    if (results.requests.length - before < after) return;
    for (const pid of postSteps()) {
      try {
        process.kill(pid, "SIGKILL");
        killed = true;
      } catch {
        // It has ended on its own.
      }
    }
  }, 1);
  return { killed: () => killed, [Symbol.dispose]: () => clearInterval(timer) };
}

/** The post steps that this process has started. */
function postSteps(): number[] {
  return readdirSync("/proc/self/task").flatMap((task) => {
    try {
      const children = readFileSync(`/proc/self/task/${task}/children`, "utf8").split(" ").filter(Boolean);
      return children
        .filter((pid) => readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("-post.js"))
        .map(Number);
    } catch {
      return [];
    }
  });
}

const isLinux = process.platform === "linux";

describe.runIf(isLinux)("kill -9 in the post step", { timeout: 300_000 }, () => {
  test.each([0, 1, 2, 3, 4])("of dependency-cache after %i requests", async (after) => {
    await using scene = await openScene(packages(contents));
    let kill: ReturnType<typeof killPost> | undefined;
    await scene.job({
      install: async () => {
        await install(scene, contents)();
        kill = killPost(scene.results, after);
      },
    });
    kill?.[Symbol.dispose]();
    expect(kill?.killed()).toBe(true);
    scene.newMachine();
    // What the next jobs start from is nothing or the whole, and they are green.
    const second = await scene.job({ install: install(scene, contents) });
    expect([second.outcome, second.post?.outcome]).toEqual(["success", "success"]);
    expect(["miss", "exact"]).toContain(second.caches[0]?.hit);
    scene.newMachine();
    const third = await scene.job();
    expect(third.caches[0]?.hit).toBe("exact");
    expect((await scene.contents("npm")).filter((name) => name.includes("content-v2"))).toHaveLength(2);
  });

  test.each([0, 1, 2, 3])(
    "of run-shard after %i requests: the proof fails until the shard runs again",
    async (after) => {
      await using repo = createRepo({ "tests.txt": "a.py::x\nb.py::x\n", "a.py": "", "b.py": "" });
      await using results = await startFakeResults();
      const job = shardJobs(repo.path, results);
      const { plan, shards } = await job.plan(2);
      await job.shard(plan, 1, shards);
      let kill: ReturnType<typeof killPost> | undefined;
      const killed = await job.shard(plan, 2, shards, () => {
        kill = killPost(results, after);
      });
      kill?.[Symbol.dispose]();
      expect(killed.post?.outcome).toBe("failure");
      expect((await job.verify(plan, "failure")).outputs.ok).toBe("false");
      await job.shard(plan, 2, shards, undefined, 2);
      const last = await job.verify(plan, "success");
      expect([last.outcome, last.outputs.ok], last.log).toEqual(["success", "true"]);
    },
  );

  test.each([0, 1, 2, 3])(
    "of select-tests after %i requests: the next job trusts only whole records",
    async (after) => {
      await using origin = createRepo(oneTest);
      await using results = await startFakeResults();
      const run = (runId: number, between = () => {}) =>
        selectJob(origin, results, runId, { inputs: { shadow: "false" }, between });
      let kill: ReturnType<typeof killPost> | undefined;
      await run(1, () => {
        kill = killPost(results, after);
      });
      kill?.[Symbol.dispose]();
      const next = await run(2);
      expect([next.outcome, next.post?.outcome]).toEqual(["success", "success"]);
      expect(`${next.log}${next.post?.log}`).not.toMatch(/bug|damaged|::error/);
    },
  );
});

describeWith(...builderParts)("kill -9 in the post step of buildkit-cache", () => {
  test.runIf(isLinux).each([2])(
    "after %i requests: the next builder starts from nothing or the whole, and in the end all is kept",
    { timeout: 400_000 },
    async (after) => {
      await using repo = createRepo({ ".github/workflows/ci.yml": imageWorkflow });
      await using results = await startFakeResults();
      const home = mkdtempSync(join(tmpdir(), "home-"));
      let runId = 0;
      const job = async (before?: () => void) => {
        await using builder = await startBuilder();
        repo.commit({
          Dockerfile: `FROM ${builder.image}\nRUN --mount=type=cache,target=/kept cp /kept/x /was || head -c 3000000 /dev/urandom >/kept/x\nRUN test ! -e /was || test $(stat -c %s /was) = 3000000 && ls /was; true\n`,
        });
        let build = "";
        const result = await runAction("actions/buildkit-cache", {
          workspace: repo.path,
          event: { name: "push", payload: { repository: { default_branch: "main" } } },
          ref: "refs/heads/main",
          runId: ++runId,
          job: "image",
          results: results.env({ run: String(runId) }),
          env: { ...builder.env, HOME: home },
          timeoutMs: 180_000,
          between: async () => {
            build = (await builder.buildx("build", "--progress=plain", repo.path)).stderr;
            before?.();
          },
        });
        return { ...result, build };
      };
      try {
        let kill: ReturnType<typeof killPost> | undefined;
        await job(() => {
          kill = killPost(results, after);
        });
        kill?.[Symbol.dispose]();
        expect(kill?.killed()).toBe(true);
        const second = await job();
        expect([second.outcome, second.post?.outcome], second.log).toEqual(["success", "success"]);
        expect(`${second.log}${second.post?.log}`).not.toMatch(/bug|::error/);
        const third = await job();
        expect(third.log).toMatch(/Cache mounts: .*\/kept.* filled/);
        expect(third.build).toMatch(/\d \/was/);
      } finally {
        rmSync(home, { recursive: true, force: true });
      }
    },
  );
});

const imageWorkflow = `on: push
jobs:
  image:
    runs-on: ubuntu-latest
    steps:
      - uses: docker/setup-buildx-action@v4
      - uses: docker/build-push-action@v7
`;

/** Plan, shards and proof as jobs of one run. */
function shardJobs(workspace: string, results: FakeResults) {
  const act = (action: string, inputs: Record<string, string>, attempt = 1, between?: () => void) =>
    runAction(`actions/${action}`, {
      workspace,
      results: results.env({ run: "1" }),
      attempt,
      inputs: { token: "", ...inputs },
      timeoutMs: 120_000,
      ...(between && { between }),
    });
  return {
    async plan(count: number) {
      const { outputs, log } = await act("shard-tests", { tests: "tests.txt", shards: String(count) });
      expect(outputs.plan, log).toBeDefined();
      const shards = JSON.parse(outputs.plan as string).shards as { tests: string[] }[];
      return { plan: outputs.plan as string, shards };
    },
    shard: (
      plan: string,
      index: number,
      shards: readonly { tests: string[] }[],
      before?: () => void,
      attempt = 1,
    ): Promise<ActionResult> => {
      const reports = `reports-${index}.xml`;
      const inputs = { plan, index: String(index), command: "python -m pytest", runner: "pytest", reports };
      return act("run-shard", inputs, attempt, () => {
        const cases = (shards[index - 1]?.tests ?? []).map((id) => {
          const [file = "", name = ""] = id.split("::");
          return `<testcase classname="${file.replace(".py", "")}" name="${name}" time="1"/>`;
        });
        writeFileSync(
          join(workspace, reports),
          `<testsuites><testsuite name="pytest">${cases.join("")}</testsuite></testsuites>`,
        );
        before?.();
      });
    },
    verify: (plan: string, result: string) => act("verify-shards", { plan, result, comment: "false" }, 2),
  };
}

test("100 shards at once on a service that fails now and then: nothing is lost, nothing wrong said", {
  timeout: 600_000,
}, async () => {
  const ids = Array.from({ length: 300 }, (_, at) => `t${at % 60}.py::test_${at}`);
  const files = Object.fromEntries(ids.map((id) => [id.split("::")[0] as string, ""]));
  await using repo = createRepo({ ...files, "tests.txt": `${ids.join("\n")}\n` });
  await using results = await startFakeResults();
  const job = shardJobs(repo.path, results);
  const { plan, shards } = await job.plan(100);
  const faults: Fault[] = [
    { kind: "status", status: 503 },
    { kind: "reset" },
    { kind: "garbage" },
    { kind: "late", seconds: 4 },
  ];
  const lost = new Set<number>();
  const queue = shards.map((_, at) => at + 1);
  const machine = async () => {
    for (let index = queue.shift(); index !== undefined; index = queue.shift()) {
      if (index % 7 === 0) results.fail("*", faults[index % faults.length] as Fault, 1);
      const { outcome, post } = await job.shard(plan, index, shards);
      expect(outcome).toBe("success");
      if (post?.log.includes("::warning")) lost.add(index);
    }
  };
  await Promise.all(Array.from({ length: 6 }, machine));
  results.heal();
  const first = await job.verify(plan, "success");
  // A receipt that could not be kept is told by its own job, or by the proof where a gateway answered for the store.
  for (const [, index] of first.log.matchAll(/keep-pace-shard-\w+-(\d+)-attempt-1: /g))
    lost.add(Number(index));
  if (first.outputs.ok === "false") expect(lost.size).toBeGreaterThan(0);
  for (const index of lost) await job.shard(plan, index, shards, undefined, 2);
  const last = await job.verify(plan, "success");
  expect([last.outcome, last.outputs.ok], last.log).toEqual(["success", "true"]);
  expect(last.log).not.toMatch(/flaky|duplicate/);
});

test.each([-5, 5])(
  "a clock that jumps by %i hours between main and post",
  { timeout: 120_000 },
  async (hours) => {
    await using scene = await openScene(packages(contents));
    const jump = (state: Readonly<Record<string, string>>) => {
      // What the main step noted moves the other way.
      for (const [key, text] of Object.entries(state)) {
        const moved = text.replace(
          /"(startedAt|endedAt)":(\d+)/g,
          (_, name, at) => `"${name}":${Number(at) - hours * 3_600_000}`,
        );
        (state as Record<string, string>)[key] = moved;
      }
    };
    for (const _ of [1, 2]) {
      const { post } = await scene.job({
        between: async ({ state }) => {
          await install(scene, contents)();
          jump(state);
        },
      });
      expect(post?.outcome).toBe("success");
      expect(post?.log).not.toMatch(/-\d+(\.\d+)? (s|min|h)\b|bug|NaN/);
    }
    scene.newMachine();
    const next = await scene.job();
    expect(next.caches[0]?.hit).toBe("exact");
    expect((await scene.contents("npm")).filter((name) => name.includes("content-v2"))).toHaveLength(2);
  },
);

test("a disk that is full leaves what was there, and says so in one sentence", async () => {
  const report = (count: number) =>
    `<testsuites><testsuite name="pytest" timestamp="2026-01-01T00:00:0${count % 10}">${Array.from({ length: count }, (_, at) => `<testcase classname="a" name="test_${at}" time="1"/>`).join("")}</testsuite></testsuites>`;
  await using repo = createRepo({ "a.py": "", "small.xml": report(3), "large.xml": report(2_000) });
  expect(shell(repo.path, "$KP timings import small.xml --store s.json").code).toBe(0);
  const before = readFileSync(join(repo.path, "s.json"), "utf8");
  const { code, stderr } = shell(
    repo.path,
    "trap '' XFSZ; ulimit -f 4; $KP timings import large.xml --store s.json",
  );
  expect([code, stderr.trim().split("\n").length], stderr).toEqual([2, 1]);
  expect(readFileSync(join(repo.path, "s.json"), "utf8")).toBe(before);
  expect(readdirSync(repo.path).filter((name) => name.startsWith("s.json"))).toEqual(["s.json"]);
});
