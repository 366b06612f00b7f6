/** A test whose verdict does not count for a while. */
export interface Quarantined {
  readonly test: string;
  readonly owner: string;
  readonly reason: string;
  /** The last day, `2026-01-31`. */
  readonly until: string;
}

/** A quarantine file that cannot be used; the message completes "<file> …". */
export class QuarantineError extends Error {
  override readonly name = "QuarantineError";
}

/** More than this share of a suite in quarantine is no longer a test suite. */
export const maxShare = 0.05;

/** The entries of a parsed quarantine file: a list of maps. Everything must be said: who, why, until when. */
export function readQuarantine(value: unknown): Quarantined[] {
  if (value === null || value === undefined) return [];
  if (!Array.isArray(value)) throw new QuarantineError("is no list of quarantined tests");
  return value.map((entry, at) => {
    for (const key of ["test", "owner", "reason", "until"]) {
      if (typeof entry?.[key] !== "string" || entry[key].trim() === "") {
        throw new QuarantineError(`does not say the ${key} of entry ${at + 1}`);
      }
    }
    if (!/^\d{4}-\d{2}-\d{2}$/.test(entry.until)) {
      throw new QuarantineError(
        `gives "${entry.until}" as the last day of ${entry.test}: write it as 2026-01-31`,
      );
    }
    return { test: entry.test, owner: entry.owner, reason: entry.reason, until: entry.until };
  });
}

/** Which entries hold on `day` (`2026-01-31`), and which have run out: their tests count again. */
export function quarantineOn(
  day: string,
  entries: readonly Quarantined[],
): { active: readonly Quarantined[]; expired: readonly Quarantined[] } {
  return {
    active: entries.filter(({ until }) => until >= day),
    expired: entries.filter(({ until }) => until < day),
  };
}
