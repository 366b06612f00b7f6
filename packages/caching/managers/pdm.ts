import { readPythonLock } from "../locks/toml.ts";
import { cacheHome, fromEnv } from "../machine.ts";
import type { Manager } from "../manager.ts";
import { named } from "../repository.ts";
import { python } from "../runtimes/index.ts";
import { unwantedArchives } from "./poetry.ts";

export const pdm: Manager = {
  name: "pdm",
  keyFiles: ({ paths }) => named(paths, ["pdm.lock"]),
  readLock: readPythonLock,
  packageBytes: 900_000,
  stores: [
    {
      name: "pdm",
      kind: "verified",
      runtime: python,
      paths: ({ machine }) => [
        fromEnv(
          machine,
          ["PDM_CACHE_DIR"],
          `${cacheHome(machine)}/pdm${machine.os === "Windows" ? "/Cache" : ""}`,
        ),
      ],
      prune: { unwanted: unwantedArchives },
    },
  ],
};
