import { gunzipSync, gzipSync } from "node:zlib";
import { PlanError } from "./read-plan.ts";

// A job's outputs hold 1 MiB, and 50 MiB a run (GitHub Docs, "Workflow syntax", jobs.<job_id>.outputs).
const plainBytes = 64 * 1024;
const largestOutput = 900 * 1024;
const packed = "gzip:";
const elsewhere = "artifact:";

/** A plan as a job's output: as it is when it is short, else compressed; too long even so, the artifact that has it. */
export function planOutput(json: string, artifact: string): string {
  if (Buffer.byteLength(json) <= plainBytes) return json;
  const text = packed + gzipSync(json).toString("base64");
  return text.length <= largestOutput ? text : elsewhere + artifact;
}

/** What an output stands for: the plan's text, or the name of an artifact. */
export function readPlanOutput(output: string): { text: string } | { artifact: string } {
  const trimmed = output.trim();
  if (trimmed.startsWith(elsewhere)) return { artifact: trimmed.slice(elsewhere.length) };
  if (!trimmed.startsWith(packed)) return { text: trimmed };
  try {
    const bytes = gunzipSync(Buffer.from(trimmed.slice(packed.length), "base64"), {
      maxOutputLength: 256 * 1024 * 1024,
    });
    return { text: bytes.toString() };
  } catch {
    throw new PlanError("is no plan that keep-pace wrote");
  }
}
