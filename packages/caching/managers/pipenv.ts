import { readPipfileLock } from "../locks/pip.ts";
import { cacheHome, fromEnv } from "../machine.ts";
import type { Manager } from "../manager.ts";
import { named } from "../repository.ts";
import { python } from "../runtimes/index.ts";

export const pipenv: Manager = {
  name: "pipenv",
  keyFiles: ({ paths }) => named(paths, ["Pipfile.lock"]),
  readLock: readPipfileLock,
  packageBytes: 900_000,
  stores: [
    {
      name: "pipenv",
      kind: "verified",
      runtime: python,
      paths: ({ machine }) => [fromEnv(machine, ["PIPENV_CACHE_DIR"], `${cacheHome(machine)}/pipenv`)],
    },
  ],
};
