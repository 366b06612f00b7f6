import { type Entry, goes, instant, stays, type Verdict } from "./entry.ts";
import { isWorkingTime, type WorkingHours } from "./hours.ts";

const dayMs = 86_400_000;
const hourMs = 3_600_000;

export interface ClosedPull {
  readonly number: number;
  readonly headRef: string;
  readonly headSha: string;
}

export type Preview = Entry & { readonly sha: string };

export interface PreviewRules {
  readonly days: number;
  readonly now: Date;
  /** Set when a pull request was just closed: then only its own previews go. */
  readonly closed: ClosedPull | null;
  readonly hours?: WorkingHours | null;
  /** `null` when they were not read. */
  readonly openPulls?: ReadonlySet<number> | null;
  readonly branches?: ReadonlySet<string> | null;
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

/** Previews past their time to live, outside of working hours, of what is gone, or of what was just closed. */
export function judgePreviews(previews: readonly Preview[], rules: PreviewRules): Verdict[] {
  const { days, now, closed, hours = null } = rules;
  const isOff = hours !== null && !isWorkingTime(hours, now);
  return previews.map((preview) => {
    const { sha: _, ...entry } = preview;
    if (closed && belongs(preview, closed)) return goes(entry, `pull request #${closed.number} is closed`);
    if (closed) return stays(entry, "of something else than the pull request that was closed");
    const orphaned = orphanOf(preview, rules);
    if (orphaned) return goes(entry, `${orphaned}: a zombie`);
    const age = preview.created === null ? 0 : now.getTime() - instant(preview.created);
    if (age > days * dayMs) return goes(entry, `up for more than ${days} days`);
    if (isOff && age > hourMs) return goes(entry, "up outside of working hours");
    return stays(entry, `up for ${days} days at most`);
  });
}

/** True for a preview that is up although what it shows is gone. */
export function isZombie({ kind, because }: Verdict): boolean {
  return kind === "deployment" && because.endsWith(": a zombie");
}

function orphanOf({ name, ref }: Preview, { openPulls, branches }: PreviewRules): string | null {
  const number =
    /^refs\/pull\/(\d+)\//.exec(ref ?? "")?.[1] ?? /(?:^|[^a-z])(?:pr|pull)[-/ #]?(\d+)$/i.exec(name)?.[1];
  if (number !== undefined && openPulls) {
    return openPulls.has(Number(number)) ? null : `pull request #${number} is closed`;
  }
  const branch = (ref ?? "").replace(/^refs\/heads\//, "");
  const isBranch = branch !== "" && !branch.startsWith("refs/") && !/^[0-9a-f]{7,64}$/.test(branch);
  return isBranch && branches?.has(branch) === false ? "its branch is gone" : null;
}

function belongs({ ref, name, sha }: Preview, { number, headRef, headSha }: ClosedPull) {
  const named = new RegExp(`(^|\\D)(pr|pull|preview|review)[-/ #]?${number}$`, "i");
  return sha === headSha || ref === headRef || ref === `refs/pull/${number}/merge` || named.test(name);
}
