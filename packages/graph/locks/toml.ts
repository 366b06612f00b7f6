import { parse } from "smol-toml";
import { type LockedPackage, reader } from "./lock.ts";

interface Entry {
  readonly name?: string;
  readonly version?: string;
  readonly source?: unknown;
  readonly dependencies?: unknown;
  readonly [field: string]: unknown;
}

function read(text: string): { entries: readonly Entry[]; rest: Record<string, unknown> } {
  const { package: entries = [], ...rest } = parse(text) as { package?: readonly Entry[] } & Record<
    string,
    unknown
  >;
  if (!Array.isArray(entries) || Object.keys(rest).length + entries.length === 0)
    throw new Error("no lock file");
  return { entries, rest };
}

/** `Cargo.lock` (doc.rust-lang.org, "Cargo.toml vs Cargo.lock"). Members of the workspace have no source. */
export const readCargoLock = reader((text) => {
  const { entries, rest } = read(text);
  const keyOf = ({ name = "", version = "", source }: Entry) =>
    source === undefined ? `${name} (member)` : `${name} ${version}`;
  const keys = new Map<string, string[]>();
  for (const entry of entries) {
    for (const head of [entry.name ?? "", `${entry.name} ${entry.version}`]) {
      keys.set(head, [...(keys.get(head) ?? []), keyOf(entry)]);
    }
  }
  const packages = new Map<string, LockedPackage>();
  const importers = new Map<string, Map<string, string>>();
  for (const entry of entries) {
    // `name`, or `name version` where there are several, or with the source as well.
    const needs = ((entry.dependencies ?? []) as string[]).flatMap((text) => {
      const head = text.split(" ").slice(0, 2).join(" ");
      return keys.get(head) ?? [`missing ${head}`];
    });
    const name = entry.name ?? "";
    if (entry.source === undefined) importers.set(name, new Map([[name, keyOf(entry)]]));
    const digest = entry.source === undefined ? "" : JSON.stringify([entry.source, entry.checksum]);
    packages.set(keyOf(entry), { name, digest, needs });
  }
  return { packages, importers, settings: JSON.stringify(rest.patch ?? null) };
});

/** A project's name as indexes compare it (PyPA, "Names and normalization"). */
export function normalName(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, "-");
}

/** `uv.lock`: the repository's own projects have an editable, virtual or folder source. */
export const readUvLock = reader((text) => {
  const { entries, rest } = read(text);
  const packages = new Map<string, LockedPackage>();
  const importers = new Map<string, Map<string, string>>();
  const byName = keysByName(entries);
  for (const entry of entries) {
    const names = namesIn([entry.dependencies, entry["optional-dependencies"], entry["dev-dependencies"]]);
    const needs = names.flatMap((name) => byName.get(name) ?? [`missing ${name}`]);
    const source = (entry.source ?? {}) as Record<string, unknown>;
    const folder = folderIn(source);
    const name = normalName(entry.name ?? "");
    if (typeof folder === "string") {
      const asked = names.flatMap((one) => (byName.get(one) ?? []).map((key) => [one, key] as const));
      importers.set(folder === "." ? "" : folder, new Map(asked));
    }
    const digest =
      folder === undefined ? JSON.stringify([entry.version, source, entry.sdist, entry.wheels]) : "";
    packages.set(keyOf(entry), { name, digest, needs });
  }
  const { version: _, revision: __, manifest, ...settings } = rest as Record<string, unknown>;
  const { members: ___, ...constraints } = (manifest ?? {}) as Record<string, unknown>;
  return { packages, importers, settings: JSON.stringify([settings, constraints]) };
});

/** `poetry.lock` and `pdm.lock`: they do not say what the project itself asks for. */
export const readPoetryLock = reader((text) => {
  const { entries, rest } = read(text);
  const files = (rest.metadata as { files?: Record<string, unknown> } | undefined)?.files ?? {};
  const byName = keysByName(entries);
  const packages = new Map<string, LockedPackage>();
  for (const entry of entries) {
    const { dependencies, name = "", extras: _, optional: __, groups: ___, ...own } = entry;
    const needs = namesIn([dependencies]).flatMap((one) => byName.get(one) ?? []);
    const digest = JSON.stringify([own, files[name]]);
    packages.set(keyOf(entry), { name: normalName(name), digest, needs });
  }
  return { packages, importers: new Map(), settings: "" };
});

/** Where a project of the repository lies, `undefined` for other packages. */
function folderIn(source: unknown): unknown {
  const { editable, virtual, directory } = (source ?? {}) as Record<string, unknown>;
  return editable ?? virtual ?? directory;
}

function keyOf({ name = "", version = "", source }: Entry): string {
  if (folderIn(source) !== undefined) return `${normalName(name)} (project)`;
  return `${normalName(name)} ${version} ${source === undefined ? "" : JSON.stringify(source)}`;
}

function keysByName(entries: readonly Entry[]): Map<string, string[]> {
  const keys = new Map<string, string[]>();
  for (const entry of entries) {
    const name = normalName(entry.name ?? "");
    keys.set(name, [...(keys.get(name) ?? []), keyOf(entry)]);
  }
  return keys;
}

/** The names in `[{name = "a"}]`, `["a>=1"]`, `{a = ">=1"}` and in groups of them. */
function namesIn(value: unknown): string[] {
  if (typeof value === "string") return [normalName(/^[\w.-]+/.exec(value)?.[0] ?? "")];
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (typeof value !== "object" || value === null) return [];
  if ("name" in value && typeof value.name === "string") return [normalName(value.name)];
  return Object.entries(value).flatMap(([key, inner]) =>
    Array.isArray(inner) && inner.every((one) => typeof one === "object" && one !== null && "name" in one)
      ? namesIn(inner)
      : [normalName(key)],
  );
}
