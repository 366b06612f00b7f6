import { rmSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { Answer, Host, JobServices } from "@keep-pace/command";
import { linePercent } from "@keep-pace/coverage-merge";
import { codeSpan, duration, plural } from "@keep-pace/findings";
import { type FlakyTest, findFlaky, mergeStores, type Store } from "@keep-pace/timings";
import { readKeptStore, writeNamed } from "@keep-pace/timings/files";
import type { Told } from "@keep-pace/timings/record";
import { selectionOfRun } from "@keep-pace/timings/selection";
import type { Plan } from "../plan.ts";
import { filesBelow, type GatheredCoverage, gatherCoverage } from "./gathered-coverage.ts";
import { carried, keepCoverage } from "./kept-coverage.ts";
import { keepStore, restoreStore } from "./kept-store.ts";
import { jobFolder, shardPrefix } from "./names.ts";
import { planOfRun } from "./pinned-plan.ts";
import { recordSelected } from "./record-selected.ts";
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
  const ran = partialStores(folder, host);
  const store = mergeStores([await restoreStore(name(inputs), host, services), ...ran]);
  await keepStore(name(inputs), store, host, services);
  const selection = await selectionOfRun(name(inputs), host, services);
  const hasSkipped = selection?.tests.some(({ decision }) => decision === "skip") === true;
  const covered = await gatherCoverage(folder, inputs, host, (measured) =>
    hasSkipped ? carried(measured, name(inputs), host, services) : Promise.resolve(null),
  );
  const { merged, shortfall } = covered;
  const failed = failureOf(inputs.result, plan);
  const ended = { isWhole: verdict.ok !== false, hasFailed: failed !== null };
  const selected = selection && (await recordSelected(selection, ran, ended, name(inputs), host, services));
  if (selected?.isKept && ended.isWhole && !ended.hasFailed) {
    await keepCoverage(merged, name(inputs), host, services);
  }
  const flaky = findFlaky(store);
  // The report action finds these lines in the job's log.
  for (const { id, wastedSeconds } of flaky.slice(0, loggedFlaky)) {
    host.log.info(`keep-pace verify-shards: ${Math.round(wastedSeconds)} s lost to the flaky test ${id}`);
  }
  const headline = failed
    ? `the shards' job ended with ${failed}`
    : ((verdict.ok ? shortfall : null) ?? verdict.comment?.headline ?? "");
  const markdown = [
    verdict.markdown(),
    ...coverageLines(covered),
    ...flakyLines(flaky),
    ...selectionLines(selected),
  ]
    .filter((part) => part !== "")
    .join("\n");
  const ok = verdict.ok !== false && failed === null && shortfall === null;
  const percent = merged.map(({ lines }) => linePercent(lines).toFixed(2)).join(",");
  return {
    ...verdict,
    ok,
    markdown: () => markdown,
    outputs: { ok: String(verdict.ok), coverage: percent },
    comment: { headline, markdown, worthSaying: !ok || flaky.length > 0 || selected?.worthSaying === true },
  };
}

/** How the shards' job failed; that it was skipped is right where nothing was to be run. */
function failureOf(result: string | null, { shards }: Plan): string | null {
  const isEmpty = shards.every(({ tests }) => tests.length === 0);
  return result === null || result === "success" || (result === "skipped" && isEmpty) ? null : result;
}

function selectionLines(selected: Told | null): string[] {
  return selected === null ? [] : [`- Selection: ${selected.headline}`, selected.markdown];
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

function coverageLines({ merged, dataFile, carried }: GatheredCoverage): string[] {
  const before =
    carried && `${plural(carried.lines, "line")} of them carried from run ${carried.run}, for skipped tests`;
  return [
    ...merged.map(
      ({ format, lines }) =>
        `- ${linePercent(lines).toFixed(1)} % of ${lines.total} lines are covered by all shards together (${format})`,
    ),
    ...(before ? [`- ${before}`] : []),
    ...(dataFile === null ? [] : [`- coverage.py's data of all shards is merged: ${codeSpan(dataFile)}`]),
  ];
}

const loggedFlaky = 50;

const shownFlaky = 10;

function flakyLines(flaky: readonly FlakyTest[]): string[] {
  return flaky
    .slice(0, shownFlaky)
    .map(
      ({ id, wastedSeconds }) =>
        `- ${codeSpan(id)} is flaky: it passed and failed on one commit${wastedSeconds > 0 ? `, and ${duration(wastedSeconds)} of shards were run again` : ""}`,
    );
}
