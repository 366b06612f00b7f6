// Processor time of starting the CLI and the actions against an empty Node, pair by pair in one run.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { budget } from "./run/budget.ts";

const root = join(import.meta.dirname, "../..");
const rounds = 21;
const scratch = mkdtempSync(join(tmpdir(), "start-"));
const hook = join(scratch, "hook.cjs");
writeFileSync(
  hook,
  'process.on("exit", () => { const { user, system } = process.cpuUsage(); require("fs").writeSync(2, `\\ncpu=${user + system}\\n`); });',
);

const subjects: readonly (readonly [name: string, ...args: string[]])[] = [
  ["node -e 0", "-e", "0"],
  ["cli.js --help", join(root, "dist/cli.js"), "--help"],
  ["cli.js --version", join(root, "dist/cli.js"), "--version"],
  // Without a workspace to look at an action ends as soon as its work would begin.
  ["action check, to its work", join(root, "dist/check.js")],
  ["action dockerfile, to its work", join(root, "dist/dockerfile.js")],
  ["action dependency-cache, to its work", join(root, "dist/dependency-cache.js")],
];

const samples = new Map(subjects.map(([name]) => [name, { cpu: [] as number[], wall: [] as number[] }]));
for (let round = -1; round < rounds; round += 1) {
  for (const [name, ...args] of subjects) {
    const { cpu, wall } = measure(args);
    if (round < 0) continue;
    samples.get(name)?.cpu.push(cpu);
    samples.get(name)?.wall.push(wall);
  }
}
cpSync(join(root, "dist"), join(scratch, "alone"), { recursive: true });
const alone = spawnSync(process.execPath, [join(scratch, "alone/cli.js"), "--version"], { cwd: scratch });
rmSync(scratch, { recursive: true });

const base = median(samples.get("node -e 0")?.cpu ?? []);
console.log(`Node ${process.version}, ${rounds} rounds, medians`);
for (const [name, { cpu, wall }] of samples) {
  const ratio = (median(cpu) / base).toFixed(2);
  console.log(
    `${name.padEnd(32)} cpu ${median(cpu).toFixed(0).padStart(4)} ms  wall ${median(wall).toFixed(0).padStart(4)} ms  ${ratio} × node`,
  );
}

const processor = (name: string) => median(samples.get(name)?.cpu ?? []);
budget("`cli.js --help`, processor time", processor("cli.js --help") / base, 2.5, "× an empty Node");
for (const [action, limit] of [
  ["check", 150],
  ["dockerfile", 150],
  ["dependency-cache", 200],
] as const)
  budget(
    `action ${action} to its work, processor time`,
    processor(`action ${action}, to its work`),
    limit,
    "ms",
  );
budget("`dist/` copied alone starts: exit code", alone.status ?? -1, 0, "");

/** Wall and processor time of one child, in ms; it writes its own processor time as it ends. */
function measure(args: readonly string[]): { cpu: number; wall: number } {
  const file = args[0] as string;
  if (file.endsWith(".js") && !existsSync(file)) throw new Error(`${file} is missing: run npm run build.`);
  const start = performance.now();
  const { stderr } = spawnSync(process.execPath, ["--require", hook, ...args], {
    cwd: scratch,
    env: { PATH: process.env.PATH, GITHUB_WORKSPACE: join(scratch, "missing"), GITHUB_REPOSITORY: "o/r" },
    encoding: "utf8",
    stdio: ["ignore", "ignore", "pipe"],
  });
  return { wall: performance.now() - start, cpu: Number(/cpu=(\d+)/.exec(stderr)?.[1]) / 1000 };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
