import type { Files } from "@keep-pace/files";
import { applyEdits, chooseFixes, editsByFile } from "@keep-pace/findings";
import { isWorkflow, lintWorkflows, readSource, type Source } from "@keep-pace/workflow";
import { isMap, isScalar, type YAMLMap } from "yaml";
import { reportJob } from "./blocks/report.ts";
import { type Release, renderJob } from "./render.ts";

export interface Folded {
  readonly path: string;
  readonly text: string;
  readonly because: string;
}

/**
 * The workflow that tests changes: one that runs tests, for pull requests and whatever they touch, with most such
 * jobs; else the one for pull requests with most jobs. `null` without any.
 */
export function mainWorkflow(files: Files): string | null {
  const ranked = files.paths.filter(isWorkflow).flatMap((path) => {
    const worth = worthOf(path, files);
    return worth ? [{ path, worth }] : [];
  });
  const better = (a: readonly number[], b: readonly number[]) =>
    b.map((value, at) => value - (a[at] ?? 0)).find((difference) => difference !== 0) ?? 0;
  return ranked.sort((a, b) => better(a.worth, b.worth))[0]?.path ?? null;
}

const runsTests =
  /\b(tests?|unittest|pytest|vitest|jest|mocha|playwright|cypress|phpunit|pest|rspec|cucumber|tox|nox|nextest|ctest)\b|\b(mvnw?|gradlew?)\b.*\b(verify|install|build|check)\b/;

/** What a workflow says; `null` for one whose aliases repeat each other beyond measure. */
function meaningOf({ document }: Source): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch {
    return null;
  }
}

/** What speaks for a workflow as the main one, the most telling first; `null` where it looks at no change. */
function worthOf(path: string, files: Files): readonly number[] | null {
  const text = files.text(path);
  const source = typeof text === "string" ? readSource(path, text) : null;
  if (!source || typeof source === "string") return null;
  const root = meaningOf(source);
  const { on, jobs } = isRecord(root) ? root : {};
  const events = eventsOf(on);
  const named = Object.entries(isRecord(jobs) ? jobs : {});
  const all = named.flatMap(([id, job]): Record<string, unknown>[] =>
    isRecord(job) ? [{ ...job, id }] : [],
  );
  const testing = all.filter(testsCode).length;
  const onPulls = events.has("pull_request");
  const onPushes =
    events.has("push") && !(isRecord(events.get("push")) && "tags" in (events.get("push") as object));
  const size = all.filter(({ steps }) => JSON.stringify(steps ?? "").includes("actions/checkout")).length;
  if (events.has("pull_request_target") || size + testing === 0) return null;
  if (!onPulls && !(onPushes && testing > 0)) return null;
  const event = events.get(onPulls ? "pull_request" : "push");
  const isFiltered = isRecord(event) && "paths" in event;
  const isNamedSo = /(^|[^a-z])(ci|tests?|main|build)\b/i.test(path.slice(path.lastIndexOf("/") + 1));
  return [Number(testing > 0), Number(onPulls), Number(!isFiltered), testing, Number(isNamedSo), size];
}

/** Event → what is said of it, in each of the three ways to write them. */
function eventsOf(on: unknown): ReadonlyMap<string, unknown> {
  if (typeof on === "string") return new Map([[on, null]]);
  if (Array.isArray(on)) return new Map(on.map((event) => [String(event), null]));
  return new Map(isRecord(on) ? Object.entries(on) : []);
}

/** By its scripts, or by its name and that of the workflow that it calls. */
function testsCode({ id, steps, uses }: Record<string, unknown>): boolean {
  if (typeof uses === "string") return /(?<![a-z])tests?(?![a-z])/i.test(`${id} ${uses}`);
  if (!Array.isArray(steps)) return false;
  return steps.some((step) => isRecord(step) && typeof step.run === "string" && runsTests.test(step.run));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The suite's jobs put into an existing workflow, and its safe fixes made; `null` where nothing is to be done. */
export function foldInto(path: string, files: Files, release: Release): Folded | null {
  const bytes = files.bytes(path);
  const before = files.text(path);
  if (!(bytes instanceof Uint8Array) || typeof before !== "string") return null;
  const fixed = withSafeFixes(path, bytes, files);
  const wired = withReport(path, fixed.text, release);
  if (wired.text === before) return null;
  return { path, text: wired.text, because: [...wired.because, ...fixed.because].join("\n") };
}

function withSafeFixes(path: string, bytes: Uint8Array, files: Files): { text: string; because: string[] } {
  const findings = lintWorkflows({ paths: [path], files, history: null });
  const own = findings.filter(({ fix }) => fix?.edits.every((edit) => edit.file === path));
  const { chosen } = chooseFixes(own, { unsafe: false });
  const after = applyEdits(bytes, editsByFile(chosen).get(path) ?? []);
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(after);
  return { text, because: [...new Set(chosen.map(({ rule, fix }) => `${rule}: ${fix?.description}.`))] };
}

function withReport(path: string, text: string, release: Release): { text: string; because: string[] } {
  const source = readSource(path, text);
  const jobs = typeof source === "string" ? null : source.document.get("jobs");
  if (typeof source === "string" || !isMap(jobs)) return { text, because: [] };
  const ids = jobs.items.flatMap(({ key }) => (isScalar(key) ? [String(key.value)] : []));
  const job = reportJob(ids);
  const steps = job.steps.filter(
    ({ own }) =>
      own === undefined || !text.includes(own === "" ? "keep-pace/keep-pace@" : `keep-pace/actions/${own}@`),
  );
  // Somebody else's job may have the name.
  const id = [job.id, "keep-pace"].find((name) => !ids.includes(name));
  if (id === undefined || steps.every(({ own }) => own === undefined)) return { text, because: [] };
  return {
    text: appended(text, source, columnOf(jobs, text), renderJob({ ...job, id, steps }, release)),
    because: [`${id}: ${job.comment}`],
  };
}

/** How far the names of the jobs are indented. */
function columnOf({ items }: YAMLMap, text: string): number {
  const [first] = items;
  const start = isScalar(first?.key) ? (first.key.range?.[0] ?? 0) : 0;
  return start - (text.lastIndexOf("\n", start - 1) + 1);
}

/** Jobs are the last key of nearly every workflow; where they are not, nothing is put in. */
function appended(text: string, { eol }: Source, column: number, job: string): string {
  const aligned = job.replace(/^ {2}(?=.)/gm, " ".repeat(column));
  const added = `${text.trimEnd()}\n\n${aligned}`.replaceAll(/\r?\n/g, eol);
  return spliceKeepsOthers(text, added) ? added : text;
}

function spliceKeepsOthers(before: string, after: string): boolean {
  const [was, is] = [before, after].map((text) => readSource("", text));
  if (was === undefined || is === undefined || typeof was === "string" || typeof is === "string")
    return false;
  const [old, now] = [was.document.toJS({ maxAliasCount: 100 }), is.document.toJS({ maxAliasCount: 100 })];
  const kept = { ...now, jobs: Object.fromEntries(Object.keys(old.jobs).map((id) => [id, now.jobs?.[id]])) };
  return (
    JSON.stringify(kept) === JSON.stringify(old) &&
    Object.keys(now.jobs).length > Object.keys(old.jobs).length
  );
}
