/*
 * Reads every file below the folder that KEEP_PACE_DOCKERFILE_CORPUS names, on one core, and prints how that went:
 *   KEEP_PACE_DOCKERFILE_CORPUS=/path/to/dockerfiles node test/bench/dockerfile-corpus.ts
 * Target: 2,000 files a second, no exception.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseDockerfile } from "../../packages/dockerfile/parse.ts";
import { readShell } from "../../packages/dockerfile/shell.ts";
import { decode } from "../../packages/files/index.ts";

const shown = 20;

function bench(folder: string): void {
  const totals = {
    files: 0,
    notText: 0,
    bytes: 0,
    exceptions: 0,
    problems: 0,
    parse: 0,
    shell: 0,
    slowest: 0,
  };
  const disagreements: string[] = [];
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = readFileSync(path);
    const text = decode(path, bytes);
    totals.files++;
    totals.bytes += bytes.length;
    if (typeof text !== "string") {
      totals.notText++;
      continue;
    }
    try {
      const start = performance.now();
      const dockerfile = parseDockerfile(path, text);
      const parsed = performance.now();
      for (const instruction of dockerfile.instructions) {
        if (instruction.keyword === "RUN") readShell(dockerfile, instruction);
      }
      totals.parse += parsed - start;
      totals.shell += performance.now() - parsed;
      totals.slowest = Math.max(totals.slowest, parsed - start);
      if (dockerfile.problem) totals.problems++;
      if (dockerfile.disagreement) disagreements.push(`${path}:${dockerfile.disagreement.line}`);
    } catch (error) {
      totals.exceptions++;
      console.error(path, error);
    }
  }
  const perSecond = (milliseconds: number) => Math.round((totals.files / milliseconds) * 1000);
  console.log(`${totals.files} files, ${totals.bytes} bytes, ${totals.notText} not text`);
  console.log(`parse: ${perSecond(totals.parse)} files/s, slowest ${totals.slowest.toFixed(1)} ms`);
  console.log(`parse and shell: ${perSecond(totals.parse + totals.shell)} files/s`);
  console.log(`${totals.exceptions} exceptions, ${totals.problems} files BuildKit rejects`);
  console.log(`${disagreements.length} disagreements${disagreements.length > 0 ? ", such as" : ""}`);
  for (const place of disagreements.slice(0, shown)) console.log(`  ${place}`);
}

const corpus = process.env.KEEP_PACE_DOCKERFILE_CORPUS;
if (corpus) bench(corpus);
else console.log("KEEP_PACE_DOCKERFILE_CORPUS names no folder: nothing to read.");
