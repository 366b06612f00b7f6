import {
  type ActionsCache,
  type Artifact,
  type Deployment,
  type GitHub,
  GitHubError,
} from "@keep-pace/github";
import { judgeArtifacts } from "../artifacts.ts";
import { judgeCaches, pullOf } from "../caches.ts";
import type { Entry, Verdict } from "../entry.ts";
import { type ClosedPull, isPreview, judgePreviews } from "../previews.ts";

/** What could not be read or deleted, and what would help. */
export interface Missing {
  readonly what: string;
  readonly reason: string;
}

export interface Rules {
  readonly artifactDays: number;
  readonly previewDays: number;
  readonly now: Date;
  /** Set when a pull request was just closed: then only its own things are looked at. */
  readonly closed: ClosedPull | null;
}

const mostDeployments = 2000;
const mostPreviews = 200;

/** Everything that a sweep may delete, with a verdict on each. */
export async function takeInventory(
  github: GitHub,
  rules: Rules,
): Promise<{ verdicts: Verdict[]; missing: Missing[] }> {
  const missing: Missing[] = [];
  const read = <T>(what: string, reading: () => Promise<T>) => tryRead(missing, what, reading);
  const { default_branch: defaultBranch } = await github.getRepository();
  const { closed, now } = rules;
  // Caches before pull requests: what is opened in between has none of the caches listed.
  const caches = await read("caches", () =>
    github.listCaches(closed ? { ref: `refs/pull/${closed.number}/merge` } : {}),
  );
  const open = await read("pull requests", () => github.listPullRequests({ state: "open" }));
  const openPulls = new Set(open?.map(({ number }) => number));
  const artifacts = closed ? null : await read("artifacts", () => github.listArtifacts());
  const previews = await readPreviews(github, missing);
  return {
    verdicts: [
      ...(caches && open ? judgeCaches(caches.flatMap(cacheEntry), { defaultBranch, openPulls, now }) : []),
      ...judgeArtifacts((artifacts ?? []).flatMap(artifactEntry), {
        defaultBranch,
        days: rules.artifactDays,
        now,
      }),
      ...judgePreviews(previews, { days: rules.previewDays, now, closed }),
    ].filter((verdict) => closed === null || verdict.goes || pullOf(verdict.ref) === closed.number),
    missing,
  };
}

async function tryRead<T>(missing: Missing[], what: string, reading: () => Promise<T>): Promise<T | null> {
  try {
    return await reading();
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    missing.push({ what, reason: error.message });
    return null;
  }
}

function cacheEntry(cache: ActionsCache): Entry[] {
  if (cache.id === undefined || cache.key === undefined) return [];
  return [
    {
      kind: "cache",
      id: cache.id,
      name: cache.key,
      ref: cache.ref ?? null,
      bytes: cache.size_in_bytes ?? null,
      created: cache.created_at ?? null,
      used: cache.last_accessed_at ?? null,
    },
  ];
}

function artifactEntry(artifact: Artifact): Entry[] {
  if (artifact.expired) return [];
  return [
    {
      kind: "artifact",
      id: Number(artifact.id),
      name: artifact.name,
      ref: artifact.workflow_run?.head_branch ?? null,
      bytes: artifact.size_in_bytes,
      created: artifact.created_at,
      used: null,
    },
  ];
}

const down = new Set(["inactive", "failure", "error"]);

/** Previews that are up, the oldest first. */
async function readPreviews(github: GitHub, missing: Missing[]): Promise<(Entry & { sha: string })[]> {
  const all = await tryRead(missing, "deployments", () => github.listDeployments({ limit: mostDeployments }));
  const previews = (all ?? []).filter(isPreview).reverse();
  if (previews.length > mostPreviews) {
    const reason = `only the oldest ${mostPreviews} of ${previews.length} preview deployments were looked at; sweep again for the others`;
    missing.push({ what: "deployments", reason });
  }
  const up: (Entry & { sha: string })[] = [];
  for (const preview of previews.slice(0, mostPreviews)) {
    const statuses = await tryRead(missing, "deployments", () => github.listDeploymentStatuses(preview.id));
    if (statuses === null) break;
    const newest = [...statuses].sort((a, b) => b.created_at.localeCompare(a.created_at))[0];
    if (newest && !down.has(newest.state)) up.push(previewEntry(preview));
  }
  return up;
}

function previewEntry({ id, environment, ref, sha, created_at }: Deployment): Entry & { sha: string } {
  return {
    kind: "deployment",
    id: Number(id),
    name: environment,
    ref,
    sha,
    bytes: null,
    created: created_at,
    used: null,
  };
}
