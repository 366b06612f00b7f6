import { type Fields, instantOf, listOf, textOf } from "./values.ts";

/**
 * Job id → seconds it waited for the approval of its environment: from the deployment's `waiting` status
 * to the next one. The job is the one that a status links to.
 */
export function readApprovals(deployments: readonly Fields[]): Map<string, number> {
  const waits = new Map<string, number>();
  for (const entry of deployments) {
    const statuses = (listOf(entry.statuses) ?? [])
      .map((status) => ({
        at: instantOf(status.created_at),
        state: textOf(status.state),
        job: jobOf(status),
      }))
      .sort((a, b) => (a.at ?? 0) - (b.at ?? 0));
    const job = statuses.find((status) => status.job !== null)?.job;
    if (!job) continue;
    const seconds = statuses.reduce((sum, status, at) => {
      const next = statuses[at + 1]?.at ?? null;
      return status.state === "waiting" && status.at !== null && next !== null ? sum + next - status.at : sum;
    }, 0);
    if (seconds > 0) waits.set(job, (waits.get(job) ?? 0) + seconds);
  }
  return waits;
}

function jobOf(status: Fields): string | null {
  const link = textOf(status.log_url) ?? textOf(status.target_url) ?? "";
  return /\/actions\/runs\/\d+\/jobs?\/(\d+)/.exec(link)?.[1] ?? null;
}
