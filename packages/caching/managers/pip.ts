import { readRequirements } from "../locks/pip.ts";
import { cacheHome, fromEnv, type Machine } from "../machine.ts";
import type { Manager, PruneRun } from "../manager.ts";
import { type StoreFile, unused } from "../prune.ts";
import { folderOf, inFolder, named, type Repository } from "../repository.ts";
import { python } from "../runtimes/index.ts";

export const pip: Manager = {
  name: "pip",
  keyFiles: pipFiles,
  readLock: readRequirements,
  packageBytes: 900_000,
  stores: [
    {
      name: "pip",
      kind: "verified",
      runtime: python,
      paths: ({ machine }) => [pipCache(machine)],
      prune: { unwanted },
    },
  ],
};

const requirementsFile =
  /(^|[/._-])(requirements|constraints)([._-][^/]*)?\.(txt|in)$|(^|\/)requirements\/[^/]+\.txt$/;
const otherLocks = ["poetry.lock", "uv.lock", "pdm.lock", "Pipfile.lock", "pixi.lock"];

/** Requirements and constraints, else project files; not where another manager's lock file lies beside them. */
function pipFiles({ paths, text }: Repository): string[] {
  const locked = new Set(named(paths, otherLocks).map(folderOf));
  const free = paths.filter((path) => !locked.has(folderOf(path)));
  const requirements = free.filter((path) => requirementsFile.test(path));
  if (requirements.length > 0) return requirements;
  const isProject = (path: string) =>
    !path.endsWith(".toml") || /^\[(project|build-system)\]/m.test(text(path) ?? "");
  return named(free, ["pyproject.toml", "setup.py", "setup.cfg"]).filter(isProject);
}

function pipCache(machine: Machine): string {
  return fromEnv(
    machine,
    ["PIP_CACHE_DIR"],
    inFolder(cacheHome(machine), machine.os === "Windows" ? "pip/Cache" : "pip"),
  );
}

/** pip stores what it fetched under a digest of the address, so only use tells what is still wanted. */
function unwanted(files: readonly StoreFile[], _: unknown, { startedAt }: PruneRun): string[] {
  return [
    ...files.filter(({ path }) => path.startsWith("selfcheck/")).map(({ path }) => path),
    ...unused(files, startedAt).filter((path) => /^(http|wheels)/.test(path)),
  ];
}
