import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type {
  Cache,
  CacheEntry,
  CacheProblem,
  CacheRequest,
  Restored,
  RestoreOptions,
  Saved,
  SaveOptions,
} from "@keep-pace/command";
import { writeManifest } from "./manifest.ts";
import { answered, bytesOf, failureOf, reserved } from "./messages.ts";
import { WorkerProcess } from "./worker-process.ts";

type Env = Readonly<Record<string, string | undefined>>;

const pollEvery = 100;
const savePatience = 10_000;

/** GitHub's cache service through its own client, in a process that can be ended. */
export function actionsCache(env: Env): Cache {
  const mode = (env.ACTIONS_CACHE_MODE ?? "").trim().toLowerCase();
  const service = env.ACTIONS_RESULTS_URL || env.ACTIONS_CACHE_URL;
  const missing = service ? null : "this runner has no cache service";
  const forbids = (modes: readonly string[], what: string) =>
    missing ?? (modes.includes(mode) ? `this job's cache-mode is ${mode}, which forbids ${what}` : null);
  let worker: WorkerProcess | null = null;
  const end = () => {
    worker?.end();
    worker = null;
  };
  const start = () => {
    worker ??= new WorkerProcess(env);
    return worker;
  };
  return {
    noReads: forbids(["none", "write-only"], "reading"),
    noWrites: forbids(["none", "read"], "writing"),
    restore: (request, options = {}) => restore(start(), end, request, options, env),
    save: (entry, options = {}) => save(start(), end, entry, options, env),
    close: end,
  };
}

async function restore(
  worker: WorkerProcess,
  end: () => void,
  { paths, key, restoreKeys = [] }: CacheRequest,
  { lookupOnly = false, patience = 60_000, giveUp = () => null }: RestoreOptions,
  env: Env,
): Promise<Restored> {
  writeFileSync(worker.signals.allowed, JSON.stringify(absolute(paths, env)));
  const asked = performance.now();
  const task = worker.run({ kind: "restore", paths, key, restoreKeys, lookupOnly });
  const bytes = () => Math.max(bytesOf(worker.lines, "Received"), archiveBytes(worker.folder));
  let seen = 0;
  const outcome = await race(task, () => {
    seen = Math.max(seen, bytes());
    if (!answered(worker.lines) && seen === 0) {
      return performance.now() - asked > patience
        ? unavailable(
            failureOf(worker.lines) ?? `it gave no answer within ${Math.round(patience / 100) / 10} s`,
          )
        : null;
    }
    const reason = giveUp({ bytes: seen, complete: existsSync(worker.signals.unpacking) });
    return reason === null ? null : { kind: "abandoned", reason };
  });
  const touched = existsSync(worker.signals.unpacking);
  const refused = readIfThere(worker.signals.refused);
  const failure = failureOf(worker.lines);
  const size = bytesOf(worker.lines, "Cache Size") || seen || null;
  const answer = (found: string | null, problem: CacheProblem | null): Restored => ({
    key: found,
    bytes: size,
    touched,
    problem,
  });
  if ("kind" in outcome) {
    end();
    return answer(null, outcome);
  }
  if ("error" in outcome) return answer(null, unavailable(outcome.error));
  if (refused !== null) return answer(null, { kind: "corrupt", reason: refused });
  if ("key" in outcome && outcome.key !== null) return answer(outcome.key, null);
  if (failure === null) return answer(null, null);
  return answer(null, touched ? { kind: "corrupt", reason: failure } : unavailable(failure));
}

async function save(
  worker: WorkerProcess,
  end: () => void,
  { paths, key }: CacheEntry,
  { patience = savePatience }: SaveOptions,
  env: Env,
): Promise<Saved> {
  writeManifest(absolute(paths, env));
  let packedBytes = 0;
  let progress = { sent: -1, at: performance.now() };
  const outcome = await race(
    worker.run({ kind: "save", paths, key, restoreKeys: [], lookupOnly: false }),
    () => {
      packedBytes = Math.max(packedBytes, archiveBytes(worker.folder));
      const now = performance.now();
      // Packing takes as long as it takes, and what is sent again is no progress.
      const sent = reserved(worker.lines) ? Math.min(worker.written, packedBytes) : 0;
      if (sent > progress.sent || !existsSync(worker.signals.packed)) progress = { sent, at: now };
      if (now - progress.at <= patience) return null;
      const seconds = Math.round(patience / 100) / 10;
      const silence = sent > 0 ? "it took no byte for" : "it gave no answer within";
      return unavailable(failureOf(worker.lines) ?? `${silence} ${seconds} s`);
    },
  );
  const notSaved = (problem: string, unanswered: boolean): Saved => ({
    saved: false,
    bytes: null,
    problem,
    unanswered,
  });
  if ("kind" in outcome) {
    end();
    return notSaved(outcome.reason, true);
  }
  if ("error" in outcome) return notSaved(outcome.error, true);
  if ("saved" in outcome && outcome.saved)
    return { saved: true, bytes: packedBytes || null, problem: null, unanswered: false };
  return notSaved(failureOf(worker.lines) ?? "the service refused it without a reason", false);
}

/** The task's reply, or the problem for which `look` ends the wait. */
async function race<T extends object>(
  task: Promise<T>,
  look: () => CacheProblem | null,
): Promise<T | CacheProblem> {
  const settled = task.catch((error: Error) => unavailable(error.message));
  for (;;) {
    const reply = await Promise.race([settled, sleep(pollEvery, null)]);
    if (reply !== null) return reply;
    const problem = look();
    if (problem !== null) return problem;
  }
}

function unavailable(reason: string): CacheProblem {
  return { kind: "unavailable", reason };
}

function absolute(paths: readonly string[], env: Env): string[] {
  const home = env.HOME ?? env.USERPROFILE ?? homedir();
  // A pattern's files lie below its fixed part.
  const fixed = paths.map((path) => path.replace(/\/[^/]*[*?[].*$/, ""));
  return fixed.map((path) =>
    resolve(env.GITHUB_WORKSPACE ?? process.cwd(), path.replace(/^~(?=$|\/)/, home)),
  );
}

/** Bytes of the archive on its way, as far as the disk shows them. */
function archiveBytes(folder: string): number {
  const archives = readdirSync(folder)
    .filter((name) => name !== "control")
    .flatMap((name) => ["cache.tzst", "cache.tgz"].map((file) => join(folder, name, file)));
  return archives.reduce((sum, file) => sum + (statSync(file, { throwIfNoEntry: false })?.size ?? 0), 0);
}

function readIfThere(file: string): string | null {
  return existsSync(file) ? readFileSync(file, "utf8") : null;
}
