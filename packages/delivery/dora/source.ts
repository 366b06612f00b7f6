import type { Run } from "../model.ts";
import { type Fields, fieldsOf, idOf, instantOf, listOf, textOf } from "../read/values.ts";
import type { Delivery, DeliverySettings, Deployed } from "./model.ts";

/** Where deployments are known from, and which. `looked` says in words what was found on the way. */
export interface Source {
  readonly source: Delivery["source"];
  readonly environment: string | null;
  /** In order. */
  readonly deployed: readonly Deployed[];
}

/** Successful production deployments, else releases, else successful runs of the workflow that deploys; or `null`. */
export function sourceOf(
  fields: Fields,
  runs: readonly Run[],
  branch: string | null,
  settings: DeliverySettings,
): Source | null {
  const succeeded = (listOf(fields.deployments) ?? []).flatMap((entry) => successOf(entry) ?? []);
  const environment = settings.environment ?? productionOf(succeeded);
  const deployments = succeeded.filter((one) => one.environment === environment).map((one) => one.deployed);
  if (deployments.length > 0) return { source: "deployments", environment, deployed: inOrder(deployments) };
  const releases = (listOf(fields.releases) ?? []).flatMap((release) => releaseOf(release) ?? []);
  if (releases.length > 0) return { source: "releases", environment: null, deployed: inOrder(releases) };
  const deploys = settings.workflow ? runsOf(runs, branch, settings.workflow) : [];
  return deploys.length > 0 ? { source: "workflow", environment: null, deployed: inOrder(deploys) } : null;
}

function inOrder(deployed: readonly Deployed[]): Deployed[] {
  return [...deployed].sort((a, b) => a.at - b.at || a.id.localeCompare(b.id, "en", { numeric: true }));
}

interface Success {
  readonly deployed: Deployed;
  readonly environment: string;
  readonly isProduction: boolean;
  readonly isTransient: boolean;
}

/** A deployment by its first `success`: GitHub sets it to `inactive` when the next one comes. */
function successOf(entry: Fields): Success | null {
  const deployment = fieldsOf(entry.deployment);
  const successes = (listOf(entry.statuses) ?? [])
    .filter(({ state }) => state === "success")
    .flatMap((status) => {
      const at = instantOf(status.created_at);
      return at === null ? [] : [{ at, url: textOf(status.log_url) ?? textOf(status.environment_url) }];
    });
  const [id, sha] = [idOf(deployment.id), textOf(deployment.sha)];
  const first = successes.sort((a, b) => a.at - b.at)[0];
  if (!first || id === null || sha === null) return null;
  return {
    deployed: { id, sha, at: first.at, url: first.url ?? textOf(deployment.url) },
    environment: textOf(deployment.environment) ?? "production",
    isProduction: deployment.production_environment === true,
    isTransient: deployment.transient_environment === true,
  };
}

/** The environment that serves users: one that is flagged so, else named so, else the only one there is. */
function productionOf(successes: readonly Success[]): string | null {
  const lasting = successes.filter((one) => !one.isTransient);
  const named = lasting.filter((one) => /^(prod(uction)?|live)\b/i.test(one.environment));
  const others = lasting.filter((one) => !notForUsers.test(one.environment));
  for (const group of [lasting.filter((one) => one.isProduction), named, others]) {
    const counts = new Map<string, number>();
    for (const { environment } of group) counts.set(environment, (counts.get(environment) ?? 0) + 1);
    const [most] = [...counts].sort(([, a], [, b]) => b - a);
    if (most && (group !== others || counts.size === 1)) return most[0];
  }
  return null;
}

const notForUsers = /preview|review|staging|stage|dev|test|qa|sandbox|\bpr\b|\bpull\b/i;

function releaseOf(release: Fields): Deployed | null {
  const at = instantOf(release.published_at);
  const [id, sha] = [idOf(release.id), textOf(release.target_commitish)];
  if (at === null || id === null || sha === null || release.draft === true || release.prerelease === true) {
    return null;
  }
  return { id, sha, at, url: textOf(release.html_url) };
}

function runsOf(runs: readonly Run[], branch: string | null, workflow: string): Deployed[] {
  const wanted = runs.filter(
    (run) => run.workflow.split("/").at(-1) === workflow.split("/").at(-1) && run.branch === branch,
  );
  return wanted.flatMap((run) => {
    const done = run.attempts.find(({ conclusion, ended }) => conclusion === "success" && ended !== null);
    return done ? [{ id: String(run.id), sha: run.sha, at: done.ended as number, url: run.url }] : [];
  });
}
