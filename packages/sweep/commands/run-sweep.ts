import { type Answer, type Host, UserError } from "@keep-pace/command";
import { type GitHub, GitHubError, type Repository } from "@keep-pace/github";
import type { Verdict } from "../entry.ts";
import { readHours, type WorkingHours } from "../hours.ts";
import { type ClosedPull, isZombie } from "../previews.ts";
import { deleteAll, type Removers } from "./delete.ts";
import { type Missing, takeInventory } from "./inventory.ts";
import { machineInventory, removeFromMachine } from "./machine.ts";
import { placeOf } from "./place.ts";
import { headline, type Swept, sweptMarkdown, sweptText } from "./render.ts";
import type { SweepInputs } from "./sweep.ts";

/** Looks at what a repository stores on GitHub; deletes what nobody needs only where `write` is set. */
export async function runSweep(inputs: SweepInputs, host: Host): Promise<Answer> {
  const { owner, repo } = await placeOf(host, inputs.repo);
  const github = host.run?.github ?? (await host.connect(owner, repo));
  const { write } = inputs;
  const hours = workingHours(inputs);
  const { verdicts, missing, repository } = await inPlainWords(() => inventory(inputs, hours, github, host));
  const going = verdicts.filter((verdict) => verdict.goes);
  const removers = removersOf(github, repository, inputs, host);
  const done = write
    ? await deleteAll(removers, going)
    : { deleted: [], kept: [], gone: [], left: going, missing: [] };
  const swept: Swept = {
    deleted: done.deleted.map(publicEntry),
    kept: [
      ...verdicts.filter((verdict) => !verdict.goes).map(publicEntry),
      ...done.kept.map((entry) => ({ ...publicEntry(entry), because: "used while the sweep was going on" })),
    ],
    would: done.left.map(publicEntry),
    gone: done.gone.map(publicEntry),
    zombies: going.filter(isZombie).map(publicEntry),
    missing: [...missing, ...done.missing, ...overQuota(verdicts, inputs)],
  };
  for (const { what, reason } of swept.missing) host.log.warn(`${what}: ${reason}`);
  return {
    json: swept,
    text: (style) => sweptText(swept, write, style),
    markdown: () => `### ${headline(swept)}\n\n${sweptMarkdown(swept, write)}`,
    comment: {
      headline: headline(swept),
      markdown: sweptMarkdown(swept, write),
      worthSaying: false,
      pull: null,
    },
    outputs: {
      deleted: String(swept.deleted.length),
      would: String(swept.would.length),
      bytes: String([...swept.deleted, ...swept.would].reduce((sum, { bytes }) => sum + (bytes ?? 0), 0)),
      zombies: String(swept.zombies.length),
    },
  };
}

function workingHours({ workingHours: text }: SweepInputs): WorkingHours | null {
  if (text === null || text.trim() === "") return null;
  const hours = readHours(text);
  if (hours) return hours;
  throw new UserError(`The working hours are "${text}": write them as "Mon-Fri 07:00-19:00 Europe/Berlin".`);
}

async function inventory(inputs: SweepInputs, hours: WorkingHours | null, github: GitHub, host: Host) {
  const { artifactDays, previewDays, imageDays, cacheGigabytes, machineDays } = inputs;
  const { exec } = host;
  const now = host.now();
  const names = (inputs.images ?? "").split("\n").flatMap((name) => name.trim() || []);
  const images = names.length > 0 ? names : null;
  const quotaBytes = cacheGigabytes === 0 ? null : cacheGigabytes * 1e9;
  const closed = closedPull(host);
  const rules = { artifactDays, previewDays, imageDays, images, quotaBytes, hours, now, exec, closed };
  const repository = await github.getRepository();
  const there = await takeInventory(github, repository, { ...rules, registry: registryOf(host) });
  const isOurs = host.door === "cli" || host.system.env.RUNNER_ENVIRONMENT === "self-hosted";
  const here =
    machineDays > 0 && isOurs && closed === null
      ? await machineInventory(exec, { days: machineDays, now })
      : { verdicts: [], missing: [] };
  return {
    repository,
    verdicts: [...there.verdicts, ...here.verdicts],
    missing: [...there.missing, ...here.missing],
  };
}

/** Where container images of the server that this runs on lie. Source: GitHub Docs, "Working with the Container registry". */
function registryOf({ run }: Host): string {
  const server = new URL(run?.serverUrl ?? "https://github.com").hostname;
  return server === "github.com" ? "ghcr.io" : `containers.${server}`;
}

function removersOf(
  github: GitHub,
  { owner }: Repository,
  { teardown, machineDays }: SweepInputs,
  { exec }: Host,
): Removers {
  return {
    github,
    image: ({ name, id }) =>
      github.deleteImageVersion(owner.type === "Organization", name.split("@")[0] ?? "", Number(id)),
    async preview({ id, name, ref, because }) {
      if (teardown === "status") return github.deactivateDeployment(Number(id));
      await github.dispatch("keep-pace-teardown", { deployment: id, environment: name, ref, because });
    },
    machine: (entry) => removeFromMachine(exec, entry, machineDays),
  };
}

/** What is left above the quota because it may not go. */
function overQuota(verdicts: readonly Verdict[], { cacheGigabytes }: SweepInputs): Missing[] {
  const kept = verdicts.filter((verdict) => verdict.kind === "cache" && !verdict.goes);
  const bytes = kept.reduce((sum, entry) => sum + (entry.bytes ?? 0), 0);
  if (cacheGigabytes === 0 || bytes <= cacheGigabytes * 1e9) return [];
  const reason = `${(bytes / 1e9).toFixed(1)} GB stay above the quota of ${cacheGigabytes} GB: the newest of their family, used within the last hour, or named by a BuildKit export that is in use`;
  return [{ what: "caches", reason }];
}

function publicEntry({ goes: _, ...entry }: Verdict): Omit<Verdict, "goes"> {
  return entry;
}

async function inPlainWords<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof GitHubError) throw new UserError(error.message, { cause: error });
    throw error;
  }
}

/** The pull request whose closing this run is about. */
function closedPull({ run }: Host): ClosedPull | null {
  const event = run?.event as { action?: unknown; pull_request?: { head?: { ref?: unknown } } } | undefined;
  if (!run?.pullRequest || event?.action !== "closed") return null;
  const { number, headSha } = run.pullRequest;
  return { number, headSha, headRef: String(event.pull_request?.head?.ref ?? "") };
}
