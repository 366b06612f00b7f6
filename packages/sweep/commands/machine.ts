import type { Exec, ExecResult } from "@keep-pace/command";
import { type Entry, goes, instant, stays, type Verdict } from "../entry.ts";
import type { Missing } from "./inventory.ts";

const dayMs = 86_400_000;

interface MachineRules {
  readonly days: number;
  readonly now: Date;
}

/** Dangling images and old builder cache of the machine, by the programs found on PATH. Deletes nothing. */
export async function machineInventory(
  exec: Exec,
  rules: MachineRules,
): Promise<{ verdicts: Verdict[]; missing: Missing[] }> {
  const missing: Missing[] = [];
  const run = async (program: string, args: readonly string[]) => {
    // A program that is not there keeps nothing.
    const result = await exec(program, args).catch(() => null);
    if (result && result.code !== 0) missing.push({ what: program, reason: problem(result) });
    return result?.code === 0 ? new TextDecoder().decode(result.stdout) : null;
  };
  const dangling = ["--filter", "dangling=true", "--no-trunc", "--format", "{{json .}}"];
  const images = await run("docker", ["image", "ls", ...dangling]);
  const builder = images === null ? null : await run("docker", ["buildx", "du", "--format", "json"]);
  const buildkit = await run("buildctl", ["du", "--format", "{{json .}}"]);
  return {
    verdicts: [
      ...(images === null ? [] : jsonLines(images).map((image) => judgeImage(image, rules))),
      ...(builder === null ? [] : judgeRecords("docker", jsonLines(builder), rules)),
      ...(buildkit === null ? [] : judgeRecords("buildctl", jsonLines(buildkit), rules)),
    ],
    missing,
  };
}

/** Deletes one entry of the machine; what is in use again by then is refused by the program, or skipped. */
export async function removeFromMachine(
  exec: Exec,
  { kind, id }: Entry,
  days: number,
): Promise<string | null> {
  const hours = `${days * 24}h`;
  const [program, args] =
    kind === "local image"
      ? ["docker", ["image", "rm", String(id)]]
      : id === "docker"
        ? ["docker", ["buildx", "prune", "--force", "--filter", `until=${hours}`]]
        : ["buildctl", ["prune", "--keep-duration", hours]];
  const result = await exec(program as string, args as string[]).catch(() => null);
  if (result === null) return `${program} is gone`;
  return result.code === 0 ? null : problem(result);
}

type Fields = Readonly<Record<string, unknown>>;

/** One object a line, or lists of them. */
function jsonLines(text: string): Fields[] {
  return text.split("\n").flatMap((line) => {
    try {
      const value = JSON.parse(line) as Fields | readonly Fields[] | null;
      return Array.isArray(value) ? value : value === null ? [] : [value as Fields];
    } catch {
      return [];
    }
  });
}

function judgeImage({ ID, CreatedAt, Size }: Fields, { days, now }: MachineRules): Verdict {
  // Docker writes `2026-09-01 10:00:00 +0200 CEST`.
  const [, date, time, zone] = /^(\S+) (\S+) ([+-]\d{4})/.exec(String(CreatedAt)) ?? [];
  const made = instant(date === undefined ? null : `${date}T${time}${zone}`);
  const entry: Entry = {
    kind: "local image",
    id: String(ID),
    name: String(ID),
    ref: null,
    bytes: bytesOf(Size),
    created: date === undefined ? null : new Date(made).toISOString(),
    used: null,
  };
  const isOld = Number.isFinite(made) && made < now.getTime() - days * dayMs;
  return isOld
    ? goes(entry, `without a name for more than ${days} days`)
    : stays(entry, `not older than ${days} days`);
}

/** All records together: the program itself knows best which of them hang on each other. */
function judgeRecords(program: string, records: readonly Fields[], { days, now }: MachineRules): Verdict[] {
  const old = records.filter((record) => {
    const used = instant(
      timeOf(record.LastUsedAt ?? record.lastUsedAt) ?? timeOf(record.CreatedAt ?? record.createdAt),
    );
    const inUse = record.InUse === true || record.inUse === true;
    return !inUse && Number.isFinite(used) && used < now.getTime() - days * dayMs;
  });
  if (old.length === 0) return [];
  const bytes = old.reduce((sum, record) => sum + (bytesOf(record.Size ?? record.size) ?? 0), 0);
  const name = `${old.length} of ${records.length} records of ${program === "docker" ? "docker's builder" : "BuildKit"}`;
  const entry = {
    kind: "builder cache",
    id: program,
    name,
    ref: null,
    bytes,
    created: null,
    used: null,
  } as const;
  return [goes(entry, `not used for more than ${days} days`)];
}

function timeOf(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

const units: Readonly<Record<string, number>> = { b: 1, kb: 1e3, mb: 1e6, gb: 1e9, tb: 1e12 };

/** A number of bytes, or docker's own words such as `12.3MB`. */
function bytesOf(value: unknown): number | null {
  if (typeof value === "number") return value;
  const [, amount, unit] = /^([\d.]+) ?([kmgt]?b)$/i.exec(String(value)) ?? [];
  return amount === undefined ? null : Math.round(Number(amount) * (units[(unit ?? "").toLowerCase()] ?? 1));
}

function problem({ stderr, code }: ExecResult): string {
  const line = stderr.trim().split("\n")[0]?.slice(0, 200);
  return line ? line : `it ended with ${code}`;
}
