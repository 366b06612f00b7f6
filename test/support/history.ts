import type { DeploymentEntry, PullEntry, Recording } from "@keep-pace/delivery";
import { at, type CommitSketch, commit, type PullSketch, pull, repository } from "./recording.ts";

/** Sketches of deliveries over time, in minutes after the dawn of recordings. */
export interface ChangeSketch extends PullSketch {
  readonly number: number;
  readonly merged: number;
  readonly labels?: readonly string[];
  readonly milestone?: string;
  readonly files?: readonly string[];
  readonly commits?: readonly CommitSketch[];
  readonly reviewed?: number;
  readonly queued?: number;
  readonly lines?: number;
}

/** The squash of change `number` on the default branch. */
export function mergeOf(number: number): string {
  return `${number.toString(16).padStart(8, "a")}${"c".repeat(32)}`;
}

function change(sketch: ChangeSketch): PullEntry {
  const { number, merged, labels = [], commits = [{ authored: merged - 60 }] } = sketch;
  return {
    pullRequest: {
      ...pull({ created: merged - 30, sha: `head${number}`, ref: `topic-${number}`, ...sketch }),
      state: "closed",
      updated_at: at(merged),
      merge_commit_sha: mergeOf(number),
      html_url: `https://github.com/acme/shop/pull/${number}`,
      labels: labels.map((name) => ({ name })),
      milestone: sketch.milestone ? { title: sketch.milestone } : null,
      additions: sketch.lines ?? 10,
      deletions: 0,
    } as never,
    commits: commits.map((one, index) => commit({ sha: `${number}-${index}`, ...one })),
    reviews:
      sketch.reviewed === undefined
        ? []
        : [{ user: { login: "grace", type: "User" }, submitted_at: at(sketch.reviewed) } as never],
    timeline:
      sketch.queued === undefined ? [] : [{ event: "added_to_merge_queue", created_at: at(sketch.queued) }],
    files: (sketch.files ?? []).map((filename) => ({ filename }) as never),
  };
}

/** The default branch: one squash a change, in the order of merges, newest first. */
export function squashes(
  changes: readonly ChangeSketch[],
  messages: Readonly<Record<number, string>> = {},
): NonNullable<Recording["history"]> {
  const inOrder = [...changes].sort((a, b) => a.merged - b.merged);
  return inOrder
    .map((one, index) => {
      const before = inOrder[index - 1];
      const message = messages[one.number] ?? `Change ${one.number} (#${one.number})`;
      return {
        ...commit({ sha: mergeOf(one.number), authored: one.merged, message }),
        parents: before ? [{ sha: mergeOf(before.number) }] : [],
        html_url: `https://github.com/acme/shop/commit/${mergeOf(one.number)}`,
      } as never;
    })
    .reverse();
}

/** A deployment that succeeded at `minutes`, and was replaced since. */
export function deployment(
  id: number,
  sha: string,
  minutes: number,
  facts: { readonly environment?: string; readonly states?: readonly string[] } = {},
): DeploymentEntry {
  const states = facts.states ?? ["in_progress", "success", "inactive"];
  const success = Math.max(0, states.indexOf("success"));
  return {
    deployment: {
      id,
      sha,
      environment: facts.environment ?? "production",
      production_environment: (facts.environment ?? "production") === "production",
      transient_environment: false,
      created_at: at(minutes - success),
      updated_at: at(minutes + 600),
      url: `https://api.github.com/repos/acme/shop/deployments/${id}`,
    } as never,
    statuses: states
      .map(
        (state, index) =>
          ({ id: id * 10 + index, state, created_at: at(minutes + index - success) }) as never,
      )
      .reverse(),
  };
}

export function incident(number: number, body: string, opened: number, closed: number | null) {
  return {
    number,
    title: "The shop is down",
    body,
    labels: [{ name: "incident" }],
    created_at: at(opened),
    updated_at: at(closed ?? opened),
    closed_at: closed === null ? null : at(closed),
    html_url: `https://github.com/acme/shop/issues/${number}`,
  } as never;
}

/** A recording of `days` from dawn on. */
export function deliveries(
  days: number,
  changes: readonly ChangeSketch[],
  deployments: readonly DeploymentEntry[],
  more: Recording = {},
): Recording {
  return {
    repository: { ...repository, default_branch: "main" },
    pullRequest: null,
    commits: null,
    runs: [],
    deployments,
    history: squashes(changes),
    pullRequests: changes.map(change),
    incidents: [],
    days,
    window: { from: at(0), to: at(days * 1440) },
    ...more,
  };
}
