import { clip, codeSpan, percent, plural } from "@keep-pace/findings";
import type { Report } from "../report.ts";
import { usd } from "./words.ts";

const mostRows = 50;

/** Minutes and list price by job, with the date of the prices. */
export function costTable({ cost }: Report): string {
  if (!cost || cost.jobs.length === 0) return "";
  const rows = cost.jobs
    .slice(0, mostRows)
    .map(
      ({ job, minutes, listUsd }) =>
        `| ${codeSpan(clip(job, 60))} | ${minutes} | ${listUsd === null ? "not known" : usd(listUsd)} |`,
    );
  const basis = `List prices from ${cost.pricesFrom}, before included minutes; each job rounded up to whole minutes.`;
  return [`| job | minutes | list price |`, "|---|--:|--:|", ...rows, `\n${basis}`].join("\n");
}

/** Plain cells; names of areas are as untrusted as file names. */
export function areaRows({ cost }: Report): { area: string; cells: string[] }[] {
  return (cost?.byArea?.areas ?? []).slice(0, mostRows).map(({ area, minutes, listUsd, share }) => ({
    area,
    cells: [percent(share), String(Math.round(minutes)), listUsd === null ? "not known" : usd(listUsd)],
  }));
}

export const areaHead = ["area", "share", "minutes", "list price"] as const;

export function areaBasis({ cost }: Report): string {
  const known = cost?.byArea;
  if (!known) return "";
  const source = known.from === "CODEOWNERS" ? "CODEOWNERS" : "the configuration";
  return `Areas by ${source}; ${plural(known.n, "run")} of ${known.of} with known jobs and files, shared out by the files that a change touched.`;
}

export function areaTable(report: Report): string {
  const rows = areaRows(report).map(
    ({ area, cells }) => `| ${[codeSpan(clip(area, 60)), ...cells].join(" | ")} |`,
  );
  if (rows.length === 0) return "";
  return [`| ${areaHead.join(" | ")} |`, "|---|--:|--:|--:|", ...rows, `\n${areaBasis(report)}`].join("\n");
}
