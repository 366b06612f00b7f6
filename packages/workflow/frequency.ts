import { type History, isTelling } from "@keep-pace/changes";
import micromatch from "micromatch";
import { condition } from "./expressions.ts";
import type { Job, Workflow } from "./model.ts";
import { runsOnPullRequests, runsOnPushes } from "./triggers.ts";
import { textsOf, type Value } from "./yaml/value.ts";

/** Conditions that hold for every change, or for a whole kind of event. */
const everyday =
  /^!?\(*(always\(\)|success\(\)|!?cancelled\(\)|github\.repository(_owner)?\s*==\s*'[^']*'|github\.event_name\s*[!=]=\s*'[^']*')\)*$/;

/**
 * The share (0–1) of past commits whose changes would have started the job: all of them, or those that the path
 * filters of its workflow let through. `null` where a condition decides that the files do not tell.
 */
export function runRate(job: Job, history: History | null): number | null {
  const atoms = condition(job.condition).split(/&&|\|\|/);
  if (!atoms.every((atom) => atom.trim() === "" || everyday.test(atom.trim()))) return null;
  const filters = eventsOf(job.workflow);
  if (filters.length === 0 || filters.some((event) => !isFiltered(event))) return 1;
  if (!isTelling(history)) return null;
  const starting = history.commits.filter(({ paths }) => filters.some((event) => starts(event, paths)));
  return starting.length / history.commits.length;
}

function eventsOf(workflow: Workflow): (Value | null)[] {
  return [
    ...(runsOnPullRequests(workflow) ? [workflow.events.get("pull_request") ?? null] : []),
    ...(runsOnPushes(workflow) ? [workflow.events.get("push") ?? null] : []),
  ];
}

function isFiltered(event: Value | null): boolean {
  return Boolean(event?.get("paths") || event?.get("paths-ignore"));
}

/** GitHub, "Workflow syntax", on.<push|pull_request>.<paths|paths-ignore>: the last pattern that matches decides. */
function starts(event: Value | null, changed: readonly string[]): boolean {
  const [only, ignored] = ["paths", "paths-ignore"].map((key) => textsOf(event?.get(key) ?? null));
  return changed.some((path) =>
    only && only.length > 0 ? lastMatch(only, path) : !lastMatch(ignored ?? [], path),
  );
}

function lastMatch(patterns: readonly string[], path: string): boolean {
  const last = patterns.findLast((pattern) =>
    micromatch.isMatch(path, pattern.replace(/^!/, ""), { dot: true, nobrace: true, noextglob: true }),
  );
  return last !== undefined && !last.startsWith("!");
}
