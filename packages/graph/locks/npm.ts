import { type LockedPackage, reader } from "./lock.ts";

type Names = Readonly<Record<string, string>>;

interface Entry {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly dependencies?: Names;
  readonly devDependencies?: Names;
  readonly optionalDependencies?: Names;
  readonly peerDependencies?: Names;
}

/**
 * `package-lock.json` and `npm-shrinkwrap.json` of lock file versions 2 and 3 (docs.npmjs.com, "package-lock.json").
 * Keys are the folders that npm installs into; a name is looked up in the nearest `node_modules` above.
 */
export const readNpmLock = reader((text) => {
  const lock = JSON.parse(text) as { lockfileVersion?: number; packages?: Readonly<Record<string, Entry>> };
  const entries = lock.packages;
  if (!entries) throw new Error("an older lock file");
  const packages = new Map<string, LockedPackage>();
  const importers = new Map<string, Map<string, string>>();
  for (const [path, entry] of Object.entries(entries)) {
    const at = path.lastIndexOf("node_modules/");
    const { dependencies, devDependencies, optionalDependencies, peerDependencies } = entry;
    const names = Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies });
    if (at < 0) {
      const asked = [...names, ...Object.keys(devDependencies ?? {})];
      importers.set(path, new Map(asked.map((name) => [name, nearest(path, name, entries)])));
      continue;
    }
    const needs = entry.link ? [] : names.map((name) => nearest(path, name, entries));
    const digest = JSON.stringify([entry.version, entry.resolved, entry.integrity, entry.link]);
    packages.set(path, { name: path.slice(at + "node_modules/".length), digest, needs });
  }
  return { packages, importers, settings: String(lock.lockfileVersion) };
});

function nearest(path: string, name: string, entries: Readonly<Record<string, Entry>>): string {
  for (let folder = path; ; ) {
    const candidate = `${folder === "" ? "" : `${folder}/`}node_modules/${name}`;
    if (entries[candidate]) return candidate;
    if (folder === "") return `missing ${name}`;
    const inner = folder.lastIndexOf("/node_modules/");
    folder = inner >= 0 ? folder.slice(0, inner) : folder.slice(0, Math.max(0, folder.lastIndexOf("/")));
    if (folder.endsWith("node_modules")) folder = folder.slice(0, Math.max(0, folder.lastIndexOf("/")));
  }
}
