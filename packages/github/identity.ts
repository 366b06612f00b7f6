import { GitHubError } from "./error.ts";
import type { Requester } from "./request.ts";

/** The author of what a workflow's own `GITHUB_TOKEN` writes. */
const actionsBot = "github-actions[bot]";

const purpose = { doing: "find out whose token it is", permission: "metadata: read" };

/**
 * Whose token it is. REST tells it only to users (`GET /user` is 403 for an app's token, and `GITHUB_TOKEN` is
 * one), GraphQL tells it to both; where there is no GraphQL, an app's token is taken for the workflow's own.
 */
export async function findIdentity(requester: Requester): Promise<string> {
  try {
    const { data } = await requester.get(purpose, "/user");
    return (data as { login: string }).login;
  } catch (error) {
    const isApp = error instanceof GitHubError && (error.kind === "forbidden" || error.kind === "not-found");
    if (!isApp) throw error;
    return (await viewer(requester)) ?? actionsBot;
  }
}

async function viewer(requester: Requester): Promise<string | null> {
  try {
    const { data } = await requester.write(purpose, "POST", "/graphql", { query: "{ viewer { login } }" });
    return (data as { data?: { viewer?: { login?: string } } } | null)?.data?.viewer?.login ?? null;
  } catch (error) {
    if (error instanceof GitHubError) return null;
    throw error;
  }
}
