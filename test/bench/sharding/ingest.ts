// A process of its own, so that its memory is that of reading one report: prints how much it grew, in MB.
import { openSync, readSync } from "node:fs";
import { checkout, readReport } from "@keep-pace/timings";

const before = process.resourceUsage().maxRSS;
readReport(pieces(openSync(process.argv[2] as string, "r")), checkout(null, null));
console.log(Math.round((process.resourceUsage().maxRSS - before) / 1024));

function* pieces(file: number): Generator<Uint8Array> {
  const buffer = Buffer.alloc(64 * 1024);
  for (;;) {
    const length = readSync(file, buffer);
    if (length === 0) return;
    yield buffer.subarray(0, length);
  }
}
