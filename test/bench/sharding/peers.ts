import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { join } from "node:path";

/** What a splitter is given: the tests in their order, and for some of them what they took last. */
export interface Task {
  readonly ids: readonly string[];
  readonly known: ReadonlyMap<string, number>;
  readonly shards: number;
}

/** Jest's and Vitest's `--shard`: tests sorted by the SHA-1 of their name, cut into slices of one count. */
export function hashSlice({ ids, shards }: Task): number[] {
  const order = ids
    .map((id, at) => ({ at, hash: createHash("sha1").update(id).digest("hex") }))
    .sort((a, b) => (a.hash < b.hash ? -1 : a.hash > b.hash ? 1 : 0));
  const shardOf = new Array<number>(ids.length);
  order.forEach(({ at }, rank) => {
    shardOf[at] = Math.floor((rank * shards) / ids.length);
  });
  return shardOf;
}

/** split_tests: the longest first to the least loaded, unknown tests at the mean of the known. */
export function splitTests({ ids, known, shards }: Task): number[] {
  const mean = [...known.values()].reduce((sum, seconds) => sum + seconds, 0) / Math.max(1, known.size);
  const seconds = ids.map((id) => known.get(id) ?? mean);
  const order = ids.map((_, at) => at).sort((a, b) => (seconds[b] as number) - (seconds[a] as number));
  const loads = new Array<number>(shards).fill(0);
  const shardOf = new Array<number>(ids.length);
  for (const at of order) {
    const least = loads.indexOf(Math.min(...loads));
    shardOf[at] = least;
    loads[least] = (loads[least] as number) + (seconds[at] as number);
  }
  return shardOf;
}

/** The real pytest-split, both algorithms, for many tasks in one process; `null` where it is not installed. */
export function pytestSplit(tasks: readonly Task[], algorithm: string): number[][] | null {
  const python = process.env.KEEP_PACE_PYTEST_SPLIT_PYTHON;
  if (!python) return null;
  const answer = spawnSync(python, [join(import.meta.dirname, "pytest_split_driver.py"), algorithm], {
    input: JSON.stringify(
      tasks.map(({ ids, known, shards }) => ({ ids, known: Object.fromEntries(known), shards })),
    ),
    maxBuffer: 1 << 30,
    encoding: "utf8",
  });
  if (answer.status !== 0) throw new Error(answer.stderr);
  return JSON.parse(answer.stdout);
}
