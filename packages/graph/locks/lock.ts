/** A lock file as a graph. Keys are the file's own, one for each installed copy of a package. */
export interface LockGraph {
  readonly packages: ReadonlyMap<string, LockedPackage>;
  /** The projects that the file locks: what each asks for, by name → the key it gets. */
  readonly importers: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Whatever else decides what is installed, such as overrides and patches. */
  readonly settings: string;
}

export interface LockedPackage {
  /** As it is imported or asked for. */
  readonly name: string;
  /** Version, checksum and whatever else makes other bytes. */
  readonly digest: string;
  /** Keys. One that the file does not hold is kept: that it is missing is a fact, too. */
  readonly needs: readonly string[];
}

/** Reads one format; `null` for a text that is not of it. */
export type LockReader = (text: string) => LockGraph | null;

/** Runs a reader that throws on a text it cannot read. */
export function reader(read: (text: string) => LockGraph): LockReader {
  return (text) => {
    try {
      return read(text.replace(/^\ufeff/, ""));
    } catch {
      return null;
    }
  };
}

/** What the change of a lock file means. */
export type LockChange =
  | {
      readonly kind: "packages";
      readonly names: ReadonlySet<string>;
      /** Importer, `""` where the file tells none → those that it asks for itself. */
      readonly asked: ReadonlyMap<string, ReadonlySet<string>>;
    }
  | { readonly kind: "all"; readonly because: string };

/**
 * The packages that are other ones now, or that need such a one over any number of steps, by name; and which of them
 * a project asks for itself (in a file that does not tell, those that no other package needs). Packages that need each
 * other in a circle, and that no one else needs, are found by nobody there: then everything.
 */
export function compareLocks(before: LockGraph, after: LockGraph): LockChange {
  if (before.settings !== after.settings) return { kind: "all", because: "its settings were changed" };
  const changed = changedKeys(before, after);
  const keys = dependents(changed, [before, after]);
  const names = new Set<string>();
  const asked = new Map<string, Set<string>>();
  const ask = (importer: string, name: string) => {
    names.add(name);
    asked.set(importer, (asked.get(importer) ?? new Set()).add(name));
  };
  for (const { packages, importers } of [before, after]) {
    for (const key of keys) {
      const one = packages.get(key);
      if (one) names.add(one.name);
    }
    for (const [importer, wanted] of importers) {
      for (const [name, key] of wanted) if (keys.has(key)) ask(importer, name);
    }
    if (importers.size === 0) for (const name of unneeded(packages, keys)) ask("", name);
  }
  for (const [importer, name] of askedOtherwise(before, after)) ask(importer, name);
  if (names.size > 0 && asked.size === 0)
    return { kind: "all", because: "what asks for its packages is not known" };
  return { kind: "packages", names, asked };
}

function changedKeys({ packages: old }: LockGraph, { packages: now }: LockGraph): Set<string> {
  const changed = new Set<string>();
  for (const key of new Set([...old.keys(), ...now.keys()])) {
    const [a, b] = [old.get(key), now.get(key)];
    const isSame = a && b && a.name === b.name && a.digest === b.digest && sameNeeds(a.needs, b.needs);
    if (!isSame) changed.add(key);
  }
  return changed;
}

function sameNeeds(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && [...a].sort().join("\n") === [...b].sort().join("\n");
}

function dependents(changed: ReadonlySet<string>, graphs: readonly LockGraph[]): Set<string> {
  const needers = new Map<string, string[]>();
  for (const { packages } of graphs) {
    for (const [key, { needs }] of packages) {
      for (const need of needs) needers.set(need, [...(needers.get(need) ?? []), key]);
    }
  }
  const reached = new Set(changed);
  // A set that grows is walked to its end.
  for (const key of reached) for (const needer of needers.get(key) ?? []) reached.add(needer);
  return reached;
}

/** Of `keys` the names of those that no package needs. */
function unneeded(packages: ReadonlyMap<string, LockedPackage>, keys: ReadonlySet<string>): string[] {
  const needed = new Set([...packages.values()].flatMap(({ needs }) => needs));
  return [...keys].flatMap((key) => (needed.has(key) ? [] : (packages.get(key)?.name ?? [])));
}

/** The names for which a project gets another key, or which it no longer or newly asks for. */
function askedOtherwise(
  { importers: old }: LockGraph,
  { importers: now }: LockGraph,
): [importer: string, name: string][] {
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((importer) => {
    const [a, b] = [old.get(importer) ?? new Map(), now.get(importer) ?? new Map()];
    const names = [...new Set([...a.keys(), ...b.keys()])].filter((name) => a.get(name) !== b.get(name));
    return names.map((name): [string, string] => [importer, name]);
  });
}
