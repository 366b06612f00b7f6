import type { Backend } from "./backend.ts";

export interface CacheTarget {
  readonly backend: Backend;
  readonly scope: string;
  readonly mode: "min" | "max";
  /** A repository of a registry: `ghcr.io/o/r/cache`. */
  readonly registry: string | null;
  /** The branches whose caches may be read, the nearest first: the run's own, its base, the default one. */
  readonly branches: readonly string[];
  /** False where nobody else may use what is written. */
  readonly writes: boolean;
}

/** How long BuildKit may wait for a service that answers "too many requests". Its own default is ten minutes. */
const patience = "2m";

/** BuildKit's own text of where to read from and write to. Source: Docker Docs, "Cache storage backends". */
export function cacheText(target: CacheTarget): { readonly cacheFrom: string[]; readonly cacheTo: string[] } {
  const read = readers[target.backend](target);
  return { cacheFrom: read, cacheTo: target.writes ? writers[target.backend](target) : [] };
}

const readers: Readonly<Record<Backend, (target: CacheTarget) => string[]>> = {
  // The service itself looks into the base's and the default branch's entries.
  gha: ({ scope }) => [`type=gha,scope=${scope},timeout=${patience}`],
  registry: (target) => tags(target).map((ref) => `type=registry,ref=${ref}`),
  local: ({ scope }) => [`type=local,src=${folder(scope)}`],
  inline: ({ registry, branches }) =>
    registry === null ? [] : branches.map((branch) => `type=registry,ref=${registry}:${tagOf(branch)}`),
  none: () => [],
};

const writers: Readonly<Record<Backend, (target: CacheTarget) => string[]>> = {
  gha: ({ scope, mode }) => [`type=gha,scope=${scope},mode=${mode},ignore-error=true,timeout=${patience}`],
  registry: (target) =>
    tags(target)
      .slice(0, 1)
      .map(
        (ref) =>
          `type=registry,ref=${ref},mode=${target.mode},image-manifest=true,oci-mediatypes=true,ignore-error=true`,
      ),
  local: ({ scope, mode }) => [`type=local,dest=${folder(scope)},mode=${mode},ignore-error=true,reset=true`],
  inline: () => ["type=inline"],
  none: () => [],
};

function tags({ registry, scope, branches }: CacheTarget): string[] {
  if (registry === null) return [];
  return [...new Set(branches.map((branch) => `${registry}:${tagOf(`buildcache-${scope}-${branch}`)}`))];
}

function folder(scope: string): string {
  return `.buildkit-cache/${scope}`;
}

/** As a registry takes it: 128 characters at most, of few kinds. An expression is kept. */
function tagOf(text: string): string {
  return text.includes("${{")
    ? text
    : text
        .replace(/[^\w.-]+/g, "-")
        .replace(/^[-.]+/, "")
        .slice(0, 128);
}
