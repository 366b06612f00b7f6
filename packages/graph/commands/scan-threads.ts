import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from "node:worker_threads";
import { type FactNews, type FactPack, type FactStore, factStore, packSize } from "../cache/facts.ts";
import type { Facts } from "../scan/facts.ts";
import { nextPart, type Share, scanPart, told } from "./scan-share.ts";

/** What a thread is started with. */
export interface Job {
  readonly share: Share;
  /** Where it tells what it finds. */
  readonly port: MessagePort;
}

/** What a thread found in the files that it took last: places among the paths. */
export interface Told {
  readonly files: readonly number[];
  readonly unread: readonly number[];
  /** What files say of themselves: place → comments. */
  readonly pragmas: readonly (readonly [number, readonly string[]])[];
  readonly news: FactNews;
}

/** Files that are being scanned. Whoever asks for one waits for it, and scans others meanwhile. */
export interface Scanning {
  /** What the file at a place among the paths says, `null` where it cannot be read. */
  at(place: number): Facts | null;
  /** All files' comments on themselves: place → texts. */
  pragmas(): ReadonlyMap<number, readonly string[]>;
  /** All facts, those of this thread's store first, and where those of each path are, see `placeIn`. */
  packs(): { readonly packs: readonly FactPack[]; readonly places: Int32Array };
}

/** Below it starting a thread takes longer than it spares. */
const worthThread = 3000;
/** Reading from one disk gains nothing from more. */
const mostThreads = 4;
/** Milliseconds without a word after which the other threads are taken for lost. */
const patience = 1000;

const [unknown, unreadable] = [-2, -1];

/**
 * Scans files on disk, many of them in several threads that go ahead while this one does other things. A file that a
 * thread left when it failed is scanned by this one.
 * @param own takes what this thread finds.
 * @param program what the other threads run.
 */
export function scanInThreads(
  folder: string,
  paths: readonly string[],
  own: FactStore,
  program: URL = besideThis(),
): Scanning {
  const share: Share = { folder, paths, counts: new Int32Array(new SharedArrayBuffer(8)) };
  const threads = paths.length < worthThread ? 0 : Math.min(availableParallelism(), mostThreads) - 1;
  const others = Array.from({ length: threads }, () => started(program, share) ?? []).flat();
  const places = new Int32Array(paths.length).fill(unknown);
  const pragmas = new Map<number, readonly string[]>();
  let isAlone = others.length === 0;

  function scanHere(part: readonly number[]): void {
    scanPart(share, part, (at, facts) => {
      places[at] = facts ? own.add(facts) : unreadable;
      if (facts && facts.pragmas.length > 0) pragmas.set(at, facts.pragmas);
    });
  }

  function hear(): void {
    for (const [index, { port, store }] of others.entries()) {
      for (let next = receiveMessageOnPort(port); next; next = receiveMessageOnPort(port)) {
        const { files, unread, pragmas: written, news } = next.message as Told;
        const start = (index + 1) * packSize + store.size;
        store.take(news);
        for (const [at, file] of files.entries()) places[file] = start + at;
        for (const file of unread) places[file] = unreadable;
        for (const [file, texts] of written) pragmas.set(file, texts);
      }
    }
  }

  function placeOf(at: number): number {
    while (places[at] === unknown) {
      const heard = Atomics.load(share.counts, told);
      hear();
      if (places[at] !== unknown) break;
      const part = nextPart(share) ?? (isAlone ? [at] : null);
      if (part) scanHere(part);
      else isAlone = Atomics.wait(share.counts, told, heard, patience) === "timed-out";
    }
    return places[at] as number;
  }

  function all(): void {
    for (let at = 0; at < paths.length; at += 1) placeOf(at);
  }

  return {
    at(place) {
      const found = placeOf(place);
      if (found === unreadable) return null;
      return found < packSize
        ? own.at(found)
        : (others[Math.floor(found / packSize) - 1]?.store.at(found % packSize) ?? null);
    },
    pragmas() {
      all();
      return pragmas;
    },
    packs() {
      all();
      return { packs: [own, ...others.map(({ store }) => store)].map((store) => store.pack()), places };
    },
  };
}

interface Thread {
  readonly port: MessagePort;
  /** What it told so far. */
  readonly store: FactStore;
}

/** `null` where it cannot be started. */
function started(program: URL, share: Share): Thread | null {
  const { port1, port2 } = new MessageChannel();
  const workerData: Job = { share, port: port2 };
  try {
    const worker = new Worker(program, { workerData, transferList: [port2] });
    // What it does not tell is scanned by this thread.
    worker.on("error", () => {});
    worker.unref();
    return { port: port1, store: factStore() };
  } catch {
    return null;
  }
}

/** In `dist/` the worker is a file beside this one. */
function besideThis(): URL {
  const built = new URL("./select-scan.js", import.meta.url);
  return existsSync(built) ? built : new URL("./scan-worker.ts", import.meta.url);
}
