import { type Files, isUnreadable } from "@keep-pace/files";
import { matrixRows } from "./matrix.ts";
import type { Job, Step, Workflow } from "./model.ts";
import { expandSteps } from "./steps.ts";
import { machinesOf } from "./systems.ts";
import { readSource } from "./yaml/source.ts";
import { rootOf, textsOf, type Value } from "./yaml/value.ts";

/** Reads a workflow with the local actions it uses; a text instead says in one sentence why it cannot be read. */
export function readWorkflow(path: string, files: Files): Workflow | string {
  const text = files.text(path);
  if (isUnreadable(text)) return text.message;
  const source = readSource(path, text);
  if (typeof source === "string") return source;
  const root = rootOf(source);
  if (root?.kind !== "map" || root.get("jobs")?.kind !== "map") {
    return `${path} has no jobs, so it is no workflow: a workflow is a map with "on" and "jobs".`;
  }
  const jobs: Job[] = [];
  const workflow: Workflow = { path, source, root, events: eventsOf(root.get("on")), jobs };
  for (const { key, keyStart, value } of root.get("jobs")?.entries() ?? []) {
    if (value.kind === "map") jobs.push(readJob(workflow, key, keyStart, value, files));
  }
  return workflow;
}

function eventsOf(on: Value | null): Map<string, Value | null> {
  if (on?.kind === "map") return new Map(on.entries().map(({ key, value }) => [key, value]));
  return new Map(textsOf(on).map((name) => [name, null]));
}

function readJob(workflow: Workflow, id: string, start: number, value: Value, files: Files): Job {
  const rows = matrixRows(value.get("strategy")?.get("matrix") ?? null);
  let steps: readonly Step[] | undefined;
  const job: Job = {
    id,
    workflow,
    value,
    start,
    needs: textsOf(value.get("needs")),
    condition: value.get("if")?.text ?? "",
    uses: value.get("uses")?.text ?? null,
    rows,
    ...machinesOf(value.get("runs-on"), rows),
    permission: (name) => permission(value.get("permissions") ?? workflow.root.get("permissions"), name),
    get steps() {
      steps ??= expandSteps(job, files);
      return steps;
    },
  };
  return job;
}

function permission(permissions: Value | null, name: string): string | null {
  if (!permissions) return null;
  if (permissions.text === "write-all") return "write";
  if (permissions.text === "read-all") return "read";
  return permissions.get(name)?.text ?? "none";
}
