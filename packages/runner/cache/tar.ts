// Stands in for tar in the worker's process: an archive is read through and judged before the real tar unpacks it.
import { spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { checkArchive } from "./archive.ts";
import { type Signals, signalsIn } from "./signals.ts";

const args = process.argv.slice(2);
const signals = signalsIn(process.env.KEEP_PACE_CACHE_SIGNALS as string);
process.exitCode = await stand();

async function stand(): Promise<number> {
  const extracts = args.indexOf("-xf");
  if (extracts >= 0)
    return unpack(args[extracts + 1] as string, args[args.indexOf("-C") + 1] as string, signals);
  // The client lists archives only for its debug log.
  if (args.includes("-tf")) return 0;
  const code = await tar();
  if (code === 0) writeFileSync(signals.packed, "");
  return code;
}

async function unpack(
  archive: string,
  folder: string,
  { allowed, refused, unpacking }: Signals,
): Promise<number> {
  const problem = await checkArchive(archive, folder, JSON.parse(readFileSync(allowed, "utf8")) as string[]);
  if (problem !== null) {
    writeFileSync(refused, problem);
    return 3;
  }
  writeFileSync(unpacking, "");
  return tar();
}

/** Runs the real tar. */
function tar(): Promise<number> {
  return new Promise((done) => {
    const child = spawn(process.env.KEEP_PACE_REAL_TAR as string, args, { stdio: "inherit" });
    child.on("error", () => done(127));
    child.on("close", (code) => done(code ?? 1));
  });
}
