import { spawn } from "node:child_process";
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { inputVariables, type Manifest, readManifest, unexpectedInputs } from "./action-manifest.ts";
import { keyedValues } from "./file-commands.ts";
import { githubContext, githubVariables } from "./github-context.ts";
import { type NetworkGuard, networkGuard } from "./network-guard.ts";
import { type Annotation, annotations, type WorkflowCommand, workflowCommands } from "./workflow-commands.ts";

export interface RunOptions {
  /** Folder the action works in, as after actions/checkout. */
  readonly workspace: string;
  /** The step's `with:`. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** Default: a workflow_dispatch with an empty payload. `github` values are derived from it as on GitHub. */
  readonly event?: { readonly name: string; readonly payload: Record<string, unknown> };
  /** `github.token`; the action sees it only through an input. */
  readonly token?: string;
  readonly apiUrl?: string;
  /** Variables of the cache and artifact services (see FakeResults.env); without them there is no service. */
  readonly results?: Readonly<Record<string, string>>;
  readonly repository?: string;
  readonly ref?: string;
  readonly sha?: string;
  readonly runId?: number;
  readonly attempt?: number;
  readonly workflow?: string;
  readonly job?: string;
  /** The `matrix`, `strategy` and `job` contexts that input defaults may read. */
  readonly contexts?: Readonly<Record<string, unknown>>;
  /** The job's `env:`. */
  readonly env?: Readonly<Record<string, string>>;
  /** What the job does between the action's main step and its post step. */
  readonly between?: (main: StepResult) => void | Promise<void>;
  /** Default 60 000. A step that takes longer is an error, not a result. */
  readonly timeoutMs?: number;
}

interface StepResult {
  /** As the job sees it: a failure is a non-zero exit or a file command the runner cannot read. */
  readonly outcome: "success" | "failure";
  readonly exitCode: number;
  readonly outputs: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
  /** Markdown as GitHub shows it: empty when the step wrote more than 1 MiB. */
  readonly summary: string;
  readonly annotations: readonly Annotation[];
  /** Every command the runner would carry out: untrusted text must add none. */
  readonly commands: readonly WorkflowCommand[];
  readonly log: string;
  /** What was written to GITHUB_ENV and GITHUB_PATH. */
  readonly env: Readonly<Record<string, string>>;
  readonly path: readonly string[];
}

export interface ActionResult extends StepResult {
  /** `null` when the action has no post step or its `post-if` said no. */
  readonly post: StepResult | null;
}

const root = resolve(import.meta.dirname, "../..");
/** The Node that the runner gives to `using: node24`. */
export const node24 = join(root, "node_modules/node/bin/node");
const summaryLimit = 1024 * 1024;

/**
 * Runs one action as GitHub's runner does: inputs, defaults and variables from its `action.yml`, file
 * commands of their own for each step, main then post, in an environment that holds nothing of this
 * process. `action` is its folder, absolute or from the root of this repository. Throws when the action
 * reaches for the network or does not end.
 */
export async function runAction(action: string, options: RunOptions): Promise<ActionResult> {
  const folder = resolve(root, action);
  const manifest = readManifest(join(folder, "action.yml"));
  const { main, post, "post-if": postIf = "always()" } = manifest.runs;
  const temp = mkdtempSync(join(tmpdir(), "runner-"));
  using guard = networkGuard();
  try {
    const job = new Job(options, manifest, temp, guard);
    const result = await job.step(join(folder, main), {});
    await options.between?.(result);
    const wanted =
      post !== undefined && (postIf === "always()" || (postIf === "success()" && result.exitCode === 0));
    return { ...result, post: wanted ? await job.step(join(folder, post), result.state) : null };
  } finally {
    rmSync(temp, { recursive: true, force: true });
    guard.check();
  }
}

/** What lasts from the main step to the post step. */
class Job {
  readonly #options: RunOptions;
  readonly #temp: string;
  readonly #unexpected: Annotation[];
  #env: Record<string, string>;
  #steps = 0;

  constructor(options: RunOptions, manifest: Manifest, temp: string, guard: NetworkGuard) {
    this.#options = options;
    this.#temp = temp;
    const eventPath = join(temp, "event.json");
    writeFileSync(eventPath, JSON.stringify(options.event?.payload ?? {}));
    const github = githubContext(options, eventPath);
    this.#unexpected = unexpectedInputs(manifest, options);
    this.#env = {
      ...machine(temp),
      ...options.env,
      ...githubVariables(github),
      ...inputVariables(manifest, options, github),
    };
    Object.assign(this.#env, options.results, guard.env);
  }

