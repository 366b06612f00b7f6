import { type Answer, type Host, UserError } from "@keep-pace/command";
import { namedShard, readNamedPlan } from "./read.ts";
import type { TakeInputs } from "./take.ts";

/** The tests of one shard. */
export async function runTake(inputs: TakeInputs, host: Host): Promise<Answer> {
  const plan = readNamedPlan(host, inputs.plan);
  const shard = namedShard(plan, inputs.plan, inputs.index);
  if (inputs.suite !== null && !Object.hasOwn(plan.suites, inputs.suite)) {
    throw new UserError(
      `--suite is "${inputs.suite}", which the plan does not have: use ${Object.keys(plan.suites).join(", ")}.`,
    );
  }
  const tests = inputs.suite !== null && shard.suites ? (shard.suites[inputs.suite] ?? []) : shard.tests;
  return { json: tests, text: () => tests.join("\n"), markdown: () => tests.join("\n") };
}
