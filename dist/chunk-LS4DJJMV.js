import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);

// packages/caching/pays.ts
var minHits = 3;
var minMisses = 1;
function judge(samples) {
  const cold = samples.flatMap(
    ({ restored: restored2, installSeconds }) => restored2 === "nothing" && installSeconds !== null ? [installSeconds] : []
  );
  const warm = samples.flatMap(
    ({ restored: restored2, restoreSeconds, installSeconds }) => restored2 !== "nothing" && restoreSeconds !== null && installSeconds !== null ? [restoreSeconds + installSeconds] : []
  );
  const saving = samples.reduce((sum, { saveSeconds }) => sum + (saveSeconds ?? 0), 0) / Math.max(1, samples.length);
  const withoutCache = median(cold);
  const restored = median(warm);
  const withCache = restored === null ? null : restored + saving;
  const known = { withCache, withoutCache, hits: warm.length, misses: cold.length };
  if (withCache === null || withoutCache === null) return { pays: null, savedSeconds: null, ...known };
  const savedSeconds = withoutCache - withCache;
  const enough = warm.length >= minHits && cold.length >= minMisses;
  return { pays: enough ? savedSeconds > 0 : null, savedSeconds, ...known };
}
function installWithout(samples) {
  return judge(samples).withoutCache;
}
function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle];
  if (upper === void 0) return null;
  return sorted.length % 2 === 1 ? upper : (sorted[middle - 1] + upper) / 2;
}

// packages/caching/record.ts
var emptyRecord = { samples: {}, epochs: {} };
var kept = 20;
var fresh = 28 * 864e5;
function parseRecord(text) {
  try {
    const value = JSON.parse(text);
    if (value.version !== 1) return emptyRecord;
    const samples = Object.entries(object(value.samples)).map(([store, list]) => [
      store,
      Array.isArray(list) ? list.filter(isSample) : []
    ]);
    const epochs = Object.entries(object(value.epochs)).filter(([, epoch]) => Number.isInteger(epoch));
    return {
      samples: Object.fromEntries(samples),
      epochs: Object.fromEntries(epochs)
    };
  } catch {
    return emptyRecord;
  }
}
function formatRecord(record) {
  return `${JSON.stringify({ version: 1, ...record })}
`;
}
function addSample(record, store, sample) {
  const before = (record.samples[store] ?? []).filter(
    ({ at }) => Date.parse(sample.at) - Date.parse(at) < fresh
  );
  return { ...record, samples: { ...record.samples, [store]: [...before, sample].slice(-kept) } };
}
function raiseEpoch(record, store) {
  return { ...record, epochs: { ...record.epochs, [store]: (record.epochs[store] ?? 0) + 1 } };
}
function epochOf(given, { epochs }, store) {
  const raised = epochs[store] ?? 0;
  return raised === 0 ? given : `${given}.${raised}`;
}
function object(value) {
  return typeof value === "object" && value !== null ? value : {};
}
var secondsOrNull = (value) => value === null || typeof value === "number" && Number.isFinite(value) && value >= 0;
function isSample(value) {
  const { at, restored, bytes, restoreSeconds, installSeconds, saveSeconds } = object(value);
  return typeof at === "string" && !Number.isNaN(Date.parse(at)) && ["exact", "partial", "nothing"].includes(restored) && [bytes, restoreSeconds, installSeconds, saveSeconds].every(secondsOrNull);
}

// packages/caching/commands/disk-store.ts
import { lstatSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
function absolutePath(root, path, env) {
  const home = env.HOME ?? env.USERPROFILE ?? homedir();
  return resolve(root, path.replace(/^~(?=$|\/)/, home));
}
function storeFiles(folder) {
  return [...walk(folder, "")];
}
function* walk(folder, prefix) {
  for (const entry of entriesOf(folder)) {
    const path = prefix + entry.name;
    const full = join(folder, entry.name);
    if (entry.isDirectory()) yield* walk(full, `${path}/`);
    else {
      const stat = lstatSync(full, { throwIfNoEntry: false });
      if (!stat) continue;
      yield {
        path,
        bytes: stat.size,
        links: stat.nlink,
        modifiedAt: stat.mtimeMs,
        accessedAt: stat.atimeMs,
        changedAt: stat.ctimeMs
      };
    }
  }
}
function entriesOf(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
function removeFromStore(folder, paths) {
  for (const path of paths) rmSync(join(folder, path), { recursive: true, force: true });
  if (paths.length > 0) removeEmptyFolders(folder);
}
function removeEmptyFolders(folder) {
  const entries = entriesOf(folder);
  const left = entries.filter((entry) => {
    if (!entry.isDirectory()) return true;
    const full = join(folder, entry.name);
    if (!removeEmptyFolders(full)) return true;
    rmSync(full, { recursive: true, force: true });
    return false;
  });
  return left.length === 0;
}
function storeText(folder, path) {
  try {
    return readFileSync(join(folder, path), "utf8");
  } catch {
    return null;
  }
}

// packages/caching/commands/job-state.ts
var name = "dependency-cache";
function writeState({ state }, value) {
  state.write(name, JSON.stringify(value));
}
function readState({ state }) {
  const text = state.read(name);
  return text === "" ? null : { record: emptyRecord, ...JSON.parse(text) };
}

// packages/caching/commands/record-entry.ts
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync as readFileSync2, rmSync as rmSync2, writeFileSync } from "node:fs";
import { dirname } from "node:path";
function recordEntry(host, planned) {
  const path = "~/.cache/keep-pace/dependency-cache.json";
  const file = absolutePath("/", path, host.system.env);
  const family = createHash("sha256").update(planned.map((entry) => entry.family).join("\n")).digest("hex").slice(0, 16);
  const prefix = `keep-pace-record-${family}-`;
  const digest = createHash("sha256").update(planned.map(({ key }) => key).join("\n")).digest("hex").slice(0, 16);
  const { runId = 0, runAttempt = 1 } = host.run ?? {};
  return { paths: [path], file, key: `${prefix}${runId}-${runAttempt}-${digest}`, restoreKeys: [prefix] };
}
function readRecord(file) {
  try {
    return parseRecord(readFileSync2(file, "utf8"));
  } catch {
    return emptyRecord;
  }
}
function writeRecord(file, record) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, formatRecord(record));
}
function forgetRecord(file) {
  rmSync2(file, { force: true });
}

