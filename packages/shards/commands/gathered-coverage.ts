import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { type Host, UserError } from "@keep-pace/command";
import { CoverageError, linePercent, type Merged, mergeCoverage, movedText } from "@keep-pace/coverage-merge";
import { writeNamed } from "@keep-pace/timings/files";
import { isDataFile, mergeDataFiles } from "./coverage-data-file.ts";
import type { carried } from "./kept-coverage.ts";
import { checkoutFile, jobFolder } from "./names.ts";
import type { VerifyInputs } from "./verify.ts";

/** What the shards cover together. */
export interface GatheredCoverage {
  readonly merged: readonly Merged[];
  /** Where coverage.py's data files were merged to; they do not tell which lines could be covered. */
  readonly dataFile: string | null;
  /** How many lines an earlier run covered for the tests that were skipped, and which one; `null` for none. */
  readonly carried: { readonly lines: number; readonly run: string } | null;
  /** Why `coverage-min` is not reached, `null` when it is. */
  readonly shortfall: string | null;
}

/** Merges the coverage that shards left below `folder`, once for all, and judges it. */
export async function gatherCoverage(
  folder: string,
  inputs: VerifyInputs,
  host: Host,
  carry: ((merged: readonly Merged[]) => ReturnType<typeof carried>) | null,
): Promise<GatheredCoverage> {
  const paths = newestCoverage(folder);
  const data = paths.filter(isDataFile);
  const texts = paths.filter((path) => !data.includes(path));
  const shown = (path: string) => relative(folder, path);
  try {
    const measured = mergeCoverage(
      texts.map((path) => {
        const text = readFileSync(path, "utf8");
        const root = rootOf(path);
        return { path: shown(path), text: root === null ? text : movedText(text, root, host.cwd) };
      }),
    );
    const more = carry && (await carry(measured));
    const merged = more ? more.files.map((one) => one.merged) : measured;
    const lines = more?.files.reduce((sum, one) => sum + one.lines, 0) ?? 0;
    for (const { file, text } of merged) {
      if (inputs.coverageOut) writeNamed(host, join(inputs.coverageOut, file), text);
    }
    const dataFile = data.length === 0 ? null : await mergeData(data, inputs, host);
    const untold = data.some((path) => !texts.some((text) => tellsOf(text, path)));
    const shortfall = shortfallOf(merged, untold ? dataFile : null, inputs.coverageMin);
    return { merged, dataFile, shortfall, carried: more && lines > 0 ? { lines, run: more.run } : null };
  } catch (error) {
    if (!(error instanceof CoverageError)) throw error;
    const message = error.message.replaceAll(`${folder}/`, "");
    throw new UserError(`The coverage could not be merged: ${message}`, { exitCode: 1, cause: error });
  }
}

async function mergeData(paths: readonly string[], inputs: VerifyInputs, host: Host): Promise<string> {
  const folder = inputs.coverageOut ? resolve(host.cwd, inputs.coverageOut) : jobFolder(host);
  mkdirSync(folder, { recursive: true });
  const files = paths.map((path) => ({ path, root: rootOf(path) }));
  await mergeDataFiles(files, host.cwd, join(folder, ".coverage"));
  return join(inputs.coverageOut ?? folder, ".coverage");
}

function shortfallOf(merged: readonly Merged[], dataFile: string | null, least: number): string | null {
  if (least === 0) return null;
  if (merged.some(({ lines }) => linePercent(lines) < least)) {
    return `the shards cover less than ${least} % of the lines`;
  }
  if (dataFile !== null) {
    return `coverage-min cannot be judged by ${dataFile}, which does not tell what could be covered: run coverage report --data-file=${dataFile} --fail-under=${least}, or let every shard leave the file of coverage json beside it`;
  }
  return merged.length > 0 ? null : "coverage-min cannot be judged: no shard left a coverage file";
}

/** True for a report of the same shard that tells which lines of Python could be covered. */
function tellsOf(text: string, data: string): boolean {
  return (
    dirname(text) === dirname(data) && /"executed_lines"|^SF:.*\.py\r?$/m.test(readFileSync(text, "utf8"))
  );
}

/** The folder in which a shard measured a file, by what lies beside; `null` where that is not known. */
function rootOf(path: string): string | null {
  const told = join(dirname(dirname(path)), checkoutFile);
  return existsSync(told) ? readFileSync(told, "utf8").trim() : null;
}

/** The coverage of the newest attempt of each shard; an earlier one measured the same tests. */
function newestCoverage(folder: string): string[] {
  const newest = new Map<string, { attempt: number; paths: string[] }>();
  for (const path of filesBelow(folder)) {
    if (basename(dirname(path)) !== "coverage") continue;
    const artifact = basename(dirname(dirname(path)));
    const [, shard = artifact, attempt = "1"] = /^(.*)-attempt-(\d+)$/.exec(artifact) ?? [];
    const known = newest.get(shard);
    if (known === undefined || Number(attempt) > known.attempt) {
      newest.set(shard, { attempt: Number(attempt), paths: [path] });
    } else if (Number(attempt) === known.attempt) known.paths.push(path);
  }
  return [...newest.values()].flatMap(({ paths }) => paths);
}

/** All files below a folder, sorted. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
