import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { dirname, relative, resolve, sep } from "node:path";
import { setFlagsFromString } from "node:v8";
import { cannotWrite, type Host, UserError } from "@keep-pace/command";
import { openWorkspace } from "@keep-pace/workspace";
import { type Report, ReportError } from "../case.ts";
import { type Checkout, checkout, indexFiles } from "../checkout.ts";
import { readReport } from "../report.ts";
import type { OwnStore, Run, Store } from "../store.ts";
import { headLength, readRuns, readStore, streamStore } from "../store-file.ts";

/** The text of a file named by the user; `-` is standard input. */
export function readNamed(host: Host, file: string): string {
  try {
    return readFileSync(file === "-" ? 0 : resolve(host.cwd, file), "utf8");
  } catch (cause) {
    throw new UserError(`${file} cannot be read: name a file that exists.`, { cause });
  }
}

/** Writes a file whole or not at all, folders included. */
export function writeNamed(host: Host, file: string, text: string): void {
  writeWhole(host, file, (open) => writeFileSync(open, text));
}

function writeWhole(host: Host, file: string, write: (open: number) => void): void {
  const path = resolve(host.cwd, file);
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    const open = openSync(temporary, "w");
    try {
      write(open);
    } finally {
      closeSync(open);
    }
    renameSync(temporary, path);
  } catch (cause) {
    rmSync(temporary, { force: true });
    throw cannotWrite(file, cause);
  }
}

const storeWanted = "file that exists";

/** The store in a named file. */
export function readNamedStore(host: Host, file: string): Store {
  return readKeptStore(host, file) ?? refuseStore(file);
}

/** Adds what the named file holds, if there is one, to a store of one's own. */
export function addNamedStore(host: Host, file: string, store: OwnStore): Store {
  if (!exists(resolve(host.cwd, file))) return store;
  return readStore(pieces(host, file, storeWanted), store) ?? refuseStore(file);
}

/** The runs that a named file holds, if there is one. */
export function readNamedRuns(host: Host, file: string): readonly Run[] {
  if (!exists(resolve(host.cwd, file))) return [];
  try {
    return readRuns(pieces(host, file, storeWanted));
  } catch (error) {
    if (error instanceof SyntaxError) return refuseStore(file);
    throw error;
  }
}

function refuseStore(file: string): never {
  throw new UserError(
    `${file} is no timing store, or it was damaged: delete it and import the reports again.`,
  );
}

/** As `readNamedStore`, `null` where the file holds none. */
export function readKeptStore(host: Host, file: string): Store | null {
  return readStore(pieces(host, file, storeWanted));
}

/** Writes a store; it is never held as one text. */
export function writeNamedStore(host: Host, file: string, store: Store): void {
  writeWhole(host, file, (open) => {
    let at = headLength;
    const { head } = streamStore(store, (part) => {
      at += writeAll(open, Buffer.from(part), at);
    });
    writeAll(open, Buffer.from(head), 0);
  });
}

function writeAll(open: number, bytes: Buffer, at: number): number {
  for (let done = 0; done < bytes.length; ) {
    done += writeSync(open, bytes, done, bytes.length - done, at + done);
  }
  return bytes.length;
}

/** Reads reports, finding their tests among the repository's files. One that cannot be taken is a UserError. */
export async function reportReader(host: Host): Promise<(report: string) => Report> {
  const checkoutOf = await checkoutAt(host);
  return (report) => {
    try {
      return readReport(pieces(host, report, "report that exists"), checkoutOf(report));
    } catch (error) {
      if (error instanceof ReportError) throw new UserError(`${report} ${error.message}.`, { cause: error });
      throw error;
    }
  };
}

/** Reads the reports, all or none. */
export async function readReports(host: Host, reports: readonly string[]): Promise<Report[]> {
  return reports.map(await reportReader(host));
}

async function checkoutAt(host: Host): Promise<(report: string) => Checkout> {
  const { root, files } = await openWorkspace(host, ["."]);
  const index = indexFiles(files.paths);
  const byFolder = new Map<string, Checkout>();
  return (report) => {
    const folder = relative(root, dirname(resolve(host.cwd, report)))
      .split(sep)
      .join("/");
    const near = folder.startsWith("..") ? "" : folder;
    const made = byFolder.get(near) ?? checkout(index, root, near);
    byFolder.set(near, made);
    return made;
  };
}

const pieceBytes = 64 * 1024;

/**
 * Large reports and stores make much garbage that is dead at once, for which V8 would grow its nursery to 48 MB;
 * 3 MB are as quick.
 */
function keepNurserySmall(): void {
  setFlagsFromString("--semi-space-growth-factor=1");
}

/** A named file's bytes, each piece valid until the next is asked for; `-` is standard input. */
export function* pieces(host: Host, named: string, wanted: string): Generator<Uint8Array> {
  keepNurserySmall();
  let file: number;
  try {
    file = named === "-" ? 0 : openSync(resolve(host.cwd, named), "r");
  } catch (cause) {
    throw new UserError(`${named} cannot be read: name a ${wanted}.`, { cause });
  }
  try {
    const buffer = Buffer.alloc(pieceBytes);
    for (;;) {
      const length = readPiece(file, buffer, named);
      if (length === 0) return;
      yield buffer.subarray(0, length);
    }
  } finally {
    if (file !== 0) closeSync(file);
  }
}

function readPiece(file: number, buffer: Buffer, named: string): number {
  try {
    return readSync(file, buffer, 0, buffer.length, null);
  } catch (cause) {
    throw new UserError(`${named} cannot be read: name a file.`, { cause });
  }
}

function exists(path: string): boolean {
  try {
    closeSync(openSync(path, "r"));
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "ENOENT";
  }
}
