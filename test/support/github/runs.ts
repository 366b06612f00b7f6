import type { WorkflowRun } from "./records.ts";
import { type Call, notFound, type Reply } from "./reply.ts";
import type { Route } from "./route.ts";
import type { State } from "./state.ts";
import type { Need } from "./tokens.ts";

const read: readonly Need[] = [["actions", "read"]];

/** Workflow runs and jobs: https://docs.github.com/rest/actions */
export const runRoutes: readonly Route[] = [
  { method: "GET", path: "/actions/runs", needs: read, reply: runs },
  {
    method: "GET",
    path: "/actions/runs/:run/attempts/:attempt/jobs",
    needs: read,
    reply(state, { path }) {
      const found = state.runs.find(({ run }) => String(run.id) === path.run);
      if (!found) return notFound;
      return {
        key: "jobs",
        list: found.jobs.filter((job) => String(job.run_attempt ?? 1) === path.attempt),
      };
    },
  },
];

const filters: Readonly<Record<string, (run: WorkflowRun) => string | null>> = {
  branch: (run) => run.head_branch,
  event: (run) => run.event,
  head_sha: (run) => run.head_sha,
  status: (run) => run.status,
};

export function runs(state: State, { query, path }: Call): Reply {
  const asked = Object.entries(filters).filter(([name]) => query.has(name));
  const since = query.get("created")?.match(/^>=(.+)$/)?.[1];
  const found = state.runs
    .map(({ run }) => run)
    .filter((run) => path.workflow === undefined || String(run.workflow_id) === path.workflow)
    .filter((run) =>
      asked.every(([name, value]) => {
        const wanted = query.get(name);
        // A conclusion is a status, too.
        return value(run) === wanted || (name === "status" && run.conclusion === wanted);
      }),
    )
    .filter((run) => since === undefined || run.created_at >= since);
  const isFiltered = asked.length > 0 || since !== undefined;
  return { key: "workflow_runs", list: isFiltered ? found.slice(0, 1000) : found };
}
