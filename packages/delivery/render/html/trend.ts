import { percent } from "@keep-pace/findings";
import type { Report } from "../../report.ts";
import type { Week } from "../../weeks/weeks.ts";
import { weekHead, weekRows } from "../pace.ts";
import { span } from "../words.ts";
import { glued, html } from "./escape.ts";
import { table } from "./tables.ts";

interface Series {
  readonly name: string;
  value(week: Week): number | null;
  words(value: number): string;
}

const series: readonly Series[] = [
  { name: "Waited for CI", value: (week) => week.waitedSeconds, words: span },
  { name: "Build overhead", value: (week) => week.overhead?.ratio ?? null, words: percent },
  { name: "Deployments", value: (week) => week.deployments, words: String },
  { name: "Lead time", value: (week) => week.leadTimeSeconds, words: span },
];

/** Bars a week for each figure that is known in two weeks or more, and the figures in a table below. */
export function trend(report: Report): string {
  const weeks = report.trend ?? report.weeks ?? [];
  if (weeks.length === 0) return "";
  const adopted = report.comparison?.before.to ?? null;
  const figures = series.map((one) => chart(one, weeks, adopted)).filter((text) => text !== "");
  const hasBefore = adopted !== null && weeks.some(({ to }) => isBefore(to, adopted));
  const key = hasBefore ? `<p class="dim">Grey: before keep-pace.</p>\n` : "";
  const charts = figures.length === 0 ? "" : `<div class="trend">${figures.join("\n")}</div>\n${key}`;
  const rows = weekRows(weeks).map((row) => row.map((cell) => glued(html(cell))));
  return charts + table(weekHead, rows);
}

const tall = 60;
const wide = 240;

/** A week that the first report saw but for some hours is one before keep-pace. */
function isBefore(to: string, adopted: string): boolean {
  return Date.parse(to) <= Date.parse(adopted) + 43_200_000;
}

function chart({ name, value, words }: Series, weeks: readonly Week[], adopted: string | null): string {
  const values = weeks.map(value);
  const known = values.filter((one) => one !== null);
  const most = Math.max(...known);
  const newest = known.at(-1);
  if (known.length < 2 || most <= 0 || newest === undefined) return "";
  const step = wide / values.length;
  const bars = values.map((one, at) => {
    if (one === null) return "";
    const height = Math.max(1, (one / most) * tall);
    const box = [at * step, tall - height, Math.max(1, step - 2), height].map((length) => length.toFixed(1));
    const label = html(`${weeks[at]?.from.slice(0, 10)}: ${words(one)}`);
    const isOld = adopted !== null && isBefore(weeks[at]?.to ?? "", adopted);
    const kind = isOld ? ' class="before"' : at === values.length - 1 ? ' class="newest"' : "";
    return `<rect${kind} x="${box[0]}" y="${box[1]}" width="${box[2]}" height="${box[3]}"><title>${label}</title></rect>`;
  });
  return `<figure><svg viewBox="0 0 ${wide} ${tall}" preserveAspectRatio="none" role="img" aria-label="${name} by week">${bars.join("")}</svg>
<figcaption>${name}: ${glued(html(words(newest)))} in the newest week, at most ${glued(html(words(most)))}</figcaption></figure>`;
}