  async step(script: string, state: Readonly<Record<string, string>>): Promise<StepResult> {
    const folder = join(this.#temp, `step-${++this.#steps}`);
    mkdirSync(folder);
    const files = fileCommands(folder);
    const states = Object.entries(state).map(([key, value]) => [`STATE_${key}`, value]);
    const env = { ...this.#env, ...files, ...Object.fromEntries(states) };
    const { exitCode, log } = await execute(script, env, this.#options, join(folder, "log"));
    const result = collect(files, exitCode, log, this.#unexpected.splice(0));
    Object.assign(this.#env, result.env);
    this.#env.PATH = [...[...result.path].reverse(), this.#env.PATH].join(":");
    return result;
  }
}

/** Variables of a hosted Linux runner that do not depend on the run. */
function machine(temp: string): Record<string, string> {
  const home = join(temp, "home");
  mkdirSync(home);
  return {
    CI: "true",
    GITHUB_ACTIONS: "true",
    HOME: home,
    LANG: "C.UTF-8",
    // npm and Vitest put this repository's own programs first.
    PATH: (process.env.PATH ?? "")
      .split(":")
      .filter((entry) => !entry.includes("node_modules"))
      .join(":"),
    RUNNER_ARCH: process.arch.toUpperCase(),
    RUNNER_ENVIRONMENT: "github-hosted",
    RUNNER_NAME: "GitHub Actions 1",
    RUNNER_OS: "Linux",
    RUNNER_TEMP: temp,
    RUNNER_TOOL_CACHE: join(temp, "tools"),
    // Git is no Node process, so the guard cannot watch it.
    GIT_ALLOW_PROTOCOL: "file",
  };
}

type FileCommands = Record<`GITHUB_${"OUTPUT" | "STATE" | "ENV" | "PATH" | "STEP_SUMMARY"}`, string>;

function fileCommands(folder: string): FileCommands {
  const create = (name: string) => {
    writeFileSync(join(folder, name), "");
    return join(folder, name);
  };
  return {
    GITHUB_OUTPUT: create("output"),
    GITHUB_STATE: create("state"),
    GITHUB_ENV: create("env"),
    GITHUB_PATH: create("path"),
    GITHUB_STEP_SUMMARY: create("summary"),
  };
}

function execute(script: string, env: Record<string, string>, options: RunOptions, logFile: string) {
  const { workspace, timeoutMs = 60_000 } = options;
  // One file for both streams keeps the order in which they were written.
  const log = openSync(logFile, "w");
  return new Promise<{ exitCode: number; log: string }>((done, fail) => {
    const child = spawn(node24, [script], {
      cwd: workspace,
      env,
      stdio: ["ignore", log, log],
      timeout: timeoutMs,
      killSignal: "SIGKILL",
    });
    child.on("error", fail);
    child.on("exit", (code) => {
      const written = readFileSync(logFile, "utf8");
      if (child.killed) fail(new Error(`${script} did not end within ${timeoutMs} ms:\n${written}`));
      else done({ exitCode: code ?? 1, log: written });
    });
  }).finally(() => closeSync(log));
}

function collect(
  files: FileCommands,
  exitCode: number,
  log: string,
  before: readonly Annotation[],
): StepResult {
  const problems: string[] = [];
  const values = (name: keyof FileCommands) => {
    try {
      return keyedValues(readFileSync(files[name], "utf8"));
    } catch (error) {
      problems.push(`Unable to process file command '${name}' successfully. ${(error as Error).message}`);
      return {};
    }
  };
  const [outputs, state, { NODE_OPTIONS, ...env }] = [
    values("GITHUB_OUTPUT"),
    values("GITHUB_STATE"),
    values("GITHUB_ENV"),
  ];
  const outcome = exitCode === 0 && problems.length === 0 ? "success" : "failure";
  if (NODE_OPTIONS !== undefined)
    problems.push("Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.");
  const written = readFileSync(files.GITHUB_STEP_SUMMARY);
  const tooLarge = written.length > summaryLimit;
  if (tooLarge)
    problems.push(
      `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of 1024k, got ${Math.floor(written.length / 1024)}k.`,
    );
  const commands = workflowCommands(log);
  const ours = annotations(problems.map((message) => ({ name: "error", properties: {}, message })));
  return {
    outcome,
    exitCode,
    outputs,
    state,
    summary: tooLarge ? "" : written.toString(),
    annotations: [...before, ...annotations(commands), ...ours],
    commands,
    log,
    env,
    path: readFileSync(files.GITHUB_PATH, "utf8").split("\n").filter(Boolean),
  };
}
