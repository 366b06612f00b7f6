import type { DeploymentStatus } from "./records.ts";
import { notFound, type Reply } from "./reply.ts";
import type { Route } from "./route.ts";
import { timestamp } from "./state.ts";
import type { Need } from "./tokens.ts";

const read: readonly Need[] = [["actions", "read"]];
const write: readonly Need[] = [["actions", "write"]];

/** Caches and artifacts: https://docs.github.com/rest/actions/cache */
export const storageRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/actions/caches",
    needs: read,
    reply: ({ delivery }, { query }) => ({
      key: "actions_caches",
      list: delivery.caches
        .filter(({ ref }) => [null, ref].includes(query.get("ref")))
        .filter(({ key }) => key?.startsWith(query.get("key") ?? "") === true),
    }),
  },
  {
    method: "DELETE",
    path: "/actions/caches/:id",
    needs: write,
    reply: ({ delivery }, { path }) => remove(delivery.caches, path.id),
  },
  {
    method: "GET",
    path: "/actions/artifacts",
    needs: read,
    reply: ({ delivery }) => ({ key: "artifacts", list: delivery.artifacts }),
  },
  {
    method: "DELETE",
    path: "/actions/artifacts/:id",
    needs: write,
    reply: ({ delivery }, { path }) => remove(delivery.artifacts, path.id),
  },
  {
    method: "POST",
    path: "/deployments/:deployment/statuses",
    needs: [["deployments", "write"]],
    reply(state, { path, body }) {
      const found = state.delivery.deployments.find(
        ({ deployment }) => String(deployment.id) === path.deployment,
      );
      if (!found) return notFound;
      const status = {
        id: state.nextId++,
        created_at: timestamp(state),
        ...body,
      } as unknown as DeploymentStatus;
      found.statuses = [status, ...found.statuses];
      return { status: 201, body: status };
    },
  },
];

function remove(entries: { id?: number }[], id: string | undefined): Reply {
  const at = entries.findIndex((entry) => String(entry.id) === id);
  if (at < 0) return notFound;
  entries.splice(at, 1);
  return { status: 204, body: null };
}
