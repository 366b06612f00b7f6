import { baseName } from "../tree.ts";
import { readBunLock } from "./bun.ts";
import type { LockReader } from "./lock.ts";
import { readNpmLock } from "./npm.ts";
import { readPnpmLock } from "./pnpm.ts";
import { readCargoLock, readPoetryLock, readUvLock } from "./toml.ts";
import { readYarnLock } from "./yarn.ts";

const readers: Readonly<Record<string, LockReader>> = {
  "package-lock.json": readNpmLock,
  "npm-shrinkwrap.json": readNpmLock,
  "pnpm-lock.yaml": readPnpmLock,
  "yarn.lock": readYarnLock,
  "bun.lock": readBunLock,
  "Cargo.lock": readCargoLock,
  "uv.lock": readUvLock,
  "poetry.lock": readPoetryLock,
  "pdm.lock": readPoetryLock,
};

/** The reader for a lock file, `null` for other files and for formats that are not read. */
export function lockReader(path: string): LockReader | null {
  return readers[baseName(path)] ?? null;
}

export { compareLocks, type LockChange } from "./lock.ts";
