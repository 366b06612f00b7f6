import type { Host } from "@keep-pace/command";
import type { PlannedBuild } from "../plan/plan.ts";
import { keyListing, type ServiceAccess, withAccess } from "./service.ts";

/** A build's caches as text, with access to the service where its step is not given any. */
export interface Wired {
  readonly cacheFrom: readonly string[];
  readonly cacheTo: readonly string[];
}

/** Actions get the service's address from the runner; scripts are told. */
export function wire(
  build: PlannedBuild,
  host: Host,
  access: ServiceAccess | null,
  token: string | null,
): Wired {
  return {
    cacheFrom: build.cacheFrom.map((text) => withAccess(text, access)),
    cacheTo: build.cacheTo.map((text) => withAccess(text, access, keyListing(host, token))),
  };
}

/** Options of `docker buildx build`, in one line. No value of ours holds a blank. */
export function optionsOf({ cacheFrom, cacheTo }: Wired): string {
  return [
    ...cacheFrom.map((text) => `--cache-from=${text}`),
    ...cacheTo.map((text) => `--cache-to=${text}`),
  ].join(" ");
}

/** A bake file that adds to the targets of others; `null` without targets. */
export function bakeOverride(
  builds: readonly PlannedBuild[],
  wired: (build: PlannedBuild) => Wired,
): string | null {
  const targets = byName(builds, "bake", wired);
  if (targets.size === 0) return null;
  const target = Object.fromEntries(
    [...targets].map(([name, { cacheFrom, cacheTo }]) => [
      name,
      { "cache-from": cacheFrom, "cache-to": cacheTo },
    ]),
  );
  return `${JSON.stringify({ target }, null, 2)}\n`;
}

/** The same for compose. JSON is YAML. */
export function composeOverride(
  builds: readonly PlannedBuild[],
  wired: (build: PlannedBuild) => Wired,
): string | null {
  const named = byName(builds, "compose", wired);
  if (named.size === 0) return null;
  const services = Object.fromEntries(
    [...named].map(([name, { cacheFrom, cacheTo }]) => [
      name,
      { build: { cache_from: cacheFrom, cache_to: cacheTo } },
    ]),
  );
  return `${JSON.stringify({ services }, null, 2)}\n`;
}

/** The platforms of one target are built at once, so it has the caches of all. */
function byName(
  builds: readonly PlannedBuild[],
  kind: "bake" | "compose",
  wired: (build: PlannedBuild) => Wired,
): Map<string, Wired> {
  const names = new Map<string, Wired>();
  for (const build of builds) {
    for (const found of build.all) {
      if (found.kind !== kind || found.name === null) continue;
      const before = names.get(found.name);
      const own = wired(build);
      const united = (key: keyof Wired) => [...new Set([...(before?.[key] ?? []), ...own[key]])];
      names.set(found.name, { cacheFrom: united("cacheFrom"), cacheTo: united("cacheTo") });
    }
  }
  return names;
}
