import { type Package, reader } from "./package.ts";

interface Entry {
  readonly name?: string;
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly bundled?: boolean;
  readonly inBundle?: boolean;
  readonly dependencies?: Readonly<Record<string, Entry>>;
}

/** `package-lock.json` and `npm-shrinkwrap.json` of lock file versions 1 to 3. */
export const readNpmLock = reader((text) => {
  const lock = JSON.parse(text.replace(/^\ufeff/, "")) as {
    packages?: Readonly<Record<string, Entry>>;
    dependencies?: Readonly<Record<string, Entry>>;
  };
  if (lock.packages) return Object.entries(lock.packages).flatMap(([path, entry]) => fromPath(path, entry));
  return [...fromTree(lock.dependencies ?? {})];
});

function fromPath(path: string, entry: Entry): Package[] {
  const at = path.lastIndexOf("node_modules/");
  // Without node_modules it is the project or a workspace; a bundled package comes inside another's archive.
  if (at < 0 || entry.link || entry.inBundle || !entry.version) return [];
  return [one(entry.name ?? path.slice(at + "node_modules/".length), entry)];
}

function* fromTree(entries: Readonly<Record<string, Entry>>): Generator<Package> {
  for (const [name, entry] of Object.entries(entries)) {
    if (entry.version && !entry.bundled && !entry.version.startsWith("file:")) yield one(name, entry);
    yield* fromTree(entry.dependencies ?? {});
  }
}

function one(name: string, { version = "", integrity }: Entry): Package {
  return { name, version, integrity: integrity ?? null };
}
