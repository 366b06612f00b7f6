import { branchRoutes } from "./branches.ts";
import { commentRoutes } from "./comments.ts";
import { deliveryRoutes } from "./delivery.ts";
import { packageRoutes } from "./packages.ts";
import { pullRoutes } from "./pulls.ts";
import { ok, problem } from "./reply.ts";
import type { Route } from "./route.ts";
import { runRoutes } from "./runs.ts";
import { storageRoutes } from "./storage.ts";

const generalRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "^/user",
    needs: [],
    reply: (_, { token }) =>
      token?.kind === "user"
        ? ok({ login: token.login, type: "User" })
        : problem(403, "Resource not accessible by integration"),
  },
  {
    method: "POST",
    path: "^/graphql",
    needs: [],
    reply: (_, { token, body }) =>
      /^\s*(query\s*)?\{\s*viewer\s*\{\s*login\s*\}\s*\}\s*$/.test(String(body.query))
        ? ok({ data: { viewer: { login: token?.login } } })
        : ok({ errors: [{ message: "the fake knows no other query" }] }),
  },
  { method: "GET", path: "", needs: [["metadata", "read"]], reply: ({ repository }) => ok(repository) },
];

export const routes: readonly Route[] = [
  ...generalRoutes,
  ...commentRoutes,
  ...pullRoutes,
  ...runRoutes,
  ...deliveryRoutes,
  ...storageRoutes,
  ...branchRoutes,
  ...packageRoutes,
];
