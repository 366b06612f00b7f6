import type { BuildLog, BuildStep } from "./build-log.ts";

/** What is remembered of one scope between runs. */
export interface ScopeRecord {
  /** Stage and instruction → seconds it took when it last ran. */
  readonly seconds: Readonly<Record<string, number>>;
  /** The newest last. */
  readonly runs: readonly RunSample[];
}

interface RunSample {
  readonly exportSeconds: number;
  /** Seconds that cached steps did not take, as far as it is known what they take. */
  readonly savedSeconds: number;
  /** Those of stages whose layers only mode=max keeps. */
  readonly savedByMax: number;
  /** Whether a step was cached at all: a first run saves nothing and says nothing. */
  readonly warm: boolean;
}

export const emptyScopeRecord: ScopeRecord = { seconds: {}, runs: [] };

const mostRuns = 20;
const mostSteps = 300;

/** The record with one more build in it. `finalStages` are those whose layers the final image holds. */
export function remember(
  record: ScopeRecord,
  log: BuildLog,
  finalStages: ReadonlySet<string> | null,
): ScopeRecord {
  const ran = log.steps.filter((step) => !step.cached && makesLayer(step));
  const seconds = {
    ...record.seconds,
    ...Object.fromEntries(ran.map((step) => [stepKey(step), round(step.seconds)])),
  };
  const newest = Object.entries(seconds).slice(-mostSteps);
  const cached = log.steps.filter((step) => step.cached && makesLayer(step));
  const sum = (steps: readonly BuildStep[]) =>
    round(steps.reduce((total, step) => total + (seconds[stepKey(step)] ?? 0), 0));
  const sample = {
    exportSeconds: round(log.exports.reduce((total, { seconds }) => total + seconds, 0)),
    savedSeconds: sum(cached),
    savedByMax: finalStages === null ? 0 : sum(cached.filter(({ stage }) => !finalStages.has(stage))),
    warm: cached.length > 0,
  };
  return { seconds: Object.fromEntries(newest), runs: [...record.runs, sample].slice(-mostRuns) };
}

function makesLayer({ instruction }: BuildStep): boolean {
  return !instruction.startsWith("FROM ");
}

function stepKey({ stage, platform, instruction }: BuildStep): string {
  return `${platform ?? ""}|${stage}|${instruction.slice(0, 200)}`;
}

export interface ExportVerdict {
  /** `null` while too little is known. */
  readonly pays: boolean | null;
  /** Means a run. */
  readonly exportSeconds: number;
  readonly savedSeconds: number;
  /** One sentence, for where it costs more than it saves. */
  readonly advice: string | null;
}

/** Fewer runs with a filled cache say little. */
const enough = 3;

/**
 * Whether writing the cache pays: its seconds a run against those that cached steps spare. An export that takes
 * longer than all steps together never can, which one run shows.
 */
export function judgeExport({ seconds, runs }: ScopeRecord, mode: "min" | "max"): ExportVerdict {
  const warm = runs.filter((run) => run.warm);
  const exporting = runs.filter(({ exportSeconds }) => exportSeconds > 0);
  const exportSeconds = mean(exporting.map((run) => run.exportSeconds));
  const saved = mean(warm.map((run) => run.savedSeconds));
  const most = Object.values(seconds).reduce((sum, one) => sum + one, 0);
  const nothingToSay = { exportSeconds, savedSeconds: saved, advice: null };
  if (exporting.length === 0) return { ...nothingToSay, pays: null };
  if (exportSeconds > most && most > 0) {
    return {
      pays: false,
      exportSeconds,
      savedSeconds: saved,
      advice: `Writing the cache takes ${spoken(exportSeconds)}, longer than all steps of the build together (${spoken(most)}): leave cache-to out.`,
    };
  }
  if (warm.length < enough) return { ...nothingToSay, pays: null };
  if (exportSeconds <= saved) return { ...nothingToSay, pays: true };
  const loss = `takes ${spoken(exportSeconds)} a run`;
  const advice =
    mode === "max"
      ? `mode=max costs more than it saves: writing the cache ${loss}, and cached steps spare ${spoken(saved)}, ${spoken(mean(warm.map((run) => run.savedByMax)))} of it by the layers that mode=min would not keep. Use mode=min.`
      : `Writing the cache ${loss}, and cached steps spare ${spoken(saved)}: leave cache-to out.`;
  return { pays: false, exportSeconds, savedSeconds: saved, advice };
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : round(values.reduce((sum, value) => sum + value, 0) / values.length);
}

function round(seconds: number): number {
  return Math.round(seconds * 100) / 100;
}

function spoken(seconds: number): string {
  return `${seconds.toFixed(1)} s`;
}
