// Farther than one machine: 256 shards, a million tests, a repository of 100,000 files with 100,000 changes in its
// history, by the built CLI. Each command in a process of its own, KEEP_PACE_LIMITS_ROUNDS times (3); medians.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { storeOf, writeStore } from "@keep-pace/timings";
import { budget } from "./run/budget.ts";
import { mulberry, table } from "./sharding/score.ts";

const cli = join(process.env.KEEP_PACE_DIST ?? join(import.meta.dirname, "../../dist"), "cli.js");
const [tests, shards, sources, commits, perCommit] = [1_000_000, 256, 100_000, 2_000, 50];
const rounds = Number(process.env.KEEP_PACE_LIMITS_ROUNDS ?? 3);

interface Cost {
  readonly wall: number;
  readonly processor: number;
  readonly megabytes: number;
  readonly stdout: string;
}

const folder = mkdtempSync(join(tmpdir(), "limits-"));
const meter = join(folder, "meter.mjs");
writeFileSync(
  meter,
  `import { writeFileSync } from "node:fs";
process.on("exit", () => writeFileSync(process.env.METER, JSON.stringify(process.resourceUsage())));`,
);

function once(cwd: string, args: readonly string[], code: number): Cost {
  const meterFile = join(folder, "meter.json");
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, [`--import=${meter}`, cli, ...args], {
    cwd,
    encoding: "utf8",
    env: { PATH: process.env.PATH, HOME: folder, METER: meterFile },
    maxBuffer: 1024 ** 3,
  });
  const wall = (performance.now() - start) / 1000;
  if (status !== code) throw new Error(`${args.join(" ")} ended with ${status}: ${stderr.slice(0, 2000)}`);
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(readFileSync(meterFile, "utf8"));
  return { wall, processor: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024, stdout };
}

const rows: string[][] = [];

/** Runs a command of the CLI and prints what it takes; the output of the last run is the answer. */
function measure(what: string, cwd: string, args: readonly string[], code = 0, first?: () => void): string {
  const costs = Array.from({ length: rounds }, () => {
    first?.();
    return once(cwd, args, code);
  });
  const median = (of: (cost: Cost) => number) => costs.map(of).sort((a, b) => a - b)[rounds >> 1] as number;
  const row = [
    what,
    `${median(({ wall }) => wall).toFixed(1)} s`,
    `${median(({ processor }) => processor).toFixed(1)} s`,
    `${median(({ megabytes }) => megabytes).toFixed(0)} MB`,
  ];
  rows.push(row);
  budget(
    `${what}, at the limits`,
    median(({ processor }) => processor),
    20,
    "s of processor time",
  );
  budget(
    `${what}, at the limits`,
    median(({ megabytes }) => megabytes),
    2000,
    "MB",
  );
  console.error(row.join("  "));
  return costs[rounds - 1]?.stdout ?? "";
}

function sharding(): void {
  const random = mulberry(1);
  const ids = Array.from(
    { length: tests },
    (_, at) => `tests/area_${at % 997}/test_${at >> 6}.py::test_that_it_holds[${at}]`,
  );
  const list = join(folder, "tests.txt");
  writeFileSync(list, `${ids.join("\n")}\n`);
  const run = { id: "1", attempt: 1, shard: 1, at: "2026-01-01T00:00:00.000Z", commit: null };
  const passed = { outcome: "passed" as const, flaky: false };
  const store = join(folder, "timings.json");
  writeFileSync(
    store,
    writeStore(
      storeOf(
        run,
        ids.map((id) => ({ id, ...passed, seconds: Math.exp(3 * random()) / 10 })),
      ),
    ),
  );
  const request = ["--tests", list, "--shards", String(shards), "--format", "json"];
  measure("`shard plan`, no timings", folder, ["shard", "plan", ...request]);
  const plan = measure("`shard plan --timings`", folder, ["shard", "plan", ...request, "--timings", store]);
  const planFile = join(folder, "plan.json");
  writeFileSync(planFile, plan);
  measure("`shard take --index 256`", folder, ["shard", "take", "--plan", planFile, "--index", "256"]);
  const receipts = join(folder, "receipts");
  mkdirSync(receipts);
  const made = JSON.parse(plan) as { planId: string; shards: { index: number; tests: string[] }[] };
  for (const { index, tests: own } of made.shards) {
    const receipt = { planId: made.planId, index, attempt: 1, assigned: own, executed: own };
    writeFileSync(join(receipts, `${index}.json`), JSON.stringify(receipt));
  }
  const verify = [
    "shard",
    "verify",
    "--plan",
    planFile,
    "--receipts",
    receipts,
    "--listing",
    list,
    "--format",
    "json",
  ];
  const verdict = JSON.parse(measure("`shard verify`, all there", folder, verify)) as { ok: boolean };
  if (!verdict.ok) throw new Error("verify lost a test");
  const { index, tests: own } = made.shards[99] as { index: number; tests: string[] };
  const short = { planId: made.planId, index, attempt: 1, assigned: own, executed: own.slice(1) };
  writeFileSync(join(receipts, `${index}.json`), JSON.stringify(short));
  const lost = JSON.parse(measure("`shard verify`, one test lost", folder, verify, 1)) as {
    missing: string[];
  };
  if (lost.missing.join() !== own[0])
    throw new Error(`verify names ${lost.missing.length} tests, not the lost one`);
}

