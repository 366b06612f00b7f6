import { listed, toPlace } from "../finding.ts";
import type { Job, Step } from "../model.ts";
import type { Rule } from "./rule.ts";

/** Kept for ninety days unless told otherwise, and counted as storage as long. */
export const artifactWithoutRetention: Rule = {
  id: "artifact-without-retention",
  severity: "note",
  summary: "Artifacts of every run are kept for the default of 90 days.",
  check: ({ workflows }) =>
    workflows.flatMap((workflow) => {
      const uploads = workflow.jobs.flatMap((job) => forever(job));
      const [first] = uploads;
      if (!first) return [];
      return {
        place: toPlace(first),
        message: `${uploads.length > 1 ? `${uploads.length} artifacts` : "The artifact"} of ${listed(uploads.map(({ job }) => job.id))} ${uploads.length > 1 ? "are" : "is"} kept for 90 days after every run: set retention-days to as long as somebody looks.`,
        refused: {
          code: "time-unknown",
          message:
            "How long somebody needs the artifact is not in the file: 1 day does between jobs, 7 for reports.",
        },
      };
    }),
};

function forever(job: Job): Step[] {
  return job.steps.filter(
    (step) => step.uses?.action === "actions/upload-artifact" && step.input("retention-days") === null,
  );
}
