import { readPnpmLock } from "../locks/pnpm.ts";
import { fromEnv } from "../machine.ts";
import type { Manager, Place } from "../manager.ts";
import { inFolder, named } from "../repository.ts";
import { node } from "../runtimes/index.ts";

/** pnpm's store holds files by digest; which packages they belong to is known to pnpm alone. */
export const pnpm: Manager = {
  name: "pnpm",
  keyFiles: ({ paths }) => named(paths, ["pnpm-lock.yaml"]),
  readLock: readPnpmLock,
  packageBytes: 110_000,
  stores: [
    {
      name: "pnpm",
      kind: "verified",
      runtime: node,
      paths: (place) => [storeFolder(place)],
      // It deletes every file without a second link, so all of them where installs copy from another disk.
      prune: { command: ["pnpm", "store", "prune"], isSafe: (files) => files.some(({ links }) => links > 1) },
      installedMark: "node_modules/.modules.yaml",
    },
  ],
};

/** The store's folder without its layout's version (`v10`), by pnpm's settings `storeDir` and `PNPM_HOME`. */
function storeFolder({ machine, repository, folders }: Place): string {
  const data = {
    Linux: `${machine.env.XDG_DATA_HOME || "~/.local/share"}/pnpm`,
    macOS: "~/Library/pnpm",
    Windows: "~/AppData/Local/pnpm",
  }[machine.os];
  for (const folder of [...folders, ""]) {
    const settings = repository.text(inFolder(folder, "pnpm-workspace.yaml")) ?? "";
    const legacy = repository.text(inFolder(folder, ".npmrc")) ?? "";
    const own =
      /^storeDir:\s*["']?([^"'\s#]+)/m.exec(settings)?.[1] ?? /^store-dir\s*=\s*(\S+)/m.exec(legacy)?.[1];
    if (own) return /^[/~]/.test(own) ? own : inFolder(folder, own.replace(/^\.\//, ""));
  }
  const home = machine.env.PNPM_HOME ? `${machine.env.PNPM_HOME}/store` : `${data}/store`;
  return fromEnv(machine, ["npm_config_store_dir", "PNPM_CONFIG_STORE_DIR"], home);
}
