import { parse } from "../jsonc.ts";
import { type LockedPackage, reader } from "./lock.ts";

type Names = Readonly<Record<string, string>>;
interface Asked {
  readonly dependencies?: Names;
  readonly devDependencies?: Names;
  readonly optionalDependencies?: Names;
  readonly peerDependencies?: Names;
}

/**
 * `bun.lock` (bun.com, "Lockfile"). Keys are paths of names: `b/a` is the `a` that only `b` gets. The older binary
 * `bun.lockb` cannot be read.
 */
export const readBunLock = reader((text) => {
  const lock = parse(text) as {
    lockfileVersion?: number;
    workspaces?: Readonly<Record<string, Asked & { name?: unknown }>>;
    packages?: Readonly<Record<string, readonly unknown[]>>;
  } & Readonly<Record<string, unknown>>;
  if (!lock?.workspaces) throw new Error("no lock file of Bun");
  const { workspaces, packages: entries = {}, configVersion: _, ...settings } = lock;
  const packages = new Map<string, LockedPackage>();
  for (const [key, entry] of Object.entries(entries)) {
    const asked = (entry.find((part) => typeof part === "object" && part !== null) ?? {}) as Asked;
    const needs = asks({ ...asked, devDependencies: {} }).map((name) => nearest(key, name, entries));
    const digest = JSON.stringify(entry.filter((part) => typeof part === "string"));
    packages.set(key, { name: lastName(key), digest, needs });
  }
  const importers = new Map(
    Object.entries(workspaces).map(([folder, asked]) => [
      folder,
      new Map(
        asks(asked).map((name) => [
          name,
          nearest(typeof asked.name === "string" ? asked.name : "", name, entries),
        ]),
      ),
    ]),
  );
  return { packages, importers, settings: JSON.stringify(settings) };
});

function asks({ dependencies, devDependencies, optionalDependencies, peerDependencies }: Asked): string[] {
  return Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies, ...peerDependencies });
}

function nearest(key: string, name: string, entries: Readonly<Record<string, unknown>>): string {
  for (let parent = key; parent !== ""; parent = parent.slice(0, Math.max(0, parent.lastIndexOf("/")))) {
    if (entries[`${parent}/${name}`]) return `${parent}/${name}`;
  }
  return entries[name] ? name : `missing ${name}`;
}

/** `a/@scope/b` → `@scope/b`. */
function lastName(key: string): string {
  const parts = key.split("/");
  return parts.slice(parts.at(-2)?.startsWith("@") ? -2 : -1).join("/");
}
