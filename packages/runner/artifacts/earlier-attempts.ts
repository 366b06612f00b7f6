import { unpack } from "./archive.ts";

/** Artifacts of the run's earlier attempts, which only the REST API knows; `null` in a first attempt. */
export async function earlierAttempts(token: string) {
  if (Number(process.env.GITHUB_RUN_ATTEMPT ?? 1) <= 1) return null;
  const { context, getOctokit } = await import("@actions/github");
  const octokit = getOctokit(token, { userAgent: "keep-pace" });
  const ids = new Map<string, number>();
  return {
    async list(): Promise<readonly string[]> {
      const found = await octokit.paginate(octokit.rest.actions.listWorkflowRunArtifacts, {
        ...context.repo,
        run_id: context.runId,
        per_page: 100,
      });
      for (const { id, name, expired } of found) if (!expired) ids.set(name, id);
      return [...ids.keys()];
    },
    async download(name: string) {
      const id = ids.get(name);
      if (id === undefined) return null;
      const answer = await octokit.rest.actions.downloadArtifact({
        ...context.repo,
        artifact_id: id,
        archive_format: "zip",
      });
      return unpack(new Uint8Array(answer.data as ArrayBuffer));
    },
  };
}
