import type { Host, JobServices } from "@keep-pace/command";
import { codeSpan, plural, proseMarkdown } from "@keep-pace/findings";
import {
  breakerText,
  emptyLedger,
  type FileVerdict,
  type Recorded,
  recordRun,
  type SelectionRecord,
  trustOf,
} from "../ledger/index.ts";
import { isOnDefault, keepEscapes, keepLedger, restoreLedger } from "./kept-ledger.ts";

/** What is told of a recorded run. */
export interface Told {
  readonly headline: string;
  readonly markdown: string;
  readonly worthSaying: boolean;
  /** What it showed was added to the ledger. */
  readonly isKept: boolean;
  /** The cache service does not answer, so that nothing else need be asked of it. */
  readonly isCacheDown: boolean;
}

/** Compares what was selected with how it went; a run on the default branch adds it to the kept ledger. */
export async function recordSelection(
  selection: SelectionRecord,
  verdicts: ReadonlyMap<string, FileVerdict>,
  name: string,
  host: Host,
  services: JobServices,
): Promise<Told> {
  const kept = await restoreLedger(name, host, services);
  const at = Math.floor(host.now().getTime() / 1000);
  const recorded = recordRun(selection, verdicts, at, kept.ledger ?? emptyLedger);
  const refused = whyUntrusted(selection, host);
  const problem = refused ?? (await keepLedger(recorded.addition, kept, name, host, services));
  if (refused !== null) await keepEscapes(recorded.addition.escapes, name, host, services);
  for (const missed of recorded.escapes) host.log.warn(`Selection missed a failure: ${breakerText(missed)}.`);
  const count = trustOf({ ...emptyLedger, ...kept.ledger }).recorded;
  const isCacheDown = kept.problem !== null && kept.key === null;
  const isKept = refused === null && problem === null;
  return { ...told(recorded, problem, isKept ? count + 1 : count), isKept, isCacheDown };
}

/**
 * Why a run may not write, `null` where it may: only what the default branch holds is trusted. A merge queue's branch
 * has a cache of its own that nobody else reads, and a pull request could vouch for itself.
 */
function whyUntrusted({ commit }: SelectionRecord, host: Host): string | null {
  const { run } = host;
  const isOwn = /^(?:push|schedule|workflow_dispatch)$/.test(run?.eventName ?? "");
  if (!run || !isOnDefault(host) || !isOwn) return "only runs of the default branch are recorded";
  return commit === run.sha ? null : "what was checked out is not the commit of the run";
}

function told(
  { escapes, untold, green, failed }: Recorded,
  problem: string | null,
  count: number,
): Omit<Told, "isCacheDown" | "isKept"> {
  const failures = escapes.map(
    (missed) =>
      `- ${codeSpan(missed.test)} failed although its skip was proved: ${proseMarkdown(breakerText(missed))}.`,
  );
  const gaps =
    untold > 0 ? [`- No report tells of ${plural(untold, "selected test")}, so they stay selected.`] : [];
  const headline =
    escapes.length > 0
      ? `selection would have missed ${plural(escapes.length, "failing test")}`
      : problem === null
        ? `recorded ${plural(green, "passed test")}, run ${Math.min(count, 50)} of 50 to trust`
        : `${plural(green, "test")} passed, ${failed} failed, none would have been missed`;
  const why = problem === null ? [] : [`- Not recorded: ${proseMarkdown(problem)}.`];
  return { headline, markdown: [...failures, ...gaps, ...why].join("\n"), worthSaying: escapes.length > 0 };
}
