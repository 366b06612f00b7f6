import type { Package } from "../locks/package.ts";
import { isHashed, readRequirements } from "../locks/pip.ts";
import { cacheHome, fromEnv, type Machine } from "../machine.ts";
import type { Manager, PruneRun } from "../manager.ts";
import { type StoreFile, unused, wasRead } from "../prune.ts";
import { folderOf, inFolder, named, type Repository } from "../repository.ts";
import { python } from "../runtimes/index.ts";
import { headBytes, releaseIn, tailBytes } from "./pip-archive.ts";
import { archiveId } from "./poetry.ts";

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

/**
 * pip names what it fetched by a digest of the address, so the archives themselves tell what they are. What this job
 * used stays, and what is pinned; of the rest goes what is pinned otherwise, and what is not pinned at all where reads
 * show or the files pin everything. Where they do neither, the last version fetched of each project stays.
 */
function unwanted(files: readonly StoreFile[], locked: readonly Package[] | null, run: PruneRun): string[] {
  const idle = new Set(unused(files, run.startedAt));
  const showsReads = files.some(wasRead);
  const isUsed = (file: StoreFile) =>
    file.modifiedAt >= run.startedAt || (showsReads && !idle.has(file.path));
  const pins = new Set((locked ?? []).map(({ name, version }) => canonical(`${name}@${version}`)));
  const pinned = new Set((locked ?? []).map(({ name }) => name));
  const isClosed = pipFiles(run.repository).every((path) => isHashed(run.repository.text(path) ?? ""));
  const answers = answersOf(files, run);
  const newest = newestReleases(answers);
  return answers
    .filter(({ release, parts, isPage }) => {
      if (parts.some(isUsed) || (release !== null && pins.has(canonical(release)))) return false;
      if (isPage || showsReads || isClosed) return true;
      if (release === null) return false;
      const name = projectOf(release);
      return pinned.has(name) || newest.get(name) !== release;
    })
    .flatMap(({ parts }) => parts.map(({ path }) => path));
}

/** What pip keeps of one address, or one wheel that it built. */
interface Answer {
  /** `name@version`; `null` where the content does not tell. */
  readonly release: string | null;
  /** Of an index or of pip's own update check: fetched anew in any case. */
  readonly isPage: boolean;
  readonly parts: readonly StoreFile[];
}

function answersOf(files: readonly StoreFile[], run: PruneRun): Answer[] {
  const groups = new Map<string, StoreFile[]>();
  for (const file of files) {
    const key = file.path.startsWith("wheels/")
      ? file.path.slice(0, file.path.lastIndexOf("/"))
      : file.path.replace(/\.body$/, "");
    groups.set(key, [...(groups.get(key) ?? []), file]);
  }
  return [...groups].flatMap(([key, parts]): Answer[] => {
    if (key.startsWith("selfcheck/")) return [{ release: null, isPage: true, parts }];
    if (key.startsWith("wheels/")) {
      const wheel = parts.find(({ path }) => path.endsWith(".whl"))?.path ?? "";
      return [{ release: archiveId(wheel.slice(wheel.lastIndexOf("/") + 1)), isPage: false, parts }];
    }
    if (!/^http(-v\d+)?\//.test(key)) return [];
    const body = parts.find(({ path }) => path.endsWith(".body")) ?? parts[0];
    const head = body ? run.bytes(body.path, 0, headBytes) : null;
    if (!body || !head) return [{ release: null, isPage: false, parts }];
    const release = releaseIn(head, run.bytes(body.path, -tailBytes, tailBytes) ?? head);
    return [{ release, isPage: release === null && isPage(head), parts }];
  });
}

/** An index's answer (PyPA, "Simple repository API"), behind an envelope up to pip 23.2. */
function isPage(head: Uint8Array): boolean {
  return /<!DOCTYPE html|<html|^.{0,64}\{"/is.test(Buffer.from(head.subarray(0, 256)).toString("latin1"));
}

/** Project → the release of it that was fetched last. */
function newestReleases(answers: readonly Answer[]): Map<string, string> {
  const dated = answers.flatMap(({ release, parts }) =>
    release === null ? [] : [{ release, at: Math.max(...parts.map(({ modifiedAt }) => modifiedAt)) }],
  );
  return new Map(dated.sort((a, b) => a.at - b.at).map(({ release }) => [projectOf(release), release]));
}

/** `2.0` and `2.0.0` are one version (PyPA, "Version specifiers"). */
function canonical(release: string): string {
  return release.toLowerCase().replace(/@v?(\d+(?:\.\d+)*?)(?:\.0+)+(?=$|[^\d.]|\.\D)/, "@$1");
}

function projectOf(release: string): string {
  return release.slice(0, release.lastIndexOf("@"));
}
