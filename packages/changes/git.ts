/** Starts a program with an argument array; the shape every host offers. */
type Start = (
  command: string,
  args: readonly string[],
  options: {
    readonly cwd: string;
    readonly input?: Uint8Array;
    readonly env: Readonly<Record<string, string | undefined>>;
  },
) => Promise<GitResult>;

export interface GitResult {
  readonly code: number;
  readonly stdout: Uint8Array;
  readonly stderr: string;
}

/** Runs git with an argument array in one folder. Never a shell, never a question on the terminal. */
export type Git = (args: readonly string[], options?: { readonly input?: Uint8Array }) => Promise<GitResult>;

// The user's configuration must not change what we parse, start a monitor, take a lock or page;
// a fetch that stalls gives up after 20 s.
const settings = [
  "--no-pager",
  "--no-optional-locks",
  ...[
    "core.quotePath=false",
    "core.fsmonitor=false",
    "http.lowSpeedLimit=1000",
    "http.lowSpeedTime=20",
  ].flatMap((setting) => ["-c", setting]),
];
const environment = {
  GIT_TERMINAL_PROMPT: "0",
  LC_ALL: "C",
  // A hook's environment must not say which repository the folder belongs to.
  GIT_DIR: undefined,
  GIT_WORK_TREE: undefined,
  GIT_COMMON_DIR: undefined,
  GIT_INDEX_FILE: undefined,
  GIT_PREFIX: undefined,
};

/**
 * Git in `folder`.
 * @param options.trustOwner works although another user owns the folder, as in a job's container; never on a laptop.
 */
export function gitIn(start: Start, folder: string, options: { trustOwner?: boolean } = {}): Git {
  const trust = options.trustOwner ? ["-c", "safe.directory=*"] : [];
  return (args, { input } = {}) =>
    start("git", [...settings, ...trust, ...args], {
      cwd: folder,
      env: environment,
      ...(input && { input }),
    });
}

const decoder = new TextDecoder();

/** The NUL-separated fields of a `-z` answer. */
export function fields(stdout: Uint8Array): string[] {
  const parts = decoder.decode(stdout).split("\0");
  if (parts.at(-1) === "") parts.pop();
  return parts;
}

/** The answer's text without the final line break. */
export function line(stdout: Uint8Array): string {
  return decoder.decode(stdout).replace(/\r?\n$/, "");
}
