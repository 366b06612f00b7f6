import type { ActionsCache, Artifact, GitHub } from "./github.ts";
import { listAll } from "./pages.ts";
import type { Requester } from "./request.ts";

type StorageMethods = Pick<
  GitHub,
  "listCaches" | "deleteCache" | "listArtifacts" | "deleteArtifact" | "deactivateDeployment"
>;

/** What workflows leave behind: caches, artifacts, deployments that are up. */
export function storage(requester: Requester, base: string): StorageMethods {
  const writing = (doing: string) => ({ doing, permission: "actions: write" });
  return {
    listCaches(filter) {
      const purpose = { doing: "list the caches", permission: "actions: read" };
      const path = `${base}/actions/caches?${new URLSearchParams(filter)}`;
      return listAll<ActionsCache>(requester, purpose, path, { key: "actions_caches" });
    },
    async deleteCache(id) {
      await requester.write(writing("delete a cache"), "DELETE", `${base}/actions/caches/${id}`);
    },
    listArtifacts() {
      const purpose = { doing: "list the artifacts", permission: "actions: read" };
      return listAll<Artifact>(requester, purpose, `${base}/actions/artifacts`, { key: "artifacts" });
    },
    async deleteArtifact(id) {
      await requester.write(writing("delete an artifact"), "DELETE", `${base}/actions/artifacts/${id}`);
    },
    async deactivateDeployment(id) {
      const purpose = { doing: "take a preview down", permission: "deployments: write" };
      const status = { state: "inactive", description: "Taken down by keep-pace sweep" };
      await requester.write(purpose, "POST", `${base}/deployments/${id}/statuses`, status);
    },
  };
}
