import type { Manager } from "../manager.ts";
import { inFolder, named } from "../repository.ts";
import { swift } from "../runtimes/index.ts";

/** Built frameworks. */
export const carthage: Manager = {
  name: "carthage",
  keyFiles: ({ paths }) => named(paths, ["Cartfile.resolved"]),
  packageBytes: 5_000_000,
  stores: [
    {
      name: "carthage",
      kind: "tree",
      runtime: swift,
      paths: ({ folders }) => folders.map((folder) => inFolder(folder, "Carthage/Build")),
    },
  ],
};
