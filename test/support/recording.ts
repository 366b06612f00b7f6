import type { Recording, RunEntry } from "@keep-pace/delivery";

/** Sketches of recordings: times are minutes after `dawn`. Whatever a test does not name is left out or plain. */
const dawn = Date.UTC(2026, 8, 1, 9) / 1000;

export function at(minutes: number): string {
  return new Date((dawn + minutes * 60) * 1000).toISOString().replace(".000Z", "Z");
}

export interface JobSketch {
  readonly name: string;
  readonly created: number;
  /** First step; `created` when left out. */
  readonly begun?: number;
  readonly completed: number | null;
  readonly conclusion?: string;
  readonly labels?: readonly string[];
  readonly id?: number;
  readonly attempt?: number;
  readonly runner?: string;
  /** Name and minutes, one after the other from `begun`. */
  readonly steps?: readonly (readonly [name: string, minutes: number])[];
}

export interface RunSketch {
  readonly id?: number;
  readonly attempt?: number;
  readonly sha?: string;
  readonly created?: number;
  readonly started?: number;
  readonly event?: string;
  readonly branch?: string;
  readonly headRepository?: string;
  readonly pulls?: readonly number[];
  readonly path?: string;
  readonly status?: string;
  readonly conclusion?: string | null;
  readonly jobs: readonly JobSketch[];
}

export function runEntry(sketch: RunSketch): RunEntry {
  const { id = 1, attempt = 1, created = 0, jobs } = sketch;
  const started = sketch.started ?? created;
  const ends = jobs.flatMap((job) => job.completed ?? []);
  const run = {
    id,
    run_attempt: attempt,
    workflow_id: 7,
    name: "CI",
    path: sketch.path ?? ".github/workflows/ci.yml",
    event: sketch.event ?? "pull_request",
    status: sketch.status ?? "completed",
    conclusion: sketch.conclusion === undefined ? "success" : sketch.conclusion,
    head_sha: sketch.sha ?? "a1",
    head_branch: sketch.branch ?? "feature",
    ...(sketch.headRepository && { head_repository: { full_name: sketch.headRepository } }),
    pull_requests: (sketch.pulls ?? []).map((number) => ({ number })),
    created_at: at(created),
    run_started_at: at(started),
    updated_at: at(Math.max(started, ...ends)),
    html_url: `https://github.com/acme/shop/actions/runs/${id}`,
  };
  return { run, jobs: jobs.map((job, index) => jobEntry(job, sketch, index)) } as unknown as RunEntry;
}

function jobEntry(job: JobSketch, { id = 1, attempt = 1, sha = "a1" }: RunSketch, index: number): object {
  const begun = job.begun ?? job.created;
  let clock = begun;
  const steps = (job.steps ?? [["run", (job.completed ?? begun) - begun]]).map(([name, minutes], number) => {
    const step = {
      name,
      number: number + 1,
      status: "completed",
      conclusion: "success",
      started_at: at(clock),
      completed_at: at(clock + minutes),
    };
    clock += minutes;
    return step;
  });
  return {
    id: job.id ?? id * 10_000 + attempt * 100 + index,
    run_id: id,
    run_attempt: job.attempt ?? attempt,
    head_sha: sha,
    name: job.name,
    status: job.completed === null ? "in_progress" : "completed",
    conclusion: job.completed === null ? null : (job.conclusion ?? "success"),
    created_at: at(job.created),
    started_at: at(begun),
    completed_at: job.completed === null ? null : at(job.completed),
    labels: job.labels ?? ["ubuntu-latest"],
    runner_id: 3,
    runner_name: job.runner ?? "GitHub Actions 3",
    html_url: `https://github.com/acme/shop/actions/runs/${id}/job/${job.id ?? index}`,
    steps: job.conclusion === "skipped" ? [] : steps,
  };
}

export interface CommitSketch {
  readonly sha?: string;
  readonly authored: number;
  readonly committed?: number;
  readonly message?: string;
  readonly email?: string;
  readonly login?: string;
  readonly parents?: number;
}

export function commit(sketch: CommitSketch): NonNullable<Recording["commits"]>[number] {
  const { sha = "a1", email = "ada@example.com", login = "ada" } = sketch;
  return {
    sha,
    author: { login, type: login.endsWith("[bot]") ? "Bot" : "User" },
    committer: { login: "web-flow", type: "User" },
    parents: Array.from({ length: sketch.parents ?? 1 }, (_, at) => ({ sha: `p${at}` })),
    commit: {
      message: sketch.message ?? "Change the cart",
      author: { name: login, email, date: at(sketch.authored) },
      committer: {
        name: "GitHub",
        email: "noreply@github.com",
        date: at(sketch.committed ?? sketch.authored),
      },
    },
  } as never;
}

export interface PullSketch {
  readonly number?: number;
  readonly created?: number;
  readonly merged?: number | null;
  readonly closed?: number | null;
  readonly sha?: string;
  readonly ref?: string;
  readonly login?: string;
  readonly draft?: boolean;
  readonly title?: string;
  readonly body?: string;
  readonly headRepository?: string;
}

export function pull(sketch: PullSketch = {}): NonNullable<Recording["pullRequest"]> {
  const { merged = null, closed = merged } = sketch;
  return {
    number: sketch.number ?? 12,
    title: sketch.title ?? "Change the cart",
    body: sketch.body ?? "",
    user: { login: sketch.login ?? "ada", type: "User" },
    draft: sketch.draft ?? false,
    created_at: at(sketch.created ?? 0),
    merged_at: merged === null ? null : at(merged),
    closed_at: closed === null ? null : at(closed),
    head: {
      sha: sketch.sha ?? "a1",
      ref: sketch.ref ?? "feature",
      repo: { full_name: sketch.headRepository ?? "acme/shop" },
    },
    base: { ref: "main", sha: "b0", repo: { full_name: "acme/shop" } },
  } as never;
}

export function push(
  sha: string,
  minutes: number,
  type = "push",
): NonNullable<Recording["activity"]>[number] {
  return { activity_type: type, ref: "refs/heads/feature", after: sha, timestamp: at(minutes) } as never;
}

export const repository = {
  full_name: "acme/shop",
  private: false,
  visibility: "public",
} as unknown as NonNullable<Recording["repository"]>;
