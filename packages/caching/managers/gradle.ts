import { readGradleLock } from "../locks/jvm.ts";
import { fromEnv } from "../machine.ts";
import type { Manager, PruneCommand, PruneRun } from "../manager.ts";
import { type StoreFile, unused } from "../prune.ts";
import { named, type Repository } from "../repository.ts";
import { java } from "../runtimes/index.ts";

const keyNames =
  /^(gradle\.lockfile|.*\.gradle(\.kts)?|.*\.versions\.toml|gradle-wrapper\.properties|gradle\.properties|verification-metadata\.xml)$/;

export const gradle: Manager = {
  name: "gradle",
  keyFiles: ({ paths }) => {
    const found = named(paths, keyNames);
    return found.some((path) => /\.gradle(\.kts)?$/.test(path)) ? found : [];
  },
  readLock: (text, path) => (path.endsWith(".lockfile") ? readGradleLock(text, path) : null),
  packageBytes: 300_000,
  stores: [
    {
      name: "gradle",
      kind: "verified",
      runtime: java,
      paths: ({ machine }) => {
        const home = fromEnv(machine, ["GRADLE_USER_HOME"], "~/.gradle");
        return [`${home}/caches/modules-2`, `${home}/caches/jars-9`, `${home}/wrapper/dists`];
      },
      prune: { unwanted, command: stopDaemon },
    },
    {
      name: "gradle-build",
      kind: "tree",
      rolling: true,
      runtime: java,
      paths: ({ machine }) => [`${fromEnv(machine, ["GRADLE_USER_HOME"], "~/.gradle")}/caches/build-cache-1`],
      prune: { unwanted },
    },
  ],
};

/** A daemon of the wrapper's version would hold its locks and write on while the store is packed. */
function stopDaemon({ paths }: Repository): PruneCommand {
  return paths.includes("gradlew") ? ["./gradlew", "--stop"] : ["gradle", "--stop"];
}

/** Locks of the daemon that ran, and what no build of this job read. */
function unwanted(files: readonly StoreFile[], _: unknown, { startedAt }: PruneRun): string[] {
  const locks = files.map(({ path }) => path).filter((path) => /\.lock$|(^|\/)gc\.properties$/.test(path));
  const idle = unused(files, startedAt).filter((path) => /(^|\/)files-2\.1\/|^[0-9a-f]{32}$/.test(path));
  return [...new Set([...locks, ...idle])];
}
