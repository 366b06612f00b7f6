import { chmodSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Answer, type Host, UserError } from "@keep-pace/command";
import { writeNamed } from "@keep-pace/timings/files";
import { scriptFor } from "../handover/script.ts";
import type { Plan, PlannedShard } from "../plan.ts";
import { runners } from "../runners.ts";
import { jobFolder } from "./names.ts";
import { planOfRun } from "./pinned-plan.ts";
import { namedShard, readNamedPlan } from "./read.ts";
import { keepShardState } from "./shard-state.ts";
import type { TakeInputs } from "./take.ts";

/** The tests of one shard; in a workflow, ready to be run. */
export async function runTake(inputs: TakeInputs, host: Host): Promise<Answer> {
  const inWorkflow = host.door === "action";
  const plan = inWorkflow ? await planOfRun(inputs.plan, host) : readNamedPlan(host, inputs.plan);
  const shard = namedShard(plan, inWorkflow ? "Input plan" : inputs.plan, inputs.index);
  const suite = suiteOf(plan, inputs.suite);
  const tests = testsOf(shard, suite);
  const answer = { json: tests, text: () => tests.join("\n"), markdown: () => tests.join("\n") };
  return inWorkflow ? { ...answer, outputs: handOver(plan, shard, suite, inputs, host) } : answer;
}

function suiteOf(plan: Plan, suite: string | null): string | null {
  if (suite === null || Object.hasOwn(plan.suites, suite)) return suite;
  const known = Object.keys(plan.suites).join(", ");
  throw new UserError(`The suite "${suite}" is not in the plan: use ${known}.`);
}

function testsOf(shard: PlannedShard, suite: string | null): readonly string[] {
  return suite !== null && shard.suites ? (shard.suites[suite] ?? []) : shard.tests;
}

/** Writes list and script, and notes for the post step what was handed over and when. */
function handOver(
  plan: Plan,
  shard: PlannedShard,
  suite: string | null,
  inputs: TakeInputs,
  host: Host,
): Record<string, string> {
  const tests = testsOf(shard, suite);
  const folder = join(
    jobFolder(host),
    `${shard.index}${suite === null ? "" : `-${suite.replace(/[^\w.-]+/g, "-")}`}`,
  );
  const [list, script] = [join(folder, "tests.txt"), join(folder, "run.sh")];
  writeNamed(host, list, tests.map((id) => `${id}\n`).join(""));
  writeNamed(host, script, scriptText(plan, suite, tests, inputs));
  chmodSync(script, 0o755);
  keepShardState(host, { index: shard.index, suite, startupSeconds: startup(host) });
  return { script, tests: list, count: String(tests.length), empty: String(tests.length === 0) };
}

function scriptText(plan: Plan, suite: string | null, tests: readonly string[], inputs: TakeInputs): string {
  if (!inputs.command) return "echo 'run-shard was given no command.' >&2\nexit 2\n";
  const names = Object.keys(plan.suites);
  const name = suite ?? (names.length === 1 ? names[0] : undefined);
  if (name === undefined) {
    throw new UserError(`Input suite is empty, but the plan has several: use one of ${names.join(", ")}.`);
  }
  const known = inputs.runner ?? plan.suites[name]?.runner;
  const runner = runners.find((candidate) => candidate === known);
  if (!runner) {
    throw new UserError(
      known
        ? `Input runner is "${known}": use one of ${runners.join(", ")}.`
        : `The plan does not know the runner of ${name}: give it to shard-tests or here as input runner.`,
    );
  }
  const all = plan.shards.flatMap((shard) => testsOf(shard, suite));
  return scriptFor(
    runner,
    inputs.command,
    tests,
    all,
    (inputs.directory ?? "").replace(/^\.?\/+|\/+$|^\.$/g, ""),
  );
}

/** The runner writes the event's file when a job starts. */
function startup(host: Host): number | null {
  const file = host.system.env.GITHUB_EVENT_PATH;
  try {
    const started = file === undefined ? null : statSync(file).mtime;
    const seconds = started === null ? null : (host.now().getTime() - started.getTime()) / 1000;
    return seconds !== null && seconds >= 0 && seconds < 6 * 3600 ? Math.round(seconds) : null;
  } catch {
    return null;
  }
}
