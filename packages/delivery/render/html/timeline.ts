import type { JobEntry } from "../../report.ts";
import { span } from "../words.ts";
import { html, link } from "./escape.ts";

const mostJobs = 200;

/** Every job of the run as a bar over the run's time, queue first, the critical path marked. */
export function timeline(jobs: readonly JobEntry[]): string {
  const shown = jobs.slice(0, mostJobs);
  const start = Math.min(...shown.map((job) => instant(job.start)));
  const length = Math.max(1, ...shown.map((job) => instant(job.end) - start));
  const rows = shown.map((job) => row(job, start, length));
  const hidden = jobs.length > mostJobs ? `<p class="dim">${jobs.length - mostJobs} more jobs.</p>` : "";
  return `${key}${rows.join("\n")}${hidden}`;
}

const key = `<p class="key"><span><i style="background:var(--queue)"></i>queue</span>
<span><i style="background:var(--run)"></i>run</span>
<span><i style="background:var(--critical)"></i>run, on the critical path</span></p>`;

function row(job: JobEntry, start: number, length: number): string {
  const created = instant(job.start) - start;
  const total = instant(job.end) - instant(job.start);
  const queue = job.queueSeconds >= 1 ? bar("q", created, job.queueSeconds, length) : "";
  const run = bar("r", created + job.queueSeconds, total - job.queueSeconds, length);
  const waited = job.queueSeconds >= 1 ? ` + ${span(job.queueSeconds)} queue` : "";
  return `<div class="row${job.critical ? " critical" : ""}"><span class="name">${link(job.url, html(job.job, 120))}</span>
<span class="track">${queue}${run}</span><span class="value">${span(total - job.queueSeconds)}${waited}</span></div>`;
}

function bar(kind: "q" | "r", from: number, seconds: number, length: number): string {
  const share = (value: number) => `${((value / length) * 100).toFixed(2)}%`;
  return `<i class="${kind}" style="left:${share(from)};width:${share(seconds)}"></i>`;
}

function instant(text: string): number {
  return Date.parse(text) / 1000;
}
