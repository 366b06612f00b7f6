import type { Report } from "../report.ts";
import { areaTable, costTable } from "./cost-table.ts";
import { gantt } from "./gantt.ts";
import {
  beforeAndAfter,
  cacheTable,
  evidenceList,
  jobsTable,
  missingList,
  nextFixes,
  note,
  overview,
  ruleList,
  splitTable,
  stagesTable,
  weeksTable,
} from "./markdown.ts";

/** The job summary: everything, nothing folded, the gantt included; the largest tables last, should it be cut. */
export function summaryMarkdown(report: Report): string {
  const jobs = report.subject.days === null ? (report.jobs ?? []) : [];
  const sections: readonly (readonly [string, string])[] = [
    ["Before keep-pace and since", beforeAndAfter(report)],
    ["Week by week", weeksTable(report)],
    ["By what is known of assistants", splitTable(report)],
    ["Failed deployments", evidenceList(report)],
    ["Rules, the first that holds names the bottleneck", ruleList(report)],
    ["Timeline", gantt(jobs)],
    ["Next fixes", nextFixes(report)],
    ["Not known", missingList(report)],
    ["Where runner time goes", stagesTable(report)],
    ["Caches", cacheTable(report)],
    ["Cost by area", areaTable(report)],
    ["Cost", costTable(report)],
    ["Jobs", jobsTable(jobs)],
  ];
  const shown = sections.filter(([, text]) => text !== "").map(([title, text]) => `#### ${title}\n\n${text}`);
  return [...overview(report), ...shown, note].join("\n\n");
}
