import { evaluate, readDockerfile } from "@keep-pace/dockerfile";
import type { Files } from "@keep-pace/files";
import { type FoundBuild, jobOf } from "../builds/build.ts";
import type { Known } from "../builds/expressions.ts";
import { type Backend, type BackendChoice, chooseBackend, typicalBytes } from "./backend.ts";
import { builderOf, registryOf } from "./builder.ts";
import { cacheText } from "./cache-text.ts";
import { type CacheMount, cacheMounts } from "./mounts.ts";
import { type Identity, identityKey, scopesOf } from "./scope.ts";
import { baseArgs, type Shape, shapeOf } from "./shape.ts";

export interface PlannedBuild {
  /** The first place that builds it. */
  readonly found: FoundBuild;
  /** All places. */
  readonly all: readonly FoundBuild[];
  readonly dockerfile: string;
  readonly target: string | null;
  readonly platform: string | null;
  readonly scope: string;
  readonly backend: Backend;
  readonly mode: "min" | "max";
  readonly cacheFrom: readonly string[];
  readonly cacheTo: readonly string[];
  readonly mounts: readonly CacheMount[];
  /** One sentence. */
  readonly because: string;
}

export interface PlanOptions {
  readonly files: Files;
  /** The branches whose caches may be read, the nearest first. */
  readonly branches: readonly string[];
  /** True where the run may write what others read. */
  readonly writes: boolean;
  readonly backend: BackendChoice;
  readonly registry: string | null;
  readonly imageBytes: number | null;
  readonly quotaBytes: number;
  readonly known: Known;
}

interface Unit {
  readonly found: FoundBuild;
  readonly platform: string | null;
  readonly shape: Shape | null;
  readonly identity: Identity;
  readonly key: string;
}

/** The caches of every build: one entry a Dockerfile, target, platform and base image. */
export function planBuilds(builds: readonly FoundBuild[], options: PlanOptions): PlannedBuild[] {
  const units = builds
    .filter(({ dockerfile }) => options.files.exists(dockerfile))
    .flatMap((found) => unitsOf(found, options.files));
  const groups = new Map<string, Unit[]>();
  for (const unit of units) groups.set(unit.key, [...(groups.get(unit.key) ?? []), unit]);
  const scopes = scopesOf([...groups.values()].flatMap(([first]) => (first ? first.identity : [])));
  const sizes = [...groups.values()].flatMap(([first]) =>
    first ? (options.imageBytes ?? typicalBytes[modeOf(first.shape)]) : [],
  );
  const expectedBytes = sizes.reduce((sum, bytes) => sum + bytes, 0);
  return [...groups].flatMap(([key, all]) => {
    const [first] = all;
    return first ? planned(first, all, scopes.get(key) ?? key, expectedBytes, options) : [];
  });
}

function unitsOf(found: FoundBuild, files: Files): Unit[] {
  const dockerfile = readDockerfile(files, found.dockerfile);
  const shape =
    typeof dockerfile === "string" ? null : shapeOf(dockerfile, evaluate(dockerfile), found.target);
  const names = shape ? baseArgs(shape) : [];
  const platforms = found.platforms.length > 0 ? found.platforms : [ownPlatform(found)];
  return [...new Set(platforms)].map((platform) => {
    const passed = names.flatMap((name) => {
      const value = found.args.get(name);
      return value === undefined ? [] : [[name, value] as const];
    });
    const { dockerfile: path, context, target } = found;
    const identity = { dockerfile: path, context, target, platform, baseArgs: new Map(passed) };
    return { found, platform, shape, identity, key: identityKey(identity) };
  });
}

/** The platform of a machine whose label names it; `null` for the usual one. */
function ownPlatform(found: FoundBuild): string | null {
  const label = jobOf(found)?.value.get("runs-on")?.text ?? "";
  const filledIn = label.replace(
    /\$\{\{\s*matrix\.([\w.-]+)\s*\}\}/g,
    (_, name: string) => found.row.get(name) ?? "",
  );
  return /\b(?:arm|arm64|aarch64)\b/.test(filledIn) ? "linux/arm64" : null;
}

/** Everything only where results of other stages are copied: the final image does not hold their layers. */
function modeOf(shape: Shape | null): "min" | "max" {
  return shape?.copiesResults ? "max" : "min";
}

function planned(
  first: Unit,
  units: readonly Unit[],
  scope: string,
  expectedBytes: number,
  options: PlanOptions,
): PlannedBuild {
  const { found, platform, shape } = first;
  const builder = builderOf(found);
  const registry = options.registry ?? registryOf(found, options.known);
  const choice = chooseBackend({
    driver: builder.driver,
    selfHosted: jobOf(found)?.labels.some((label) => /self-hosted/.test(label)) ?? false,
    local: found.step === null,
    registry,
    pushes: found.push,
    wanted: options.backend,
    expectedBytes,
    quotaBytes: options.quotaBytes,
  });
  const mode = modeOf(shape);
  const { backend } = choice;
  const text = cacheText({
    backend,
    scope,
    mode,
    registry,
    branches: options.branches,
    writes: options.writes,
  });
  return {
    found,
    all: units.map((unit) => unit.found),
    dockerfile: found.dockerfile,
    target: found.target,
    platform,
    scope,
    backend,
    mode,
    ...text,
    mounts: shape ? cacheMounts(shape, { args: found.args, platform: platform ?? "linux/amd64" }) : [],
    because: reason(choice.because, backend, mode, shape, builder.driver, options.writes),
  };
}

function reason(
  why: string,
  backend: Backend,
  mode: "min" | "max",
  shape: Shape | null,
  driver: string | null,
  writes: boolean,
): string {
  const layers =
    mode === "max"
      ? "mode=max, because the image copies what other stages built"
      : shape === null
        ? "mode=min, because the Dockerfile cannot be read"
        : "mode=min, because the image itself holds every layer that is built";
  const parts = [
    why,
    ...(backend === "none" || backend === "inline" ? [] : [layers]),
    ...(driver === null && backend !== "none"
      ? ["it needs a builder, so put docker/setup-buildx-action in front"]
      : []),
    ...(writes || backend === "none" ? [] : ["nothing is written, because this run is not trusted to"]),
  ];
  const text = `${parts.join("; ")}.`;
  return text.charAt(0).toUpperCase() + text.slice(1);
}
