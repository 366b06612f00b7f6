import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { type Answer, type Host, UserError } from "@keep-pace/command";
import type { Plan } from "../plan.ts";
import { type Found, type Verdict, verify } from "../verify.ts";
import { readNamedListing, readNamedPlan } from "./read.ts";
import { verdictAnswer } from "./verdict.ts";
import type { VerifyInputs } from "./verify.ts";

/** Compares receipts with the plan, and with an independent listing if there is one. */
export async function runVerify(inputs: VerifyInputs, host: Host): Promise<Answer> {
  if (host.door === "action" && host.job) {
    const { verifyInWorkflow } = await import("./verify-in-workflow.ts");
    return verifyInWorkflow(inputs, host, host.job);
  }
  if (!inputs.receipts) throw new UserError("No receipts were named: give --receipts DIR.");
  const plan = readNamedPlan(host, inputs.plan);
  return verdictAnswer(verifyFolder(plan, inputs.receipts, inputs.listing, host));
}

/** The verdict on the receipts below a folder: all `*.json` files there that `isReceipt` takes. */
export function verifyFolder(
  plan: Plan,
  folder: string,
  listing: string | null,
  host: Host,
  isReceipt: (file: string) => boolean = () => true,
): Verdict {
  const found = findJson(host, folder).filter(({ file }) => isReceipt(file));
  return verify(plan, found, listing === null ? null : readNamedListing(host, listing).ids);
}

/** Any `*.json` below a folder, names relative to it. */
function findJson(host: Host, folder: string): Found[] {
  const top = resolve(host.cwd, folder);
  try {
    return readdirSync(top, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.name.endsWith(".json") && !entry.isDirectory())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => ({ file: relative(top, path).split(sep).join("/"), text: read(path) }));
  } catch (cause) {
    throw new UserError(`${folder} cannot be read: name the folder of the receipts.`, { cause });
  }
}

function read(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}
