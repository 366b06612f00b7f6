// Runs the benchmarks, all or those named (`npm run bench -- start-up`), each in a process of its own, and says at the
// end what was left out, what failed and which budgets hold. KEEP_PACE_BENCH_QUICK=1 shrinks the long ones.
import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { type Budget, isHeld } from "./run/budget.ts";
import { data, quick } from "./run/settings.ts";
import { table } from "./sharding/score.ts";

/** A benchmark that takes longer is ended. */
const minutes = 40;

interface Outcome {
  readonly name: string;
  readonly seconds: number;
  /** Why it, or a part of it, was not measured. */
  readonly left: readonly string[];
  /** How it failed, `null` where it did not. */
  readonly failure: string | null;
}

const all = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith(".ts") && name !== "run.ts")
  .map((name) => name.slice(0, -3));
const named = process.argv.slice(2);
const unknown = named.filter((name) => !all.includes(name));
if (named.includes("--help")) help();
else if (unknown.length > 0) {
  console.error(`There is no benchmark ${unknown.join(", ")}: ${all.join(", ")}.`);
  process.exitCode = 2;
} else await runAll(all.filter((name) => named.length === 0 || named.includes(name)));

function help(): void {
  const list = (what: Readonly<Record<string, string>>) =>
    Object.entries(what).map(([name, text]) => `  ${name.padEnd(30)} ${text}`);
  const shrunk = Object.entries(quick).map(([name, { value, instead }]) => [
    name,
    `${value}, not ${instead}`,
  ]);
  console.log(
    [
      `npm run bench [-- NAME…]: ${all.join(", ")}`,
      "\nData; without it a benchmark is left out:",
      ...list(data),
      "\nKEEP_PACE_BENCH_QUICK=1 shrinks what takes long, where it is not set:",
      ...list(Object.fromEntries(shrunk)),
    ].join("\n"),
  );
}

async function runAll(names: readonly string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const file = join(folder, "budgets.jsonl");
  writeFileSync(file, "");
  const env = { ...shrunk(), ...process.env, KEEP_PACE_BENCH_BUDGETS: file };
  const outcomes: Outcome[] = [];
  try {
    for (const name of names) outcomes.push(await run(name, env));
    const budgets = readFileSync(file, "utf8").split("\n").filter(Boolean);
    conclude(
      outcomes,
      budgets.map((line) => JSON.parse(line) as Budget),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function shrunk(): Record<string, string> {
  if (process.env.KEEP_PACE_BENCH_QUICK !== "1") return {};
  const mine = Object.entries(quick).filter(([name]) => process.env[name] === undefined);
  for (const [name, { value, instead }] of mine)
    console.log(`shrunk: ${name}=${value} instead of ${instead}`);
  return Object.fromEntries(mine.map(([name, { value }]) => [name, value]));
}

function run(name: string, env: NodeJS.ProcessEnv): Promise<Outcome> {
  console.log(`\n== ${name}`);
  const start = performance.now();
  return new Promise((done) => {
    const child = spawn(process.execPath, [join(import.meta.dirname, `${name}.ts`)], {
      env,
      stdio: ["ignore", "pipe", "pipe"],
      // A group of its own, so that what it started ends with it.
      detached: true,
    });
    const printed = { stdout: "", stderr: "" };
    for (const stream of ["stdout", "stderr"] as const) {
      child[stream].on("data", (chunk: Buffer) => {
        printed[stream] += chunk;
        process[stream].write(chunk);
      });
    }
    let late = false;
    const end = () => child.pid && process.kill(-child.pid, "SIGKILL");
    const timer = setTimeout(() => {
      late = true;
      end();
    }, minutes * 60_000);
    process.once("SIGINT", end);
    child.on("close", (code) => {
      clearTimeout(timer);
      process.off("SIGINT", end);
      const seconds = (performance.now() - start) / 1000;
      console.log(`-- ${name}: ${seconds.toFixed(1)} s`);
      const why = late
        ? `took longer than ${minutes} min`
        : `ended with ${code}: ${lastLine(printed.stderr || printed.stdout)}`;
      done({ name, seconds, left: leftOut(printed.stdout), failure: code === 0 && !late ? null : why });
    });
  });
}

/** The sentences by which a benchmark says that a program or a folder was missing. */
function leftOut(printed: string): string[] {
  return printed
    .split("\n")
    .filter((line) => /^skipped: |^Set KEEP_PACE|names no folder|: skipped, |no history:/.test(line));
}

function lastLine(text: string): string {
  const lines = text.split("\n").filter((line) => /\S/.test(line) && !/^\s+at |^Node\.js v|^\}$/.test(line));
  return (lines.find((line) => /^\w*Error\b/.test(line)) ?? lines.at(-1) ?? "nothing said").slice(0, 200);
}

function conclude(outcomes: readonly Outcome[], budgets: readonly Budget[]): void {
  const total = outcomes.reduce((sum, { seconds }) => sum + seconds, 0);
  const load = loadavg().map((each) => each.toFixed(0));
  console.log(
    `\n== ${outcomes.length} benchmarks, ${(total / 60).toFixed(1)} min, Node ${process.version}, load ${load.join(", ")}`,
  );
  for (const { name, seconds, left, failure } of outcomes) {
    if (failure !== null) console.log(`failed: ${name}, after ${seconds.toFixed(0)} s, ${failure}`);
    for (const reason of left)
      console.log(`left out: ${name}: ${reason.replace(/^.*skipped[:,] |^coding time +/, "")}`);
  }
  if (outcomes.some(({ failure }) => failure !== null)) process.exitCode = 1;
  if (budgets.length === 0) return;
  const round = (value: number) => String(Number(value.toPrecision(3)));
  const rows = budgets.map((one) => [
    one.name,
    `${one.kind === "least" ? "≥" : "≤"} ${round(one.limit)} ${one.unit}`.trim(),
    `${round(one.measured)} ${one.unit}`.trim(),
    isHeld(one) ? "yes" : "NO",
  ]);
  console.log(`\n${table(["budget", "goal", "measured", "held?"], rows)}`);
}
