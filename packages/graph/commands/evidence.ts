import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Host, UserError } from "@keep-pace/command";
import { doubtByCoverage, parseCoverage } from "../coverage.ts";
import { doubtByLedger, fingerprints, parseLedger } from "../ledger.ts";
import type { Reason } from "../seeds.ts";
import type { SelectInput } from "../select.ts";

export interface EvidenceInputs {
  readonly ledger: string | null;
  readonly coverage: string | null;
}

/** Further evidence that a skip has to agree with, or why nothing can be skipped. */
export function readEvidence(
  inputs: EvidenceInputs,
  host: Host,
  root: string,
  commit: string | null,
): Pick<SelectInput, "doubts" | "fingerprint"> | { because: Reason } {
  const doubts: SelectInput["doubts"][number][] = [];
  let fingerprint: SelectInput["fingerprint"] = null;
  if (inputs.ledger !== null) {
    const ledger = parseLedger(read(host, inputs.ledger));
    if (ledger === null) return broken("ledger", `the ledger ${inputs.ledger} is damaged`);
    // Fingerprints are of the files on disk.
    if (commit !== null)
      return broken("ledger", "the ledger tells nothing of a commit that is not checked out");
    const runtime = `${host.system.platform} ${host.system.arch}`;
    const digest = remembered((path) => digestOf(join(root, path)));
    fingerprint = fingerprints(digest, runtime);
    doubts.push(doubtByLedger(ledger, fingerprint));
  }
  if (inputs.coverage !== null) {
    const coverage = parseCoverage(read(host, inputs.coverage), root);
    if (coverage === null) return broken("coverage", `the coverage in ${inputs.coverage} cannot be read`);
    doubts.push(doubtByCoverage(coverage));
  }
  return { doubts, fingerprint };
}

function broken(code: string, text: string): { because: Reason } {
  return { because: { code, text } };
}

function read(host: Host, path: string): string {
  try {
    return readFileSync(resolve(host.cwd, path), "utf8");
  } catch (cause) {
    throw new UserError(`${path} cannot be read: name a file that exists.`, { cause });
  }
}

function digestOf(path: string): string {
  try {
    return createHash("sha256").update(readFileSync(path)).digest("hex");
  } catch {
    // A deleted file, a link that leads nowhere, an installed package's name.
    return "absent";
  }
}

function remembered(read: (path: string) => string): (path: string) => string {
  const known = new Map<string, string>();
  return (path) => {
    const value = known.get(path) ?? read(path);
    known.set(path, value);
    return value;
  };
}
