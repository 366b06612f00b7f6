import type { Git, History } from "@keep-pace/changes";
import { hashFiles } from "../key.ts";
import { type Package, packageId, unite } from "../locks/package.ts";
import type { Manager } from "../manager.ts";
import { managers } from "../managers.ts";
import { type Repository, repositoryFrom } from "../repository.ts";
import { readBlobs, treeAt } from "./blobs.ts";
import type { LockState, Timeline, TimelineCommit } from "./timeline.ts";

const replayable = managers.filter((manager) => manager.readLock);

/** True for the paths whose contents a replay looks at. */
function isLock(path: string): boolean {
  const alone = repositoryFrom([path], () => null);
  return replayable.some((manager) => manager.keyFiles(alone).length > 0);
}

/**
 * The lock files of the default branch over `history`: as they were before the first commit, then commit by commit.
 * In a clone that ends there, the first commit stands for what was before it.
 * @param inside whether a path lies where the user asked to look.
 * @returns `null` when git cannot give the contents, as in a shallow or partial clone without a network.
 */
export async function readTimeline(
  git: Git,
  history: History,
  inside: (path: string) => boolean,
): Promise<Timeline | null> {
  const commits = [...history.commits].reverse();
  const first = commits[0];
  if (!first) return null;
  const wanted = (path: string) => inside(path) && isLock(path);
  const before = await treeAt(git, `${first.sha}^`, wanted);
  const tree = before ?? (await treeAt(git, first.sha, wanted));
  if (!tree) return null;
  const counted = before ? commits : commits.slice(1);
  const changes = counted.map(({ sha, paths }) => ({ sha, paths: paths.filter(wanted) }));
  const blobs = await readBlobs(git, tree, changes);
  return blobs && build(first.at, counted, tree, blobs);
}

function build(
  start: Date,
  commits: History["commits"],
  tree: Map<string, string>,
  {
    at,
    text,
  }: { at: ReadonlyMap<string, ReadonlyMap<string, string | null>>; text: ReadonlyMap<string, string> },
): Timeline {
  const states = new StateReader(text);
  let now = start.getTime();
  let locks = states.read(tree);
  const base: TimelineCommit = { at: now, locks };
  const timeline = commits.map(({ sha, at: date }): TimelineCommit => {
    const changed = at.get(sha);
    for (const [path, id] of changed ?? []) id === null ? tree.delete(path) : tree.set(path, id);
    if (changed && changed.size > 0) locks = states.read(tree);
    // Clocks of committers differ; a run cannot lie before the one before it.
    now = Math.max(now, date.getTime());
    return { at: now, locks };
  });
  const bytes = replayable.map((manager): [string, number] => [manager.name, manager.packageBytes ?? 0]);
  return { commits: [base, ...timeline], packageBytes: new Map(bytes) };
}

/** Turns a tree of lock files into states; equal contents give the same object. */
class StateReader {
  readonly #text: ReadonlyMap<string, string>;
  readonly #numbers = new Map<string, number>();
  readonly #parsed = new Map<string, readonly Package[] | null>();
  readonly #states = new Map<string, LockState>();

  constructor(text: ReadonlyMap<string, string>) {
    this.#text = text;
  }

  read(tree: ReadonlyMap<string, string>): ReadonlyMap<string, LockState> {
    const repository = repositoryFrom(tree.keys(), (path) => this.#text.get(tree.get(path) ?? "") ?? null);
    const found = new Map<string, LockState>();
    for (const manager of replayable) {
      const state = this.#state(manager, repository, tree);
      if (state) found.set(manager.name, state);
    }
    return found;
  }

  #state(manager: Manager, repository: Repository, tree: ReadonlyMap<string, string>): LockState | null {
    const paths = manager.keyFiles(repository);
    if (paths.length === 0) return null;
    const key = [manager.name, ...paths.map((path) => `${path}:${tree.get(path)}`)].join("\n");
    const known = this.#states.get(key);
    if (known) return known;
    const packages = unite(paths.map((path) => this.#read(manager, path, tree.get(path) ?? "")));
    if (!packages || packages.length === 0) return null;
    const normalise = manager.stores[0]?.normalise ?? ((text: string) => text);
    const state = {
      digest: hashFiles(paths.map((path) => normalise(repository.text(path) ?? ""))),
      packages: new Set(packages.map((one) => this.#number(one))),
    };
    this.#states.set(key, state);
    return state;
  }

  #read(manager: Manager, path: string, blob: string): readonly Package[] | null {
    const key = `${manager.name}:${blob}`;
    const known = this.#parsed.get(key);
    if (known !== undefined) return known;
    const read = manager.readLock?.(this.#text.get(blob) ?? "", path) ?? null;
    this.#parsed.set(key, read);
    return read;
  }

  #number(one: Package): number {
    const id = packageId(one);
    const number = this.#numbers.get(id) ?? this.#numbers.size;
    this.#numbers.set(id, number);
    return number;
  }
}
