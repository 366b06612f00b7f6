import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type Host, UserError } from "@keep-pace/command";
import type { Files } from "@keep-pace/files";
import { parseDockerfile } from "../parse.ts";
import { findBuilder } from "./builder.ts";

/** How long real builds took, one value a commit, oldest first; the first build of all, which fills the cache, apart. */
export interface BuildReplay {
  /** Seconds. */
  readonly before: readonly number[];
  readonly after: readonly number[];
  /** The median of `after` over that of `before`; `null` where no commit could be built both ways. */
  readonly ratio: number | null;
  /** The lowest and highest ratio of a single commit. */
  readonly low: number | null;
  readonly high: number | null;
  /** Seconds of the first build, with nothing in the cache for the RUN instructions. */
  readonly cold: { readonly before: number; readonly after: number } | null;
  /** Commits that could not be built, before or after. */
  readonly failed: number;
}

export interface BuildRequest {
  /** The repository's root, absolute. */
  readonly root: string;
  readonly dockerfile: string;
  /** The build context, relative to the root. */
  readonly context: string;
  /** Newest first. */
  readonly commits: readonly string[];
  /** The Dockerfile and its ignore files as they are and as the fix leaves them. */
  readonly before: Files;
  readonly after: Files;
  /** What the fix writes. */
  readonly changed: readonly string[];
}

type Side = "before" | "after";

/**
 * Builds past commits with the Dockerfile as it is and as fixed, by the machine's own builder, in turns. The repository
 * itself is not touched.
 */
export async function replayBuilds(host: Host, request: BuildRequest): Promise<BuildReplay> {
  const build = await findBuilder(host);
  const scratch = mkdtempSync(join(tmpdir(), "keep-pace-replay-"));
  const timed: Record<Side, number>[] = [];
  let failed = 0;
  let problem = "";
  try {
    for (const [index, commit] of [...request.commits].reverse().entries()) {
      const seconds = { before: 0, after: 0 };
      const sides: Side[] = index % 2 === 0 ? ["before", "after"] : ["after", "before"];
      let works = true;
      for (const side of sides) {
        const folder = await exportCommit(host, request, commit, join(scratch, "commit"));
        lay(request, side, folder);
        const start = host.now().getTime();
        const { code, stderr } = await build(join(folder, request.dockerfile), join(folder, request.context));
        seconds[side] = (host.now().getTime() - start) / 1000;
        if (code !== 0) problem = lastLine(stderr);
        works &&= code === 0;
      }
      host.log.info(
        `${commit.slice(0, 8)}: ${works ? `${seconds.before} s, fixed ${seconds.after} s` : problem}`,
      );
      if (works) timed.push(seconds);
      else failed++;
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  if (timed.length === 0 && failed > 0) {
    throw new UserError(`No commit could be built with ${request.dockerfile}: ${problem}.`);
  }
  return summary(timed, failed);
}

function summary([cold, ...rest]: readonly Record<Side, number>[], failed: number): BuildReplay {
  const [before, after] = [rest.map((each) => each.before), rest.map((each) => each.after)];
  const ratios = rest.map((each) => each.after / each.before);
  return {
    before,
    after,
    ratio: rest.length === 0 ? null : median(after) / median(before),
    low: rest.length === 0 ? null : Math.min(...ratios),
    high: rest.length === 0 ? null : Math.max(...ratios),
    cold: cold ?? null,
    failed,
  };
}

/** The files of a commit in an empty folder, by an index of their own. */
async function exportCommit(host: Host, { root }: BuildRequest, commit: string, to: string): Promise<string> {
  rmSync(to, { recursive: true, force: true });
  mkdirSync(to, { recursive: true });
  const options = {
    cwd: root,
    env: { GIT_INDEX_FILE: `${to}.index`, GIT_DIR: undefined, GIT_WORK_TREE: undefined },
  };
  for (const args of [
    ["read-tree", commit],
    ["checkout-index", "--all", "--quiet", `--prefix=${to}/`],
  ]) {
    const { code, stderr } = await host.exec("git", args, options);
    if (code !== 0) throw new UserError(`git could not write the files of ${commit}: ${lastLine(stderr)}.`);
  }
  return to;
}

/** Puts today's Dockerfile and ignore files, as one side has them, over the commit's. */
function lay(request: BuildRequest, side: Side, folder: string): void {
  const { dockerfile, changed } = request;
  for (const path of new Set([dockerfile, ...changed])) {
    const bytes = request[side].bytes(path);
    const target = join(folder, path);
    rmSync(target, { force: true });
    if (!(bytes instanceof Uint8Array)) continue;
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, path === dockerfile ? marked(request[side], dockerfile, side) : bytes);
  }
}

/** The Dockerfile with an ARG at the head of its stages that keeps the RUNs of one side out of the other's cache. */
function marked(files: Files, path: string, side: Side): string {
  const text = files.text(path);
  if (typeof text !== "string") return "";
  const bytes = Buffer.from(text);
  const heads = parseDockerfile(path, text)
    .stages.filter(({ baseStage }) => baseStage === null)
    .map(({ instructions }) => instructions[0]?.end ?? 0);
  const parts = [0, ...heads].map((start, index) => bytes.subarray(start, heads[index] ?? bytes.length));
  return parts.join(`\nARG KEEP_PACE_REPLAY=${side}\n`);
}

function lastLine(text: string): string {
  return (text.trim().split("\n").at(-1) ?? "").slice(0, 300).replace(/\.$/, "");
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low = 0, high = 0] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  return (low + high) / 2;
}
