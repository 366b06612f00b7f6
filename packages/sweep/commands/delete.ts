import { type ActionsCache, type GitHub, GitHubError } from "@keep-pace/github";
import type { Verdict } from "../entry.ts";
import type { Missing } from "./inventory.ts";

export interface Deletion {
  readonly deleted: readonly Verdict[];
  /** Used since it was listed. */
  readonly kept: readonly Verdict[];
  /** Somebody else was first. */
  readonly gone: readonly Verdict[];
  /** Not deleted, for a reason in `missing`. */
  readonly left: readonly Verdict[];
  readonly missing: readonly Missing[];
}

/** What deletes entries that GitHub's own listings of caches, artifacts and deployments do not hold. */
export interface Removers {
  readonly github: GitHub;
  image(entry: Verdict): Promise<void>;
  preview(entry: Verdict): Promise<void>;
  /** Why it could not be deleted, or `null`. */
  machine(entry: Verdict): Promise<string | null>;
}

type Outcome = "deleted" | "kept" | "gone";

const mostTries = 3;

/** Deletes one after the other. A refusal ends the deleting of its kind: the others of it would be refused, too. */
export async function deleteAll(removers: Removers, verdicts: readonly Verdict[]): Promise<Deletion> {
  const lists = {
    deleted: [] as Verdict[],
    kept: [] as Verdict[],
    gone: [] as Verdict[],
    left: [] as Verdict[],
  };
  const refused = new Map<Verdict["kind"], string>();
  for (const verdict of verdicts) {
    if (refused.has(verdict.kind)) {
      lists.left.push(verdict);
      continue;
    }
    try {
      lists[await deleteOne(removers, verdict)].push(verdict);
    } catch (error) {
      if (!(error instanceof GitHubError) && !(error instanceof MachineError)) throw error;
      refused.set(verdict.kind, error.message);
      lists.left.push(verdict);
    }
  }
  return { ...lists, missing: [...refused].map(([kind, reason]) => ({ what: `${kind}s`, reason })) };
}

/** A program of the machine said no. */
class MachineError extends Error {}

/** Deleting twice does no harm, so what may or may not have happened is tried again. */
async function deleteOne(removers: Removers, verdict: Verdict): Promise<Outcome> {
  const { github } = removers;
  for (let attempt = 1; ; attempt += 1) {
    try {
      if (await isUsedSince(github, verdict)) return "kept";
      await remove(removers, verdict);
      return "deleted";
    } catch (error) {
      if (!(error instanceof GitHubError)) throw error;
      if (error.kind === "not-found") {
        // Some tokens are told "not found" where they may not write.
        if (await isStillThere(github, verdict)) throw error;
        return attempt > 1 ? "deleted" : "gone";
      }
      const wait = error.kind === "unavailable" ? 1000 * attempt : error.retryAfterMs;
      if (wait === null || attempt === mostTries) throw error;
      await github.pause(wait, error);
    }
  }
}

async function remove(removers: Removers, verdict: Verdict): Promise<void> {
  const { kind, id } = verdict;
  if (kind === "cache") return removers.github.deleteCache(Number(id));
  if (kind === "artifact") return removers.github.deleteArtifact(Number(id));
  if (kind === "deployment") return removers.preview(verdict);
  if (kind === "image") return removers.image(verdict);
  const problem = await removers.machine(verdict);
  if (problem !== null) throw new MachineError(problem);
}

/** A run may have read a cache after it was listed, and then others of its kind will. */
async function isUsedSince(github: GitHub, verdict: Verdict): Promise<boolean> {
  const now = await cacheNow(github, verdict);
  return verdict.used !== null && (now?.last_accessed_at ?? "") > verdict.used;
}

async function isStillThere(github: GitHub, verdict: Verdict): Promise<boolean> {
  return (await cacheNow(github, verdict)) !== undefined;
}

async function cacheNow(github: GitHub, { kind, id, name, ref }: Verdict): Promise<ActionsCache | undefined> {
  if (kind !== "cache" || ref === null) return undefined;
  return (await github.listCaches({ ref, key: name })).find((cache) => cache.id === id);
}
