import type { Week } from "./weeks.ts";

/** What the configuration wants: shares as `25%`, times as `10m`, `4h` or `2d`. */
export interface GoalSettings {
  readonly overhead?: string | undefined;
  readonly timeToGreen?: string | undefined;
  readonly deploysPerWeek?: number | undefined;
  readonly leadTime?: string | undefined;
}

/** A goal beside the newest week where it is known. Shares 0–1, seconds, deployments a week. */
export interface Goal {
  readonly name: keyof GoalSettings;
  readonly goal: number;
  readonly now: number | null;
  readonly isMet: boolean | null;
  /** The newer half of the weeks against the older one; `null` with fewer than two known weeks. */
  readonly trend: "better" | "worse" | "same" | null;
}

const values: Readonly<Record<keyof GoalSettings, (week: Week) => number | null>> = {
  overhead: ({ overhead }) => overhead?.ratio ?? null,
  timeToGreen: ({ timeToGreenSeconds }) => timeToGreenSeconds,
  deploysPerWeek: ({ deployments }) => deployments,
  leadTime: ({ leadTimeSeconds }) => leadTimeSeconds,
};

/** The configured goals, each with where it stands. */
export function goalsOf(settings: GoalSettings, weeks: readonly Week[]): Goal[] {
  return (Object.keys(values) as (keyof GoalSettings)[]).flatMap((name) => {
    const wanted = settings[name];
    if (wanted === undefined) return [];
    const goal = typeof wanted === "number" ? wanted : amountOf(wanted);
    const known = weeks.flatMap((week) => values[name](week) ?? []);
    const now = known.at(-1) ?? null;
    const isMore = name === "deploysPerWeek";
    const isMet = now === null ? null : isMore ? now >= goal : now <= goal;
    return [{ name, goal, now, isMet, trend: trendOf(known, isMore) }];
  });
}

const seconds: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400, "%": 0.01 };

function amountOf(text: string): number {
  return Number.parseFloat(text) * (seconds[text.at(-1) ?? ""] ?? 1);
}

/** A tenth more or less is noise. */
const noise = 0.1;

function trendOf(known: readonly number[], isMore: boolean): Goal["trend"] {
  if (known.length < 2) return null;
  const half = Math.floor(known.length / 2);
  const mean = (part: readonly number[]) => part.reduce((a, b) => a + b, 0) / part.length;
  const [older, newer] = [mean(known.slice(0, half)), mean(known.slice(-half))];
  if (Math.abs(newer - older) <= noise * Math.max(older, newer)) return "same";
  return newer > older === isMore ? "better" : "worse";
}
