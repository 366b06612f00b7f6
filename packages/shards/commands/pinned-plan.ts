import { join } from "node:path";
import { type Host, type JobServices, UserError } from "@keep-pace/command";
import { readNamed, writeNamed } from "@keep-pace/timings/files";
import type { Plan } from "../plan.ts";
import { planOutput, readPlanOutput } from "../plan-text.ts";
import { PlanError, readPlan } from "../read-plan.ts";
import { jobFolder, planArtifact } from "./names.ts";

const file = "plan.json";

/** The plan that an earlier attempt of this run made. There must be one: another plan would lose tests. */
export async function findPinned(name: string, host: Host, services: JobServices): Promise<Plan> {
  const { text, problems } = await fetchPlan(planArtifact(name), host, services);
  if (text !== null) return readPlan(text);
  throw new UserError(
    `This is attempt ${host.run?.runAttempt} of the run, and the plan of its first attempt cannot be read (${problems.join("; ") || "it is not among the artifacts"}): grant actions: read and pass the token, re-run only the failed jobs, or start a new run. A new plan would run other tests than those that failed.`,
    { exitCode: 1 },
  );
}

/** Keeps a plan for all attempts of the run. @returns what goes into the job's output. */
export async function pin(plan: Plan, name: string, host: Host, services: JobServices): Promise<string> {
  const json = JSON.stringify(plan);
  const folder = jobFolder(host);
  const path = join(folder, file);
  writeNamed(host, path, json);
  const artifact = planArtifact(name);
  const output = planOutput(json, artifact);
  const problem = await services.artifacts.upload(artifact, folder, [path]);
  if (problem && !output.startsWith("{") && output.endsWith(artifact)) {
    throw new UserError(
      `The plan is too long for a job's output and could not be kept as an artifact: ${problem}.`,
    );
  }
  if (problem) host.log.info(`The plan is kept in the job's output alone: ${problem}.`);
  return output;
}

/** The plan behind an action's input, which must be of this very run. */
export async function planOfRun(output: string | null, host: Host): Promise<Plan> {
  if (!output)
    throw new UserError(
      "Input plan is empty: pass the output plan of the job that made it, and list that job in needs.",
    );
  const plan = await readOutput(output, host);
  const run = host.run ? String(host.run.runId) : null;
  if (plan.run !== run) {
    throw new UserError(
      `Input plan belongs to run ${plan.run}, this is run ${run}: pass the output of this run's job.`,
    );
  }
  return plan;
}

async function readOutput(output: string, host: Host): Promise<Plan> {
  try {
    const found = readPlanOutput(output);
    if ("text" in found) return readPlan(found.text);
    const fetched = host.job ? await fetchPlan(found.artifact, host, host.job) : null;
    if (fetched?.text) return readPlan(fetched.text);
    throw new UserError(
      `The plan lies in the artifact ${found.artifact}, which cannot be read (${fetched?.problems.join("; ") || "it is not there"}).`,
    );
  } catch (error) {
    if (error instanceof PlanError) throw new UserError(`Input plan ${error.message}.`, { cause: error });
    throw error;
  }
}

async function fetchPlan(
  artifact: string,
  host: Host,
  { artifacts }: JobServices,
): Promise<{ text: string | null; problems: readonly string[] }> {
  const folder = join(jobFolder(host), "fetched");
  const { names, problems } = await artifacts.download(artifact, folder);
  const text = names.includes(artifact) ? readNamed(host, join(folder, artifact, file)) : null;
  return { text, problems };
}
