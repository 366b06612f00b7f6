import type { Host } from "@keep-pace/command";
import type { Finding } from "@keep-pace/findings";
import { isWorkflow, type Job } from "@keep-pace/workflow";
import { filesInScope, openWorkspace, type Workspace } from "@keep-pace/workspace";
import type { Known } from "../builds/expressions.ts";
import { findBuilds } from "../builds/find.ts";
import type { BackendChoice } from "../plan/backend.ts";
import { buildFindings } from "../plan/findings.ts";
import { type PlannedBuild, planBuilds } from "../plan/plan.ts";

export interface Settings {
  readonly path: readonly string[];
  readonly backend: string;
  readonly registryRef: string | null;
  readonly imageSize: number;
  readonly quota: number;
}

export interface BuildPlan {
  readonly workspace: Workspace;
  readonly jobs: readonly Job[];
  readonly builds: readonly PlannedBuild[];
  readonly findings: readonly Finding[];
}

/** Finds the builds of a repository and plans their caches for one run. */
export async function planJob(
  host: Host,
  settings: Settings,
  run: {
    readonly writes: boolean;
    readonly event: "push" | "pull_request";
    readonly matrix?: ReadonlyMap<string, string>;
  },
): Promise<BuildPlan> {
  const workspace = await openWorkspace(host, settings.path);
  const { files } = workspace;
  const found = findBuilds(files, host.run && { id: host.run.job, row: run.matrix ?? new Map() });
  const inScope = new Set(filesInScope(workspace, () => true));
  const wanted = found.builds.filter(
    ({ source, dockerfile }) => inScope.has(dockerfile) || inScope.has(source.file),
  );
  const { branches, known } = await surroundings(host, workspace, run.event);
  const builds = planBuilds(wanted, {
    files,
    branches,
    writes: run.writes,
    backend: settings.backend as BackendChoice,
    registry: settings.registryRef?.toLowerCase() ?? null,
    imageBytes: settings.imageSize > 0 ? settings.imageSize * 1e6 : null,
    quotaBytes: settings.quota * 1e9,
    known,
  });
  const workflows = filesInScope(workspace, isWorkflow);
  const unread = found.unread.filter(({ file }) => inScope.has(file));
  return {
    workspace,
    jobs: found.jobs,
    builds,
    findings: buildFindings(files, workflows, builds, unread, wanted),
  };
}

/** The branches of this run, the nearest first, and the repository's name. */
async function surroundings(
  host: Host,
  { git }: Workspace,
  event: "push" | "pull_request",
): Promise<{ readonly branches: readonly string[]; readonly known: Known }> {
  const ask = async (...args: string[]) => {
    const answer = await git?.(args);
    return answer?.code === 0 ? new TextDecoder().decode(answer.stdout).trim() : "";
  };
  const { env } = host.system;
  const { run } = host;
  const remoteHead = (await ask("symbolic-ref", "--short", "refs/remotes/origin/HEAD")).replace(
    /^origin\//,
    "",
  );
  const current = await ask("symbolic-ref", "--short", "HEAD");
  const repository = (run?.event as { repository?: { default_branch?: string } } | null)?.repository;
  const home = repository?.default_branch || remoteHead || (event === "push" && current) || "main";
  const own = run ? env.GITHUB_HEAD_REF || run.ref.replace(/^refs\/(?:heads|tags)\//, "") : current || home;
  const base = run ? (env.GITHUB_BASE_REF ?? "") : "";
  const name = run
    ? `${run.owner}/${run.repo}`
    : repositoryOf(await ask("config", "--get", "remote.origin.url"));
  const [owner = ""] = name.split("/");
  return {
    branches: [...new Set([own, base, home].filter(Boolean))],
    known: new Map(
      name === ""
        ? []
        : [
            ["github.repository", name],
            ["github.repository_owner", owner],
            ["github.event.repository.name", name.split("/")[1] ?? ""],
          ],
    ),
  };
}

/** `owner/name` of a remote's address, `""` for none on a forge. */
function repositoryOf(url: string): string {
  return /[/:]([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(url.startsWith("/") ? "" : url)?.[1] ?? "";
}
