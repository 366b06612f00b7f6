import { plural } from "@keep-pace/findings";
import type { Fix, Report } from "../../report.ts";
import { type Fact, facts, headline } from "../facts.ts";
import { landedWords, rangeWords, sentence, span, usd } from "../words.ts";
import { glued, html, link } from "./escape.ts";
import { style } from "./style.ts";
import {
  areas,
  caches,
  comparison,
  costs,
  evidence,
  missing,
  pushes,
  rules,
  split,
  stages,
  steps,
} from "./tables.ts";
import { timeline } from "./timeline.ts";
import { trend } from "./trend.ts";

/** The report as one page that loads nothing: no script, no font, no picture, no other host. */
export function renderHtml(report: Report): string {
  const { subject } = report;
  const name = [subject.repository, subject.pull === null ? null : `#${subject.pull}`]
    .filter(Boolean)
    .join(" ");
  const jobs = subject.days === null ? (report.jobs ?? []) : [];
  const sections: readonly (readonly [string, string])[] = [
    ["Landed", report.landed ? `<p>${html(report.landed.title)}: ${landedWords(report.landed)}.</p>` : ""],
    ["Before keep-pace and since", comparison(report)],
    ["Week by week", trend(report)],
    ["By what is known of assistants", split(report)],
    ["Failed deployments", evidence(report)],
    ["Rules, the first that holds names the bottleneck", rules(report)],
    ["What to fix", (report.fixFirst ?? []).slice(0, 6).map(fix).join("\n")],
    [timelineTitle(report), jobs.length > 0 ? timeline(jobs) : ""],
    ["Steps on the critical path", steps(jobs)],
    ["Pushes", pushes(report)],
    ["Caches", caches(report)],
    ["Where runner time goes", stages(report)],
    ["Cost by area", areas(report)],
    ["Cost", costs(report)],
    ["Not known", missing(report)],
  ];
  const body = sections
    .filter(([, text]) => text !== "")
    .map(([title, text]) => `<h2>${title}</h2>\n${text}`);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<link rel="icon" href="data:,">
<title>keep-pace report ${html(name, 120)}</title>
<style>${style}</style>
</head>
<body>
<header><p class="dim">keep-pace report · ${html(name, 120)}${subject.title ? ` · ${html(subject.title, 120)}` : ""}</p>
<h1>${glued(html(headline(report)))}</h1></header>
${report.llmUse?.warning ? `<p class="warning">${html(report.llmUse.warning)}.</p>` : ""}
${factLists(report)}
${body.join("\n")}
<p class="dim">Estimates, not timesheets; never about a person.</p>
</body>
</html>
`;
}

/** Cards, those of a section under its name. */
function factLists(report: Report): string {
  const all = facts(report);
  const names = [...new Set(all.map(({ section }) => section ?? ""))];
  return names
    .map((name) => {
      const cards = all.filter(({ section = "" }) => section === name).map(card);
      return `${name === "" ? "" : `<h2>${html(name)}</h2>\n`}<dl class="facts">${cards.join("\n")}</dl>`;
    })
    .join("\n");
}

function card({ label, value, usual }: Fact): string {
  const beside = usual === undefined ? "" : `<small>median here ${glued(html(usual))}</small>`;
  return `<div><dt>${glued(html(label))}</dt><dd>${glued(html(value))}${beside}</dd></div>`;
}

function timelineTitle({ subject, jobs }: Report): string {
  const workflow = link(subject.runUrl, html(subject.workflow ?? "the run", 80));
  return `Timeline of ${workflow} (${plural(jobs?.length ?? 0, "job")})`;
}

function fix(fix: Fix): string {
  const { title, savedSeconds, limit, command, basis, savedUsd } = fix;
  const typical = basis === "typical" ? ", by typical values" : "";
  const next = limit === null ? "" : `; then ${html(limit, 120)} is the limit`;
  const money =
    savedUsd === null || Math.abs(savedUsd) < 0.0005
      ? ""
      : ` · ${usd(Math.abs(savedUsd))} ${savedUsd > 0 ? "less" : "more"}`;
  const how = command === null ? "" : `<p><code>${html(command)}</code></p>`;
  return `<div class="fix"><p><b>${span(savedSeconds)} less a run</b>${money}</p><p>${html(title)}</p>
<p class="dim">${sentence(rangeWords(fix))}${typical}${next}.</p>${how}</div>`;
}