/** A repository whose modules import each other in a tree of their own folder, every tenth a test. */
function repository(): string {
  const path = join(folder, "repository");
  mkdirSync(path);
  const git = (args: readonly string[], input?: string) =>
    execFileSync("git", ["-C", path, ...args], {
      input,
      maxBuffer: 1024 ** 3,
      stdio: ["pipe", "pipe", "ignore"],
    });
  git(["init", "--quiet", "--initial-branch", "main"]);
  const nameOf = (at: number) =>
    `packages/p${Math.floor(at / 100)}/src/m${at % 100}${at % 10 === 9 ? ".test" : ""}.ts`;
  const blob = (text: string) => `data ${Buffer.byteLength(text)}\n${text}\n`;
  const lines: string[] = [];
  const commit = (at: number) =>
    lines.push(
      `commit refs/heads/main\ncommitter A <a@example.com> ${1_750_000_000 + at * 3600} +0000\n${blob("change")}`,
    );
  commit(0);
  const fixed = {
    "package.json": '{"scripts":{"test":"vitest"},"devDependencies":{"vitest":"3"}}\n',
    Dockerfile: "FROM node:24\nWORKDIR /app\nCOPY . .\nRUN npm install\n",
    "package-lock.json": "{}\n",
  };
  for (const [name, text] of Object.entries(fixed)) lines.push(`M 100644 inline ${name}\n${blob(text)}`);
  for (let at = 0; at < sources; at += 1) {
    const upper = `m${(at % 100) >> 1}`;
    const text = `import "./${upper.endsWith("9") ? "m0" : upper}.ts";\nexport const x = ${at};\n`;
    lines.push(`M 100644 inline ${nameOf(at)}\n${blob(text)}`);
  }
  for (let at = 1; at <= commits; at += 1) {
    commit(at);
    for (let file = 0; file < perCommit; file += 1) {
      const changed = (at * perCommit + file * 1009) % sources;
      lines.push(
        `M 100644 inline ${nameOf(changed)}\n${blob(`import "./m0.ts";\nexport const x = "${at}";\n`)}`,
      );
    }
  }
  git(["fast-import", "--quiet"], lines.join(""));
  git(["reset", "--quiet", "--hard"]);
  return path;
}

function graph(): void {
  const path = repository();
  const changed = join(folder, "changed.txt");
  const select = ["select", "--changed", changed, "--format", "json"];
  writeFileSync(changed, "packages/p7/src/m3.ts\n");
  const forget = () => rmSync(join(folder, ".cache"), { recursive: true, force: true });
  measure("`select`, one file changed, first run", path, select, 0, forget);
  measure("`select`, one file changed, next run", path, select);
  const all = Array.from({ length: sources }, (_, at) => `docs/${at % 100}/${at}.md`).join("\n");
  writeFileSync(changed, all);
  measure("`select`, 100,000 files changed", path, select);
  measure("`check --commits 2000`", path, ["check", "--commits", "2000", "--format", "json"]);
  measure("`dockerfile replay --commits 2000`", path, [
    "dockerfile",
    "replay",
    "--commits",
    "2000",
    "--format",
    "json",
  ]);
}

try {
  sharding();
  graph();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const load = loadavg()[0]?.toFixed(0);
console.log(table(["command", "wall time", "processor time", "peak memory"], rows));
console.log(`medians of ${rounds}; load ${load}`);
