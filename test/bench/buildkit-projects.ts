/*
 * Builds real projects as they are and as the fix leaves them: how long past commits take to rebuild, and whether the
 * image is the same but for what a second build of the same Dockerfile changes, too.
 *   KEEP_PACE_PROJECTS=FOLDER node test/bench/buildkit-projects.ts
 * Each folder in FOLDER is a clone with a Dockerfile at its root. KEEP_PACE_PROJECT_COMMITS: how many commits are
 * replayed (4), KEEP_PACE_PROJECT_COMPARED: at how many of them images are compared, besides at the newest (1);
 * KEEP_PACE_UNSAFE=1 makes the fixes that need --unsafe, too; KEEP_PACE_PROJECTS_ONLY names projects. Images are this
 * machine's own (projects/images.ts). KEEP_PACE_DIST is the build that is tried.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { buildkitParts, startBuildKit } from "../support/buildkit.ts";
import { part } from "../support/parts.ts";
import { type Cost, prepareSides, type Side, type Sides } from "../support/sides.ts";
import { localImages } from "./projects/images.ts";

const folder = process.env.KEEP_PACE_PROJECTS;
const commits = Number(process.env.KEEP_PACE_PROJECT_COMMITS ?? 4);
const compared = Number(process.env.KEEP_PACE_PROJECT_COMPARED ?? 1);
const only = process.env.KEEP_PACE_PROJECTS_ONLY?.split(",");
const unsafe = process.env.KEEP_PACE_UNSAFE === "1";
const missing = buildkitParts.filter((name) => part(name) === null);
if (!folder) console.log("KEEP_PACE_PROJECTS names no folder: nothing to build.");
else if (missing.length > 0)
  console.log(`skipped: ${missing.join(", ")} not installed; run node scripts/parts.ts`);
else await measureAll(folder);

interface Row {
  readonly name: string;
  readonly cold: Readonly<Record<Side, Cost>>;
  readonly before: readonly Cost[];
  readonly after: readonly Cost[];
  /** Builds that fail after the fix, and not before it. */
  readonly broken: number;
  /** What differs between the images besides what two builds of the same Dockerfile differ in. */
  readonly differences: readonly string[];
  readonly comparisons: number;
  readonly noise: number;
}

async function measureAll(root: string): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), "projects-"));
  await using buildkit = await startBuildKit();
  const images = localImages(buildkit);
  const rows: Row[] = [];
  console.log(
    "| project | first build, s | fixed | rebuild, s | fixed | change | processor time | broken | image |",
  );
  for (const name of readdirSync(root).sort()) {
    if (!existsSync(join(root, name, ".git")) || (only && !only.includes(name))) continue;
    try {
      const sides = await prepareSides(buildkit, images, join(root, name), scratch, unsafe);
      if (process.env.KEEP_PACE_VERBOSE) console.log(sides.patch);
      const row = await measure(sides, join(root, name), name);
      rows.push(row);
      console.log(show(row));
    } catch (error) {
      console.log(`${name}: ${String(error).slice(-700)}`);
    }
  }
  rmSync(scratch, { recursive: true, force: true });
  const changes = rows.map((row) => change(row, "seconds"));
  const beyond = changes.filter((each) => each < -0.5).length;
  const same = rows.filter(({ differences }) => differences.length === 0).length;
  const broken = rows.reduce((sum, row) => sum + row.broken, 0);
  console.log(
    `${rows.length} projects, median change ${percent(median(changes))}, ${beyond} of them beyond -50 %, ${same} with the same image, ${broken} broken builds, load ${loadavg()[1]?.toFixed(0)}`,
  );
}

async function measure(sides: Sides, source: string, name: string): Promise<Row> {
  const cold = { before: await sides.build("before"), after: await sides.build("after") };
  const results = [await sides.compare()];
  const times: Record<Side, Cost[]> = { before: [], after: [] };
  let broken = 0;
  for (const [index, commit] of history(source).entries()) {
    sides.checkout(commit);
    const failed = new Set<Side>();
    const costs: Partial<Record<Side, Cost>> = {};
    for (const side of index % 2 === 0 ? (["before", "after"] as const) : (["after", "before"] as const)) {
      try {
        costs[side] = await sides.build(side);
      } catch (error) {
        failed.add(side);
        console.log(`${name}, ${commit.slice(0, 8)}, ${side}: ${String(error).slice(-300)}`);
      }
    }
    if (failed.has("after") && !failed.has("before")) broken++;
    if (index === 0 || !costs.before || !costs.after) continue;
    times.before.push(costs.before);
    times.after.push(costs.after);
    if (index <= compared) results.push(await sides.compare());
  }
  return {
    name,
    cold,
    ...times,
    broken,
    differences: results.flatMap(({ differences }) => differences),
    comparisons: results.length,
    noise: results[0]?.noise ?? 0,
  };
}

/** The commits to replay, oldest first; the first of them fills the caches. */
function history(source: string): string[] {
  const asked = ["log", "--first-parent", "--format=%H", `--max-count=${commits + 1}`];
  return execFileSync("git", ["-C", source, ...asked, "HEAD~1"], { encoding: "utf8" })
    .trim()
    .split("\n")
    .reverse();
}

function show(row: Row): string {
  const { name, cold, before, after, broken, differences, comparisons, noise } = row;
  const list = (costs: readonly Cost[]) =>
    `${median(costs.map(({ seconds }) => seconds)).toFixed(1)} (${costs.map(({ seconds }) => seconds.toFixed(1)).join(", ")})`;
  const image =
    differences.length === 0
      ? `same, ${comparisons} compared (${noise} paths differ by themselves)`
      : `${differences.length}: ${differences.slice(0, 3).join("; ")}`;
  return `| ${name} | ${cold.before.seconds.toFixed(1)} | ${cold.after.seconds.toFixed(1)} | ${list(before)} | ${list(after)} | ${percent(change(row, "seconds"))} | ${percent(change(row, "processor"))} | ${broken} | ${image} |`;
}

function change({ before, after }: Row, what: "seconds" | "processor"): number {
  const [old, now] = [before, after].map((costs) => median(costs.map((cost) => cost[what]))) as [
    number,
    number,
  ];
  return now / old - 1;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low = 0, high = 0] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  return (low + high) / 2;
}

function percent(share: number): string {
  return `${share > 0 ? "+" : ""}${(100 * share).toFixed(1)} %`;
}
