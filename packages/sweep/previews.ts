import { type Entry, goes, instant, stays, type Verdict } from "./entry.ts";

const dayMs = 86_400_000;

export interface ClosedPull {
  readonly number: number;
  readonly headRef: string;
  readonly headSha: string;
}

/** A preview is transient by GitHub's own flag, or is called so; what serves users never is one. */
export function isPreview(deployment: {
  readonly environment: string;
  readonly transient_environment?: boolean | undefined;
  readonly production_environment?: boolean | undefined;
}): boolean {
  const { environment, transient_environment, production_environment } = deployment;
  if (production_environment === true || /^(prod(uction)?|live)\b/i.test(environment)) return false;
  return transient_environment === true || /^(preview|review|pr|pull)\b|\bpr-?\d+$/i.test(environment);
}

/** Previews past their time to live, and at once those of a pull request that was closed. */
export function judgePreviews(
  previews: readonly (Entry & { readonly sha: string })[],
  { days, now, closed }: { readonly days: number; readonly now: Date; readonly closed: ClosedPull | null },
): Verdict[] {
  return previews.map(({ sha, ...preview }) => {
    if (closed && belongs({ ...preview, sha }, closed)) {
      return goes(preview, `pull request #${closed.number} is closed`);
    }
    if (closed) return stays(preview, "of something else than the pull request that was closed");
    const isOld = preview.created !== null && instant(preview.created) < now.getTime() - days * dayMs;
    return isOld
      ? goes(preview, `up for more than ${days} days`)
      : stays(preview, `up for ${days} days at most`);
  });
}

function belongs(
  { ref, name, sha }: Entry & { readonly sha: string },
  { number, headRef, headSha }: ClosedPull,
) {
  const named = new RegExp(`(^|\\D)(pr|pull|preview|review)[-/ #]?${number}$`, "i");
  return sha === headSha || ref === headRef || named.test(name);
}
