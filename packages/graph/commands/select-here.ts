import type { Host } from "@keep-pace/command";
import { openWorkspace } from "@keep-pace/workspace";
import type { RunEvidence } from "./evidence.ts";
import type { RangeInputs } from "./inputs.ts";
import type { Selected } from "./selection.ts";

/**
 * Selects in the repository around the current folder. What selects is loaded while git lists the files: both take
 * about as long where there are a thousand.
 * @param run what a workflow run knows of earlier ones, `null` elsewhere.
 */
export async function selectHere(
  inputs: RangeInputs,
  host: Host,
  run: RunEvidence | null = null,
): Promise<Selected> {
  const workspace = await openWorkspace(host, ["."], () => void import("./selection.ts"));
  const { selectFor } = await import("./selection.ts");
  return selectFor(workspace, inputs, host, run);
}
