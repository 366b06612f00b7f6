import { closeSync, copyFileSync, openSync, readSync, renameSync, rmSync } from "node:fs";
import type { DatabaseSync } from "node:sqlite";
import { CoverageError, movedPath } from "@keep-pace/coverage-merge";

// SQLite's file format, section 1.3: the header string.
const header = "SQLite format 3\0";
// coverage.py's documentation, "Database schema".
const schema = 7;

/** True for coverage.py's own data file (`.coverage`), by its first bytes. */
export function isDataFile(path: string): boolean {
  const bytes = Buffer.alloc(header.length);
  const file = openSync(path, "r");
  try {
    return readSync(file, bytes, 0, bytes.length, 0) === bytes.length && bytes.toString("latin1") === header;
  } finally {
    closeSync(file);
  }
}

/** One `.coverage`. */
export interface DataFile {
  readonly path: string;
  /** The absolute folder of the checkout it was measured in, `null` where paths are to be kept. */
  readonly root: string | null;
}

/**
 * Merges `.coverage` files into `out`, as `coverage combine` does: lines, arcs, contexts and tracers of every file.
 * Paths below a file's `root` become those below `root`. `out` is replaced whole or not at all.
 */
export async function mergeDataFiles(files: readonly DataFile[], root: string, out: string): Promise<void> {
  const { DatabaseSync } = await sqlite();
  const temporary = `${out}.${process.pid}.tmp`;
  try {
    // A copy keeps the schema as coverage.py wrote it.
    const [first, ...others] = files as [DataFile, ...DataFile[]];
    copyFileSync(first.path, temporary);
    const merged = explained(first.path, () => new DatabaseSync(temporary));
    try {
      explained(first.path, () => checkSchema(merged));
      merged.exec("PRAGMA journal_mode = MEMORY; BEGIN; DELETE FROM meta WHERE key = 'hash'");
      explained(first.path, () => moveFiles(merged, first, root));
      for (const file of others) explained(file.path, () => addFrom(file, root, merged, DatabaseSync));
      merged.exec("COMMIT");
    } finally {
      merged.close();
    }
    renameSync(temporary, out);
  } finally {
    rmSync(temporary, { force: true });
  }
}

async function sqlite(): Promise<typeof import("node:sqlite")> {
  const { emitWarning } = process;
  // Node tells every user that the module may change, which is nothing they could act on.
  process.emitWarning = () => {};
  try {
    return await import("node:sqlite");
  } catch (cause) {
    throw new CoverageError(
      `coverage.py's data files need Node 22.13 or later to be merged, this is ${process.version}: use it, or hand over the files of coverage json or coverage lcov.`,
      { cause },
    );
  } finally {
    process.emitWarning = emitWarning;
  }
}

type Row = Readonly<Record<string, unknown>>;

function explained<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const known = error instanceof CoverageError;
    const reason = known ? error.message : "is no data file of coverage.py, or a damaged one";
    throw new CoverageError(`${path} ${reason}.`, { cause: error });
  }
}

function checkSchema(database: DatabaseSync): void {
  const version = database.prepare("SELECT version FROM coverage_schema").get()?.version;
  if (version === schema) return;
  throw new CoverageError(
    `has version ${version} of coverage.py's data format, and ${schema} is known: hand over the file of coverage json instead`,
  );
}

function moveFiles(merged: DatabaseSync, { root: from }: DataFile, to: string): void {
  if (from === null || from === to) return;
  const move = merged.prepare("UPDATE file SET path = ? WHERE id = ?");
  for (const { id, path } of [...rows(merged, "SELECT id, path FROM file")]) {
    move.run(movedPath(text(path), from, to), Number(id));
  }
}

function addFrom(
  { path, root: from }: DataFile,
  to: string,
  merged: DatabaseSync,
  Database: typeof DatabaseSync,
): void {
  const other = new Database(path, { readOnly: true });
  try {
    checkSchema(other);
    sameKind(merged, other);
    const files = mapIds(merged, other, "file", "path", (name) =>
      from === null ? name : movedPath(name, from, to),
    );
    const contexts = mapIds(merged, other, "context", "context", (name) => name);
    addLines(merged, other, files, contexts);
    addArcs(merged, other, files, contexts);
    addTracers(merged, other, files);
  } finally {
    other.close();
  }
}

