import { type Call, notFound, ok, type Reply } from "./reply.ts";
import type { Route } from "./route.ts";
import { runs } from "./runs.ts";
import type { State } from "./state.ts";
import type { Need } from "./tokens.ts";

const actions: readonly Need[] = [["actions", "read"]];
const pulls: readonly Need[] = [["pull_requests", "read"]];
const deployments: readonly Need[] = [["deployments", "read"]];

/** What a report reads: attempts, logs, reviews, events, pushes, deployments. */
export const deliveryRoutes: readonly Route[] = [
  { method: "GET", path: "/actions/workflows/:workflow/runs", needs: actions, reply: runs },
  { method: "GET", path: "/actions/runs/:run", needs: actions, reply: attempt },
  { method: "GET", path: "/actions/runs/:run/attempts/:attempt", needs: actions, reply: attempt },
  {
    method: "GET",
    path: "/actions/jobs/:job/logs",
    needs: actions,
    reply: ({ delivery }, { path }) =>
      delivery.logs.has(path.job ?? "") ? { redirect: `/_storage/logs/${path.job}` } : notFound,
  },
  {
    method: "GET",
    path: "^/_storage/logs/:job",
    needs: [],
    reply: ({ delivery }, { path }) => ({ text: delivery.logs.get(path.job ?? "") ?? "" }),
  },
  {
    method: "GET",
    path: "/pulls/:pull/reviews",
    needs: pulls,
    reply: ({ delivery }, { path }) => ({ list: delivery.reviews.get(Number(path.pull)) ?? [] }),
  },
  {
    method: "GET",
    path: "/issues/:issue/timeline",
    needs: [["issues", "read"], ...pulls],
    reply: ({ delivery }, { path }) => ({ list: delivery.timeline.get(Number(path.issue)) ?? [] }),
  },
  {
    method: "GET",
    path: "/activity",
    needs: [["contents", "read"]],
    reply: ({ delivery }, { query }) => ({
      list: delivery.activity.filter(({ ref }) => !query.has("ref") || ref === query.get("ref")),
    }),
  },
  {
    method: "GET",
    path: "/commits",
    needs: [["contents", "read"]],
    reply: ({ delivery }, { query }) => ({
      list: delivery.commits.filter(
        ({ commit }) => !query.has("since") || (commit.committer?.date ?? "") >= (query.get("since") ?? ""),
      ),
    }),
  },
  {
    method: "GET",
    path: "/releases",
    needs: [["contents", "read"]],
    reply: ({ delivery }) => ({ list: delivery.releases }),
  },
  {
    method: "GET",
    path: "/issues",
    needs: [["issues", "read"]],
    reply: ({ delivery }, { query }) => ({
      list: delivery.issues.filter(
        ({ labels, updated_at }) =>
          updated_at >= (query.get("since") ?? "") &&
          labels.some((label) => (typeof label === "string" ? label : label.name) === query.get("labels")),
      ),
    }),
  },
  {
    method: "GET",
    path: "/deployments",
    needs: deployments,
    reply: ({ delivery }, { query }) => ({
      list: delivery.deployments
        .map(({ deployment }) => deployment)
        .filter(({ sha }) => !query.has("sha") || sha === query.get("sha"))
        .filter(({ environment }) => [null, environment].includes(query.get("environment"))),
    }),
  },
  {
    method: "GET",
    path: "/deployments/:deployment/statuses",
    needs: deployments,
    reply({ delivery }, { path }) {
      const found = delivery.deployments.find(({ deployment }) => String(deployment.id) === path.deployment);
      return found ? { list: found.statuses } : notFound;
    },
  },
];

function attempt({ runs, delivery }: State, { path }: Call): Reply {
  const newest = runs.find(({ run }) => String(run.id) === path.run)?.run;
  const earlier = delivery.attempts.find(
    (run) => String(run.id) === path.run && String(run.run_attempt) === path.attempt,
  );
  const isNewest = path.attempt === undefined || String(newest?.run_attempt ?? 1) === path.attempt;
  const found = earlier ?? (isNewest ? newest : undefined);
  return found ? ok(found) : notFound;
}
