import type { Files } from "@keep-pace/files";
import { applyEdits, chooseFixes, editsByFile } from "@keep-pace/findings";
import { isWorkflow, lintWorkflows, readSource } from "@keep-pace/workflow";
import { isMap, isScalar } from "yaml";
import { check } from "./blocks/check.ts";
import { reportJob } from "./blocks/report.ts";
import type { Project } from "./project.ts";
import { type Release, renderJob } from "./render.ts";

export interface Folded {
  readonly path: string;
  readonly text: string;
  readonly because: string;
}

/** The workflow that tests pull requests, the one with most jobs where there are several; `null` without one. */
export function mainWorkflow(files: Files): string | null {
  const sized = files.paths.filter(isWorkflow).flatMap((path) => {
    const jobs = testJobs(path, files);
    return jobs === 0 ? [] : [{ path, jobs }];
  });
  return sized.sort((a, b) => b.jobs - a.jobs)[0]?.path ?? null;
}

function testJobs(path: string, files: Files): number {
  const text = files.text(path);
  const source = typeof text === "string" ? readSource(path, text) : null;
  if (!source || typeof source === "string") return 0;
  const events = JSON.stringify(source.document.get("on")?.toString() ?? "");
  const jobs = source.document.get("jobs");
  if (!events.includes("pull_request") || events.includes("pull_request_target") || !isMap(jobs)) return 0;
  return jobs.items.filter(
    ({ value }) => isMap(value) && String(value.get("steps")).includes("actions/checkout"),
  ).length;
}

/** The suite's jobs put into an existing workflow, and its safe fixes made; `null` where nothing is to be done. */
export function foldInto(path: string, files: Files, project: Project, release: Release): Folded | null {
  const bytes = files.bytes(path);
  const before = files.text(path);
  if (!(bytes instanceof Uint8Array) || typeof before !== "string") return null;
  const fixed = withSafeFixes(path, bytes, files);
  const wired = withJobs(path, fixed.text, project, release);
  if (wired.text === before) return null;
  return { path, text: wired.text, because: [...wired.because, ...fixed.because].join(" ") };
}

function withSafeFixes(path: string, bytes: Uint8Array, files: Files): { text: string; because: string[] } {
  const findings = lintWorkflows({ paths: [path], files, history: null });
  const own = findings.filter(({ fix }) => fix?.edits.every((edit) => edit.file === path));
  const { chosen } = chooseFixes(own, { unsafe: false });
  const after = applyEdits(bytes, editsByFile(chosen).get(path) ?? []);
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(after);
  return { text, because: [...new Set(chosen.map(({ rule, fix }) => `${rule}: ${fix?.description}.`))] };
}

function withJobs(
  path: string,
  text: string,
  project: Project,
  release: Release,
): { text: string; because: string[] } {
  const source = readSource(path, text);
  const jobs = typeof source === "string" ? null : source.document.get("jobs");
  if (typeof source === "string" || !isMap(jobs)) return { text, because: [] };
  const ids = jobs.items.flatMap(({ key }) => (isScalar(key) ? [String(key.value)] : []));
  const checks = ids.includes("check") ? [] : check.jobs(project, []);
  const report = ids.includes("report") ? [] : [reportJob([...ids, ...checks.map(({ id }) => id)])];
  const wanted = [...checks, ...report].filter(
    ({ steps }) =>
      !steps.some(
        ({ own }) =>
          own !== undefined &&
          text.includes(own === "" ? "keep-pace/keep-pace@" : `keep-pace/actions/${own}@`),
      ),
  );
  const rendered = wanted.map((job) => renderJob(job, release));
  if (rendered.length === 0) return { text, because: [] };
  return {
    text: appended(text, source.eol, rendered),
    because: wanted.map(({ id, comment }) => `${id}: ${comment}`),
  };
}

/** Jobs are the last key of nearly every workflow; where they are not, nothing is put in. */
function appended(text: string, eol: string, jobs: readonly string[]): string {
  const added = `${text.trimEnd()}\n\n${jobs.join("\n")}`.replaceAll(/\r?\n/g, eol);
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
