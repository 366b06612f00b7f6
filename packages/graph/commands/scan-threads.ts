import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Lists } from "../cache/pack.ts";
import type { Facts } from "../scan/facts.ts";
import { type Share, scanShare } from "./scan-share.ts";

/** What one thread found. */
export interface Scanned {
  /** The places among the paths of the files that it scanned, in its order. */
  readonly files: Uint32Array;
  readonly names: { readonly bytes: Uint8Array; readonly offsets: Uint32Array };
  readonly lists: Lists;
  /** What files say of themselves: place → comments. */
  readonly pragmas: readonly (readonly [number, readonly string[]])[];
}

/** Below it starting a thread takes longer than it spares. */
const worthThread = 3000;
/** Reading from one disk gains nothing from more. */
const mostThreads = 4;

/**
 * Scans files on disk, many of them in several threads.
 * @param take what this thread finds: the place among the paths, and what the file says.
 * @param program what the other threads run.
 * @returns what the other threads found. Files that a thread left when it failed are scanned by this one.
 */
export async function scanInThreads(
  folder: string,
  paths: readonly string[],
  take: (at: number, facts: Facts) => void,
  program: URL = besideThis(),
): Promise<readonly Scanned[]> {
  const taken = new Int32Array(new SharedArrayBuffer(4));
  const share: Share = { folder, paths, taken };
  const threads = paths.length < worthThread ? 0 : Math.min(availableParallelism(), mostThreads) - 1;
  const others = Array.from({ length: threads }, () => started(program, share));
  const own = new Uint8Array(paths.length);
  const note = (at: number, facts: Facts) => {
    own[at] = 1;
    take(at, facts);
  };
  scanShare(share, note);
  const answers = await Promise.all(others);
  const found = answers.filter((answer) => answer !== null);
  if (found.length < answers.length) {
    for (const { files } of found) for (const at of files) own[at] = 1;
    const left = paths.flatMap((_, at) => (own[at] === 1 ? [] : at));
    const again = { folder, paths: left.map((at) => paths[at] as string), taken: taken.fill(0) };
    scanShare(again, (at, facts) => take(left[at] as number, facts));
  }
  return found;
}

/** One thread's answer, `null` when it failed. */
function started(program: URL, share: Share): Promise<Scanned | null> {
  return new Promise<Scanned | null>((resolve) => {
    const worker = new Worker(program, { workerData: share });
    worker.on("message", resolve);
    worker.on("error", () => resolve(null));
    worker.on("exit", () => resolve(null));
  }).catch(() => null);
}

/** In `dist/` the worker is a file beside this one. */
function besideThis(): URL {
  const built = new URL("./select-scan.js", import.meta.url);
  return existsSync(built) ? built : new URL("./scan-worker.ts", import.meta.url);
}
