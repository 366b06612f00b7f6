/** The machine a plan is made for. */
export interface Machine {
  /** As the `runner.os` context spells it. */
  readonly os: "Linux" | "macOS" | "Windows";
  /** As the `runner.arch` context spells it, such as `X64`. */
  readonly arch: string;
  /** Tool → the version it prints; tools that are not on the PATH are left out. */
  readonly tools: Readonly<Record<string, string>>;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Node's names for systems and processors, as GitHub's runner spells them. */
export function runnerNames(platform: string, arch: string): Pick<Machine, "os" | "arch"> {
  const os = platform === "win32" ? "Windows" : platform === "darwin" ? "macOS" : "Linux";
  return { os, arch: arch === "ia32" ? "X86" : arch.toUpperCase() };
}

/**
 * The folder that programs keep caches in: XDG Base Directory Specification on Linux, each system's custom
 * elsewhere.
 */
export function cacheHome({ os, env }: Machine): string {
  if (os === "Windows") return "~/AppData/Local";
  if (os === "macOS") return "~/Library/Caches";
  return env.XDG_CACHE_HOME || "~/.cache";
}

/** The first of these variables that is set, else `otherwise`. */
export function fromEnv({ env }: Machine, names: readonly string[], otherwise: string): string {
  for (const name of names) if (env[name]) return (env[name] as string).replaceAll("\\", "/");
  return otherwise;
}
