/** When people work: outside of it nobody needs a preview. */
export interface WorkingHours {
  /** 0 is Sunday. */
  readonly days: ReadonlySet<number>;
  /** Minutes after midnight. */
  readonly from: number;
  readonly to: number;
  /** As the IANA database names it. */
  readonly zone: string;
}

const names = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

/** Reads `Mon-Fri 07:00-19:00 Europe/Berlin`; without a zone it is UTC. `null` for anything else. */
export function readHours(text: string): WorkingHours | null {
  const [, first = "", last = first, from = "", to = "", zone = "UTC"] =
    /^([a-z]{3})(?:-([a-z]{3}))? (\d\d:\d\d)-(\d\d:\d\d)(?: ([\w+/-]{1,60}))?$/i.exec(text.trim()) ?? [];
  const [start, end] = [names.indexOf(first.toLowerCase()), names.indexOf(last.toLowerCase())];
  const hours = { from: minutes(from), to: minutes(to) };
  if (start < 0 || end < 0 || !(hours.from < hours.to) || hours.to > 1440 || !isZone(zone)) return null;
  const days = new Set(Array.from({ length: ((end - start + 7) % 7) + 1 }, (_, at) => (start + at) % 7));
  return { days, ...hours, zone };
}

function minutes(clock: string): number {
  const [hour = Number.NaN, minute = Number.NaN] = clock.split(":").map(Number);
  return minute < 60 ? hour * 60 + minute : Number.NaN;
}

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }) !== null;
  } catch {
    return false;
  }
}

/** True while people work. */
export function isWorkingTime({ days, from, to, zone }: WorkingHours, now: Date): boolean {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    weekday: "short",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  const parts = new Map(format.formatToParts(now).map(({ type, value }) => [type, value]));
  const at = minutes(`${parts.get("hour")}:${parts.get("minute")}`);
  return days.has(names.indexOf((parts.get("weekday") ?? "").toLowerCase())) && at >= from && at < to;
}
