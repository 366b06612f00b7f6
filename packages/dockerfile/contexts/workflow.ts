import { joinPath } from "../paths.ts";
import { readBuildLines } from "./build-line.ts";
import { matrixRows, substitute } from "./matrix.ts";
import { isFolder, type Mention } from "./mention.ts";
import { type Entry, readYaml, type Value } from "./yaml.ts";

/** The builds of a workflow or a composite action: docker/build-push-action and `docker build` lines. */
export function readWorkflow(text: string, file: string, exists: (path: string) => boolean): Mention[] {
  const root = readYaml(text);
  if (root === null) return [];
  const jobs: Entry[] = root.get("jobs")?.entries() ?? [];
  const runs = root.get("runs");
  return [...jobs.map(({ value }) => value), ...(runs ? [runs] : [])].flatMap((job) => {
    const folder =
      folderOf(job.get("defaults")?.get("run")) ?? folderOf(root.get("defaults")?.get("run")) ?? ".";
    const rows = matrixRows(job.get("strategy")?.get("matrix") ?? null);
    const steps = job.get("steps")?.entries() ?? [];
    return steps.flatMap(({ value: step }) => [
      ...rows.flatMap((row) => actionStep(step, row, file)),
      ...rowsFor(step.get("run"), rows).flatMap((row) => runStep(step, row, folder, file, exists)),
    ]);
  });
}

function folderOf(value: Value | null | undefined): string | null {
  return value?.get("working-directory")?.text ?? null;
}

/** A script that names no matrix is the same in every row. */
function rowsFor<Row>(run: Value | null, rows: readonly Row[]): readonly Row[] {
  return run?.text?.includes("matrix.") ? rows : rows.slice(0, 1);
}

/** `with: context:` and `file:`; without a context the action builds the repository's root. */
function actionStep(step: Value, row: ReadonlyMap<string, string>, file: string): Mention[] {
  if (!step.get("uses")?.text?.startsWith("docker/build-push-action@")) return [];
  const inputs = step.get("with");
  const named = inputs?.get("context");
  const context = fromRoot(substitute(named?.text || ".", row));
  const dockerfile = fromRoot(substitute(inputs?.get("file")?.text || `${context}/Dockerfile`, row));
  if (!isFolder(context) || !isFolder(dockerfile)) return [];
  return [
    {
      dockerfile: joinPath(".", dockerfile),
      context: joinPath(".", context),
      file,
      line: (named ?? inputs?.get("file") ?? step).line,
    },
  ];
}

/** The ways to say "the repository" as a path. */
function fromRoot(text: string): string {
  return text
    .replace(/\$\{\{\s*github\.workspace\s*\}\}/g, ".")
    .replace("{{defaultContext}}:", "./")
    .replace("{{defaultContext}}", ".");
}

function runStep(
  step: Value,
  row: ReadonlyMap<string, string>,
  folder: string,
  file: string,
  exists: (path: string) => boolean,
): Mention[] {
  const run = step.get("run");
  if (!run?.text) return [];
  const where = substitute(folderOf(step) ?? folder, row);
  if (!isFolder(where)) return [];
  return readBuildLines(substitute(run.text, row), file, [where], exists).map((mention) => ({
    ...mention,
    // A block's text starts on the line below its `|`.
    line: run.line + mention.line - (run.text?.includes("\n") ? 0 : 1),
  }));
}
