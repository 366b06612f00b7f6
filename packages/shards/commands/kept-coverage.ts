import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import type { Host, JobServices } from "@keep-pace/command";
import { type Carried, carryCoverage, type Merged, noCoverage } from "@keep-pace/coverage-merge";
import { readNamed, writeNamed } from "@keep-pace/timings/files";

/** The merged coverage of a run of the default branch, and what its sources were. */
interface KeptCoverage {
  readonly run: string;
  /** Path → digest of its content. */
  readonly sources: Readonly<Record<string, string>>;
  /** Name of a merged file → its text. */
  readonly files: Readonly<Record<string, string>>;
}

/** What skipped tests would have covered, from the last recorded run; nothing where that cannot be had. */
export async function carried(
  merged: readonly Merged[],
  name: string,
  host: Host,
  { cache }: JobServices,
): Promise<{ readonly run: string; readonly files: readonly Carried[] } | null> {
  if (cache.noReads) return null;
  const file = keptFile(name, host);
  rmSync(dirname(file), { recursive: true, force: true });
  const found = await cache.restore({ paths: paths(name), key: prefix(name), restoreKeys: [prefix(name)] });
  cache.close();
  const kept = found.key === null ? null : read(file, host);
  if (kept === null) {
    host.log.info("There is no coverage of an earlier run, so that of skipped tests is missing.");
    return null;
  }
  const isSame = (path: string) => {
    const inside = inCheckout(path, host);
    return inside !== null && kept.sources[inside] === digestOf(resolve(host.cwd, inside));
  };
  // Where no test of a kind ran, nothing of its coverage was measured.
  const missing = Object.keys(kept.files).filter((name) => !merged.some((one) => one.file === name));
  const files = [...merged, ...missing.flatMap((name) => noCoverage(name) ?? [])].map((one) => {
    const before = kept.files[one.file];
    return before === undefined ? { merged: one, lines: 0 } : carryCoverage(one, before, isSame);
  });
  return { run: kept.run, files };
}

/** Keeps what all tests together cover, for runs that skip some. */
export async function keepCoverage(
  merged: readonly Merged[],
  name: string,
  host: Host,
  { cache }: JobServices,
): Promise<void> {
  if (cache.noWrites || merged.length === 0) return;
  const covered = merged.flatMap(({ paths }) => paths);
  const sources = covered.flatMap((path) => {
    const inside = inCheckout(path, host);
    const digest = inside === null ? null : digestOf(resolve(host.cwd, inside));
    return inside === null || digest === null ? [] : [[inside, digest] as const];
  });
  const run = String(host.run?.runId ?? 0);
  const kept: KeptCoverage = {
    run,
    sources: Object.fromEntries(sources),
    files: Object.fromEntries(merged.map(({ file, text }) => [file, text])),
  };
  writeNamed(host, keptFile(name, host), JSON.stringify(kept));
  const key = `${prefix(name)}${run}-${host.run?.runAttempt ?? 1}`;
  const saved = await cache.save({ paths: paths(name), key });
  cache.close();
  if (!saved.saved && saved.problem) host.log.info(`The coverage could not be kept: ${saved.problem}.`);
}

const paths = (name: string) => [`~/.cache/keep-pace/coverage/${safe(name)}`];
const prefix = (name: string) => `keep-pace-coverage-${safe(name)}-`;
const keptFile = (name: string, host: Host) =>
  join(host.system.env.HOME ?? homedir(), ".cache/keep-pace/coverage", safe(name), "kept.json");

function safe(name: string): string {
  return name.replace(/[^\w.-]+/g, "-").slice(0, 60);
}

function read(file: string, host: Host): KeptCoverage | null {
  try {
    const value = JSON.parse(readNamed(host, file)) as Partial<KeptCoverage> | null;
    return value && typeof value.run === "string" && value.sources && value.files
      ? (value as KeptCoverage)
      : null;
  } catch {
    return null;
  }
}

/** A coverage path relative to the checkout, `null` for what lies elsewhere. */
function inCheckout(path: string, { cwd }: Host): string | null {
  const inside = isAbsolute(path) ? relative(cwd, path) : path;
  return inside.startsWith("..") || isAbsolute(inside) ? null : inside.split(sep).join("/");
}

function digestOf(path: string): string | null {
  return existsSync(path) ? createHash("sha256").update(readFileSync(path)).digest("hex") : null;
}
