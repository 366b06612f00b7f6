import { parse } from "smol-toml";
import { type Package, reader } from "./package.ts";

interface Entry {
  readonly name?: string;
  readonly version?: string;
  readonly checksum?: string;
  readonly source?: unknown;
}

function entries(text: string): readonly Entry[] {
  const lock = parse(text.replace(/^\ufeff/, "")) as { package?: readonly Entry[] };
  if (!Array.isArray(lock.package)) {
    // A project without dependencies has a lock file without packages.
    if (Object.keys(lock).length > 0) return [];
    throw new Error("no lock file");
  }
  return lock.package;
}

function one({ name = "", version = "" }: Entry, integrity: string | null): Package[] {
  return name && version ? [{ name, version, integrity }] : [];
}

/** `Cargo.lock`; members of the workspace have no source. */
export const readCargoLock = reader((text) =>
  entries(text).flatMap((entry) => (entry.source ? one(entry, entry.checksum ?? null) : [])),
);

/** `poetry.lock` and `pdm.lock`. */
export const readPythonLock = reader((text) => entries(text).flatMap((entry) => one(entry, null)));

/** `uv.lock`; the project's own packages have an editable, virtual or folder source. */
export const readUvLock = reader((text) =>
  entries(text).flatMap((entry) => {
    const source = (entry.source ?? {}) as Record<string, unknown>;
    return "editable" in source || "virtual" in source || "directory" in source ? [] : one(entry, null);
  }),
);
