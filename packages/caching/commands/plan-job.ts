import type { Host } from "@keep-pace/command";
import { filesInScope, openWorkspace } from "@keep-pace/workspace";
import { type PlannedEntry, planEntries } from "../plan.ts";
import { type Repository, repositoryOf } from "../repository.ts";
import type { CacheInputs } from "./cache.ts";
import { readNames } from "./names.ts";
import { inspectMachine } from "./tools.ts";
import { trustOf } from "./trust.ts";

export interface JobPlan {
  /** Absolute. */
  readonly root: string;
  readonly repository: Repository;
  /** The entries, with an epoch of their own for each store where one is given. */
  entries(epoch: (store: string) => string): readonly PlannedEntry[];
}

/** Looks at the repository and the machine once. */
export async function planJob(
  host: Host,
  {
    path,
    managers,
    save = "trusted",
  }: {
    readonly path: readonly string[];
    readonly managers: string | null;
    readonly save?: CacheInputs["save"];
  },
): Promise<JobPlan> {
  const only = readNames(managers);
  const workspace = await openWorkspace(host, path);
  const inside = new Set(filesInScope(workspace, () => true));
  const repository = repositoryOf(workspace.files, (file) => inside.has(file));
  const head = await workspace.git?.(["rev-parse", "--verify", "--quiet", "HEAD^{commit}"]);
  const commit = head?.code === 0 ? new TextDecoder().decode(head.stdout).trim() : null;
  const untrusted = save === "always" && trustOf(host) !== "trusted";
  const machine = await inspectMachine(host, repository, only);
  return {
    root: workspace.root,
    repository,
    entries: (epoch) => planEntries({ repository, machine, only, epoch, commit, untrusted }),
  };
}
