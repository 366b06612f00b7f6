import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { type Host, UserError } from "@keep-pace/command";
import { type BranchFile, type GitHub, GitHubError } from "@keep-pace/github";
import { readTrend, type Trend } from "../weeks/trend.ts";

/** Where the figures of earlier reports are kept. */
export interface TrendStore {
  /** `null` where there are none yet, or they cannot be had. It never fails a report. */
  read(): Promise<Trend | null>;
  /** Keeps `next` of what is there now, which another report may have written since. */
  write(next: (kept: Trend | null) => Trend): Promise<void>;
}

export type TrendPlace = "cache" | "branch" | "none";

const branch = "keep-pace-trend";
const file = "trend.json";

/** The store of a repository at `place`. Asked for a cache where there is none, a UserError. */
export function trendStore(place: TrendPlace, host: Host, github: () => Promise<GitHub>): TrendStore {
  if (place === "branch") return onBranch(host, github);
  if (place === "none") return { read: async () => null, write: async () => {} };
  if (host.job) return inCache(host, host.job.cache);
  throw new UserError(
    "--trend is cache, which GitHub offers to its own jobs alone: use branch, or leave it out.",
  );
}

const folder = "~/.cache/keep-pace/trend";
const prefix = "keep-pace-trend-";

function inCache(host: Host, cache: NonNullable<Host["job"]>["cache"]): TrendStore {
  const path = join(host.system.env.HOME ?? homedir(), folder.slice(2), file);
  const key = `${prefix}${host.run?.runId ?? 0}-${host.run?.runAttempt ?? 1}`;
  const entry = { paths: [folder], key };
  let kept: Trend | null = null;
  return {
    async read() {
      if (cache.noReads) return null;
      rmSync(dirname(path), { recursive: true, force: true });
      const found = await cache.restore({ ...entry, restoreKeys: [prefix] }, { patience: 5000 });
      // What it started would keep the step from ending.
      cache.close();
      if (found.problem) host.log.info(`The trend could not be restored: ${found.problem.reason}.`);
      kept = found.key === null || found.problem ? null : parsed(readIfThere(path), host);
      return kept;
    },
    async write(next) {
      const why = onDefaultBranch(host)
        ? cache.noWrites
        : "only runs on the default branch keep it, so that all read the same";
      if (why) return host.log.info(`The trend is not kept: ${why}.`);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, JSON.stringify(next(kept)));
      const { saved, problem } = await cache.save(entry);
      cache.close();
      if (!saved && problem) host.log.info(`The trend could not be kept: ${problem}.`);
    },
  };
}

function onBranch(host: Host, github: () => Promise<GitHub>): TrendStore {
  let found: BranchFile | null = null;
  const read = async () => {
    found = await (await github()).readBranchFile(branch, file);
    return parsed(found?.text ?? null, host);
  };
  return {
    async read() {
      try {
        return await read();
      } catch (error) {
        if (!(error instanceof GitHubError)) throw error;
        host.log.warn(`The trend could not be read: ${error.message}`);
        return null;
      }
    },
    async write(next) {
      if (host.run?.pullRequest) return;
      try {
        for (let attempt = 1; ; attempt += 1) {
          const kept = await read();
          const text = `${JSON.stringify(next(kept), null, 1)}\n`;
          try {
            const message = "Keep the figures of keep-pace's report";
            return await (await github()).writeBranchFile(branch, { path: file, text }, found, message);
          } catch (error) {
            // Another report was faster, so what it wrote is read, too.
            if (!(error instanceof GitHubError) || error.kind !== "rejected" || attempt === 3) throw error;
          }
        }
      } catch (error) {
        if (!(error instanceof GitHubError)) throw error;
        host.log.warn(`The trend could not be kept: ${error.message}`);
      }
    },
  };
}

function parsed(text: string | null, host: Host): Trend | null {
  if (text === null) return null;
  let trend: Trend | null = null;
  try {
    trend = readTrend(JSON.parse(text));
  } catch {}
  if (!trend) host.log.warn("The kept trend is damaged or of another version, so a new one begins.");
  return trend;
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}

function onDefaultBranch({ run }: Host): boolean {
  if (!run || run.pullRequest) return false;
  const event = run.event as { repository?: { default_branch?: unknown } } | null;
  const name = event?.repository?.default_branch;
  return typeof name === "string" && run.ref === `refs/heads/${name}`;
}
