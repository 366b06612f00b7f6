import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { type Answer, cannotWrite, type Host, UserError } from "@keep-pace/command";
import { GitHubError } from "@keep-pace/github";
import type { Config } from "@keep-pace/workspace";
import { buildReport } from "../build-report.ts";
import { fieldsOf, isFields } from "../read/values.ts";
import { headline } from "../render/facts.ts";
import { renderHtml } from "../render/html/page.ts";
import { commentMarkdown } from "../render/markdown.ts";
import { summaryMarkdown } from "../render/summary.ts";
import { renderText } from "../render/text.ts";
import type { Report } from "../report.ts";
import { joinedWeeks } from "../weeks/trend.ts";
import { collect, connected } from "./collect.ts";
import { areasAround, configured } from "./configured.ts";
import { readPrices } from "./price-file.ts";
import { type Question, questionOf, readQuestion } from "./question.ts";
import type { ReportInputs } from "./report.ts";
import { type TrendPlace, type TrendStore, trendStore } from "./trend-store.ts";

/** Reports on a pull request, a run or some days, from GitHub or from a recording. */
export async function runReport(inputs: ReportInputs, host: Host): Promise<Answer> {
  const prices = readPrices(host.cwd, inputs.prices);
  const config = await configured(inputs, host);
  const { delivery, goals } = config;
  const { question, recording, store } = await inPlainWords(() => read(inputs, host, config));
  const known = inputs.findings === null ? {} : readFindings(host.cwd, inputs.findings);
  const complete = { ...recording, ...known };
  if (inputs.save) save(host.cwd, inputs.save, complete);
  const costs = { areas: null, llm: config.cost.llm };
  const report = buildReport(complete, prices, delivery, goals, costs);
  if (question.kind === "days") await keepTrend(report, store);
  if (report.llmUse?.warning) host.log.warn(`${report.llmUse.warning}.`);
  return answer(report, question, inputs.goal ?? 25);
}

async function read(inputs: ReportInputs, host: Host, config: Config) {
  const question =
    host.door === "cli" || inputs.days !== null ? readQuestion(inputs, host) : await questionOf(host);
  if (question.kind === "file") {
    return { question, recording: readRecording(host.cwd, question.path), store: null };
  }
  const github = () => connected(question, host);
  const store = trendStore(inputs.trend as TrendPlace, host, github);
  const areas = question.kind === "days" ? await areasAround(config, host) : null;
  const recording = await collect(question, host, config.delivery);
  return { question, recording: { ...recording, areas, trend: await store.read() }, store };
}

/** The first report over days stays as what was before; every one adds its weeks. */
async function keepTrend({ period, weeks }: Report, store: TrendStore | null): Promise<void> {
  if (!period || !weeks) return;
  await store?.write((kept) => ({
    version: 1,
    baseline: kept?.baseline ?? period,
    now: period,
    weeks: joinedWeeks(kept?.weeks ?? [], weeks),
  }));
}

/** What GitHub refuses is no bug of ours. */
async function inPlainWords<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof GitHubError) throw new UserError(error.message, { cause: error });
    throw error;
  }
}

function readRecording(cwd: string, path: string): object {
  const value = readJson(cwd, path, "name a file that report --save wrote");
  if (isFields(value)) return value;
  throw new UserError(`${path} holds no recording: name a file that report --save wrote.`);
}

function readFindings(cwd: string, path: string): { findings: readonly unknown[] } {
  const advice = "name a file that check --format json wrote";
  const findings = fieldsOf(readJson(cwd, path, advice)).findings;
  if (Array.isArray(findings)) return { findings };
  throw new UserError(`${path} holds no findings: ${advice}.`);
}

function readJson(cwd: string, path: string, advice: string): unknown {
  try {
    return JSON.parse(readFileSync(resolve(cwd, path), "utf8"));
  } catch (cause) {
    const why = cause instanceof SyntaxError ? "is no JSON" : "cannot be read";
    throw new UserError(`${path} ${why}: ${advice}.`, { cause });
  }
}

/** Beside and then in its place: what was recorded before is kept where the disk is full. */
function save(cwd: string, path: string, recording: unknown): void {
  const file = resolve(cwd, path);
  const beside = `${file}.${process.pid}.tmp`;
  try {
    writeFileSync(beside, `${JSON.stringify(recording, null, 2)}\n`);
    renameSync(beside, file);
  } catch (cause) {
    rmSync(beside, { force: true });
    throw cannotWrite(path, cause);
  }
}

function answer(report: Report, question: Question, goal: number): Answer {
  const title = headline(report);
  const { overhead, waiting, coding } = report;
  return {
    json: report,
    text: (style) => renderText(report, style),
    markdown: () => `### ${title}\n\n${summaryMarkdown(report)}`,
    html: () => renderHtml(report),
    summary: summaryMarkdown(report),
    files: { "report.html": renderHtml(report), "report.json": `${JSON.stringify(report, null, 2)}\n` },
    outputs: {
      overhead: text(overhead?.ratio),
      "waiting-seconds": text(waiting?.seconds),
      "coding-seconds": text(coding?.seconds),
    },
    comment: {
      headline: title,
      markdown: commentMarkdown(report),
      worthSaying: isWorthSaying(report, goal),
      pull: question.kind === "pull" ? question.value : null,
    },
  };
}

/** False when every check is green and the overhead below its goal, or when nothing ran: one line says it. */
function isWorthSaying({ overhead, waiting, llmUse }: Report, goal: number): boolean {
  if (llmUse?.warning) return true;
  if (!waiting || waiting.pushes.length === 0) return false;
  const isGreen = waiting.timeToGreenSeconds !== null;
  return !isGreen || overhead === null || overhead.ratio * 100 >= goal;
}

function text(value: number | undefined): string {
  return value === undefined ? "" : String(value);
}
