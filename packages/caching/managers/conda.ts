import { readCondaLock } from "../locks/others.ts";
import { fromEnv } from "../machine.ts";
import type { Manager } from "../manager.ts";
import { named } from "../repository.ts";

/** conda, mamba and micromamba: the downloaded packages; an environment of hard links would be stored file by file. */
export const conda: Manager = {
  name: "conda",
  keyFiles: ({ paths }) => {
    const locks = named(paths, /^conda-lock\.ya?ml$|^conda-.*\.lock$/);
    return locks.length > 0 ? locks : named(paths, /^environment(-[\w-]+)?\.ya?ml$/);
  },
  readLock: readCondaLock,
  packageBytes: 2_000_000,
  stores: [
    {
      name: "conda",
      kind: "verified",
      paths: ({ machine }) => [fromEnv(machine, ["CONDA_PKGS_DIRS"], "~/conda_pkgs_dir")],
      prune: { command: ["conda", "clean", "--index-cache", "--tempfiles", "--yes"] },
    },
  ],
};
