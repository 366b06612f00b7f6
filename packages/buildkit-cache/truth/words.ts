import { codeSpan, percent, visible } from "@keep-pace/findings";
import type { BuildLog, Transfer } from "./build-log.ts";
import type { Missed, StageTruth } from "./misses.ts";
import type { ExportVerdict } from "./pays.ts";

/** Everything that is told of one build. */
export interface BuildTruth {
  readonly scope: string;
  readonly log: BuildLog;
  readonly stages: readonly StageTruth[];
  readonly verdict: ExportVerdict;
  /** Seconds that cached steps did not take, as far as it is known. */
  readonly savedSeconds: number;
}

export function truthHeadline(truths: readonly BuildTruth[]): string {
  const stages = truths.flatMap((truth) => truth.stages);
  const total = sum(stages.map((stage) => stage.total));
  const cached = sum(stages.map((stage) => stage.cached));
  return `image builds: ${cached} of ${total} steps cached${total > 0 ? ` (${percent(cached / total)})` : ""}`;
}

/** One line for the job's log. */
export function buildLine({ scope, stages, log, savedSeconds }: BuildTruth): string {
  const total = sum(stages.map((stage) => stage.total));
  const cached = sum(stages.map((stage) => stage.cached));
  const written = log.exports.map(exported).join(", ");
  const saved = savedSeconds > 0 ? `, ${savedSeconds.toFixed(1)} s saved` : "";
  return `${visible(scope)}: ${cached} of ${total} steps cached${saved}${written === "" ? "" : `; ${visible(written)}`}.`;
}

/** A build's part of the job's summary; every text of the repository stands as code. */
export function truthMarkdown({ scope, stages, log, verdict, savedSeconds }: BuildTruth): string {
  const rows = stages.map(({ stage, platform, cached, total, seconds, missed }) => [
    codeSpan(`${platform ? `${platform} ` : ""}${stage}`),
    `${cached} of ${total}`,
    `${seconds.toFixed(1)} s`,
    missed[0] ? missedText(missed[0]) : "",
  ]);
  const table = [
    ["stage", "cached", "ran", "the first that was not, and why"],
    ["---", "---", "---", "---"],
    ...rows,
  ];
  const facts = [
    ...log.imports.map(imported),
    ...(log.importedBytes === null ? [] : [`${megabytes(log.importedBytes)} of layers read`]),
    ...log.exports.map(exported),
    ...(savedSeconds > 0 ? [`cached steps saved ${savedSeconds.toFixed(1)} s`] : []),
  ];
  return [
    `**${codeSpan(scope)}**`,
    table.map((cells) => `| ${cells.join(" | ")} |`).join("\n"),
    ...(facts.length > 0
      ? [`${facts.map((fact) => visible(fact).replaceAll("<", "&lt;")).join("; ")}.`]
      : []),
    ...(verdict.advice === null ? [] : [`**${verdict.advice}**`]),
  ].join("\n\n");
}

function missedText({ instruction, why }: Missed): string {
  return `${codeSpan(instruction.replace(/\s+/g, " ").slice(0, 80)).replaceAll("|", "\\|")}: ${codeSpan(why).replaceAll("|", "\\|")}`;
}

function imported({ place, error }: Transfer): string {
  return error === null
    ? `cache read from ${short(place)}`
    : `cache not read from ${short(place)} (${error.slice(0, 200)})`;
}

function exported({ place, seconds, layers, bytes, error }: Transfer): string {
  if (error !== null) return `cache not written to ${short(place)} (${error.slice(0, 200)})`;
  return `cache written to ${short(place)} in ${seconds.toFixed(1)} s (${layers} ${layers === 1 ? "layer" : "layers"}${bytes === null ? "" : `, ${megabytes(bytes)}`})`;
}

/** BuildKit names GitHub's cache by a number that says nothing. */
function short(place: string): string {
  return /^gha:|GitHub Actions/.test(place) ? "GitHub's cache" : place;
}

function megabytes(bytes: number): string {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
