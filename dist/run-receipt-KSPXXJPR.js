import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import {
  namedShard,
  readNamedPlan
} from "./chunk-VFCSXMIM.js";
import {
  readReports,
  writeNamed
} from "./chunk-SKCUIBOF.js";
import {
  makeReceipt
} from "./chunk-MVC3CJVY.js";
import "./chunk-SPG6VT7G.js";
import "./chunk-NTY3O2XP.js";
import "./chunk-MB522GYT.js";
import "./chunk-KGDYOYTE.js";
import "./chunk-MMFJCA6P.js";
import "./chunk-BZUB6NI4.js";
import "./chunk-JMBXJXVB.js";
import "./chunk-A3FMRNLJ.js";
import {
  UserError
} from "./chunk-35YAVMQK.js";
import "./chunk-I32OJAXF.js";

// packages/shards/commands/run-receipt.ts
async function runReceipt(inputs, host) {
  const plan = readNamedPlan(host, inputs.plan);
  const shard = namedShard(plan, inputs.plan, inputs.index);
  if (!inputs.out) throw new UserError("No file for the receipt was named: give --out FILE.");
  if (inputs.report.length === 0 && shard.tests.length > 0) {
    host.log.warn(`No report was named, so the receipt of shard ${shard.index} proves none of its tests.`);
  }
  const reports = inputs.report.length === 0 ? [] : await readReports(host, inputs.report);
  const receipt = makeReceipt(
    plan,
    shard.index,
    inputs.attempt,
    reports.flatMap(({ cases }) => cases)
  );
  const text = `${JSON.stringify(receipt, null, 2)}
`;
  writeNamed(host, inputs.out, text);
  return { json: receipt, text: () => text, markdown: () => text };
}
export {
  runReceipt
};
