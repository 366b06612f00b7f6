import { workerData } from "node:worker_threads";
import { factStore } from "../cache/facts.ts";
import { nextPart, scanPart, told } from "./scan-share.ts";
import type { Job, Told } from "./scan-threads.ts";

const { share, port } = workerData as Job;
const store = factStore();
for (let part = nextPart(share); part; part = nextPart(share)) {
  const unread: number[] = [];
  const pragmas: [number, readonly string[]][] = [];
  scanPart(share, part, (at, facts) => {
    if (facts === null) unread.push(at);
    else store.add(facts);
    if (facts && facts.pragmas.length > 0) pragmas.push([at, facts.pragmas]);
  });
  const files = part.filter((at) => !unread.includes(at));
  port.postMessage({ files, unread, pragmas, news: store.news() } satisfies Told);
  Atomics.add(share.counts, told, 1);
  Atomics.notify(share.counts, told);
}
