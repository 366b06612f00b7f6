import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import {
  namedShard,
  readNamedPlan
} from "./chunk-BXK3ZVLA.js";
import "./chunk-URS2R27E.js";
import "./chunk-U73ETJKX.js";
import "./chunk-RMHWGHCA.js";
import "./chunk-F3JSU6SK.js";
import "./chunk-BZUB6NI4.js";
import {
  UserError
} from "./chunk-6ZQEKFVW.js";
import "./chunk-I32OJAXF.js";

// packages/shards/commands/run-take.ts
async function runTake(inputs, host) {
  const plan = readNamedPlan(host, inputs.plan);
  const shard = namedShard(plan, inputs.plan, inputs.index);
  if (inputs.suite !== null && !Object.hasOwn(plan.suites, inputs.suite)) {
    throw new UserError(
      `--suite is "${inputs.suite}", which the plan does not have: use ${Object.keys(plan.suites).join(", ")}.`
    );
  }
  const tests = inputs.suite !== null && shard.suites ? shard.suites[inputs.suite] ?? [] : shard.tests;
  return { json: tests, text: () => tests.join("\n"), markdown: () => tests.join("\n") };
}
export {
  runTake
};
