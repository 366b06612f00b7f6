import { clip } from "@keep-pace/findings";
import type { JobEntry } from "../report.ts";

/** GitHub's Mermaid is unreadable beyond about 40 bars, and refuses 50,000 characters. */
const mostBars = 40;
const leastQueue = 5;

/** The jobs as a Mermaid gantt in a code block, the critical path marked; `""` when nothing ran. */
export function gantt(jobs: readonly JobEntry[]): string {
  if (jobs.length === 0) return "";
  const bars = chosen(jobs).flatMap((job, at) => barsOf(job, at));
  return ["```mermaid", "gantt", "dateFormat X", "axisFormat %H:%M", ...bars, "```"].join("\n");
}

/** The critical path and the longest of the others, in their order. */
function chosen(jobs: readonly JobEntry[]): JobEntry[] {
  const byRank = [...jobs].sort((a, b) => Number(b.critical) - Number(a.critical) || length(b) - length(a));
  let bars = 0;
  const kept = new Set<JobEntry>();
  for (const job of byRank) {
    bars += job.queueSeconds >= leastQueue ? 2 : 1;
    if (bars > mostBars) break;
    kept.add(job);
  }
  return jobs.filter((job) => kept.has(job));
}

function barsOf(job: JobEntry, at: number): string[] {
  const [start, end] = [seconds(job.start), seconds(job.end)];
  const begun = start + job.queueSeconds;
  const label = `${at + 1} ${plain(job.job)}`;
  const queue =
    job.queueSeconds >= leastQueue ? [`${at + 1} queue :done, ${start}, ${Math.round(begun)}`] : [];
  return [...queue, `${label} :${job.critical ? "crit, " : ""}${Math.round(begun)}, ${end}`];
}

/** Only what no version of Mermaid takes for syntax. A number in front keeps a name from being a keyword. */
function plain(name: string): string {
  return clip(
    name
      .replace(/[^\p{L}\p{N} ._/()+-]/gu, " ")
      .replace(/\s+/g, " ")
      .trim(),
    40,
  );
}

function seconds(instant: string): number {
  return Math.round(Date.parse(instant) / 1000);
}

function length(job: JobEntry): number {
  return seconds(job.end) - seconds(job.start);
}
