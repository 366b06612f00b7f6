import { type Answer, type Host, UserError } from "@keep-pace/command";
import { readReports, writeNamed } from "@keep-pace/timings/files";
import { makeReceipt } from "../receipt.ts";
import { namedShard, readNamedPlan } from "./read.ts";
import type { ReceiptInputs } from "./receipt.ts";

/** Writes and prints a shard's receipt. */
export async function runReceipt(inputs: ReceiptInputs, host: Host): Promise<Answer> {
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
    reports.flatMap(({ cases }) => cases),
  );
  const text = `${JSON.stringify(receipt, null, 2)}\n`;
  writeNamed(host, inputs.out, text);
  return { json: receipt, text: () => text, markdown: () => text };
}
