import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { trustOf } from "@keep-pace/caching/commands";
import { readHistory } from "@keep-pace/changes";
import type { Host, JobServices } from "@keep-pace/command";
import { evaluate, readDockerfile } from "@keep-pace/dockerfile";
import type { PlannedBuild } from "../plan/plan.ts";
import { chain, type Shape, shapeOf } from "../plan/shape.ts";
import { type BuildLog, readBuildLog } from "../truth/build-log.ts";
import { stageTruths } from "../truth/misses.ts";
import {
  type ExportVerdict,
  emptyScopeRecord,
  judgeExport,
  remember,
  type ScopeRecord,
} from "../truth/pays.ts";
import { type BuildTruth, buildLine, truthHeadline, truthMarkdown } from "../truth/words.ts";
import type { BuildkitInputs } from "./buildkit.ts";
import { carrierName } from "./carry.ts";
import { buildsOfJob, readMatrix } from "./job-builds.ts";
import { type BuildPlan, planJob } from "./plan-job.ts";
import type { JobState } from "./state.ts";

export interface Truth {
  readonly headline: string;
  readonly markdown: readonly string[];
  readonly savedSeconds: number | null;
}

/** What the job's builds did, as the builder remembers them. */
export async function tellTruth(
  inputs: BuildkitInputs,
  host: Host,
  job: JobServices,
  state: JobState,
): Promise<Truth> {
  const logs = await buildLogs(host, state.startedAt);
  if (logs.length === 0) return { headline: "image builds", markdown: [], savedSeconds: null };
  const matrix = readMatrix(inputs.matrix);
  const plan = await planJob(host, inputs, { writes: false, event: "push", matrix });
  const builds = buildsOfJob(plan.builds, host, matrix);
  const records = await restoreRecords(host, job);
  const truths: BuildTruth[] = [];
  let savedSeconds = 0;
  for (const log of logs) {
    const build = builds.length > 0 ? closest(log, builds, plan) : null;
    const truth = await truthOf(log, build, plan, records);
    truths.push(truth);
    savedSeconds += Math.max(
      0,
      truth.savedSeconds - log.exports.reduce((sum, { seconds }) => sum + seconds, 0),
    );
    host.log.info(buildLine(truth));
    if (truth.verdict.advice !== null) host.log.warn(truth.verdict.advice);
  }
  await saveRecords(host, job, records);
  return { headline: truthHeadline(truths), markdown: truths.map(truthMarkdown), savedSeconds };
}

/** The logs of builds that began after `since`, but those that carry mounts. Builders too old to tell give none. */
async function buildLogs(host: Host, since: number): Promise<BuildLog[]> {
  const ask = (...args: string[]) => host.exec("docker", ["buildx", "history", ...args]).catch(() => null);
  const listed = await ask("ls", "--no-trunc", "--format", "{{json .}}");
  if (listed?.code !== 0) return [];
  const records = new TextDecoder()
    .decode(listed.stdout)
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { ref: string; name?: string; created_at: string })
    .filter(({ created_at, name = "" }) => Date.parse(created_at) >= since && !name.includes(carrierName))
    .slice(0, 20);
  const logs: BuildLog[] = [];
  for (const { ref } of records.reverse()) {
    const log = await ask("logs", "--progress", "rawjson", ref.split("/").at(-1) ?? ref);
    if (log?.code === 0) logs.push(readBuildLog(log.stderr + new TextDecoder().decode(log.stdout)));
  }
  return logs.filter(({ steps }) => steps.length > 0);
}

async function truthOf(
  log: BuildLog,
  build: PlannedBuild | null,
  plan: BuildPlan,
  records: Map<string, ScopeRecord>,
): Promise<BuildTruth> {
  const { git, files } = plan.workspace;
  const shape = build && shapeFor(build, plan);
  const newest = git && (await readHistory(git, 1));
  const scope = build?.scope ?? "image";
  const record = remember(records.get(scope) ?? emptyScopeRecord, log, shape && finalStages(shape));
  records.set(scope, record);
  const mode = build?.mode ?? "min";
  const verdict: ExportVerdict = judgeExport(record, mode);
  const stages = stageTruths(log, {
    shape,
    files,
    context: build?.found.context ?? ".",
    args: build?.found.args ?? new Map(),
    changed: newest?.commits[0]?.paths ?? null,
    mode,
  });
  return { scope, log, stages, verdict, savedSeconds: record.runs.at(-1)?.savedSeconds ?? 0 };
}

function shapeFor({ dockerfile, target }: PlannedBuild, { workspace }: BuildPlan): Shape | null {
  const read = readDockerfile(workspace.files, dockerfile);
  return typeof read === "string" ? null : shapeOf(read, evaluate(read), target);
}

/** As BuildKit names the stages whose layers the image holds. */
function finalStages({ final }: Shape): Set<string> {
  return new Set(["", ...chain(final).map(({ name, index }) => name ?? `stage-${index}`)]);
}

/** The planned build whose Dockerfile has most of the log's instructions. */
function closest(log: BuildLog, builds: readonly PlannedBuild[], plan: BuildPlan): PlannedBuild | null {
  const names = new Set(log.steps.map(({ instruction }) => instruction.replace(/\s+/g, " ").slice(0, 60)));
  const counts = builds.map((build) => {
    const read = readDockerfile(plan.workspace.files, build.dockerfile);
    const own =
      typeof read === "string"
        ? []
        : read.instructions.map(({ keyword, value }) => `${keyword} ${value}`.replace(/\s+/g, " "));
    return {
      build,
      count: own.filter((text) => [...names].some((name) => name.includes(text.slice(0, 50)))).length,
    };
  });
  const most = Math.max(...counts.map(({ count }) => count));
  return counts.find(({ count }) => count === most)?.build ?? null;
}

const recordPath = "~/.cache/keep-pace/buildkit-record.json";

function recordFile({ system: { env } }: Host): string {
  return recordPath.replace("~", env.HOME ?? homedir());
}

function recordPrefix({ run, system }: Host): string {
  return `keep-pace-buildkit-record-${system.arch}-${run?.job ?? "job"}-`;
}

async function restoreRecords(host: Host, { cache }: JobServices): Promise<Map<string, ScopeRecord>> {
  const file = recordFile(host);
  rmSync(file, { force: true });
  const prefix = recordPrefix(host);
  if (cache.noReads === null)
    await cache.restore(
      { paths: [recordPath], key: `${prefix}${host.run?.runId}`, restoreKeys: [prefix] },
      { patience: 5_000 },
    );
  try {
    return new Map(Object.entries(JSON.parse(readFileSync(file, "utf8")) as Record<string, ScopeRecord>));
  } catch {
    return new Map();
  }
}

async function saveRecords(
  host: Host,
  { cache }: JobServices,
  records: ReadonlyMap<string, ScopeRecord>,
): Promise<void> {
  if (cache.noWrites !== null || trustOf(host) !== "trusted") return;
  const file = recordFile(host);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(join(file), JSON.stringify(Object.fromEntries(records)));
  const { runId = 0, runAttempt = 1 } = host.run ?? {};
  await cache.save({ paths: [recordPath], key: `${recordPrefix(host)}${runId}-${runAttempt}` });
}
