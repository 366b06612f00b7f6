import { child, type Entry, indented, unquoted } from "./indented.ts";
import { type LockedPackage, reader } from "./lock.ts";

/**
 * `yarn.lock` of Yarn 1, and of Yarn 2 and later. A head lists the descriptors (`name@range`) that get the package;
 * only the later ones have the projects of the repository, as packages with a `workspace:` resolution.
 */
export const readYarnLock = reader((text) => {
  const entries = indented(text).filter(({ key }) => key !== "__metadata");
  if (!/^# yarn lockfile v1|^__metadata:/m.test(text)) throw new Error("no lock file of Yarn");
  const isBerry = /^__metadata:/m.test(text);
  const keys = new Map(entries.flatMap((entry) => heads(entry).map((head) => [head, keyOf(entry)] as const)));
  const packages = new Map<string, LockedPackage>();
  const importers = new Map<string, Map<string, string>>();
  for (const entry of entries) {
    const needs = ["dependencies", "optionalDependencies"]
      .flatMap((field) => child(entry, field)?.children ?? [])
      .map(({ key, value }) => [key, found(keys, key, value)] as const);
    const workspace = /@workspace:(.+)$/.exec(child(entry, "resolution")?.value ?? "")?.[1];
    if (workspace !== undefined) importers.set(workspace === "." ? "" : workspace, new Map(needs));
    const digest = ["version", "resolved", "resolution", "integrity", "checksum"]
      .map((field) => child(entry, field)?.value ?? "")
      .join(" ");
    packages.set(keyOf(entry), {
      name: nameOf(heads(entry)[0] ?? ""),
      digest: workspace === undefined ? digest : "",
      needs: needs.map(([, key]) => key),
    });
  }
  const metadata = isBerry
    ? (/^__metadata:\n((?: .*\n)*)/m.exec(text.replaceAll("\r\n", "\n"))?.[1] ?? "")
    : "1";
  return { packages, importers, settings: metadata };
});

function heads({ key }: Entry): string[] {
  return key.split(/"?, "?/).map((one) => unquoted(one).replace(/^"|"$/g, ""));
}

/** The package's own name and version: two heads may mean one package. */
function keyOf(entry: Entry): string {
  const resolution = child(entry, "resolution")?.value;
  const [head = ""] = heads(entry);
  return resolution ?? `${nameOf(head)}@${child(entry, "version")?.value ?? ""} ${head}`;
}

function found(keys: ReadonlyMap<string, string>, name: string, range: string): string {
  return (
    keys.get(`${name}@${range}`) ??
    keys.get(`${name}@npm:${range}`) ??
    [...keys].find(([head]) => head.startsWith(`${name}@`))?.[1] ??
    `missing ${name}`
  );
}

function nameOf(head: string): string {
  return /^((?:@[^/@]+\/)?[^/@]+)@/.exec(head)?.[1] ?? head;
}
