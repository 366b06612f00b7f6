import { condition } from "./expressions.ts";
import type { Job, Workflow } from "./model.ts";
import { textsOf } from "./yaml/value.ts";

/** True when every push to a pull request starts the workflow. */
export function runsOnPullRequests({ events }: Workflow): boolean {
  if (!events.has("pull_request")) return false;
  const types = textsOf(events.get("pull_request")?.get("types") ?? null);
  return types.length === 0 || types.includes("synchronize");
}

/** True when pushes of commits (not only of tags) start the workflow. */
export function runsOnPushes({ events }: Workflow): boolean {
  if (!events.has("push")) return false;
  const push = events.get("push");
  const tagsOnly = push?.get("tags") || push?.get("tags-ignore");
  return !tagsOnly || Boolean(push?.get("branches") || push?.get("branches-ignore"));
}

/**
 * True when the workflow runs with most changes: then what it loses, it loses again and again. A reusable workflow
 * runs as often as those of the repository that call it.
 */
export function isFrequent(workflow: Workflow, all: readonly Workflow[], depth = 0): boolean {
  if (runsOnPullRequests(workflow) || runsOnPushes(workflow) || workflow.events.has("merge_group"))
    return true;
  if (!workflow.events.has("workflow_call") || depth > 10) return false;
  const callers = all.filter((other) => other.jobs.some((job) => calls(job, workflow)));
  return callers.length === 0 || callers.some((caller) => isFrequent(caller, all, depth + 1));
}

/** True when the job calls `workflow` of its own repository. */
function calls({ uses }: Job, { path }: Workflow): boolean {
  return uses !== null && uses.replace(/^(\.|\$)\//, "") === path;
}

const rareEvents = /github\.event_name\s*==\s*'(schedule|workflow_dispatch|release|workflow_run)'/;
const tagsOnly = /(?<!!\s*)startsWith\(\s*github\.ref\s*,\s*'refs\/tags|github\.ref_type\s*==\s*'tag'/;

/** True for a job that a condition keeps out of the runs of most changes. */
export function isRare(job: Job): boolean {
  const text = condition(job.condition);
  if (/github\.event_name\s*==\s*'(push|pull_request|merge_group)'/.test(text)) return false;
  return rareEvents.test(text) || tagsOnly.test(text);
}

/**
 * Why the job is one that others trust, so that what it takes from a cache ends up with users; `null` for others.
 * A cache that any branch's code filled has no place there.
 */
export function trust(job: Job): string | null {
  const { events } = job.workflow;
  if (job.permission("id-token") === "write")
    return "such a job may ask for an identity token (id-token: write)";
  if (events.has("pull_request_target"))
    return "the workflow runs with the repository's secrets on pull_request_target";
  const everyday = ["pull_request", "merge_group", "workflow_call"].some((event) => events.has(event));
  if (everyday || runsOnPushes(job.workflow)) return null;
  if (events.has("release")) return "the workflow runs for releases";
  return events.has("push") ? "the workflow runs for tags" : null;
}
