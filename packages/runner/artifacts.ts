import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Artifact, DefaultArtifactClient, FindOptions } from "@actions/artifact";
import { context } from "@actions/github";
import type { Artifacts } from "@keep-pace/command";

/** GitHub's artifact service through its own client, loaded when it is used. */
export function actionsArtifacts(token: string | null): Artifacts {
  return {
    async upload(name, folder, files) {
      if (!isThere()) return noService;
      try {
        const client = await load();
        await client.uploadArtifact(name, [...files], folder, { retentionDays: 7 });
        return null;
      } catch (error) {
        return (error as Error).message;
      }
    },
    async download(prefix, folder) {
      if (!isThere()) return { names: [], problems: [noService] };
      const client = await load();
      const problems: string[] = [];
      const names: string[] = [];
      for (const { artifact, where } of await list(client, token, problems)) {
        if (!artifact.name.startsWith(prefix) || names.includes(artifact.name)) continue;
        const path = join(folder, artifact.name);
        mkdirSync(path, { recursive: true });
        try {
          await client.downloadArtifact(artifact.id, { path, ...where });
          names.push(artifact.name);
        } catch (error) {
          problems.push(`${artifact.name}: ${(error as Error).message}`);
        }
      }
      return { names, problems };
    },
  };
}

const noService = "this runner has no artifact service";

function isThere(): boolean {
  return Boolean(process.env.ACTIONS_RUNTIME_TOKEN && process.env.ACTIONS_RESULTS_URL);
}

async function load(): Promise<DefaultArtifactClient> {
  const { DefaultArtifactClient } = await import("@actions/artifact");
  return new DefaultArtifactClient();
}

interface Listed {
  readonly artifact: Artifact;
  readonly where: FindOptions;
}

/** The job's own service knows this attempt's artifacts, the REST API those of all attempts. */
async function list(
  client: DefaultArtifactClient,
  token: string | null,
  problems: string[],
): Promise<Listed[]> {
  const found: Listed[] = [];
  const add = async (where: FindOptions, what: string) => {
    try {
      const { artifacts } = await client.listArtifacts(where);
      for (const artifact of artifacts) found.push({ artifact, where });
    } catch (error) {
      problems.push(`${what}: ${(error as Error).message}`);
    }
  };
  await add({}, "the artifacts of this attempt");
  if (context.runAttempt > 1 && token !== null) {
    const { owner, repo } = context.repo;
    const run = { token, workflowRunId: context.runId, repositoryOwner: owner, repositoryName: repo };
    await add({ findBy: run }, "the artifacts of earlier attempts (actions: read)");
  }
  return found;
}
