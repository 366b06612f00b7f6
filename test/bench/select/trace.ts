import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What the processes of one run did with files, as absolute paths. */
export interface Trace {
  /** Files opened for reading, links followed. */
  readonly opened: readonly string[];
  /** Folders opened to be listed. */
  readonly listed: readonly string[];
  /** What was there when it was asked for. */
  readonly found: readonly string[];
  /** What was asked for and not there. */
  readonly missing: readonly string[];
  /** 124 for a run that took too long (timeout's manual). */
  readonly status: number | null;
}

const tracer = "strace";

export function hasStrace(): boolean {
  return spawnSync(tracer, ["-V"]).status === 0;
}

/**
 * Runs a shell's line and follows all its processes (strace's manual: `-ff`, `-y`, `--seccomp-bpf`).
 * @param limit seconds it may take.
 */
export function traceOf(line: string, cwd: string, env: NodeJS.ProcessEnv, limit: number): Trace {
  const folder = mkdtempSync(join(tmpdir(), "trace-"));
  const watch = "trace=open,openat,stat,lstat,newfstatat,statx,access,faccessat,faccessat2,readlink,execve";
  const options = ["-ff", "-y", "-qq", "--seccomp-bpf", "-e", watch, "-o", join(folder, "t")];
  try {
    // What strace follows outlives it, so the time is kept below it.
    const command = ["timeout", "-k", "5", `${limit}`, "sh", "-c", line];
    const { status } = spawnSync(tracer, [...options, ...command], { cwd, env, stdio: "ignore" });
    const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name), "latin1"));
    return { ...parsed(texts), status };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Reads strace's lines, such as `openat(AT_FDCWD</w>, "a", O_RDONLY) = 3</w/a>`. */
function parsed(texts: readonly string[]): Omit<Trace, "status"> {
  const [opened, listed, found, missing] = [
    new Set<string>(),
    new Set<string>(),
    new Set<string>(),
    new Set<string>(),
  ];
  for (const text of texts) {
    for (const line of text.split("\n")) {
      const [, call = "", base, written = "", rest = ""] =
        /^(\w+)\((?:(?:AT_FDCWD|\d+)<((?:[^\\>]|\\.)*)>, )?"((?:[^"\\]|\\.)*)"(.*)$/.exec(line) ?? [];
      if (written === "") continue;
      const path = absolute(plain(written), base === undefined ? null : plain(base));
      if (/ = -1 (?:ENOENT|ENOTDIR)/.test(rest)) {
        if (path !== null) missing.add(path);
        continue;
      }
      if (/ = -1 /.test(rest)) continue;
      const real = /= \d+<((?:[^\\>]|\\.)*)>$/.exec(rest)?.[1];
      const isOpening = call.startsWith("open") && real !== undefined;
      if (!isOpening) {
        if (path !== null) found.add(path);
      } else if (rest.includes("O_DIRECTORY")) listed.add(plain(real));
      else if (!rest.includes("O_WRONLY")) opened.add(plain(real));
    }
  }
  return { opened: [...opened], listed: [...listed], found: [...found], missing: [...missing] };
}

function absolute(path: string, base: string | null): string | null {
  return path.startsWith("/") ? join(path) : base === null ? null : join(base, path);
}

/** A path as strace writes it: bytes beyond ASCII in octal. */
function plain(text: string): string {
  if (!text.includes("\\")) return text;
  const bytes = text.replace(/\\(?:([0-7]{1,3})|x([0-9a-f]{2})|(.))/g, (_, octal, hex, other) =>
    octal
      ? String.fromCharCode(Number.parseInt(octal, 8))
      : hex
        ? String.fromCharCode(Number.parseInt(hex, 16))
        : other,
  );
  return Buffer.from(bytes, "latin1").toString("utf8");
}
