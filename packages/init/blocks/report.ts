import { type Block, expression, type Job } from "./block.ts";

export const report: Block = {
  because:
    "Says how long the change waited for CI against how long it took to write, and the one thing to fix first. It never fails a run.",
  jobs: (_project, others) => [reportJob(others.map(({ id }) => id))],
};

/** The last job of a workflow: it waits for all others, whatever became of them. */
export function reportJob(needs: readonly string[]): Job {
  return {
    id: "report",
    comment: "How long the change waited for CI, and what to fix first.",
    name: "Report",
    needs,
    if: expression("always()"),
    minutes: 10,
    permissions: {
      actions: "read # workflow runs, jobs and logs",
      contents: "read # when was pushed",
      deployments: "read # tell approvals from waiting",
      "pull-requests": "write # its section of the one comment",
    },
    steps: [{ own: "report" }],
  };
}
