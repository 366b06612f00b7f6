import type { Answer, Host } from "@keep-pace/command";
import { type Finding, renderMarkdown, renderText } from "@keep-pace/findings";
import type { PlannedBuild } from "../plan/plan.ts";
import type { PlanInputs } from "./plan.ts";
import { planJob } from "./plan-job.ts";
import { planMarkdown, planText } from "./words.ts";

/** Plans the layer caches of a repository's image builds. */
export async function runPlan(inputs: PlanInputs, host: Host): Promise<Answer> {
  const plan = await planJob(host, inputs, { writes: inputs.event === "push", event: inputs.event });
  const { builds, findings } = plan;
  return {
    json: { builds: builds.map(publicBuild), findings },
    text: (style) => [planText(builds, style), renderText(findings, style)].filter(Boolean).join("\n"),
    markdown: () =>
      [planMarkdown(builds), findings.length > 0 ? markdownOf(findings) : ""].filter(Boolean).join("\n\n"),
  };
}

function markdownOf(findings: readonly Finding[]): string {
  return renderMarkdown(findings, {});
}

/** A build as the JSON document has it. */
export function publicBuild(build: PlannedBuild) {
  const {
    found,
    all,
    dockerfile,
    target,
    platform,
    scope,
    backend,
    mode,
    cacheFrom,
    cacheTo,
    mounts,
    because,
  } = build;
  return {
    source: found.source,
    also: all.slice(1).map(({ source }) => source),
    kind: found.kind,
    name: found.name,
    dockerfile,
    context: found.context,
    target,
    platform,
    scope,
    backend,
    mode,
    cacheFrom,
    cacheTo,
    current: { cacheFrom: found.cacheFrom, cacheTo: found.cacheTo },
    mounts: mounts.map(({ id, target, sharing }) => ({ id, target, sharing })),
    because,
  };
}
