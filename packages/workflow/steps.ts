import { type Files, isUnreadable } from "@keep-pace/files";
import { substitute } from "./expressions.ts";
import type { Job, Step } from "./model.ts";
import { readCommands } from "./shell.ts";
import { isLocal, readUses } from "./uses.ts";
import { readSource } from "./yaml/source.ts";
import { rootOf, type Value } from "./yaml/value.ts";

/** Actions inside of actions: GitHub follows ten levels. */
const maxDepth = 10;

/** What a composite action adds to the steps inside of it. */
interface Around {
  readonly depth: number;
  readonly inputs: ReadonlyMap<string, string>;
  readonly conditions: readonly string[];
}

/** The steps of a job, those of local composite actions in the place of the step that uses them. */
export function expandSteps(job: Job, files: Files): Step[] {
  const list = job.value.get("steps");
  return expand(job, list, files, { depth: 0, inputs: new Map(), conditions: [] });
}

function expand(job: Job, list: Value | null, files: Files, around: Around): Step[] {
  if (list?.kind !== "list") return [];
  return list.entries().flatMap(({ value }) => {
    if (value.kind !== "map") return [];
    const step = readStep(job, value, around);
    if (!step.uses || !isLocal(step.uses)) return [step];
    const inner = composite(step, files);
    if (!inner || around.depth >= maxDepth) return [{ ...step, opaque: true }];
    return expand(job, inner.steps, files, {
      depth: around.depth + 1,
      inputs: inner.inputs,
      conditions: step.conditions,
    });
  });
}

function readStep(job: Job, value: Value, around: Around): Step {
  const usesValue = value.get("uses");
  const run = value.get("run");
  const fill = (text: string) => substitute(text, "inputs", around.inputs);
  const condition = value.get("if")?.text;
  const folder = folderOf(value, job);
  return {
    job,
    source: value.source,
    value,
    id: value.get("id")?.text ?? null,
    name: value.get("name")?.text ?? "",
    uses: usesValue?.text ? readUses(usesValue) : null,
    run: run?.text == null ? null : fill(run.text),
    commands: run?.text == null || !isPosix(value, job) ? [] : readCommands(fill(run.text)),
    runStart: run?.start ?? value.start,
    conditions: [...around.conditions, ...(condition ? [fill(condition)] : [])],
    input(name) {
      const text = value.get("with")?.get(name)?.text;
      return text == null ? null : fill(text);
    },
    folder: folder === null ? null : fill(folder),
    opaque: false,
    start: (usesValue ?? run ?? value).start,
    end: usesValue ? usesValue.end : firstLineEnd(value, run),
  };
}

/** A script is pointed at by its first line. */
function firstLineEnd({ source, start, end }: Value, run: Value | null): number {
  const from = run?.start ?? start;
  const to = source.text.indexOf("\n", from);
  return Math.min(to < 0 ? end : to - (source.text[to - 1] === "\r" ? 1 : 0), run?.end ?? end);
}

function folderOf(step: Value, job: Job): string | null {
  const defaults = (value: Value | null) =>
    value?.get("defaults")?.get("run")?.get("working-directory")?.text;
  const text =
    step.get("working-directory")?.text ?? defaults(job.value) ?? defaults(job.workflow.root) ?? ".";
  const known = text.replace(/^\$\{\{\s*github\.workspace\s*\}\}\/?/, "./");
  return known.includes("${{") || known.startsWith("/") ? null : clean(known);
}

function clean(path: string): string {
  return path.replace(/^(\.\/)+/, "").replace(/\/+$/, "") || ".";
}

/** PowerShell and cmd spell commands alike in the cases that matter; Python and others do not. */
function isPosix(step: Value, job: Job): boolean {
  const defaults = (value: Value | null) => value?.get("defaults")?.get("run")?.get("shell")?.text;
  const shell = step.get("shell")?.text ?? defaults(job.value) ?? defaults(job.workflow.root) ?? "bash";
  return /^(bash|sh|pwsh|powershell|cmd)\b/.test(shell) || shell.includes("${{") || /\bbash\b/.test(shell);
}

function composite(step: Step, files: Files): { steps: Value; inputs: Map<string, string> } | null {
  const folder = clean((step.uses?.value.text ?? "").replace(/^\$\//, "./"));
  const base = folder === "." ? "" : `${folder}/`;
  const path = [`${base}action.yml`, `${base}action.yaml`].find((candidate) => files.exists(candidate));
  const text = path === undefined ? null : files.text(path);
  if (path === undefined || text === null || isUnreadable(text)) return null;
  const source = readSource(path, text);
  const root = typeof source === "string" ? null : rootOf(source);
  const steps = root?.get("runs")?.get("using")?.text === "composite" ? root.get("runs")?.get("steps") : null;
  if (!root || !steps) return null;
  const declared = root.get("inputs")?.entries() ?? [];
  const inputs = declared.flatMap(({ key, value }) => {
    const given = step.input(key) ?? value.get("default")?.text ?? "";
    return [[key, given] as const];
  });
  return { steps, inputs: new Map(inputs) };
}
