import { readCondaLock } from "../locks/others.ts";
import { cacheHome, fromEnv } from "../machine.ts";
import type { Manager } from "../manager.ts";
import { named } from "../repository.ts";

export const pixi: Manager = {
  name: "pixi",
  keyFiles: ({ paths }) => named(paths, ["pixi.lock"]),
  readLock: readCondaLock,
  packageBytes: 2_000_000,
  stores: [
    {
      name: "pixi",
      kind: "verified",
      paths: ({ machine }) => [
        fromEnv(machine, ["PIXI_CACHE_DIR", "RATTLER_CACHE_DIR"], `${cacheHome(machine)}/rattler/cache`),
      ],
    },
  ],
};
