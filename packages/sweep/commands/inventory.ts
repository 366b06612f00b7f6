import type { Exec } from "@keep-pace/command";
import {
  type ActionsCache,
  type Artifact,
  type Deployment,
  type GitHub,
  GitHubError,
  type Repository,
} from "@keep-pace/github";
import { judgeArtifacts } from "../artifacts.ts";
import { judgeCaches, pullOf } from "../caches.ts";
import type { Entry, Verdict } from "../entry.ts";
import type { WorkingHours } from "../hours.ts";
import { judgeImages } from "../images.ts";
import { type ClosedPull, isPreview, judgePreviews, type Preview } from "../previews.ts";
import { partsInUse } from "./image-parts.ts";

/** What could not be read or deleted, and what would help. */
export interface Missing {
  readonly what: string;
  readonly reason: string;
}

export interface Rules {
  readonly artifactDays: number;
  readonly previewDays: number;
  readonly now: Date;
  readonly quotaBytes: number | null;
  /** 0 leaves images alone. */
  readonly imageDays: number;
  /** Names of images to look at; `null` for those that belong to the repository. */
  readonly images: readonly string[] | null;
  readonly hours: WorkingHours | null;
  /** Registry of the server's container images. */
  readonly registry: string;
  readonly exec: Exec;
  /** Set when a pull request was just closed: then only its own things are looked at. */
  readonly closed: ClosedPull | null;
}

const mostDeployments = 2000;
const mostPreviews = 200;

/** Everything on GitHub that a sweep may delete, with a verdict on each. */
export async function takeInventory(
  github: GitHub,
  repository: Repository,
  rules: Rules,
): Promise<{ verdicts: Verdict[]; missing: Missing[] }> {
  const missing: Missing[] = [];
  const read = <T>(what: string, reading: () => Promise<T>) => tryRead(missing, what, reading);
  const { default_branch: defaultBranch } = repository;
  const { closed, now, quotaBytes } = rules;
  // Caches before pull requests and branches: what is opened in between has none of the caches listed.
  const caches = await read("caches", () =>
    github.listCaches(closed ? { ref: `refs/pull/${closed.number}/merge` } : {}),
  );
  const previews = await readPreviews(github, missing);
  const open = await read("pull requests", () => github.listPullRequests({ state: "open" }));
  const openPulls = open && new Set(open.map(({ number }) => number));
  const names = closed ? null : await read("branches", () => github.listBranches());
  const branches = names && new Set(names.map(({ name }) => name));
  const artifacts = closed ? null : await read("artifacts", () => github.listArtifacts());
  const facts = { defaultBranch, now, branches, quotaBytes: closed ? null : quotaBytes };
  const { artifactDays, previewDays, hours } = rules;
  return {
    verdicts: [
      ...(caches && openPulls ? judgeCaches(caches.flatMap(cacheEntry), { ...facts, openPulls }) : []),
      ...judgeArtifacts((artifacts ?? []).flatMap(artifactEntry), {
        defaultBranch,
        days: artifactDays,
        now,
      }),
      ...judgePreviews(previews, { days: previewDays, now, closed, hours, openPulls, branches }),
      ...(closed || rules.imageDays === 0 ? [] : await readImages(github, repository, rules, missing)),
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

/** Untagged versions of the images that belong to this repository. */
async function readImages(
  github: GitHub,
  { owner, full_name }: Repository,
  { imageDays: days, images, now, registry, exec }: Rules,
  missing: Missing[],
): Promise<Verdict[]> {
  const isOrganisation = owner.type === "Organization";
  const names = images ?? (await listedImages(github, full_name, isOrganisation, missing));
  const verdicts: Verdict[] = [];
  for (const name of names) {
    const listed = await tryRead(missing, "images", () => github.listImageVersions(isOrganisation, name));
    const versions = (listed ?? []).map(({ id, name: digest, metadata, updated_at: updated }) => ({
      id,
      image: name,
      digest,
      tags: metadata?.container?.tags ?? [],
      updated,
    }));
    const base = `${registry}/${owner.login.toLowerCase()}/${name}`;
    const { inUse, reason } = await partsInUse(versions, base, { days, now, exec });
    if (reason) missing.push({ what: "images", reason });
    verdicts.push(...judgeImages(versions, { days, now, inUse }));
  }
  return verdicts;
}

async function listedImages(
  github: GitHub,
  fullName: string,
  isOrganisation: boolean,
  missing: Missing[],
): Promise<string[]> {
  try {
    const listed = await github.listImages(isOrganisation);
    return listed.flatMap(({ name, repository }) =>
      repository?.full_name.toLowerCase() === fullName.toLowerCase() ? [name] : [],
    );
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    missing.push({
      what: "images",
      reason: `${error.message} Or name them: images: ${fullName.split("/")[1]}`,
    });
    return [];
  }
}

/** Previews that are up, the oldest first. */
async function readPreviews(github: GitHub, missing: Missing[]): Promise<Preview[]> {
  const all = await tryRead(missing, "deployments", () => github.listDeployments({ limit: mostDeployments }));
  const previews = (all ?? []).filter(isPreview).reverse();
  if (previews.length > mostPreviews) {
    const reason = `only the oldest ${mostPreviews} of ${previews.length} preview deployments were looked at; sweep again for the others`;
    missing.push({ what: "deployments", reason });
  }
  const up: Preview[] = [];
  for (const preview of previews.slice(0, mostPreviews)) {
    const statuses = await tryRead(missing, "deployments", () => github.listDeploymentStatuses(preview.id));
    if (statuses === null) break;
    const newest = [...statuses].sort((a, b) => b.created_at.localeCompare(a.created_at))[0];
    if (newest && !down.has(newest.state)) up.push(previewEntry(preview));
  }
  return up;
}

function previewEntry({ id, environment, ref, sha, created_at }: Deployment): Preview {
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
