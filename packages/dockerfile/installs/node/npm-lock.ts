import { type Draft, type Project, readJson, refuse, strings } from "../install.ts";
import { dependencyFields, type Manifest } from "./manifest.ts";
import type { NamedVersion } from "./scripts.ts";

interface Entry {
  readonly [key: string]: unknown;
}

export interface NpmLock {
  readonly path: string;
  readonly version: number;
  /** lockfileVersion 2 and 3: directory → entry. */
  readonly packages: Readonly<Record<string, Entry>>;
  readonly names: readonly NamedVersion[];
}

export function readNpmLock(draft: Draft, project: Project, path: string): NpmLock | null {
  const json = readJson(draft, project, path);
  if (json === null) return null;
  const packages = (json.packages ?? {}) as Record<string, Entry>;
  const fromPackages = Object.entries(packages).flatMap(([key, entry]) => {
    const name = /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)$/.exec(key)?.[1];
    return name === undefined ? [] : [named(String(entry.name ?? name), entry)];
  });
  const old = (json.dependencies ?? {}) as Record<string, Entry>;
  const fromOld = Object.keys(packages).length > 0 ? [] : oldNames(old);
  return {
    path,
    version: typeof json.lockfileVersion === "number" ? json.lockfileVersion : 0,
    packages,
    names: [...fromPackages, ...fromOld],
  };
}

function named(name: string, entry: Entry): NamedVersion {
  return { name, version: typeof entry.version === "string" ? entry.version : "" };
}

function oldNames(tree: Record<string, Entry>): NamedVersion[] {
  return Object.entries(tree).flatMap(([name, entry]) => [
    named(name, entry),
    ...oldNames((entry.dependencies ?? {}) as Record<string, Entry>),
  ]);
}

/** Refuses a lock file that takes packages from the project itself, workspaces apart. */
export function refuseLinked(draft: Draft, lock: NpmLock, members: readonly string[]): void {
  for (const [key, entry] of Object.entries(lock.packages)) {
    const resolved = typeof entry.resolved === "string" ? entry.resolved : "";
    const local = entry.link === true ? !members.includes(resolved) : resolved.startsWith("file:");
    if (local) {
      refuse(draft, "local-dependency", `${lock.path} takes ${key} from the project itself.`);
      return;
    }
  }
}

/**
 * Refuses where `npm install` would rewrite the lock file, which the later COPY would then undo.
 * Source: docs.npmjs.com "package-lock.json" (the entries of lockfileVersion 2 and 3).
 */
export function refuseOutOfStep(
  draft: Draft,
  lock: NpmLock,
  root: Manifest,
  members: readonly Manifest[],
  omitPrefix: string,
): void {
  if (lock.version !== 2 && lock.version !== 3) {
    const message = `${lock.path} has lockfileVersion ${lock.version}, which npm install rewrites; npm ci does not.`;
    refuse(draft, "old-lock", message);
    return;
  }
  const relative = (manifest: Manifest) => manifest.directory.slice(omitPrefix.length);
  const wrong = [root, ...members].find((manifest) => !inStep(lock, manifest, relative(manifest)));
  const listed = members.map(relative);
  const left = Object.keys(lock.packages).find(
    (key) => key !== "" && !/(^|\/)node_modules\//.test(key) && !listed.includes(key),
  );
  if (!wrong && left === undefined) return;
  refuse(
    draft,
    "lock-out-of-step",
    `${lock.path} does not match ${wrong?.path ?? left}, so npm install would rewrite it and the later COPY undo that.`,
  );
}

function inStep(lock: NpmLock, manifest: Manifest, key: string): boolean {
  const entry = lock.packages[key];
  if (entry === undefined) return false;
  for (const field of ["name", "version"]) {
    if (entry[field] !== undefined && entry[field] !== manifest.json[field]) return false;
  }
  const optional = strings(manifest.json.optionalDependencies);
  for (const field of dependencyFields) {
    const wanted = strings(manifest.json[field]);
    // npm lets an optional dependency win over a plain one of the same name.
    if (field === "dependencies") for (const name of Object.keys(optional)) delete wanted[name];
    if (!sameRecord(wanted, strings(entry[field]))) return false;
    if (field === "peerDependencies") continue;
    for (const name of Object.keys(wanted)) {
      const nested = key === "" ? undefined : lock.packages[`${key}/node_modules/${name}`];
      if (!nested && !lock.packages[`node_modules/${name}`]) return false;
    }
  }
  return true;
}

function sameRecord(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
}
