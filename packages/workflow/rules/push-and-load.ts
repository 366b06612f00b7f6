import { toPlace } from "../finding.ts";
import { imageBuilds, isGha } from "../jobs/images.ts";
import type { Step } from "../model.ts";
import type { Rule } from "./rule.ts";

/** BuildKit before 0.13 takes one output only; later ones pack the image a second time for the engine. */
export const pushAndLoad: Rule = {
  id: "push-and-load",
  severity: "warning",
  summary:
    "An image build both pushes and loads its image, which older builders refuse and newer ones do twice.",
  check: (subject) =>
    imageBuilds(subject)
      .filter(({ step, by }) => (by === "action" ? asksBoth(step) : scriptAsksBoth(step)))
      .map(({ step, cacheTo }) => ({
        place: toPlace(step),
        message: `Job ${step.job.id} pushes its image and loads it into the engine as well: BuildKit before 0.13 fails${cacheTo.some(isGha) ? " or leaves the cache out" : ""}, and later ones pack the image twice. Leave load out, or load in a test job and push in another.`,
      })),
};

function asksBoth(step: Step): boolean {
  return step.input("push") === "true" && step.input("load") === "true";
}

function scriptAsksBoth({ commands }: Step): boolean {
  return commands.some(
    ({ words }) => words.includes("build") && words.includes("--push") && words.includes("--load"),
  );
}
