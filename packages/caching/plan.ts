import { expression, hashFiles, hashFilesExpression } from "./key.ts";
import type { Machine } from "./machine.ts";
import type { Manager, Place, Store } from "./manager.ts";
import { managers } from "./managers.ts";
import { folderOf, type Repository } from "./repository.ts";
import { type FoundRuntime, findRuntime } from "./runtimes/runtime.ts";

/** What a plan is made of. */
export interface PlanRequest {
  readonly repository: Repository;
  readonly machine: Machine;
  /** Names of managers or of their stores that alone are planned; `null`: all that are found, those off by default left unsaved. */
  readonly only: readonly string[] | null;
  /** A number that is raised to leave every entry behind; may differ from store to store. */
  epoch(store: string): string;
  /**
   * The run saves although nobody vouches for what it builds: its trees get entries of their own, which start from
   * trusted ones but are never what a trusted run starts from.
   */
  readonly untrusted?: boolean;
  /** The commit's id, for stores that get a new entry with each; `null` where there is none. */
  readonly commit: string | null;
}

/** One entry of the cache: what is stored, under which name, and what it may start from. */
export interface PlannedEntry {
  readonly manager: Manager;
  readonly store: Store;
  readonly keyFiles: readonly string[];
  readonly place: Place;
  /** As given to the cache service: `~` for the home folder. */
  readonly paths: readonly string[];
  readonly key: string;
  /** Ends before the digests: all entries of one store, system, runtime and epoch begin with it. */
  readonly family: string;
  readonly restoreKeys: readonly string[];
  /** `key` and `restoreKeys` as expressions for a workflow. */
  readonly template: string;
  readonly templateRestoreKeys: readonly string[];
  readonly save: "trusted" | "never";
  /** One or two sentences. */
  readonly because: string;
}

/** The entries that a repository's caches should have, in the order of the managers. */
export function planEntries(all: PlanRequest): PlannedEntry[] {
  const request = { ...all, repository: withoutSamples(all.repository) };
  const wanted = (name: string) => request.only === null || request.only.includes(name);
  return managers.flatMap((manager) => {
    const stores = manager.stores.filter(({ name }) => wanted(manager.name) || wanted(name));
    const keyFiles = stores.length > 0 ? manager.keyFiles(request.repository) : [];
    return keyFiles.length === 0 ? [] : stores.map((store) => planEntry(manager, store, keyFiles, request));
  });
}

// What lies there shows something or tests a parser; two folders down, tests are seldom projects of their own.
const sample = /(^|\/)((examples?|samples?|demos?|templates?)\/|tests?\/[^/]+\/[^/]+\/)/;

/** The repository without its samples, unless it has nothing else to cache for. */
function withoutSamples(repository: Repository): Repository {
  const own = { ...repository, paths: repository.paths.filter((path) => !sample.test(path)) };
  const some = own.paths.length < repository.paths.length;
  return some && managers.some(({ keyFiles }) => keyFiles(own).length > 0) ? own : repository;
}

function planEntry(
  manager: Manager,
  store: Store,
  keyFiles: readonly string[],
  { repository, machine, only, epoch, commit, untrusted = false }: PlanRequest,
): PlannedEntry {
  const folders = [...new Set(keyFiles.map(folderOf))];
  const place = { machine, repository, folders };
  const runtime = store.runtime ? findRuntime(store.runtime, repository, folders, machine) : null;
  const isTree = store.kind === "tree";
  const head = (os: string, arch: string) => `keep-pace-${store.name}-${os}-${arch}-${epoch(store.name)}-`;
  const tail = (version: string | null, trust = "trusted") =>
    // Who wrote a tree matters: nothing checks it before it is used.
    (version === null ? "" : `${version}-`) + (isTree ? `${trust}-` : "");
  const anyRuntime = head(machine.os, machine.arch);
  const trusted = anyRuntime + tail(runtime?.text ?? null);
  const family = isTree && untrusted ? anyRuntime + tail(runtime?.text ?? null, "untrusted") : trusted;
  const digest = hashFiles(keyFiles.map((path) => normalised(store, repository.text(path) ?? "")));
  const templateHead = head(expression("runner.os"), expression("runner.arch"));
  const templateFamily = templateHead + tail(runtimeTemplate(store, runtime));
  const crosses = crossesRuntimes(store);
  const literals = (family: string) =>
    keysOf(family, crosses ? anyRuntime : null, digest, store.rolling ? (commit ?? "none") : null);
  const own = literals(family);
  const theirs = family === trusted ? null : literals(trusted);
  const literal = theirs
    ? { key: own.key, restoreKeys: [...own.restoreKeys, theirs.key, ...theirs.restoreKeys] }
    : own;
  const template = keysOf(
    templateFamily,
    crosses ? templateHead : null,
    hashFilesExpression(keyFiles),
    store.rolling ? expression("github.sha") : null,
  );
  return {
    manager,
    store,
    keyFiles,
    place,
    paths: store.paths(place),
    family,
    ...literal,
    template: template.key,
    templateRestoreKeys: template.restoreKeys,
    save: store.offBecause && only === null ? "never" : "trusted",
    because: because(store, keyFiles, runtime, only),
  };
}

/** A rolling store starts from the newest entry of the same lock files, then of any; the others from any. */
function keysOf(family: string, anyRuntime: string | null, digest: string, commit: string | null) {
  const wider = anyRuntime === null || anyRuntime === family ? [] : [anyRuntime];
  return commit === null
    ? { key: `${family}${digest}`, restoreKeys: [family, ...wider] }
    : { key: `${family}${digest}-${commit}`, restoreKeys: [`${family}${digest}-`, family] };
}

/** After an upgrade of the runtime most downloads are still the same, unless they were built for one version. */
function crossesRuntimes({ kind, runtime }: Store): boolean {
  return kind === "verified" && runtime !== undefined && !runtime.binary;
}

function normalised({ normalise }: Store, text: string): string {
  return normalise ? normalise(text) : text;
}

/** A version file that holds little else is read anew in every run; the tool on this machine's PATH is not theirs. */
function runtimeTemplate({ kind, runtime }: Store, found: FoundRuntime | null): string | null {
  if (!runtime || !found) return null;
  if (found.file?.only) return `${runtime.tool}${hashFilesExpression([found.file.path])}`;
  return found.file || kind === "tree" ? found.text : runtime.tool;
}

/** Of the files named as the first is, the one nearest to the root. */
function outermost(paths: readonly string[]): string {
  const name = paths[0]?.split("/").at(-1);
  const [first = ""] = paths
    .filter((path) => path.split("/").at(-1) === name)
    .sort((a, b) => a.split("/").length - b.split("/").length);
  return first;
}

function because(
  store: Store,
  keyFiles: readonly string[],
  runtime: FoundRuntime | null,
  only: readonly string[] | null,
): string {
  const more = keyFiles.length - 1;
  const found = `found ${outermost(keyFiles)}${more > 0 ? ` and ${more} more` : ""}`;
  const version =
    runtime === null
      ? ""
      : runtime.version === null
        ? `, no version of ${store.runtime?.tool} known`
        : `, ${store.runtime?.tool} ${runtime.version} from ${runtime.file?.path ?? "the PATH"}`;
  const start =
    store.kind === "verified"
      ? "what is in it is found by version or digest, so an older entry is safe to start from"
      : "it is used as it lies, so it starts only from entries of the same runtime that trusted runs wrote";
  const off =
    store.offBecause && only === null ? `. Not saved unless asked for by name: ${store.offBecause}` : "";
  return `${found}${version}; ${start}${off}.`;
}
