import { type ChildProcess, fork } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { type Signals, signalsIn } from "./signals.ts";
import type { Reply, Task, Written } from "./task.ts";

/** The worker as its parent sees it: tasks one after the other, its log lines, and an end at any time. */
export class WorkerProcess {
  /** Holds the archive on its way, and nothing else. */
  readonly folder: string;
  readonly signals: Signals;
  readonly #child: ChildProcess;
  #lines: string[] = [];
  #written = 0;
  #writtenBefore = 0;

  constructor(env: Readonly<Record<string, string | undefined>>) {
    this.folder = mkdtempSync(join(env.RUNNER_TEMP ?? tmpdir(), "keep-pace-cache-"));
    const control = join(this.folder, "control");
    mkdirSync(control);
    this.signals = signalsIn(control);
    const tars = standIns(control, env);
    this.#child = fork(program("worker"), {
      stdio: ["ignore", "pipe", "pipe", "ipc"],
      // A group of its own, so that its tar ends with it.
      detached: process.platform !== "win32",
      env: {
        ...env,
        ...tars,
        RUNNER_TEMP: this.folder,
        KEEP_PACE_CACHE_SIGNALS: control,
        // The client tells only its debug log why a key could not be reserved.
        RUNNER_DEBUG: "1",
      },
    });
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      if (stream) createInterface(stream).on("line", (line) => this.#lines.push(line));
    }
  }

  /** What it has printed since the last task began. */
  get lines(): readonly string[] {
    return this.#lines;
  }

  /** Bytes it has written to its sockets since the last task began. */
  get written(): number {
    return this.#written - this.#writtenBefore;
  }

  /** Does a task; rejects when the process ends on the way. */
  run(task: Task): Promise<Reply> {
    this.#lines = [];
    this.#writtenBefore = this.#written;
    for (const file of [this.signals.refused, this.signals.unpacking, this.signals.packed])
      rmSync(file, { force: true });
    return new Promise((done, fail) => {
      const ended = (code: number | null) => fail(new Error(`its process ended with ${code ?? "a signal"}`));
      this.#child.once("exit", ended);
      this.#child.once("error", fail);
      const hear = (message: Reply | Written) => {
        if ("written" in message) {
          this.#written = message.written;
          return;
        }
        this.#child.off("exit", ended).off("error", fail).off("message", hear);
        done(message);
      };
      this.#child.on("message", hear);
      this.#child.send(task, (error) => error && fail(error));
    });
  }

  /** Ends the process with all that it started. */
  end(): void {
    const { pid } = this.#child;
    // After a kill nobody listens for the exit any more.
    this.#child.removeAllListeners("exit").on("error", () => {});
    try {
      if (pid !== undefined && process.platform !== "win32") process.kill(-pid, "SIGKILL");
      else this.#child.kill("SIGKILL");
    } catch {
      // It has ended by itself.
    }
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** A program beside this one: built, all lie in one folder. */
function program(name: string): string {
  const built = fileURLToPath(new URL(`./cache-${name}.js`, import.meta.url));
  return existsSync(built) ? built : fileURLToPath(new URL(`./${name}.ts`, import.meta.url));
}

/** Puts our tar first on the PATH. On Windows the client does not look there, so archives go unjudged. */
function standIns(folder: string, env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  if (process.platform === "win32") return {};
  const path = env.PATH ?? "";
  const find = (name: string) =>
    path
      .split(delimiter)
      .map((entry) => join(entry, name))
      .find((file) => existsSync(file));
  const name = process.platform === "darwin" && find("gtar") ? "gtar" : "tar";
  const real = find(name);
  if (real === undefined) return {};
  const bin = join(folder, "bin");
  mkdirSync(bin);
  const quoted = [process.execPath, program("tar")].map((part) => `'${part.replaceAll("'", "'\\''")}'`);
  writeFileSync(join(bin, name), `#!/bin/sh\nexec ${quoted.join(" ")} "$@"\n`, { mode: 0o755 });
  return { PATH: [bin, path].join(delimiter), KEEP_PACE_REAL_TAR: real };
}
