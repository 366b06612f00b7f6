import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { readEvents, type WorkflowResult } from "./act-events.ts";
import { node24 } from "./action.ts";
import { networkGuard } from "./network-guard.ts";
import { requirePart } from "./parts.ts";

export interface WorkflowOptions {
  /** A git repository's folder; act copies it to where the workflow says actions/checkout. */
  readonly path: string;
  readonly repository?: string;
  /** Default: a push with an empty payload. A pull_request payload needs its `number`. */
  readonly event?: { readonly name: string; readonly payload: Record<string, unknown> };
  /** One workflow file, from the repository's root. Default: all of .github/workflows that listen to the event. */
  readonly workflow?: string;
  readonly job?: string;
  readonly matrix?: Readonly<Record<string, string>>;
  /** `github.token`. */
  readonly token?: string;
  readonly apiUrl?: string;
  /** Variables of the cache and artifact services (see FakeResults.env). */
  readonly results?: Readonly<Record<string, string>>;
  /** Folder of act's own cache server, of GitHub's first protocol; without it there is none. */
  readonly cacheServer?: string;
  readonly attempt?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** What `uses: keep-pace/keep-pace…@v1` runs: a folder with the published files. Default: this repository. */
  readonly actions?: string;
  /** What actions of others run, which act would fetch: `owner/name@ref` → a folder with an action.yml. */
  readonly others?: Readonly<Record<string, string>>;
  /** How many jobs run at once. Default: one a processor. */
  readonly concurrentJobs?: number;
  /** A folder of programs that come before those of this machine. */
  readonly programs?: string;
  /** Package managers may reach their registries; without it no process may leave this machine. */
  readonly registries?: boolean;
  /** Default 120 000. */
  readonly timeoutMs?: number;
}

const root = resolve(import.meta.dirname, "../..");
const published = ["action.yml", "actions", "dist", "package.json"];

/**
 * Runs a repository's workflows with act on this machine, without Docker and, unless asked, a network. The suite's
 * own actions are run as published: from a copy that holds only what a release holds. Unlike GitHub, act
 * gives steps a terminal.
 */
export async function runWorkflow(options: WorkflowOptions): Promise<WorkflowResult> {
  const temp = mkdtempSync(join(tmpdir(), "act-"));
  using guard = networkGuard();
  try {
    const home = join(temp, "home");
    const actions = join(temp, "actions");
    mkdirSync(home);
    copyPublished(options.actions ?? root, actions);
    writeFileSync(join(temp, "event.json"), JSON.stringify(options.event?.payload ?? {}));
    const watched = options.registries ? wayOut() : guard.env;
    const env = { ...options.env, ...services(options), ...options.results, ...watched };
    const args = actArguments(options, temp, env);
    const { lines, messages } = await act(args, home, options);
    return readEvents(lines, messages);
  } finally {
    rmSync(temp, { recursive: true, force: true });
    guard.check();
  }
}

/** How this machine reaches the world: its proxies and the certificates it trusts. */
function wayOut(): Record<string, string> {
  const named = Object.entries(process.env).filter(([name]) => /cert|ca_bundle|proxy$/i.test(name));
  return Object.fromEntries(named.map(([name, value = ""]) => [name, value]));
}

function copyPublished(from: string, to: string): void {
  for (const name of published) {
    if (existsSync(join(from, name))) cpSync(join(from, name), join(to, name), { recursive: true });
  }
}

function services(options: WorkflowOptions): Record<string, string> {
  const { apiUrl = "http://127.0.0.1:9", attempt = 1, repository = "octo-org/octo-repo" } = options;
  return {
    GITHUB_REPOSITORY: repository,
    GITHUB_REPOSITORY_OWNER: repository.split("/")[0] as string,
    GITHUB_API_URL: apiUrl,
    GITHUB_GRAPHQL_URL: `${apiUrl}/graphql`,
    GITHUB_RUN_ATTEMPT: String(attempt),
    GIT_ALLOW_PROTOCOL: "file",
  };
}

function actArguments(
  options: WorkflowOptions,
  temp: string,
  env: Readonly<Record<string, string>>,
): string[] {
  const { event, workflow, job, matrix = {}, token, others = {}, cacheServer, concurrentJobs } = options;
  return [
    event?.name ?? "push",
    "--json",
    "--platform=ubuntu-latest=-self-hosted",
    ...(cacheServer === undefined
      ? ["--no-cache-server"]
      : [`--cache-server-path=${cacheServer}`, "--cache-server-addr=127.0.0.1"]),
    `--action-cache-path=${join(temp, "cache")}`,
    `--local-repository=keep-pace/keep-pace@v1=${join(temp, "actions")}`,
    ...Object.entries(others).map(([name, folder]) => `--local-repository=${name}=${folder}`),
    `--eventpath=${join(temp, "event.json")}`,
    // GitHub reads no such files from a repository.
    ...["env", "input", "secret", "var"].map((kind) => `--${kind}-file=/dev/null`),
    ...Object.entries(env).flatMap(([name, value]) => ["--env", `${name}=${value}`]),
    ...Object.entries(matrix).flatMap(([name, value]) => ["--matrix", `${name}:${value}`]),
    ...(workflow === undefined ? [] : [`--workflows=${workflow}`]),
    ...(job === undefined ? [] : [`--job=${job}`]),
    ...(concurrentJobs === undefined ? [] : [`--concurrent-jobs=${concurrentJobs}`]),
    ...(token === undefined ? [] : ["--secret", `GITHUB_TOKEN=${token}`]),
  ];
}

function act(
  args: readonly string[],
  home: string,
  { path, programs, timeoutMs = 120_000 }: WorkflowOptions,
) {
  const outer = (process.env.PATH ?? "").split(":").filter((entry) => !entry.includes("node_modules"));
  return new Promise<{ lines: string[]; messages: string }>((done, fail) => {
    const child = spawn(requirePart("act"), args, {
      cwd: path,
      env: {
        PATH: [...(programs ? [programs] : []), dirname(node24), ...outer].join(":"),
        HOME: home,
        LANG: "C.UTF-8",
      },
      stdio: ["ignore", "pipe", "pipe"],
      timeout: timeoutMs,
    });
    const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on("data", (chunk) => stdout.push(chunk));
    child.stderr.on("data", (chunk) => stderr.push(chunk));
    child.on("error", fail);
    child.on("close", () => {
      const lines = Buffer.concat(stdout).toString().split("\n").filter(Boolean);
      if (child.killed) fail(new Error(`act did not end within ${timeoutMs} ms:\n${lines.join("\n")}`));
      else done({ lines, messages: Buffer.concat(stderr).toString() });
    });
  });
}
