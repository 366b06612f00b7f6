import { copyFileSync, globSync, mkdirSync, rmSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { type Host, type PostAnswer, UserError } from "@keep-pace/command";
import { besideOf, type Report, type Run, storeOf } from "@keep-pace/timings";
import { reportReader, writeNamed, writeNamedStore } from "@keep-pace/timings/files";
import type { Plan } from "../plan.ts";
import { makeReceipt } from "../receipt.ts";
import { checkoutFile, jobFolder, shardArtifact } from "./names.ts";
import { planOfRun } from "./pinned-plan.ts";
import { readShardState, type ShardState } from "./shard-state.ts";
import type { TakeInputs } from "./take.ts";

/** After the tests: their receipt, timings and coverage, kept for verify-shards. */
export async function recordShard(inputs: TakeInputs, host: Host): Promise<PostAnswer> {
  const state = readShardState(host);
  if (!state || !host.job) return { summary: null };
  const plan = await planOfRun(inputs.plan, host);
  const reports = await readThose(find(inputs.reports, host), host);
  const attempt = host.run?.runAttempt ?? 1;
  const folder = join(jobFolder(host), `record-${state.index}-${state.suite ?? ""}`);
  const cases = reports.flatMap((report) => report.cases);
  const receipt = makeReceipt(plan, state.index, attempt, cases);
  const files = [join(folder, "receipt.json"), join(folder, "timings.json")];
  writeNamed(host, files[0] as string, JSON.stringify(receipt));
  writeNamedStore(host, files[1] as string, storeOf(runOf(state, reports, host), cases));
  const coverage = copyCoverage(inputs.coverage, folder, host);
  if (coverage.length > 0) {
    writeNamed(host, join(folder, checkoutFile), host.cwd);
    files.push(join(folder, checkoutFile), ...coverage);
  }
  const name = shardArtifact(plan, state.index, state.suite, attempt);
  const problem = await host.job.artifacts.upload(name, folder, files);
  if (problem) host.log.warn(`The receipt of shard ${state.index} could not be kept: ${problem}.`);
  warnOfNothing(plan, state, reports, inputs, host);
  return { summary: null };
}

function warnOfNothing(
  plan: Plan,
  { index }: ShardState,
  reports: readonly Report[],
  inputs: TakeInputs,
  host: Host,
): void {
  const tests = plan.shards.find((shard) => shard.index === index)?.tests.length ?? 0;
  if (tests === 0 || reports.length > 0) return;
  const looked =
    inputs.reports.length === 0 ? "input reports names none" : `none matches ${inputs.reports.join(", ")}`;
  host.log.warn(`Shard ${index} has no test report (${looked}), so nothing proves that its tests ran.`);
}

/** A report that cannot be read must not take the others' proof with it. */
async function readThose(files: readonly string[], host: Host): Promise<Report[]> {
  const read = await reportReader(host);
  const reports: Report[] = [];
  for (const file of files) {
    try {
      reports.push(read(file));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      host.log.warn(error.message);
    }
  }
  return reports;
}

function runOf({ index, startupSeconds }: ShardState, reports: readonly Report[], host: Host): Run {
  const started = reports.flatMap(({ at }) => at ?? []).sort()[0];
  return {
    id: String(host.run?.runId ?? 0),
    attempt: host.run?.runAttempt ?? 1,
    shard: index,
    at: started ?? host.now().toISOString(),
    commit: host.run?.sha ?? null,
    ...(startupSeconds !== null && { startupSeconds }),
    beside: besideOf(reports),
  };
}

/** Files below the workspace that the globs match. */
function find(globs: readonly string[], host: Host): string[] {
  return [...new Set(globSync([...globs], { cwd: host.cwd, exclude: ["**/node_modules/**"] }))].sort();
}

function copyCoverage(globs: string | null, folder: string, host: Host): string[] {
  const patterns = (globs ?? "").split("\n").flatMap((line) => line.trim() || []);
  const target = join(folder, "coverage");
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  return find(patterns, host).map((file, at) => {
    const copy = join(target, `${at}-${basename(file)}`);
    copyFileSync(resolve(host.cwd, file), copy);
    return copy;
  });
}
