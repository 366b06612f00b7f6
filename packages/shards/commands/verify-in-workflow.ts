import { readdirSync, readFileSync, rmSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { type Answer, type Host, type JobServices, UserError } from "@keep-pace/command";
import {
  CoverageError,
  type CoverageFile,
  linePercent,
  type Merged,
  mergeCoverage,
} from "@keep-pace/coverage-merge";
import { codeSpan, duration } from "@keep-pace/findings";
import { type FlakyTest, findFlaky, mergeStores, type Store } from "@keep-pace/timings";
import { readKeptStore, writeNamed } from "@keep-pace/timings/files";
import type { Plan } from "../plan.ts";
import { keepStore, restoreStore } from "./kept-store.ts";
import { jobFolder, shardPrefix } from "./names.ts";
import { planOfRun } from "./pinned-plan.ts";
import { verifyFolder } from "./run-verify.ts";
import { verdictAnswer } from "./verdict.ts";
import type { VerifyInputs } from "./verify.ts";

/** The gate: proof, timings of all shards merged and kept, coverage merged, flaky tests named. */
export async function verifyInWorkflow(
  inputs: VerifyInputs,
  host: Host,
  services: JobServices,
): Promise<Answer> {
  const plan = await planOfRun(inputs.plan, host);
  const folder = inputs.receipts
    ? resolve(host.cwd, inputs.receipts)
    : await fetchShards(plan, host, services);
  const verdict = verdictAnswer(verifyFolder(plan, folder, inputs.listing, host, isReceipt));
  const store = mergeStores([
    await restoreStore(name(inputs), host, services),
    ...partialStores(folder, host),
  ]);
  await keepStore(name(inputs), store, host, services);
  const coverage = newestCoverage(folder);
  const merged = coverage.length === 0 ? [] : writeCoverage(coverage, inputs, host);
  const shortfall = merged.filter(({ lines }) => linePercent(lines) < inputs.coverageMin);
  const failed = inputs.result !== null && inputs.result !== "success" ? inputs.result : null;
  if (inputs.coverageMin > 0 && merged.length === 0) {
    host.log.warn("No shard left a coverage file, so coverage-min cannot be judged.");
  }
  const uncovered = inputs.coverageMin > 0 && merged.length === 0;
  const flaky = findFlaky(store);
  const headline = failed
    ? `the shards' job ended with ${failed}`
    : verdict.ok && (shortfall.length > 0 || uncovered)
      ? `the shards cover less than ${inputs.coverageMin} % of the lines`
      : (verdict.comment?.headline ?? "");
  const markdown = [verdict.markdown(), ...merged.map(coverageLine), ...flakyLines(flaky)]
    .filter((part) => part !== "")
    .join("\n");
  const ok = verdict.ok !== false && failed === null && shortfall.length === 0 && !uncovered;
  const percent = merged.map(({ lines }) => linePercent(lines).toFixed(2)).join(",");
  return {
    ...verdict,
    ok,
    markdown: () => markdown,
    outputs: { ok: String(verdict.ok), coverage: percent },
    comment: { headline, markdown, worthSaying: !ok || flaky.length > 0 },
  };
}

/** Coverage lies beside. */
function isReceipt(file: string): boolean {
  return basename(dirname(file)) !== "coverage";
}

function name(inputs: VerifyInputs): string {
  return inputs.name ?? "tests";
}

async function fetchShards(plan: Plan, host: Host, { artifacts }: JobServices): Promise<string> {
  const folder = join(jobFolder(host), "receipts");
  rmSync(folder, { recursive: true, force: true });
  writeNamed(host, join(folder, "plan.json"), JSON.stringify(plan));
  const { problems } = await artifacts.download(shardPrefix(plan), folder);
  for (const problem of problems) host.log.warn(`Receipts may be missing: ${problem}.`);
  return folder;
}

function partialStores(folder: string, host: Host): Store[] {
  return filesBelow(folder)
    .filter((path) => basename(path) === "timings.json")
    .flatMap((path) => readKeptStore(host, path) ?? []);
}

/** The coverage of the newest attempt of each shard; an earlier one measured the same tests. */
function newestCoverage(folder: string): CoverageFile[] {
  const newest = new Map<string, { attempt: number; files: CoverageFile[] }>();
  for (const path of filesBelow(folder)) {
    if (basename(dirname(path)) !== "coverage") continue;
    const artifact = basename(dirname(dirname(path)));
    const [, shard = artifact, attempt = "1"] = /^(.*)-attempt-(\d+)$/.exec(artifact) ?? [];
    const known = newest.get(shard) ?? { attempt: 0, files: [] };
    if (Number(attempt) > known.attempt) newest.set(shard, { attempt: Number(attempt), files: [] });
    if (Number(attempt) >= known.attempt) {
      newest
        .get(shard)
        ?.files.push({ path: `${artifact}/${basename(path)}`, text: readFileSync(path, "utf8") });
    }
  }
  return [...newest.values()].flatMap(({ files }) => files);
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function writeCoverage(files: readonly CoverageFile[], inputs: VerifyInputs, host: Host): Merged[] {
  try {
    const merged = mergeCoverage(files);
    for (const { file, text } of merged) {
      if (inputs.coverageOut) writeNamed(host, join(inputs.coverageOut, file), text);
    }
    return merged;
  } catch (error) {
    if (!(error instanceof CoverageError)) throw error;
    throw new UserError(`The coverage could not be merged: ${error.message}`, { exitCode: 1, cause: error });
  }
}

function coverageLine({ format, lines }: Merged): string {
  return `- ${linePercent(lines).toFixed(1)} % of ${lines.total} lines are covered by all shards together (${format})`;
}

const shownFlaky = 10;

function flakyLines(flaky: readonly FlakyTest[]): string[] {
  return flaky
    .slice(0, shownFlaky)
    .map(
      ({ id, wastedSeconds }) =>
        `- ${codeSpan(id)} is flaky: it passed and failed on one commit${wastedSeconds > 0 ? `, and ${duration(wastedSeconds)} of shards were run again` : ""}`,
    );
}
