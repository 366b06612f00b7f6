import { lstatSync, readdirSync, readFileSync, readlinkSync, statSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { type Host, type JobServices, UserError } from "@keep-pace/command";
import type { KeptLedger } from "@keep-pace/timings/kept";
import { emptyLedger, type Ledger, readLedger } from "@keep-pace/timings/ledger";
import { blobId, linkId } from "../blob-id.ts";
import { breakerEvidence } from "../breaker.ts";
import { type Coverage, coverageEvidence, parseCoverage, parseRecordings } from "../coverage.ts";
import { fingerprints } from "../fingerprint.ts";
import { ledgerEvidence } from "../ledger.ts";
import type { Reason } from "../seeds.ts";
import type { Evidence, SelectInput } from "../select.ts";

export interface EvidenceInputs {
  readonly ledger: string | null;
  readonly coverage: string | null;
}

/** What a workflow run knows besides its inputs. */
export interface RunEvidence {
  readonly kept: KeptLedger;
  readonly services: JobServices;
  /** True where this job records how its tests end, so that what was never recorded has never passed. */
  readonly isRecording: boolean;
  /** What tells machines apart on which the same files may behave differently. */
  readonly runtime: string;
}

export type Known = Pick<SelectInput, "evidence" | "fingerprint">;

/**
 * Further evidence that a skip has to agree with, or why nothing can be skipped.
 * @param commit the commit whose files are looked at, `null` for those on disk.
 * @param idOf the blob id of a file's content, `null` where git does not know it.
 * @param reset escapes up to this instant (whole seconds since 1970) are dealt with.
 */
export function readEvidence(
  inputs: EvidenceInputs,
  host: Host,
  {
    root,
    commit,
    reset,
    run,
    idOf,
  }: {
    readonly root: string;
    readonly commit: string | null;
    readonly reset: number;
    readonly run: RunEvidence | null;
    idOf(path: string): string | null;
  },
): Known & { readonly because: Reason | null } {
  const evidence: Evidence[] = [];
  const problems: Reason[] = [];
  const runtime = [host.system.platform, host.system.arch, ...(run ? [run.runtime] : [])].join(" ");
  // What a commit does not hold is not there, whatever lies on disk.
  const digestOf = remembered(
    (path) => idOf(path) ?? (commit === null ? contentId(join(root, path)) : absent),
  );
  const fingerprint = inputs.ledger === null && run === null ? null : fingerprints(digestOf, runtime);
  const found = ledgerOf(inputs, host, run);
  if (found.problem !== null) problems.push({ code: "ledger", text: found.problem });
  if (found.ledger && fingerprint) {
    evidence.push(ledgerEvidence(found.ledger, fingerprint), breakerEvidence(found.ledger, reset));
  }
  if (inputs.coverage !== null) {
    const coverage = coverageAt(resolve(host.cwd, inputs.coverage), inputs.coverage, root, host);
    if (coverage) evidence.push(coverageEvidence(coverage));
    else problems.push({ code: "coverage", text: `the coverage in ${inputs.coverage} cannot be read` });
  }
  return { evidence, fingerprint, because: problems[0] ?? null };
}

function ledgerOf(
  inputs: EvidenceInputs,
  host: Host,
  run: RunEvidence | null,
): { readonly ledger: Ledger | null; readonly problem: string | null } {
  if (inputs.ledger !== null) {
    const ledger = readLedger(read(host, inputs.ledger));
    return { ledger, problem: ledger ? null : `the ledger ${inputs.ledger} is damaged` };
  }
  const { problem = null } = run?.kept ?? {};
  const ledger = run?.kept.ledger ?? (run?.isRecording ? emptyLedger : null);
  return { ledger, problem: problem && `what passed on the default branch is not known: ${problem}` };
}

function coverageAt(path: string, named: string, root: string, host: Host): Coverage | null {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory())
    return parseCoverage(read(host, named), root);
  const files = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const recordings = files.map((entry) => join(entry.parentPath, entry.name));
  return parseRecordings(
    recordings.map((file) => ({ path: relative(path, file).split(sep).join("/"), text: read(host, file) })),
    root,
  );
}

function read(host: Host, path: string): string {
  try {
    return readFileSync(resolve(host.cwd, path), "utf8");
  } catch (cause) {
    throw new UserError(`${path} cannot be read: name a file that exists.`, { cause });
  }
}

/** Of a file that git's index does not hold as it is. */
function contentId(path: string): string {
  try {
    // Where a link leads is its content: what lies there has a path of its own.
    const isLink = lstatSync(path).isSymbolicLink();
    return isLink ? linkId(readlinkSync(path)) : blobId(readFileSync(path));
  } catch {
    // A deleted file, an installed package's name.
    return absent;
  }
}

const absent = "absent";

function remembered(read: (path: string) => string): (path: string) => string {
  const known = new Map<string, string>();
  return (path) => {
    const value = known.get(path) ?? read(path);
    known.set(path, value);
    return value;
  };
}
