/*
 * Builds real projects as they are and as the fix leaves them: the same image but for what a second build of the same
 * Dockerfile changes too, then how long past commits take to rebuild.
 *   KEEP_PACE_PROJECTS=FOLDER node test/bench/buildkit-projects.ts
 * Each folder in FOLDER is a clone with a Dockerfile at its root. KEEP_PACE_PROJECT_COMMITS: how many commits are
 * replayed (4); KEEP_PACE_UNSAFE=1 makes the fixes that need --unsafe, too. Images called golang are Debian with this
 * machine's Go, all others Debian with Node and Python. KEEP_PACE_DIST is the build that is tried.
 */
import { execFileSync } from "node:child_process";
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BuildKit, buildkitParts, startBuildKit } from "../support/buildkit.ts";
import { cli } from "../support/cli.ts";
import { pushGoImage } from "../support/go-image.ts";
import { diffImages } from "../support/images/diff.ts";
import { part } from "../support/parts.ts";

/** Logs named after the time, and what the fix's own .dockerignore, or git, keeps out of the image. */
const own = /\/(root\/\.npm\/_(logs|update)|[^:]*\/(\.git|\.dockerignore|Dockerfile)(\/|:|$))/;

/** The image of Go, once a project needs it. */
let go: string | null = null;

const folder = process.env.KEEP_PACE_PROJECTS;
const commits = Number(process.env.KEEP_PACE_PROJECT_COMMITS ?? 4);
const only = process.env.KEEP_PACE_PROJECTS_ONLY?.split(",");
const unsafe = process.env.KEEP_PACE_UNSAFE === "1";
const missing = buildkitParts.filter((name) => part(name) === null);
if (!folder) console.log("KEEP_PACE_PROJECTS names no folder: nothing to build.");
else if (missing.length > 0)
  console.log(`skipped: ${missing.join(", ")} not installed; run node scripts/parts.ts`);
else await measureAll(folder);

type Side = "before" | "after";

interface Row {
  readonly name: string;
  readonly cold: Readonly<Record<Side, number>>;
  readonly before: readonly number[];
  readonly after: readonly number[];
  readonly broken: number;
  /** What differs between the images besides what two builds of the same Dockerfile differ in. */
  readonly differences: readonly string[];
  readonly noise: number;
}

async function measureAll(root: string): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), "projects-"));
  await using buildkit = await startBuildKit();
  const rows: Row[] = [];
  console.log("| project | first build, s | fixed | rebuild, s | fixed | change | broken | image differs |");
  for (const name of readdirSync(root).sort()) {
    if (!existsSync(join(root, name, ".git")) || (only && !only.includes(name))) continue;
    try {
      const row = await measure(buildkit, join(root, name), name, scratch);
      rows.push(row);
      console.log(show(row));
    } catch (error) {
      console.log(`${name}: ${String(error).slice(-500)}`);
    }
  }
  rmSync(scratch, { recursive: true, force: true });
  const changes = rows.map(change).sort((a, b) => a - b);
  const beyond = changes.filter((each) => each < -0.5).length;
  console.log(
    `${rows.length} projects, median change ${percent(median(changes))}, ${beyond} of them beyond -50 %, ${rows.filter(({ differences }) => differences.length === 0).length} with the same image, ${rows.reduce((sum, { broken }) => sum + broken, 0)} broken builds`,
  );
}

function show(row: Row): string {
  const { name, cold, before, after, broken, differences, noise } = row;
  const list = (values: readonly number[]) =>
    `${median(values).toFixed(1)} (${values.map((value) => value.toFixed(1)).join(", ")})`;
  const differs =
    differences.length === 0
      ? `no (${noise} paths differ by themselves)`
      : `${differences.length}: ${differences.slice(0, 3).join("; ")}`;
  return `| ${name} | ${cold.before.toFixed(1)} | ${cold.after.toFixed(1)} | ${list(before)} | ${list(after)} | ${percent(change(row))} | ${broken} | ${differs} |`;
}

function change({ before, after }: Row): number {
  return median(after) / median(before) - 1;
}

