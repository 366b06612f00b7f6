import { copyFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { trustOf } from "@keep-pace/caching/commands";
import type { Host, JobServices, PostAnswer } from "@keep-pace/command";
import { archiveName, extractDockerfile } from "../mounts/scripts.ts";
import type { BuildkitInputs } from "./buildkit.ts";
import { carry, sizeOf } from "./carry.ts";
import { type MountState, readState } from "./state.ts";
import { tellTruth } from "./truth.ts";

/** The action's post step: says what the builds did, and saves the cache mounts where others may use them. */
export async function runPost(inputs: BuildkitInputs, host: Host): Promise<PostAnswer> {
  const { job } = host;
  const state = job && readState(job);
  if (!job || !state) return { summary: null };
  const temp = host.system.env.RUNNER_TEMP ?? tmpdir();
  // The files hold the token; nothing needs them any more.
  rmSync(join(temp, "keep-pace-buildkit"), { recursive: true, force: true });
  const truth = await tellTruth(inputs, host, job, state);
  const mounts = state.mounts === null ? null : await saveMounts(state.mounts, inputs, host, job);
  job.cache.close();
  if (mounts !== null) host.log.info(`Cache mounts: ${mounts}.`);
  const parts = [
    ...truth.markdown,
    ...(mounts === null || state.mounts === null ? [] : [mountLine(state.mounts, mounts)]),
  ];
  return {
    summary: parts.length === 0 ? null : { headline: truth.headline, markdown: parts.join("\n\n") },
    savedSeconds: truth.savedSeconds,
  };
}

function mountLine({ restoredKey, seconds, mounts }: MountState, saved: string): string {
  const filled = restoredKey === null ? "started empty" : `filled in ${seconds.toFixed(1)} s`;
  return `${mounts.length === 1 ? "One cache mount" : `${mounts.length} cache mounts`}: ${filled}; ${saved}.`;
}

/** Packs the mounts by one build and saves the archive. @returns what came of it, one clause. */
async function saveMounts(
  state: MountState,
  inputs: BuildkitInputs,
  host: Host,
  { cache }: JobServices,
): Promise<string> {
  const refusal = refusalOf(inputs, host, cache.noWrites);
  if (refusal !== null) return `not saved, ${refusal}`;
  if (await isSaved(state.key, cache)) return "not saved, today's entry is there";
  const temp = join(host.system.env.RUNNER_TEMP ?? tmpdir(), "keep-pace-mounts");
  const context = join(temp, "empty");
  mkdirSync(context, { recursive: true });
  const text = extractDockerfile(state.image, state.mounts, new Map(state.digests), inputs.mountLimit * 1e6);
  const start = host.now().getTime();
  const extracted = await carry(host, temp, text, context);
  if (typeof extracted === "string") {
    host.log.warn(`The cache mounts were not saved: ${extracted}.`);
    return `not saved, ${extracted}`;
  }
  const tooLarge = state.mounts
    .filter(({ folder }) => extracted.report.tooLarge.includes(folder))
    .map(({ target }) => target);
  for (const target of tooLarge)
    host.log.warn(
      `The cache mount ${target} is larger than ${inputs.mountLimit} MB and is not carried: raise mount-limit, or set mounts: false.`,
    );
  if (extracted.archive === null) return "not saved, nothing in them changed";
  const bytes = sizeOf(extracted.archive);
  const folder = join(host.system.env.HOME ?? temp, ".cache/keep-pace/buildkit-mounts");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  move(extracted.archive, join(folder, archiveName));
  writeFileSync(
    join(folder, "mounts.json"),
    JSON.stringify(state.mounts.map(({ folder: name, id }) => ({ folder: name, id }))),
  );
  const { saved, problem } = await cache.save({
    paths: [savedPath],
    key: state.key,
  });
  const before = new Map(state.digests);
  const changed = state.mounts.filter(
    ({ folder: name }) => extracted.report.digests.get(name) !== before.get(name),
  );
  host.log.info(`Cache mounts that changed: ${changed.map(({ target }) => target).join(", ")}.`);
  const seconds = ((host.now().getTime() - start) / 1000).toFixed(1);
  return saved ? `saved ${Math.ceil(bytes / 1e6)} MB in ${seconds} s` : `not saved, ${problem}`;
}

const savedPath = "~/.cache/keep-pace/buildkit-mounts";

/** Asked before anything is packed: of several jobs with the same mounts one saves them, once a day. */
async function isSaved(key: string, cache: JobServices["cache"]): Promise<boolean> {
  if (cache.noReads !== null) return false;
  const found = await cache.restore({ paths: [savedPath], key }, { lookupOnly: true, patience: 5_000 });
  return found.key?.toLowerCase() === key.toLowerCase();
}

function refusalOf({ save }: BuildkitInputs, host: Host, noWrites: string | null): string | null {
  if (save === "never") return "as asked";
  if (noWrites !== null) return noWrites;
  return save === "always" || trustOf(host) === "trusted" ? null : "this run is not of a trusted branch";
}

/** The runner's temporary folder may be another file system than the home folder. */
function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch {
    copyFileSync(from, to);
    rmSync(from);
  }
}
