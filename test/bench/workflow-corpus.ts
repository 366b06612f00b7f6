// Reads a folder of public repositories (KEEP_PACE_WORKFLOWS) and prints what the workflow rules make of them:
// crashes, whether every fix changes what it means to and nothing else, and how well the rules agree with labels
// that were given before they ran. Each repository is a folder `owner+name` with `.commit`, `.paths` (every path it
// has) and those of its files that the rules read.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { decode, type Files, isUnreadable, overlayFiles } from "@keep-pace/files";
import { applyEdits, type Finding } from "@keep-pace/findings";
import { isWorkflow, lintWorkflows, readSource, spliced } from "@keep-pace/workflow";
import { parseDocument } from "yaml";
import { type Label, score } from "./workflow/score.ts";

const folder = process.env.KEEP_PACE_WORKFLOWS;
if (!folder || !existsSync(folder)) {
  console.log("Set KEEP_PACE_WORKFLOWS to a folder of repositories to try the workflow rules on.");
} else {
  const labels: Label[] = JSON.parse(
    readFileSync(join(import.meta.dirname, "../fixtures/workflow-labels.json"), "utf8"),
  );
  const started = performance.now();
  const all = readdirSync(folder)
    .sort()
    .flatMap((name) => tryRepository(join(folder, name), name.replace("+", "/")));
  const sum = (value: (one: Tried) => number) => all.reduce((total, one) => total + value(one), 0);
  console.log(
    `repositories ${all.length}, workflow files ${sum(({ files }) => files)}, crashes ${sum(({ crashes }) => crashes)}`,
  );
  console.log(
    `files that come back byte for byte ${sum(({ identical }) => identical)}, seconds ${((performance.now() - started) / 1000).toFixed(1)}`,
  );
  console.log(
    `unreadable files ${sum(({ unreadable }) => unreadable)}, findings ${sum(({ findings }) => findings.length)}`,
  );
  console.log(`fixes ${sum(({ fixes }) => fixes)}, of them not as meant ${sum(({ wrong }) => wrong.length)}`);
  for (const line of all.flatMap(({ wrong }) => wrong)) console.log(`  ${line}`);
  score(labels, new Map(all.map((one) => [one.name, one.findings])));
}

interface Tried {
  readonly name: string;
  readonly files: number;
  readonly crashes: number;
  /** Files that are the same bytes after they were read and spliced with nothing. */
  readonly identical: number;
  readonly unreadable: number;
  readonly findings: readonly Finding[];
  readonly fixes: number;
  /** Fixes that did something else than they say. */
  readonly wrong: readonly string[];
}

function tryRepository(root: string, name: string): Tried {
  const files = partialFiles(root);
  const paths = files.paths.filter(isWorkflow);
  try {
    const findings = lintWorkflows({ paths, files, history: null });
    const fixable = findings.filter(({ fix }) => fix);
    return {
      name,
      files: paths.length,
      crashes: 0,
      identical: paths.filter((path) => comesBack(files, path)).length,
      unreadable: findings.filter(({ rule }) => rule === "unreadable-file").length,
      findings,
      fixes: fixable.length,
      wrong: fixable.flatMap((finding) => mistakes(finding, findings, files, paths, name)),
    };
  } catch (error) {
    console.log(`${name}: ${(error as Error).stack}`);
    return {
      name,
      files: paths.length,
      crashes: 1,
      identical: 0,
      unreadable: 0,
      findings: [],
      fixes: 0,
      wrong: [],
    };
  }
}

function comesBack(files: Files, path: string): boolean {
  const bytes = files.bytes(path);
  const read = files.text(path);
  const source = isUnreadable(read) ? "" : readSource(path, read);
  if (isUnreadable(bytes) || typeof source === "string") return false;
  const edits = spliced(source, []);
  return (
    edits !== null && Buffer.compare(applyEdits(new TextEncoder().encode(source.text), edits), bytes) === 0
  );
}

/** Applies one fix alone: the finding must be gone, nothing worse come, and only few keys differ. */
function mistakes(
  finding: Finding,
  before: readonly Finding[],
  files: Files,
  paths: readonly string[],
  name: string,
): string[] {
  const bytes = files.bytes(finding.file);
  if (!finding.fix || isUnreadable(bytes)) return [];
  const after = applyEdits(bytes, finding.fix.edits);
  const place = `${name} ${finding.file}:${finding.range.startLine} ${finding.rule}`;
  const [was, is] = [parseDocument(text(bytes)), parseDocument(text(after))];
  if (is.errors.length > 0) return [`${place}: no longer parses`];
  const changed = differences(was.toJS(), is.toJS());
  const most = finding.fix.edits.length * 2;
  if (changed === 0 || changed > most)
    return [`${place}: ${changed} differences from ${finding.fix.edits.length} edits`];
  const again = lintWorkflows({
    paths,
    files: overlayFiles(files, new Map([[finding.file, after]])),
    history: null,
  });
  const count = (found: readonly Finding[]) =>
    found.filter(({ rule, file }) => rule === finding.rule && file === finding.file).length;
  if (count(again) >= count(before)) return [`${place}: still found after its fix`];
  const worse =
    again.filter(({ rule }) => rule !== finding.rule).length >
    before.filter(({ rule }) => rule !== finding.rule).length;
  return worse ? [`${place}: its fix brings another finding`] : [];
}

/** How many values differ, a new or lost one counted once; an item put into a list counts once. */
function differences(a: unknown, b: unknown): number {
  if (isDeepStrictEqual(a, b)) return 0;
  if (Array.isArray(a) && Array.isArray(b) && a.length < b.length) {
    const rest = b.filter((item) => !a.some((old) => isDeepStrictEqual(old, item)));
    return rest.length === b.length - a.length ? rest.length : Number.POSITIVE_INFINITY;
  }
  if (!isObject(a) || !isObject(b)) return 1;
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].reduce(
    (sum, key) => sum + (key in a && key in b ? differences(a[key], b[key]) : 1),
    0,
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function text(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/** A repository of which only some files are there; the others have names alone. */
function partialFiles(root: string): Files {
  const paths = readFileSync(join(root, ".paths"), "utf8").split("\n").filter(Boolean).sort();
  const known = new Set(paths);
  const bytes = (path: string) => {
    try {
      return new Uint8Array(readFileSync(join(root, path)));
    } catch {
      return { code: "missing", message: `${path} is not there.` } as const;
    }
  };
  return {
    paths,
    tracked: known,
    exists: (path) => known.has(path),
    isLink: () => false,
    bytes,
    text(path) {
      const read = bytes(path);
      return isUnreadable(read) ? read : decode(path, read);
    },
  };
}
