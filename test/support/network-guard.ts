import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface NetworkGuard extends Disposable {
  /** Variables that load the guard into a Node process and all Node processes it starts. */
  readonly env: Readonly<Record<string, string>>;
  /** Throws when a process tried to reach a host it must not reach. */
  check(): void;
}

/** Watches the processes started with its `env`; only this machine and the named services may be reached. */
export function networkGuard(): NetworkGuard {
  const folder = mkdtempSync(join(tmpdir(), "network-guard-"));
  const log = join(folder, "log");
  const guard = new URL("./network-guard.mjs", import.meta.url);
  return {
    env: { NODE_OPTIONS: `--import=${guard}`, NETWORK_GUARD_LOG: log },
    check() {
      const lines = readIfThere(log).trim();
      if (lines !== "") throw new Error(`A test reached for the network.\n${lines}`);
    },
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function readIfThere(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return "";
    throw error;
  }
}
