/*
 * Reads every file below the folder that KEEP_PACE_DOCKERFILE_CORPUS names, on one core, and prints how that went:
 *   KEEP_PACE_DOCKERFILE_CORPUS=/path/to/dockerfiles node test/bench/dockerfile-corpus.ts
 * Target: parsed at 2,000 files a second, the whole rule set in a minute on two cores for 95,000 files, no exception.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { lintDockerfile } from "../../packages/dockerfile/lint.ts";
import { parseDockerfile } from "../../packages/dockerfile/parse.ts";
import { readShell } from "../../packages/dockerfile/shell.ts";
import { decode, memoryFiles } from "../../packages/files/index.ts";
import { budget } from "./run/budget.ts";

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
    rules: 0,
    findings: 0,
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
      const before = process.cpuUsage();
      const files = memoryFiles({ Dockerfile: bytes });
      totals.findings += lintDockerfile({
        path: "Dockerfile",
        files,
        history: null,
        contexts: new Map(),
      }).length;
      const { user, system } = process.cpuUsage(before);
      totals.rules += (user + system) / 1e6;
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
  console.log(`whole rule set: ${totals.rules.toFixed(1)} s of processor time, ${totals.findings} findings`);
  budget(
    "Dockerfiles parsed, every shell read",
    perSecond(totals.parse + totals.shell),
    2000,
    "files/s",
    "least",
  );
  budget(
    "whole rule set, 95,000 Dockerfiles",
    (totals.rules / totals.files) * 95_000,
    120,
    "s of processor time",
  );
  budget("exceptions over Dockerfiles", totals.exceptions, 0, "");
  console.log(`${totals.exceptions} exceptions, ${totals.problems} files BuildKit rejects`);
  console.log(`${disagreements.length} disagreements${disagreements.length > 0 ? ", such as" : ""}`);
  for (const place of disagreements.slice(0, shown)) console.log(`  ${place}`);
}

const corpus = process.env.KEEP_PACE_DOCKERFILE_CORPUS;
if (corpus) bench(corpus);
else console.log("KEEP_PACE_DOCKERFILE_CORPUS names no folder: nothing to read.");
