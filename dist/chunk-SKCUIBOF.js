import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import {
  ReportError,
  checkout,
  indexFiles,
  readReport,
  readStore,
  writeStore
} from "./chunk-KGDYOYTE.js";
import {
  openWorkspace
} from "./chunk-MMFJCA6P.js";
import {
  UserError
} from "./chunk-35YAVMQK.js";

// packages/timings/commands/files.ts
import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync
} from "node:fs";
import { dirname, relative, resolve, sep } from "node:path";
function readNamed(host, file) {
  try {
    return readFileSync(file === "-" ? 0 : resolve(host.cwd, file), "utf8");
  } catch (cause) {
    throw new UserError(`${file} cannot be read: name a file that exists.`, { cause });
  }
}
function writeNamed(host, file, text) {
  const path = resolve(host.cwd, file);
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(temporary, text);
    renameSync(temporary, path);
  } catch (cause) {
    rmSync(temporary, { force: true });
    throw new UserError(`${file} cannot be written: name a file in a folder you may write to.`, { cause });
  }
}
function readNamedStore(host, file, absent) {
  if (absent === "empty" && !exists(resolve(host.cwd, file))) return /* @__PURE__ */ new Map();
  const store = readStore(readNamed(host, file));
  if (store) return store;
  throw new UserError(
    `${file} is no timing store, or it was damaged: delete it and import the reports again.`
  );
}
function writeNamedStore(host, file, store) {
  writeNamed(host, file, writeStore(store));
}
async function reportReader(host) {
  const checkoutOf = await checkoutAt(host);
  return (report) => {
    try {
      return readReport(pieces(host, report), checkoutOf(report));
    } catch (error) {
      if (error instanceof ReportError) throw new UserError(`${report} ${error.message}.`, { cause: error });
      throw error;
    }
  };
}
async function readReports(host, reports) {
  return reports.map(await reportReader(host));
}
async function checkoutAt(host) {
  const { root, files } = await openWorkspace(host, ["."]);
  const index = indexFiles(files.paths);
  const byFolder = /* @__PURE__ */ new Map();
  return (report) => {
    const folder = relative(root, dirname(resolve(host.cwd, report))).split(sep).join("/");
    const near = folder.startsWith("..") ? "" : folder;
    const made = byFolder.get(near) ?? checkout(index, root, near);
    byFolder.set(near, made);
    return made;
  };
}
var pieceBytes = 64 * 1024;
function* pieces(host, report) {
  let file;
  try {
    file = openSync(resolve(host.cwd, report), "r");
  } catch (cause) {
    throw new UserError(`${report} cannot be read: name a report that exists.`, { cause });
  }
  try {
    const buffer = Buffer.alloc(pieceBytes);
    for (; ; ) {
      const length = readPiece(file, buffer, report);
      if (length === 0) return;
      yield buffer.subarray(0, length);
    }
  } finally {
    closeSync(file);
  }
}
function readPiece(file, buffer, report) {
  try {
    return readSync(file, buffer, 0, buffer.length, null);
  } catch (cause) {
    throw new UserError(`${report} cannot be read: name a file.`, { cause });
  }
}
function exists(path) {
  try {
    closeSync(openSync(path, "r"));
    return true;
  } catch (error) {
    return error.code !== "ENOENT";
  }
}

export {
  readNamed,
  writeNamed,
  readNamedStore,
  writeNamedStore,
  reportReader,
  readReports
};
