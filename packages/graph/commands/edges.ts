import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join, relative } from "node:path";
import { type Host, type JobServices, version } from "@keep-pace/command";
import { type EdgeStore, edgeStore } from "../cache/edge-store.ts";
import { type Facts, noFacts } from "../scan/facts.ts";
import { languageOf, scan } from "../scan/index.ts";
import type { WorldCache } from "../select.ts";
import { handOverEdges, keptFolder, mayKeepEdges, restoreEdges } from "./kept-edges.ts";
import type { Sources } from "./sources.ts";

/** What the code files may need, and what earlier runs of the repository left to know. */
export interface Edges extends WorldCache {
  factsOf(path: string): Facts;
  /** Keeps for the next run what this one found out, where that is worth writing. */
  save(): void;
}

// Raised when scanners or the file change.
const mark = `keep-pace edges 4 ${version}\n`;

/**
 * Reads what earlier runs found out about the contents of `sources`, and scans the others.
 * @param services GitHub's cache, where a workflow runs that may ask it.
 */
export async function edgesOf(
  sources: Sources,
  root: string,
  host: Host,
  services: JobServices | null = null,
): Promise<Edges> {
  const code = sources.paths.filter((path) => languageOf(path) !== null);
  const kept = code.length < worthFetching ? null : services;
  const file = kept ? keptFile(root, host) : edgeFile(root, host);
  const found = kept && (await restoreEdges(file, host, kept));
  const { store, isDamaged } = edgeStore(mark, read(file));
  if (isDamaged) host.log.info(`${file} is damaged or of another version, so it is thrown away.`);
  const keys = new Map<string, string>();
  for (const path of code) {
    const id = sources.idOf(path);
    if (id !== null) keys.set(path, `${id}${extensionOf(path)}`);
  }
  const keyOf = (path: string) => keys.get(path) ?? null;
  const missing = code.filter((path) => {
    const key = keyOf(path);
    return key === null || !store.has(key);
  });
  let added = 0;
  await sources.read(missing, (path, text) => {
    const key = keyOf(path) ?? `${idOf(text)}${extensionOf(path)}`;
    keys.set(path, key);
    if (store.has(key)) return;
    store.add(key, scan(path, text));
    added += 1;
  });
  let isNew = false;
  return {
    keyOf,
    factsOf: (path) => store.facts(keyOf(path) ?? "") ?? noFacts,
    world: (digest) => store.world(digest),
    keepWorld(digest, world) {
      isNew = true;
      store.keepWorld(digest, world);
    },
    save() {
      // Writing all of it would take longer than scanning few files again.
      const isOther = added >= code.length / 50;
      const isNews = found === "missing" || (found === "there" && (isDamaged || isOther));
      const isUploaded = kept !== null && isNews && mayKeepEdges(host, kept);
      const stays = host.system.env.RUNNER_ENVIRONMENT !== "github-hosted" && (isNew || isOther);
      if (code.length < worthKeeping || !(isUploaded || stays)) return;
      write(file, store, new Set(keys.values()), host);
      if (isUploaded) handOverEdges(file, kept);
    },
  };
}

/** Code files; below it a run from nothing is as fast. */
const worthKeeping = 300;

/** Code files; scanning them takes 2 s on one of GitHub's machines, asking the cache and unpacking about 1 s. */
const worthFetching = 20_000;

/** Where it lies in a workflow run: by the place in the workspace, which is the same on every machine. */
function keptFile(root: string, { cwd, system: { env } }: Host): string {
  const place = relative(env.GITHUB_WORKSPACE || cwd, root).replaceAll("\\", "/");
  const name = createHash("sha256").update(`${place}\0${mark}`).digest("hex").slice(0, 16);
  return join(env.HOME || homedir(), keptFolder, name, "edges");
}

/** One file for each repository. */
function edgeFile(root: string, { system: { env } }: Host): string {
  const base = env.XDG_CACHE_HOME || join(env.HOME || homedir(), ".cache");
  const name = createHash("sha256").update(root).digest("hex").slice(0, 16);
  return join(base, "keep-pace", "select", `${name}.edges`);
}

function read(file: string): Uint8Array | null {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}

/** Beside and then in its place: another process may read it. */
function write(file: string, store: EdgeStore, keys: ReadonlySet<string>, host: Host): void {
  const beside = `${file}.${process.pid}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(
      beside,
      store.encode((key) => keys.has(key)),
    );
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    host.log.debug(`${file} cannot be written: ${(error as Error).message}`);
  }
}

/** A scanner goes by it. */
function extensionOf(path: string): string {
  return path.slice(path.lastIndexOf("."));
}

/** As git would name the content. */
function idOf(text: string): string {
  const bytes = new TextEncoder().encode(text);
  return createHash("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}
