import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { trustOf } from "@keep-pace/caching/commands";
import type { Answer, Host, JobServices } from "@keep-pace/command";
import { isUnreadable } from "@keep-pace/files";
import { archiveName, carriedMounts, carrierImage, injectDockerfile } from "../mounts/scripts.ts";
import type { PlannedBuild } from "../plan/plan.ts";
import type { BuildkitInputs } from "./buildkit.ts";
import { carry, mountEntry } from "./carry.ts";
import { buildsOfJob, readMatrix, selected } from "./job-builds.ts";
import { type BuildPlan, planJob } from "./plan-job.ts";
import { publicBuild } from "./run-plan.ts";
import { type ServiceAccess, serviceAccess } from "./service.ts";
import { type MountState, writeState } from "./state.ts";
import { bakeOverride, composeOverride, optionsOf, type Wired, wire } from "./wiring.ts";

/** The action's main step: hands every build of the job its caches, and fills the builder's cache mounts. */
export async function runWire(inputs: BuildkitInputs, host: Host, job: JobServices): Promise<Answer> {
  const startedAt = host.now().getTime();
  const writes = mayWrite(inputs, host, job);
  const event = host.run?.eventName === "pull_request" ? "pull_request" : "push";
  const matrix = readMatrix(inputs.matrix);
  const plan = await planJob(host, inputs, { writes, event, matrix });
  const builds = buildsOfJob(plan.builds, host, matrix);
  const mounts = inputs.mounts ? await fillMounts(plan, builds, host, job) : null;
  job.cache.close();
  writeState(job, { startedAt, mounts });
  const access = serviceAccess(host);
  for (const { scope, because } of builds) host.log.info(`${scope}: ${because}`);
  if (builds.length === 0)
    host.log.info("No image build was found in the repository, so there is nothing to wire.");
  return {
    json: { builds: builds.map(publicBuild) },
    text: () => "",
    markdown: () => "",
    secrets: access?.secrets ?? [],
    outputs: outputsOf(inputs, builds, host, access),
  };
}

function mayWrite({ save }: BuildkitInputs, host: Host, { cache }: JobServices): boolean {
  if (save === "never" || cache.noWrites !== null) return false;
  return save === "always" || trustOf(host) === "trusted";
}

function outputsOf(
  inputs: BuildkitInputs,
  builds: readonly PlannedBuild[],
  host: Host,
  access: ServiceAccess | null,
): Record<string, string> {
  const wired = (build: PlannedBuild) => wire(build, host, access, inputs.token);
  const chosen = selected(builds, inputs);
  if (chosen.length === 0 && builds.length > 0)
    host.log.info(
      "The job builds several images: name one by the inputs dockerfile and target, or read the output builds.",
    );
  const all: Wired = {
    cacheFrom: chosen.flatMap((build) => wired(build).cacheFrom),
    cacheTo: chosen.flatMap((build) => wired(build).cacheTo),
  };
  const each = builds.map((build) => {
    const { scope, dockerfile, target, platform, cacheFrom, cacheTo } = build;
    const value = {
      dockerfile,
      target,
      platform,
      "cache-from": cacheFrom.join("\n"),
      "cache-to": cacheTo.join("\n"),
      arguments: optionsOf(wired(build)),
    };
    return [scope, value] as const;
  });
  const lines = (key: "cacheFrom" | "cacheTo") => chosen.flatMap((build) => build[key]).join("\n");
  const folder = join(host.system.env.RUNNER_TEMP ?? tmpdir(), "keep-pace-buildkit");
  return {
    "cache-from": lines("cacheFrom"),
    "cache-to": lines("cacheTo"),
    arguments: optionsOf(all),
    "bake-file": written(folder, "bake-caches.json", bakeOverride(builds, wired)),
    "compose-file": written(folder, "compose-caches.yml", composeOverride(builds, wired)),
    builds: JSON.stringify(Object.fromEntries(each)),
  };
}

/** The file's path, `""` without a text. It holds a token, so nobody else may read it. */
function written(folder: string, name: string, text: string | null): string {
  const path = join(folder, name);
  rmSync(path, { force: true });
  if (text === null) return "";
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(path, text, { mode: 0o600 });
  return path;
}

/** Restores the archive of the job's cache mounts and has one build unpack it into all of them. */
async function fillMounts(
  { workspace }: BuildPlan,
  builds: readonly PlannedBuild[],
  host: Host,
  job: JobServices,
): Promise<MountState | null> {
  const planned = builds.flatMap((build) => build.mounts);
  const mounts = carriedMounts(planned);
  const image = carrierImage(planned);
  if (mounts.length === 0) return null;
  if (image === null) {
    host.log.info("The cache mounts are not carried: the image that their stages stand on is not known.");
    return null;
  }
  const start = host.now().getTime();
  const entry = mountEntry(host, mounts, lockTexts(workspace.files, builds));
  const state = { image, mounts, key: entry.key, restoredKey: null, digests: [], seconds: 0, problem: null };
  if (job.cache.noReads !== null) return { ...state, problem: job.cache.noReads };
  rmSync(entry.folder, { recursive: true, force: true });
  const { key: restoredKey, problem } = await job.cache.restore(entry, { patience: 5_000 });
  const seconds = () => (host.now().getTime() - start) / 1000;
  if (restoredKey === null || problem) {
    host.log.info(`Cache mounts: nothing to restore${problem ? `, ${problem.reason}` : ""}.`);
    return { ...state, seconds: seconds(), problem: problem?.reason ?? "there was no entry" };
  }
  const work = join(host.system.env.RUNNER_TEMP ?? tmpdir(), "keep-pace-mounts");
  const injected = await carry(host, work, injectDockerfile(image, mounts), entry.folder);
  // Unpacked into the builder; a second copy would only fill the disk.
  rmSync(join(entry.folder, archiveName), { force: true });
  if (typeof injected === "string") {
    host.log.warn(`The cache mounts were not filled: ${injected}. The build goes on with empty ones.`);
    return { ...state, restoredKey, seconds: seconds(), problem: injected };
  }
  host.log.info(
    `Cache mounts: ${mounts.map(({ target }) => target).join(", ")} filled in ${seconds().toFixed(1)} s (${restoredKey}).`,
  );
  return { ...state, restoredKey, digests: [...injected.report.digests], seconds: seconds() };
}

const lockFile =
  /(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|bun\.lockb?|[^/]*requirements[^/]*\.txt|pyproject\.toml|poetry\.lock|uv\.lock|Pipfile\.lock|go\.(?:mod|sum)|Cargo\.lock|Gemfile\.lock|composer\.lock|packages\.lock\.json|pom\.xml|[^/]*\.gradle(?:\.kts)?|gradle\.lockfile|libs\.versions\.toml|mix\.lock)$/;
const mostLocks = 500;

/** What decides on which packages the mounts hold: the Dockerfiles and lock files of the builds' contexts. */
function lockTexts(files: BuildPlan["workspace"]["files"], builds: readonly PlannedBuild[]): string {
  const contexts = builds.map(({ found: { context } }) => (context === "." ? "" : `${context}/`));
  const locks = files.paths.filter(
    (path) => lockFile.test(path) && contexts.some((context) => path.startsWith(context)),
  );
  const paths = [
    ...new Set([...builds.map(({ dockerfile }) => dockerfile), ...locks.slice(0, mostLocks)]),
  ].sort();
  return paths
    .map((path) => {
      const text = files.text(path);
      return `${path}\n${isUnreadable(text) ? "" : text}`;
    })
    .join("\n");
}