async function measure(buildkit: BuildKit, source: string, name: string, scratch: string): Promise<Row> {
  const work = { before: join(scratch, "before"), after: join(scratch, "after") };
  const out = { a: join(scratch, "a"), b: join(scratch, "b"), fixed: join(scratch, "fixed") };
  for (const path of [...Object.values(work), ...Object.values(out)])
    rmSync(path, { recursive: true, force: true });
  const git = (...args: string[]) =>
    execFileSync("git", ["-C", source, ...args], { encoding: "utf8" }).trim();
  const head = git("rev-parse", "HEAD");
  for (const side of ["before", "after"] as const) git("clone", "--quiet", "--shared", source, work[side]);
  const asked = [
    "dockerfile",
    "Dockerfile",
    "--fix",
    "--fail-on",
    "never",
    "--format",
    "json",
    ...(unsafe ? ["--unsafe"] : []),
  ];
  const { fixed } = cli(work.after, asked).json<{ fixed: string[] }>();
  if (!fixed.includes("Dockerfile")) throw new Error("no fix");
  if (process.env.KEEP_PACE_VERBOSE)
    console.log(execFileSync("git", ["-C", work.after, "diff"], { encoding: "utf8" }));
  const files = { before: texts(work.before, ["Dockerfile"]), after: texts(work.after, fixed) };

  const isGo = /^FROM golang/m.test(files.before.get("Dockerfile") ?? "");
  if (isGo) go ??= await pushGoImage(buildkit);
  const build = async (side: Side, out?: string, mark: string = side) => {
    for (const [path, text] of files[side]) writeFileSync(join(work[side], path), local(text, mark));
    rmSync(join(scratch, "context"), { recursive: true, force: true });
    cpSync(work[side], join(scratch, "context"), {
      recursive: true,
      filter: (path) => !path.endsWith("/.git"),
    });
    return buildkit.build({
      context: join(scratch, "context"),
      ...(out && { out }),
      ...(isGo && { bases: [] }),
    });
  };
  const cold = {
    before: (await build("before", out.a)).seconds,
    after: (await build("after", out.fixed)).seconds,
  };
  await build("before", out.b, "again");
  const noise = new Set(diffImages(out.a, out.b).map(pathOf));
  const differences = diffImages(out.a, out.fixed).filter(
    // A cache mount takes the tool's cache out of the image, which is why it is unsafe.
    (line) => !noise.has(pathOf(line)) && !own.test(line) && !(unsafe && line.includes(" /root/.cache")),
  );
  for (const path of Object.values(out)) rmSync(path, { recursive: true, force: true });

  const list = git(
    "log",
    "--first-parent",
    "--format=%H",
    `--max-count=${commits + 1}`,
    "--no-merges",
    `${head}~2`,
  )
    .split("\n")
    .reverse();
  const times: Record<Side, number[]> = { before: [], after: [] };
  let broken = 0;
  for (const [index, commit] of list.entries()) {
    for (const side of index % 2 === 0 ? (["before", "after"] as const) : (["after", "before"] as const)) {
      execFileSync("git", ["-C", work[side], "checkout", "--quiet", "--force", commit]);
      execFileSync("git", ["-C", work[side], "clean", "-ffdxq"]);
      try {
        const { seconds } = await build(side);
        if (index > 0) times[side].push(seconds);
      } catch (error) {
        if (side === "after") broken++;
        appendFileSync(join(tmpdir(), "projects-broken.log"), `${name} ${side} ${commit} ${error}\n`);
      }
    }
  }
  return { name, cold, ...times, broken, differences, noise: noise.size };
}

function texts(root: string, paths: readonly string[]): Map<string, string> {
  return new Map(paths.map((path) => [path, readFileSync(join(root, path), "utf8")]));
}

/** The Dockerfile with an ARG that keeps the RUNs of one mark out of the other's cache, and this machine's images. */
function local(text: string, mark: string): string {
  return text
    .replace(/^# *syntax=.*\n/i, "")
    .replace(/^FROM golang:\S+(.*)$/gm, `FROM ${go}$1`)
    .replace(/^(FROM .*)$/gm, `$1\nARG KEEP_PACE_SIDE=${mark}`);
}

function pathOf(line: string): string {
  return line.split(":")[0] as string;
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
