/*
 * Asks the model of BuildKit's cache keys and the real BuildKit about the same commits, and counts the steps on which
 * they agree. KEEP_PACE_HISTORIES names a folder of git repositories, clones or bare ones; KEEP_PACE_KEYS_COMMITS how
 * many first-parent commits of each (50). Every image is one local image and every RUN does nothing but carry the
 * digest of its text, so that no network is needed; contexts and Dockerfiles are those of each commit.
 */
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { findContexts } from "../../packages/dockerfile/contexts.ts";
import { touchesAbove } from "../../packages/dockerfile/cost.ts";
import { findDockerfiles } from "../../packages/dockerfile/discover.ts";
import { instructionKeys } from "../../packages/dockerfile/keys/keys.ts";
import type { Instruction } from "../../packages/dockerfile/model.ts";
import { parseDockerfile } from "../../packages/dockerfile/parse.ts";
import { type Subject, subjectOf } from "../../packages/dockerfile/subject.ts";
import { diskFiles } from "../../packages/files/index.ts";
import { type BuildKit, type BuildStep, buildkitParts, startBuildKit } from "../support/buildkit.ts";
import { part } from "../support/parts.ts";
import { base, stub } from "./buildkit-keys/stub.ts";
import { type Tree, treeOf } from "./buildkit-keys/tree.ts";

const folder = process.env.KEEP_PACE_HISTORIES;
const commits = Number(process.env.KEEP_PACE_KEYS_COMMITS ?? 50);
const only = process.env.KEEP_PACE_KEYS_ONLY?.split(",");
const missing = buildkitParts.filter((name) => part(name) === null);
if (!folder) console.log("KEEP_PACE_HISTORIES names no folder: nothing to replay.");
else if (missing.length > 0)
  console.log(`skipped: ${missing.join(", ")} not installed; run node scripts/parts.ts`);
else await replayAll(folder);

interface Tally {
  builds: number;
  refused: number;
  steps: number;
  ran: number;
  agreed: number;
  /** Steps of builds whose Dockerfile and ignore file are as in the build before, judged by changed paths alone. */
  pathSteps: number;
  pathAgreed: number;
}

async function replayAll(root: string): Promise<void> {
  await using buildkit = await startBuildKit();
  const all: Tally[] = [];
  for (const name of readdirSync(root).sort()) {
    if (only && !only.includes(name)) continue;
    const git = [join(root, name), join(root, name, "repo")].find(
      (path) => existsSync(join(path, "HEAD")) || existsSync(join(path, ".git")),
    );
    if (!git) continue;
    const scratch = mkdtempSync(join(tmpdir(), "keys-"));
    try {
      const tally = await replay(buildkit, git, name, scratch);
      if (tally === null || tally.builds === 0) continue;
      all.push(tally);
      console.log(row(name, tally));
    } catch (error) {
      console.log(`${name}: ${String(error).slice(0, 300)}`);
    }
    rmSync(scratch, { recursive: true, force: true });
    await buildkit.prune();
  }
  const sum = (key: keyof Tally) => all.reduce((total, tally) => total + tally[key], 0);
  const total: Tally = {
    builds: sum("builds"),
    refused: sum("refused"),
    steps: sum("steps"),
    ran: sum("ran"),
    agreed: sum("agreed"),
    pathSteps: sum("pathSteps"),
    pathAgreed: sum("pathAgreed"),
  };
  console.log(row(`${all.length} repositories`, total));
}

function row(name: string, { builds, refused, steps, ran, agreed, pathSteps, pathAgreed }: Tally): string {
  const share = (part: number, whole: number) =>
    whole === 0 ? "–" : `${((100 * part) / whole).toFixed(2)} %`;
  return `| ${name} | ${builds} | ${refused} | ${steps} | ${ran} | ${share(agreed, steps)} | ${share(pathAgreed, pathSteps)} of ${pathSteps} |`;
}

