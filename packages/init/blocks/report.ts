import { type Block, checkout, expression, type Job } from "./block.ts";

export const report: Block = {
  because:
    "Looks at Dockerfiles and workflows for what makes changes wait, and says how long this change waited for CI against how long it took to write, with the one thing to mend first. It never fails a run.",
  jobs: (_project, others) => [reportJob(others.map(({ id }) => id))],
};

/** The last job of a workflow: it waits for all others, whatever became of them. Two looks, but one machine to pay. */
export function reportJob(needs: readonly string[]): Job {
  return {
    id: "report",
    comment: "How long the change waited for CI, and what to mend first. It never fails.",
    name: "Report",
    ...(needs.length > 0 && { needs, if: expression("always()") }),
    minutes: 10,
    permissions: {
      actions: "read # workflow runs, jobs and logs",
      contents: "read # the code, its history, and when was pushed",
      deployments: "read # tell approvals from waiting",
      "pull-requests": "write # its sections of the one comment",
    },
    steps: [checkout, { own: "" }, { own: "report" }],
  };
}
