import { parentPort, workerData } from "node:worker_threads";
import { factBuilder } from "../cache/facts.ts";
import { type Share, scanShare } from "./scan-share.ts";
import type { Scanned } from "./scan-threads.ts";

const builder = factBuilder();
const files: number[] = [];
const pragmas: [number, readonly string[]][] = [];
scanShare(workerData as Share, (at, facts) => {
  builder.add(facts);
  files.push(at);
  if (facts.pragmas.length > 0) pragmas.push([at, facts.pragmas]);
});
const { names, lists } = builder.pack();
const scanned: Scanned = {
  files: Uint32Array.from(files),
  names: { bytes: new Uint8Array(names.bytes), offsets: names.offsets },
  lists,
  pragmas,
};
parentPort?.postMessage(
  scanned,
  [scanned.files, scanned.names.bytes, names.offsets, lists.offsets, lists.all].map(
    ({ buffer }) => buffer as ArrayBuffer,
  ),
);