/** Lines and branches cannot be told from each other once they are mixed. */
function sameKind(merged: DatabaseSync, other: DatabaseSync): void {
  const kind = "SELECT value FROM meta WHERE key = 'has_arcs'";
  const theirs = other.prepare(kind).get()?.value;
  if (theirs === undefined) return;
  const ours = merged.prepare(kind).get()?.value;
  if (ours === undefined)
    merged.prepare("INSERT INTO meta (key, value) VALUES ('has_arcs', ?)").run(text(theirs));
  else if (ours !== theirs) {
    throw new CoverageError(
      "measured branches and another shard only lines, or the other way round: give all shards one configuration",
    );
  }
}

/** Their row id → ours, for a table of names. */
function mapIds(
  merged: DatabaseSync,
  other: DatabaseSync,
  table: string,
  column: string,
  renamed: (name: string) => string,
): Map<unknown, number> {
  const add = merged.prepare(`INSERT OR IGNORE INTO ${table} (${column}) VALUES (?)`);
  const find = merged.prepare(`SELECT id FROM ${table} WHERE ${column} = ?`);
  const ids = new Map<unknown, number>();
  for (const { id, name } of rows(other, `SELECT id, ${column} AS name FROM ${table}`)) {
    const ours = renamed(text(name));
    add.run(ours);
    ids.set(id, Number(find.get(ours)?.id));
  }
  return ids;
}

type Ids = ReadonlyMap<unknown, number>;

function addLines(merged: DatabaseSync, other: DatabaseSync, files: Ids, contexts: Ids): void {
  const find = merged.prepare("SELECT numbits FROM line_bits WHERE file_id = ? AND context_id = ?");
  const put = merged.prepare(
    "INSERT OR REPLACE INTO line_bits (file_id, context_id, numbits) VALUES (?, ?, ?)",
  );
  for (const { file_id, context_id, numbits } of rows(
    other,
    "SELECT file_id, context_id, numbits FROM line_bits",
  )) {
    const [file, context] = [mapped(files, file_id), mapped(contexts, context_id)];
    const before = find.get(file, context)?.numbits;
    put.run(file, context, union(bits(before), bits(numbits)));
  }
}

function addArcs(merged: DatabaseSync, other: DatabaseSync, files: Ids, contexts: Ids): void {
  const put = merged.prepare(
    "INSERT OR IGNORE INTO arc (file_id, context_id, fromno, tono) VALUES (?, ?, ?, ?)",
  );
  for (const { file_id, context_id, fromno, tono } of rows(
    other,
    "SELECT file_id, context_id, fromno, tono FROM arc",
  )) {
    put.run(mapped(files, file_id), mapped(contexts, context_id), Number(fromno), Number(tono));
  }
}

function addTracers(merged: DatabaseSync, other: DatabaseSync, files: Ids): void {
  const put = merged.prepare("INSERT OR IGNORE INTO tracer (file_id, tracer) VALUES (?, ?)");
  for (const { file_id, tracer } of rows(other, "SELECT file_id, tracer FROM tracer")) {
    put.run(mapped(files, file_id), text(tracer));
  }
}

function rows(database: DatabaseSync, query: string): Iterable<Row> {
  return database.prepare(query).iterate() as Iterable<Row>;
}

function mapped(ids: Ids, id: unknown): number {
  const found = ids.get(id);
  if (found === undefined) throw new CoverageError("is damaged: it measures a file that it does not name");
  return found;
}

/** One bit a line (coverage.py, `numbits`). */
function union(a: Uint8Array, b: Uint8Array): Uint8Array {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  const both = Uint8Array.from(long);
  short.forEach((value, at) => {
    both[at] = (both[at] as number) | value;
  });
  return both;
}

function bits(value: unknown): Uint8Array {
  return value instanceof Uint8Array ? value : new Uint8Array();
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}
