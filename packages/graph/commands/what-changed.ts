import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import {
  type ChangedFile,
  diffCommits,
  diffWorkTree,
  eventRange,
  type Git,
  type Listing,
  localRange,
  type NoRange,
  parseChangedList,
  type Range,
  type RunEvent,
  rangeSince,
  resolveCommit,
  uniteChanges,
} from "@keep-pace/changes";
import { type Host, UserError } from "@keep-pace/command";
import type { Reason } from "../seeds.ts";
import type { RangeInputs } from "./inputs.ts";

/** What to select for. `changes` is `null` where it cannot be told, so that everything runs. */
export interface Changed {
  readonly base: string | null;
  /** All commits that the head was compared with: several where histories cross. */
  readonly bases: readonly string[];
  readonly head: string | null;
  readonly changes: readonly ChangedFile[] | null;
  readonly because: Reason;
  /** A commit whose files are looked at instead of those on disk. */
  readonly commit: string | null;
}

/** What changed, as the user, the event that started the run, or the branch tells. */
export async function whatChanged(
  inputs: RangeInputs,
  host: Host,
  { git, listing }: { readonly git: Git | null; readonly listing: Listing | null },
): Promise<Changed> {
  if (inputs.changed !== null) {
    const head = git && (await named(git, "head", inputs.head));
    return {
      ...listed(host, inputs.changed),
      head: head ?? (git && (await resolveCommit(git, "HEAD"))),
      commit: head,
    };
  }
  if (git === null) return unknown(null, "no-repository", "this is no git repository");
  const [head, base, checkedOut] = await Promise.all([
    named(git, "head", inputs.head),
    named(git, "base", inputs.base),
    resolveCommit(git, "HEAD"),
  ]);
  const current = head ?? checkedOut;
  if (current === null) return unknown(null, "no-history", "there is no commit to compare");
  const event = base === null && head === null ? runEvent(host) : null;
  const range =
    event !== null
      ? await eventRange(git, event)
      : base !== null
        ? await rangeSince(git, base, current)
        : await localRange(git, current);
  // What lies uncommitted on a laptop counts; a runner's checkout is what the event names.
  if (head === null && event === null && listing === null) {
    return unknown(current, "listing", "git could not list the work tree");
  }
  return compare(git, range, { commit: head, listing: head === null && event === null ? listing : null });
}

async function compare(
  git: Git,
  range: Range | NoRange,
  // With a listing what lies in the work tree counts.
  { commit, listing }: { commit: string | null; listing: Listing | null },
): Promise<Changed> {
  if (range.bases === null) return unknown(range.head, range.code, range.text, commit);
  const lists = await Promise.all(
    range.bases.map((base) =>
      listing ? diffWorkTree(git, base, listing) : diffCommits(git, base, range.head),
    ),
  );
  if (lists.some((list) => list === null)) {
    return unknown(range.head, "diff", "git could not compare the two commits", commit);
  }
  return {
    base: range.bases[0] ?? null,
    bases: range.bases,
    head: range.head,
    changes: uniteChanges(lists.map((list) => list ?? [])),
    because: { code: "compared", text: range.text },
    commit,
  };
}

async function named(git: Git, input: string, ref: string | null): Promise<string | null> {
  if (ref === null) return null;
  const sha = await resolveCommit(git, ref);
  if (sha === null)
    throw new UserError(`--${input} ${ref} is no commit of this repository: name one that is.`);
  return sha;
}

function listed(host: Host, path: string): Pick<Changed, "base" | "bases" | "changes" | "because"> {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path === "-" ? 0 : resolve(host.cwd, path));
  } catch (cause) {
    throw new UserError(`${path} cannot be read: name a file that lists what changed.`, { cause });
  }
  const changes = parseChangedList(bytes);
  if (changes === null) {
    const text = `${path} holds no list of paths, such as git diff --name-status -z prints`;
    return { base: null, bases: [], changes: null, because: { code: "changed-list", text } };
  }
  return { base: null, bases: [], changes, because: { code: "changed-list", text: `what ${path} lists` } };
}

/** The event that started the run: an action is told, the terminal reads GitHub's variables. */
function runEvent(host: Host): RunEvent | null {
  if (host.run) return { name: host.run.eventName, payload: host.run.event, attempt: host.run.runAttempt };
  const { GITHUB_EVENT_PATH: path, GITHUB_EVENT_NAME: name, GITHUB_RUN_ATTEMPT: attempt } = host.system.env;
  if (!path) return null;
  let payload: unknown = null;
  try {
    payload = JSON.parse(readFileSync(path, "utf8"));
  } catch {
    host.log.warn(`The event in ${path} cannot be read, so every test runs.`);
  }
  return { name: name ?? "", payload, attempt: Number(attempt) || 1 };
}

function unknown(head: string | null, code: string, text: string, commit: string | null = null): Changed {
  return { base: null, bases: [], head, changes: null, because: { code, text }, commit };
}
