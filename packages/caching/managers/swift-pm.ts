import { readSwiftResolved } from "../locks/others.ts";
import type { Manager } from "../manager.ts";
import { inFolder, named } from "../repository.ts";
import { swift } from "../runtimes/index.ts";

/** Checked-out packages; what is built of them names absolute paths. */
export const swiftPm: Manager = {
  name: "swiftpm",
  keyFiles: ({ paths }) => named(paths, ["Package.resolved"]).filter((path) => !path.includes(".xcodeproj/")),
  readLock: readSwiftResolved,
  packageBytes: 3_000_000,
  stores: [
    {
      name: "swiftpm",
      kind: "verified",
      runtime: swift,
      paths: ({ folders }) =>
        folders.flatMap((folder) =>
          ["checkouts", "repositories"].map((part) => inFolder(folder, `.build/${part}`)),
        ),
    },
  ],
};
