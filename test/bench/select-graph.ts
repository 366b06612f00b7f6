// How long does it take to know what a change reaches? Made-up repositories (see select/generate.ts), once from nothing
// and twice with what the first run kept, beside the tools that people use for it (see select/graph-peers.ts), installed
// for the run into a scratch folder, and whether each answer is right. Processor seconds of the process and its
// children, as `bash`'s `time` tells them. KEEP_PACE_SELECT_FILES sets the sizes (default 1000,10000,50000),
// KEEP_PACE_SELECT_PEERS those at which the others run, too (default 1000), KEEP_PACE_SELECT_CLI what is measured
// (default dist/cli.js). Several builds, with commas between them, run in turns KEEP_PACE_SELECT_TURNS times (default 5),
// and the medians of each are told.
import { execFileSync, spawnSync } from "node:child_process";
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generate } from "./select/generate.ts";
import { forget, peersFor, rightAnswer } from "./select/graph-peers.ts";

const sizes = (value: string) => value.split(",").map(Number).filter(Boolean);
const files = sizes(process.env.KEEP_PACE_SELECT_FILES ?? "1000,10000,50000");
const peers = sizes(process.env.KEEP_PACE_SELECT_PEERS ?? "1000");
const builds = (process.env.KEEP_PACE_SELECT_CLI ?? join(import.meta.dirname, "../../dist/cli.js")).split(
  ",",
);
const turns = Number(process.env.KEEP_PACE_SELECT_TURNS ?? 5);
const scratch = mkdtempSync(join(tmpdir(), "select-graph-"));
const changed = "packages/pkg-3/src/area-3/part-3.tsx";
/** Seconds by the clock that a run may take. */
const patience = 600;

try {
  console.log("tool, files: processor seconds, seconds by the clock; answer");
  for (const count of [...new Set([...files, ...peers])].sort((a, b) => a - b)) {
    const folder = join(scratch, String(count));
    mkdirSync(folder);
    generate(folder, count);
    appendFileSync(join(folder, changed), "// changed\n");
    const right = new Set(rightAnswer(folder, changed));
    if (builds.length > 1) inTurns(folder, count);
    else ours(folder, count, right);
    if (peers.includes(count)) beside(folder, count, right);
    rmSync(folder, { recursive: true });
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

function ours(folder: string, count: number, right: ReadonlySet<string>): void {
  for (const run of ["from nothing", "after", "after"]) {
    const answer = tell(`keep-pace select, ${run}`, count, folder, select(builds[0] as string));
    const { tests } = JSON.parse(answer ?? '{"tests":[]}') as { tests: { path: string }[] };
    judge(
      tests.map(({ path }) => path),
      right,
    );
  }
}

/** Each build from nothing and again, one after the other, so that what else the machine does meets all of them. */
function inTurns(folder: string, count: number): void {
  const taken = builds.map(() => ({ "from nothing": [] as Taken[], after: [] as Taken[] }));
  for (let turn = 0; turn < turns; turn += 1) {
    for (const [index, build] of builds.entries()) {
      rmSync(join(scratch, "cache"), { recursive: true, force: true });
      for (const run of ["from nothing", "after"] as const) {
        taken[index]?.[run].push(measured(folder, select(build)));
      }
    }
  }
  for (const [index, build] of builds.entries()) {
    for (const [run, list] of Object.entries(taken[index] ?? {})) {
      const [seconds, clock] = [median(list.map((one) => one.seconds)), median(list.map((one) => one.clock))];
      console.log(`${build}, ${run}, ${count} files: medians of ${turns}, ${shown({ seconds, clock })}`);
    }
  }
}

function select(build: string): string[] {
  return [process.execPath, build, "select", "--base", "HEAD", "--format", "json"];
}

function median(list: readonly number[]): number {
  return [...list].sort((a, b) => a - b)[list.length >> 1] ?? 0;
}

function beside(folder: string, count: number, right: ReadonlySet<string>): void {
  for (const peer of peersFor(join(scratch, "tools"), folder, changed)) {
    forget(folder, peer);
    for (const run of peer.caches.length > 0 ? ["from nothing", "after"] : ["from nothing"]) {
      const stdout = tell(`${peer.name}, ${run}`, count, folder, peer.command);
      if (stdout === null) break;
      judge(peer.answer(stdout), right);
    }
  }
}

/** Runs a tool and prints what it took, itself and its children. Returns its output, `null` when it took too long. */
function tell(name: string, count: number, cwd: string, command: readonly string[]): string | null {
  const taken = measured(cwd, command);
  process.stdout.write(`${name}, ${count} files: ${shown(taken)}; `);
  if (taken.clock >= patience) {
    console.log("given up");
    return null;
  }
  return readFileSync(join(scratch, "run.out"), "utf8");
}

interface Taken {
  /** Of the processor. */
  readonly seconds: number;
  readonly clock: number;
}

function measured(cwd: string, command: readonly string[]): Taken {
  const script = `TIMEFORMAT="%R %U %S"; { time timeout ${patience} "$@" >"$0.out" 2>"$0.log"; } 2>&1`;
  const env = { ...process.env, XDG_CACHE_HOME: join(scratch, "cache"), GITHUB_EVENT_PATH: "" };
  const { stdout } = spawnSync("bash", ["-c", script, join(scratch, "run"), ...command], {
    cwd,
    env,
    encoding: "utf8",
  });
  const [clock = 0, user = 0, system = 0] = stdout.trim().split("\n").at(-1)?.split(" ").map(Number) ?? [];
  return { seconds: user + system, clock };
}

function shown({ seconds, clock }: Taken): string {
  const load = execFileSync("cut", ["-d ", "-f1", "/proc/loadavg"], { encoding: "utf8" }).trim();
  return `${seconds.toFixed(2)} s processor, ${clock.toFixed(2)} s, load ${load}`;
}

function judge(answer: readonly string[] | null, right: ReadonlySet<string>): void {
  if (answer === null) {
    console.log("names no tests");
    return;
  }
  const found = new Set(answer);
  const missed = [...right].filter((path) => !found.has(path)).length;
  console.log(`${found.size} tests, ${missed} of the ${right.size} right ones missed`);
}
