import { type Answer, type Host, UserError } from "@keep-pace/command";
import { type GitHub, GitHubError } from "@keep-pace/github";
import type { Verdict } from "../entry.ts";
import type { ClosedPull } from "../previews.ts";
import { type Deletion, deleteAll } from "./delete.ts";
import { takeInventory } from "./inventory.ts";
import { placeOf } from "./place.ts";
import { type Swept, sweptMarkdown, sweptText } from "./render.ts";
import type { SweepInputs } from "./sweep.ts";

/** Looks at what a repository stores on GitHub; deletes what nobody needs only where `write` is set. */
export async function runSweep(inputs: SweepInputs, host: Host): Promise<Answer> {
  const { owner, repo } = await placeOf(host, inputs.repo);
  const github = host.run?.github ?? (await host.connect(owner, repo));
  const { write, artifactDays, previewDays } = inputs;
  const rules = { artifactDays, previewDays, now: host.now(), closed: closedPull(host) };
  const { verdicts, missing } = await inPlainWords(() => takeInventory(github, rules));
  const going = verdicts.filter((verdict) => verdict.goes);
  const done = await deletion(github, going, write);
  const swept: Swept = {
    deleted: done.deleted.map(publicEntry),
    kept: [
      ...verdicts.filter((verdict) => !verdict.goes).map(publicEntry),
      ...done.kept.map((entry) => ({ ...publicEntry(entry), because: "used while the sweep was going on" })),
    ],
    would: done.left.map(publicEntry),
    gone: done.gone.map(publicEntry),
    missing: [...missing, ...done.missing],
  };
  for (const { what, reason } of swept.missing) host.log.warn(`${what}: ${reason}`);
  return {
    json: swept,
    text: () => sweptText(swept, write, host.program),
    markdown: () => sweptMarkdown(swept, write),
    summary: sweptMarkdown(swept, write),
    outputs: {
      deleted: String(swept.deleted.length),
      would: String(swept.would.length),
      bytes: String([...swept.deleted, ...swept.would].reduce((sum, { bytes }) => sum + (bytes ?? 0), 0)),
    },
  };
}

async function deletion(github: GitHub, going: readonly Verdict[], write: boolean): Promise<Deletion> {
  if (write) return deleteAll(github, going);
  return { deleted: [], kept: [], gone: [], left: going, missing: [] };
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
