import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import {
  namedShard,
  readNamedPlan
} from "./chunk-ROI7SHGN.js";
import "./chunk-LPSBIR3N.js";
import "./chunk-EO4XRJUK.js";
import "./chunk-BZUB6NI4.js";
import "./chunk-RMHWGHCA.js";
import "./chunk-VPXESIN6.js";
import {
  UserError
} from "./chunk-HRJOLTET.js";
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
