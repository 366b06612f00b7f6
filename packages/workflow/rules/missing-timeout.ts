import { jobPlace, listed } from "../finding.ts";
import type { Job } from "../model.ts";
import type { Rule } from "./rule.ts";

/** GitHub stops a job that hangs after six hours. Source: GitHub Docs, `jobs.<job_id>.timeout-minutes`. */
export const missingTimeout: Rule = {
  id: "missing-timeout",
  severity: "note",
  summary: "Jobs have no timeout-minutes, so one that hangs holds its machine for six hours.",
  check: ({ workflows }) =>
    workflows.flatMap(({ jobs }) => {
      const endless = jobs.filter(canHang);
      const [first] = endless;
      if (!first) return [];
      const names = listed(endless.map(({ id }) => id));
      return {
        place: jobPlace(first),
        message: `${endless.length > 1 ? "Jobs" : "Job"} ${names} ${endless.length > 1 ? "have" : "has"} no timeout-minutes, so a run that hangs holds its machine for six hours: set about twice the usual time.`,
        refused: {
          code: "time-unknown",
          message: "How long the jobs usually take is not in the file: set about twice that.",
        },
      };
    }),
};

function canHang(job: Job): boolean {
  if (job.uses !== null || job.value.get("timeout-minutes")) return false;
  const own = job.value.get("steps")?.entries() ?? [];
  const working = own.filter(
    ({ value }) => value.get("run") || /^actions\/checkout@|^[.$]\//.test(value.get("uses")?.text ?? ""),
  );
  return working.length > 0 && !own.every(({ value }) => value.get("timeout-minutes"));
}
