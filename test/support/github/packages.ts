import { type Call, notFound, type Reply } from "./reply.ts";
import type { Route } from "./route.ts";
import type { State } from "./state.ts";
import type { Need } from "./tokens.ts";

const read: readonly Need[] = [["packages", "read"]];
const write: readonly Need[] = [["packages", "write"]];

/** Container images: https://docs.github.com/rest/packages/packages, for organisations and for users. */
export const packageRoutes: readonly Route[] = ["orgs", "users"].flatMap((kind): Route[] => [
  {
    method: "GET",
    path: `^/${kind}/:owner/packages`,
    needs: read,
    reply: ({ delivery }, { query }) =>
      query.get("package_type") === "container"
        ? { list: delivery.images.map(({ image }) => image) }
        : { list: [] },
  },
  {
    method: "GET",
    path: `^/${kind}/:owner/packages/container/:image/versions`,
    needs: read,
    reply: (state, call) => {
      const found = imageOf(state, call);
      return found ? { list: found.versions } : notFound;
    },
  },
  {
    method: "DELETE",
    path: `^/${kind}/:owner/packages/container/:image/versions/:version`,
    needs: write,
    reply: remove,
  },
]);

function imageOf({ delivery }: State, { path }: Call) {
  return delivery.images.find(({ image }) => image.name === path.image);
}

function remove(state: State, call: Call): Reply {
  const found = imageOf(state, call);
  const rest = found?.versions.filter(({ id }) => String(id) !== call.path.version);
  if (!found || !rest || rest.length === found.versions.length) return notFound;
  found.versions = rest;
  return { status: 204, body: null };
}
