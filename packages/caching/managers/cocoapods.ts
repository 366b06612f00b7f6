import { readPodfileLock } from "../locks/others.ts";
import type { Manager } from "../manager.ts";
import { named } from "../repository.ts";
import { ruby } from "../runtimes/index.ts";

export const cocoapods: Manager = {
  name: "cocoapods",
  keyFiles: ({ paths }) => named(paths, ["Podfile.lock"]),
  readLock: readPodfileLock,
  packageBytes: 2_000_000,
  stores: [
    { name: "cocoapods", kind: "verified", runtime: ruby, paths: () => ["~/Library/Caches/CocoaPods"] },
  ],
};