// packages/caching/commands/trust.ts
function releaseReason({ run, system }) {
  if (!run) return null;
  if (run.eventName === "release") return "the event is a release";
  if (run.ref.startsWith("refs/tags/")) return "a tag was pushed";
  if (system.env.ACTIONS_ID_TOKEN_REQUEST_TOKEN) return "the job has id-token: write";
  const name2 = /(?:^|[-_ ])(release|publish|deploy)(?:$|[-_ ])/i.exec(run.job)?.[1];
  return name2 === void 0 ? null : `the job is called ${run.job}`;
}
function trustOf({ run, system }) {
  if (!run) return "none";
  if (run.eventName === "pull_request") return "pull-request";
  if (run.eventName === "schedule") return "trusted";
  const isOthers = /^(pull_request_target|workflow_run|issue_comment|issues|discussion|fork|watch)/.test(
    run.eventName
  );
  if (isOthers || !run.ref.startsWith("refs/heads/")) return "none";
  return run.ref === `refs/heads/${defaultBranch(run)}` || system.env.GITHUB_REF_PROTECTED === "true" ? "trusted" : "none";
}
function defaultBranch({ event }) {
  const repository = event?.repository;
  return typeof repository?.default_branch === "string" ? repository.default_branch : "main";
}

// packages/caching/commands/words.ts
function restoreAnswer(stores, planned, off, log) {
  if (planned.length === 0) log.info("No package manager was found, so nothing is cached.");
  if (off !== null && planned.length > 0) {
    const say = off.isTrouble ? log.warn : log.info;
    say(`Nothing was restored: ${off.reason}. The job goes on without caches.`);
  }
  for (const one of stores) if (off === null || one.hit !== "off") log.info(storeLine(one));
  const managerOf = new Map(planned.map(({ manager, store }) => [store.name, manager.name]));
  const caches = stores.map(({ store, hit, key, restoredKey, seconds, bytes, note }) => ({
    manager: managerOf.get(store) ?? store,
    store,
    hit,
    key,
    restoredKey,
    seconds,
    bytes,
    note
  }));
  const wanted = stores.filter(({ hit }) => hit !== "off");
  const isHit = wanted.length > 0 && wanted.every(({ hit }) => hit === "exact");
  return {
    json: { caches },
    text: () => stores.map(storeLine).join("\n"),
    markdown: () => stores.map(storeLine).join("\n\n"),
    outputs: { "cache-hit": String(isHit), caches: JSON.stringify(caches) }
  };
}
var hits = {
  exact: "restored",
  partial: "restored an older entry",
  miss: "nothing to restore",
  off: "left out"
};
function storeLine({ store, hit, seconds, bytes, restoredKey, note }) {
  const size = bytes === null ? "" : `, ${megabytes(bytes)}`;
  const time = seconds === null || hit === "off" ? "" : ` in ${seconds.toFixed(1)} s${size}`;
  const from = hit === "partial" ? ` (${restoredKey})` : "";
  return `${store}: ${hits[hit]}${time}${from}${note === null ? "" : `: ${note}`}.`;
}
function megabytes(bytes) {
  return bytes < 1e5 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
function cacheTable(reports) {
  const head = ["cache", "restored", "restore", "install", "saved", "gain a run"];
  const rows = reports.map(({ store, hit, seconds, bytes, installSeconds, saved, savedBytes, verdict }) => [
    store,
    `${hit}${bytes === null || hit === "off" || hit === "miss" ? "" : `, ${megabytes(bytes)}`}`,
    secondsText(hit === "off" ? null : seconds),
    secondsText(installSeconds),
    `${saved}${savedBytes === null ? "" : `, ${megabytes(savedBytes)}`}`,
    gain(verdict)
  ]);
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
function gain({ savedSeconds, hits: hits2, misses, pays }) {
  if (savedSeconds === null) return "not yet known";
  const text = `${savedSeconds < 0 ? "loses" : "saves"} ${Math.abs(savedSeconds).toFixed(1)} s`;
  return pays === null ? `${text} so far (${hits2 + misses} runs)` : text;
}
function secondsText(seconds) {
  return seconds === null ? "\u2013" : `${seconds.toFixed(1)} s`;
}

export {
  judge,
  installWithout,
  emptyRecord,
  addSample,
  raiseEpoch,
  epochOf,
  absolutePath,
  storeFiles,
  removeFromStore,
  storeText,
  writeState,
  readState,
  recordEntry,
  readRecord,
  writeRecord,
  forgetRecord,
  releaseReason,
  trustOf,
  restoreAnswer,
  cacheTable
};
