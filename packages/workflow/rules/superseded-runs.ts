import { costOf } from "../cost.ts";
import { fixOrRefusal, listed, type Verdict } from "../finding.ts";
import type { Job, Workflow } from "../model.ts";
import { spliced } from "../splice.ts";
import type { Subject } from "../subject.ts";
import { isRare, runsOnPullRequests } from "../triggers.ts";
import type { Rule } from "./rule.ts";

/** After the next push nobody waits for the run of the last one; it only keeps machines from others. */
export const supersededRuns: Rule = {
  id: "superseded-runs",
  severity: "note",
  summary: "Runs of a pull request go on after a newer push has made them useless.",
  check: (subject) => subject.workflows.flatMap((workflow) => verdict(workflow, subject) ?? []),
};

function verdict(workflow: Workflow, subject: Subject): Verdict | null {
  const { root, source } = workflow;
  if (!runsOnPullRequests(workflow) || root.get("concurrency")) return null;
  const jobs = workflow.jobs.filter((job) => works(job) && !isRare(job));
  if (jobs.length === 0 || workflow.jobs.some(cancels)) return null;
  const group = "${{ github.workflow }}-${{ github.event.pull_request.number || github.run_id }}";
  const edits = spliced(source, [
    { set: ["concurrency"], to: { group, "cancel-in-progress": true }, before: "jobs" },
  ]);
  const writes = workflow.jobs.filter(changesThings);
  const on = root.entries().find(({ key }) => key === "on");
  const at = on?.keyStart ?? root.start;
  return {
    place: { source, start: at, end: at + 2 },
    message: `A push to a pull request does not end the runs of the push before it (${jobs.length === 1 ? "job" : "jobs"} ${listed(jobs.map(({ id }) => id))}): cancel them with a concurrency group for each pull request.`,
    ...fixOrRefusal(
      edits,
      writes.length > 0 || workflow.events.has("workflow_call") ? "unsafe" : "safe",
      writes.length > 0
        ? `cancel superseded runs; ${listed(writes.map(({ id }) => id))} may be stopped halfway`
        : "cancel superseded runs of a pull request; runs of other events go on",
    ),
    cost: costOf(subject.history, "superseded", [null]),
  };
}

/** A job that takes a machine for a while: it looks at the code. */
function works(job: Job): boolean {
  if (job.uses !== null || job.value.get("concurrency")) return false;
  const pushes =
    job.value.get("permissions")?.get("contents")?.text === "write" || job.value.get("environment");
  return !pushes && job.steps.some(({ uses }) => uses?.action === "actions/checkout");
}

/** True for a job that may leave something half done when it is stopped. */
function changesThings(job: Job): boolean {
  const written = ["contents", "packages", "deployments", "pages", "id-token"];
  const name = `${job.id} ${job.value.get("name")?.text ?? ""}`;
  if (/(?<![a-z])(deploy|publish|release)(?!d|[ _-]?(notes|test|check))/i.test(name)) return true;
  if (job.steps.some(({ run }) => /\bgit push\b|\b(npm|pnpm|yarn|cargo|poetry|uv) publish\b/.test(run ?? "")))
    return true;
  // What a whole workflow is granted says little about one of its jobs, unless it has no other.
  const { jobs, root } = job.workflow;
  const own = job.value.get("permissions") ?? (jobs.length === 1 ? root.get("permissions") : null);
  return (
    Boolean(job.value.get("environment")) ||
    (own !== null && written.some((name) => own.get(name)?.text === "write"))
  );
}

function cancels(job: Job): boolean {
  return job.steps.some(({ uses }) => /cancel-workflow|skip-duplicate/.test(uses?.action ?? ""));
}
