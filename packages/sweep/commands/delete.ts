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

type Outcome = "deleted" | "kept" | "gone";

const mostTries = 3;

/** Deletes one after the other. A refusal ends the deleting of its kind: the others of it would be refused, too. */
export async function deleteAll(github: GitHub, verdicts: readonly Verdict[]): Promise<Deletion> {
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
      lists[await deleteOne(github, verdict)].push(verdict);
    } catch (error) {
      if (!(error instanceof GitHubError)) throw error;
      refused.set(verdict.kind, error.message);
      lists.left.push(verdict);
    }
  }
  return { ...lists, missing: [...refused].map(([kind, reason]) => ({ what: `${kind}s`, reason })) };
}

/** Deleting twice does no harm, so what may or may not have happened is tried again. */
async function deleteOne(github: GitHub, verdict: Verdict): Promise<Outcome> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      if (await isUsedSince(github, verdict)) return "kept";
      await remove(github, verdict);
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

function remove(github: GitHub, { kind, id }: Verdict): Promise<void> {
  if (kind === "cache") return github.deleteCache(id);
  return kind === "artifact" ? github.deleteArtifact(id) : github.deactivateDeployment(id);
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
