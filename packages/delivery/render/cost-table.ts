import { clip, codeSpan } from "@keep-pace/findings";
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
