import { percent } from "@keep-pace/findings";
import type { JobEntry, Report } from "../../report.ts";
import { cacheColumns, outcomeWords } from "../cache-columns.ts";
import { areaBasis, areaHead, areaRows } from "../cost-table.ts";
import { evidenceOf, splitHead, splitRows } from "../dora-tables.ts";
import { notKnown } from "../facts.ts";
import { comparisonTable } from "../pace.ts";
import { span, usd } from "../words.ts";
import { glued, html, link } from "./escape.ts";

const mostRows = 200;

/** Where each job of the critical path spent its time, step by step. */
export function steps(jobs: readonly JobEntry[]): string {
  const path = jobs.filter((job) => job.critical && job.steps.length > 0);
  return path
    .map((job) => {
      const rows = job.steps
        .slice(0, mostRows)
        .map(({ name, stage, seconds }) => [html(name), stage, span(seconds)]);
      return `<details><summary>${html(job.job, 120)}</summary>${table(["step", "stage, by its name", "time"], rows)}</details>`;
    })
    .join("\n");
}

export function pushes({ waiting }: Report): string {
  const rows = (waiting?.pushes ?? []).map(({ sha, at, seconds }) => [
    `<code>${html(sha.slice(0, 7))}</code>`,
    html(at),
    span(seconds),
  ]);
  return rows.length > 1 ? table(["push", "at", "wait"], rows) : "";
}

export function stages({ stages }: Report): string {
  const rows = Object.entries(stages ?? {})
    .filter(([, { seconds }]) => seconds > 0)
    .sort(([, a], [, b]) => b.seconds - a.seconds)
    .map(([stage, { seconds, share }]) => [stage === "llm" ? "LLM" : stage, span(seconds), percent(share)]);
  return rows.length > 0 ? table(["stage", "runner time", "share"], rows) : "";
}

export function costs({ cost }: Report): string {
  if (!cost || cost.jobs.length === 0) return "";
  const rows = cost.jobs
    .slice(0, mostRows)
    .map(({ job, minutes, listUsd }) => [
      html(job, 120),
      String(minutes),
      listUsd === null ? "not known" : usd(listUsd),
    ]);
  const basis = `<p class="dim">List prices from ${html(cost.pricesFrom)}, before included minutes; each job rounded up to whole minutes.</p>`;
  return table(["job", "minutes", "list price"], rows) + basis;
}

export function areas(report: Report): string {
  const rows = areaRows(report).map(({ area, cells }) => [html(area, 120), ...cells]);
  return rows.length > 0 ? `${table(areaHead, rows)}<p class="dim">${html(areaBasis(report))}</p>` : "";
}

export function comparison(report: Report): string {
  const found = comparisonTable(report);
  return found
    ? table(
        found.head.map((cell) => glued(html(cell))),
        found.rows.map((row) => row.map((cell) => glued(html(cell)))),
      )
    : "";
}

export function caches({ cache, subject }: Report): string {
  if (subject.days !== null) return "";
  const jobs = cache?.jobs ?? [];
  const columns = cacheColumns(jobs);
  const rows = jobs.slice(0, mostRows).map((row) => {
    const name = row.key ?? row.series?.store ?? null;
    return [
      html(row.job, 120),
      outcomeWords(row),
      name === null ? "" : `<code>${html(name)}</code>`,
      ...columns.map(({ cell }) => cell(row.series)),
    ];
  });
  return rows.length > 0 ? table(["job", "outcome", "key", ...columns.map(({ head }) => head)], rows) : "";
}

export function split(report: Report): string {
  const rows = splitRows(report).map((row) => row.map((cell) => html(cell)));
  return rows.length > 0 ? table(splitHead, rows) : "";
}

export function evidence(report: Report): string {
  const rows = evidenceOf(report)
    .slice(0, mostRows)
    .map(({ deployment, kind, url }) => [html(deployment), kind, link(url, html(url ?? "–", 300))]);
  const repeats = (report.dora?.repeats.evidence ?? [])
    .slice(0, mostRows)
    .map((one) => [html(one.deployment), `repeats ${html(one.repeats)}`, html(one.because)]);
  return rows.length > 0 ? table(["deployment", "by", "seen at"], [...rows, ...repeats]) : "";
}

export function rules({ bottleneck, dora }: Report): string {
  const items = (bottleneck?.rules ?? []).map((rule) => `<li>${html(rule)}</li>`);
  const list = items.length > 0 ? `<ol>${items.join("")}</ol>` : "";
  return dora ? `${list}<p>Recovery and failures that come back: ${html(dora.repeats.rule, 400)}.</p>` : list;
}

export function missing(report: Report): string {
  const rows = notKnown(report).map(({ what, reason }) => [`<code>${html(what)}</code>`, html(reason, 400)]);
  return rows.length > 0 ? table(["value", "why it is not known"], rows) : "";
}

/** Cells are HTML already; a column whose cells are figures is set right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const figures = head.map((_, at) =>
    rows.every((row) => figure.test((row[at] ?? "").replaceAll("&nbsp;", " "))),
  );
  const cells = (tag: "th" | "td", row: readonly string[]) =>
    row.map((text, at) => `<${tag}${figures[at] ? ' class="n"' : ""}>${text}</${tag}>`).join("");
  const body = rows.map((row) => `<tr>${cells("td", row)}</tr>`).join("\n");
  return `<div class="scroll"><table><thead><tr>${cells("th", head)}</tr></thead>
<tbody>${body}</tbody></table></div>`;
}

const figure = /^(−?\$?\d[\d.]*( ?(s|min|h|d)\b.*| %( \(.*\))?)?|under 1 %|over 99 %|not known|–)$/;
