// How long does it take to know what a change reaches? A made-up repository (see select/generate.ts), once from nothing
// and once with what the first run kept, beside the tools that people use for it, installed for the run into a scratch
// folder: dependency-cruiser, madge, `vitest related`, `jest --findRelatedTests`, pytest-testmon's collection.
// Processor seconds of the process and its children, as `bash`'s `time` tells them. KEEP_PACE_SELECT_FILES sets the
// size (default 50000, for keep-pace alone) and KEEP_PACE_SELECT_PEERS that of the run beside the others (default 1000).
import { execFileSync, spawnSync } from "node:child_process";
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { budget } from "./run/budget.ts";
import { generate } from "./select/generate.ts";

const files = Number(process.env.KEEP_PACE_SELECT_FILES ?? 50_000);
const peers = Number(process.env.KEEP_PACE_SELECT_PEERS ?? 1000);
const cli = process.env.KEEP_PACE_SELECT_CLI ?? join(import.meta.dirname, "../../packages/cli/main.ts");
const scratch = mkdtempSync(join(tmpdir(), "select-graph-"));
const versions = [
  "dependency-cruiser@17.4.3",
  "madge@8.0.0",
  "vitest@4.1.10",
  "jest@30.2.0",
  "typescript@5.9.3",
];
const changed = "packages/pkg-3/src/area-3/part-3.tsx";

try {
  console.log(
    `tool, files, processor seconds, MB; load ${execFileSync("cat", ["/proc/loadavg"], { encoding: "utf8" })}`,
  );
  if (files > 0) ours(made(files), files);
  if (peers > 0) beside(made(peers));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

function made(count: number): string {
  const folder = join(scratch, String(count));
  mkdirSync(folder);
  generate(folder, count);
  appendFileSync(join(folder, changed), "// changed\n");
  return folder;
}

function ours(folder: string, count: number): void {
  const select = [process.execPath, cli, "select", "--base", "HEAD", "--format", "json"];
  const goals: Readonly<Record<string, number>> = { cold: 4, "warm again": 0.5 };
  for (const run of ["cold", "warm", "warm again"]) {
    const seconds = tell(`keep-pace select, ${run}`, count, folder, select);
    const goal = goals[run];
    if (goal && count === 50_000)
      budget(`select, 50,000 files, ${run}`, seconds, goal, "s of processor time");
  }
}

function beside(folder: string): void {
  ours(folder, peers);
  const tools = join(scratch, "tools");
  mkdirSync(tools);
  writeFileSync(join(tools, "package.json"), '{"private":true}');
  execFileSync("npm", ["install", "--no-audit", "--no-fund", "--ignore-scripts", ...versions], {
    cwd: tools,
  });
  const bin = (name: string) => join(tools, "node_modules/.bin", name);
  writeFileSync(join(folder, "jest.config.json"), '{"testMatch":["**/*.test.ts?(x)"],"transform":{}}');
  tell("dependency-cruiser", peers, folder, [bin("depcruise"), "packages", "--no-config", "-T", "json"]);
  tell("madge", peers, folder, [bin("madge"), "--extensions", "ts,tsx", "--json", "packages"]);
  tell("vitest related", peers, folder, [bin("vitest"), "related", changed, "--run", "--passWithNoTests"]);
  const jest = ["--config", "jest.config.json", "--listTests", "--findRelatedTests", changed];
  tell("jest --findRelatedTests --listTests", peers, folder, [bin("jest"), ...jest]);
  execFileSync("python3", ["-m", "venv", join(scratch, "venv")]);
  const python = join(scratch, "venv/bin/python");
  execFileSync(python, ["-m", "pip", "install", "-q", "pytest", "pytest-testmon"]);
  const testmon = ["-m", "pytest", "--testmon", "--collect-only", "-q", "services"];
  tell("pytest --testmon --collect-only (its tenth of the files)", peers, folder, [python, ...testmon]);
}

/** Runs a tool, prints what it took, itself and its children, and answers with its processor seconds. */
function tell(name: string, count: number, cwd: string, command: readonly string[]): number {
  const script = 'TIMEFORMAT="%R %U %S"; { time "$@" >/dev/null 2>"$0"; } 2>&1';
  const log = join(scratch, "log");
  const env = { ...process.env, XDG_CACHE_HOME: join(scratch, "cache"), GITHUB_EVENT_PATH: "" };
  const { stdout } = spawnSync("bash", ["-c", script, log, ...command], { cwd, env, encoding: "utf8" });
  const [wall = 0, user = 0, system = 0] = stdout.trim().split("\n").at(-1)?.split(" ").map(Number) ?? [];
  console.log(
    `${name}, ${count} files: ${(user + system).toFixed(2)} s processor, ${wall.toFixed(2)} s wall`,
  );
  return user + system;
}
