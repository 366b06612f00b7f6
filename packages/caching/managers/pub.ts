import { readPubLock } from "../locks/others.ts";
import type { Package } from "../locks/package.ts";
import { fromEnv } from "../machine.ts";
import type { Manager } from "../manager.ts";
import type { StoreFile } from "../prune.ts";
import { named } from "../repository.ts";
import { dart } from "../runtimes/index.ts";

/** Dart and Flutter. */
export const pub: Manager = {
  name: "pub",
  keyFiles: ({ paths }) => {
    const locks = named(paths, ["pubspec.lock"]);
    return locks.length > 0 ? locks : named(paths, ["pubspec.yaml"]);
  },
  readLock: readPubLock,
  packageBytes: 200_000,
  stores: [
    {
      name: "pub",
      kind: "verified",
      runtime: dart,
      paths: ({ machine }) => [
        `${fromEnv(machine, ["PUB_CACHE"], machine.os === "Windows" ? "~/AppData/Local/Pub/Cache" : "~/.pub-cache")}/hosted`,
      ],
      prune: { unwanted },
    },
  ],
};

/** `<host>/<name>-<version>/…`. */
function unwanted(files: readonly StoreFile[], locked: readonly Package[] | null): string[] {
  if (!locked) return [];
  const kept = new Set(locked.map(({ name, version }) => `${name}-${version}`));
  return files.map(({ path }) => path).filter((path) => !kept.has(path.split("/")[1] ?? ""));
}
