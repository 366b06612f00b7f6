import { execFileSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";

/** A file system of its own that can be filled to its last byte. */
export interface SmallDisk extends Disposable {
  readonly path: string;
  /** Leaves no room at all. */
  fill(): void;
  /** Makes room again. */
  clear(): void;
  /** Every file on it but what fills it, with its content. */
  contents(): Map<string, string>;
}

const filler = "filler";

/** @param kilobytes its size. Needs the right to mount (see `canMount`). */
export function smallDisk(kilobytes: number): SmallDisk {
  const path = mkdtempSync(join(tmpdir(), "disk-"));
  execFileSync("mount", ["-t", "tmpfs", "-o", `size=${kilobytes}k`, "tmpfs", path], { stdio: "ignore" });
  return {
    path,
    fill() {
      const file = openSync(join(path, filler), "a");
      try {
        for (;;) writeSync(file, Buffer.alloc(4096));
      } catch {
        closeSync(file);
      }
    },
    clear: () => rmSync(join(path, filler), { force: true }),
    contents() {
      const files = readdirSync(path, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
      const names = files.map((one) => relative(path, join(one.parentPath, one.name)));
      return new Map(
        names
          .filter((name) => name !== filler && !name.startsWith(".git/"))
          .map((name) => [name, readFileSync(join(path, name), "utf8")]),
      );
    },
    [Symbol.dispose]() {
      execFileSync("umount", ["--lazy", path]);
      rmSync(path, { recursive: true, force: true });
    },
  };
}

/** Whether this process may mount: on Linux, as root. */
export function canMount(): boolean {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return false;
  try {
    smallDisk(64)[Symbol.dispose]();
    return true;
  } catch {
    return false;
  }
}