async function replay(
  buildkit: BuildKit,
  source: string,
  name: string,
  scratch: string,
): Promise<Tally | null> {
  const work = join(scratch, "work");
  // What git notes of a commit is no part of it, and would renew every COPY of the whole context.
  const apart = `--separate-git-dir=${join(scratch, "git")}`;
  execFileSync("git", ["clone", "--quiet", "--shared", "--no-checkout", apart, source, work], {
    stdio: "ignore",
  });
  const git = (...args: string[]) =>
    execFileSync("git", ["-C", work, ...args], {
      encoding: "utf8",
      maxBuffer: 1 << 28,
      stdio: ["ignore", "pipe", "ignore"],
    });
  const list = git("log", "--first-parent", "--format=%H", `--max-count=${commits}`)
    .trim()
    .split("\n")
    .reverse();
  git("checkout", "--quiet", "--force", "--detach", list.at(-1) as string);
  const place = choose(work, treeOf(git, list.at(-1) as string));
  if (place === null) return null;
  // Several stages that fetch the base image at once get in each other's way.
  writeFileSync(join(scratch, "Dockerfile"), `FROM ${base}\nRUN :\n`);
  await buildkit.build({ context: scratch });
  const tally: Tally = { builds: 0, refused: 0, steps: 0, ran: 0, agreed: 0, pathSteps: 0, pathAgreed: 0 };
  const seen = new Set<string>();
  let before: { text: string; ignore: string; tree: Tree } | null = null;
  for (const commit of list) {
    try {
      git("checkout", "--quiet", "--force", "--detach", commit);
    } catch {
      // A clone without all its objects.
      continue;
    }
    git("clean", "-ffdxq");
    const tree = treeOf(git, commit);
    const subject = stubbed(work, tree, place, join(scratch, "dockerfile"));
    if (subject === null) continue;
    const keys = instructionKeys(subject, { digest: (selects) => tree.digest(place.context, selects) });
    let steps: readonly BuildStep[];
    try {
      ({ steps } = await buildkit.build({
        context: join(work, place.context),
        dockerfile: join(scratch, "dockerfile", basename(place.dockerfile)),
      }));
    } catch (error) {
      if (process.env.KEEP_PACE_KEYS_VERBOSE)
        console.log(`${name} ${commit.slice(0, 8)} ${String(error).slice(-400)}`);
      tally.refused++;
      // One that needs files that git does not hold.
      if (tally.refused > 3 && tally.builds === 0) return null;
      continue;
    }
    const state = { text: subject.dockerfile.text, ignore: subject.ignore.patterns.join("\n"), tree };
    const changed =
      before !== null && before.text === state.text && before.ignore === state.ignore
        ? tree.changed(before.tree)
        : null;
    if (tally.builds > 0)
      compare(tally, subject, keys, seen, steps, changed, `${name} ${commit.slice(0, 8)}`);
    tally.builds++;
    for (const key of keys.values()) seen.add(key);
    before = state;
  }
  return tally;
}

interface Place {
  readonly dockerfile: string;
  readonly context: string;
}

/** The Dockerfile with most steps whose context the repository names, or that is built from where it lies. */
function choose(work: string, tree: Tree): Place | null {
  const files = diskFiles(work, { paths: tree.paths, tracked: tree.paths });
  const found = findDockerfiles(tree.paths).filter(
    (path) => !/(^|\/)(tests?|testdata|fixtures|__tests__)\//.test(path),
  );
  const contexts = findContexts(files, found);
  const weighed = found.map((dockerfile) => {
    const text = files.text(dockerfile);
    const steps =
      typeof text === "string"
        ? parseDockerfile(dockerfile, text).instructions.filter(({ keyword }) =>
            /^(RUN|COPY|ADD|WORKDIR)$/.test(keyword),
          ).length
        : 0;
    return { dockerfile, context: contexts.get(dockerfile)?.context ?? ".", steps };
  });
  return weighed.filter(({ steps }) => steps >= 3).sort((a, b) => b.steps - a.steps)[0] ?? null;
}

/** The commit's Dockerfile as a stub, lying in `folder` with the ignore file of its own that it may have. */
function stubbed(work: string, tree: Tree, { dockerfile, context }: Place, folder: string): Subject | null {
  const files = diskFiles(work, { paths: tree.paths, tracked: tree.paths });
  const text = files.text(dockerfile);
  if (typeof text !== "string") return null;
  const parsed = parseDockerfile(dockerfile, text);
  if (parsed.problem) return null;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const stubText = stub(parsed);
  writeFileSync(join(folder, basename(dockerfile)), stubText);
  const own = `${dockerfile}.dockerignore`;
  if (files.exists(own)) cpSync(join(work, own), join(folder, basename(own)));
  const read = parseDockerfile(dockerfile, stubText);
  return subjectOf({ dockerfile: read, files, history: null, context, several: false, siblings: () => [] });
}

function compare(
  tally: Tally,
  subject: Subject,
  keys: ReadonlyMap<Instruction, string>,
  seen: ReadonlySet<string>,
  steps: readonly BuildStep[],
  changed: readonly string[] | null,
  where: string,
): void {
  for (const stage of subject.dockerfile.stages) {
    const own = stage.instructions.filter((each) => each.keyword !== "FROM" && keys.has(each));
    // BuildKit names the stages of a file with several only.
    const stageName = subject.dockerfile.stages.length > 1 ? stage.name : "";
    for (const step of steps) {
      if (step.stage !== stageName || /^(FROM|LINK)\b/.test(step.instruction)) continue;
      const instruction = own[step.position - 1];
      if (!instruction) throw new Error(`${where}: no instruction for ${step.instruction}`);
      const predicted = seen.has(keys.get(instruction) as string);
      tally.steps++;
      if (!step.cached) tally.ran++;
      if (predicted === step.cached) tally.agreed++;
      else if (process.env.KEEP_PACE_KEYS_VERBOSE)
        console.log(
          `${where} [${step.stage} ${step.position}] ${step.instruction.slice(0, 120)}: BuildKit ${step.cached ? "cached" : "ran"}`,
        );
      if (changed === null) continue;
      const touches = touchesAbove(subject, stage, instruction, true);
      tally.pathSteps++;
      if (changed.some(touches) !== step.cached) tally.pathAgreed++;
      else if (process.env.KEEP_PACE_KEYS_VERBOSE)
        console.log(
          `${where} [${step.stage} ${step.position}] ${step.instruction.slice(0, 120)}: paths say ${step.cached ? "ran" : "cached"}`,
        );
    }
  }
}
