import { readNugetLock } from "../locks/others.ts";
import type { Package } from "../locks/package.ts";
import { fromEnv } from "../machine.ts";
import type { Manager } from "../manager.ts";
import type { StoreFile } from "../prune.ts";
import { named } from "../repository.ts";
import { dotnet } from "../runtimes/index.ts";

export const nuget: Manager = {
  name: "nuget",
  keyFiles: ({ paths }) => {
    const locks = named(paths, ["packages.lock.json"]);
    return locks.length > 0
      ? locks
      : named(paths, /\.(cs|fs|vb)proj$|^Directory\.(Packages|Build)\.props$|^paket\.lock$/);
  },
  readLock: readNugetLock,
  packageBytes: 500_000,
  stores: [
    {
      name: "nuget",
      kind: "verified",
      runtime: dotnet,
      paths: ({ machine }) => [fromEnv(machine, ["NUGET_PACKAGES"], "~/.nuget/packages")],
      prune: { unwanted },
    },
  ],
};

/** `<name>/<version>/…`, both in small letters. */
function unwanted(files: readonly StoreFile[], locked: readonly Package[] | null): string[] {
  if (!locked) return [];
  const kept = new Set(locked.map(({ name, version }) => `${name}/${version.toLowerCase()}`));
  return files.map(({ path }) => path).filter((path) => !kept.has(path.split("/").slice(0, 2).join("/")));
}
