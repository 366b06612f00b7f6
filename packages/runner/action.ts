import { info, setFailed, setSecret, warning } from "@actions/core";
import { asUserError, atFailLevel, type Command, type Host } from "@keep-pace/command";
import { connect } from "./connect.ts";
import { repository, runContext } from "./context.ts";
import { actionsExec } from "./exec.ts";
import { readInputs } from "./inputs.ts";
import { actionsLog, harmless } from "./log.ts";
import { publish } from "./publish.ts";
import { jobServices } from "./services.ts";
import { writeSummary } from "./summary.ts";

/** The door of an action: inputs in, the command, its answer out. Only the answer or a wrong input fails the job. */
export async function runAction(command: Command): Promise<void> {
  try {
    await run(command);
  } catch (error) {
    const fail = command.neverFails ? warning : setFailed;
    fail(harmless(told(error)));
  }
}

/** The door of an action's post step: it warns where a main step would fail, and leaves nothing running. */
export async function runPost(command: Command): Promise<never> {
  try {
    const inputs = readInputs(command);
    const host = actionHost(inputs);
    const answer = await command.post?.(inputs, host);
    logSaved(command.name, answer?.savedSeconds);
    if (answer?.summary) await writeSummary(answer.summary.headline, answer.summary.markdown, host.log);
  } catch (error) {
    warning(harmless(told(error)));
  }
  // Sockets kept open by a cache client would hold the job for minutes.
  process.exit(0);
}

/** One sentence for what the user can mend, the stack of a bug. */
function told(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return asUserError(error)?.message ?? `keep-pace has a bug, please report it: ${stack}`;
}

async function run(command: Command): Promise<void> {
  const inputs = readInputs(command);
  const host = actionHost(inputs);
  const answer = await command.run(inputs, host);
  await publish(command, inputs, answer, host);
  logSaved(command.name, answer.savedSeconds);
  if (answer.ok === false || atFailLevel(answer, inputs.failOn)) {
    setFailed(`keep-pace ${command.name}: ${answer.comment?.headline ?? "the answer is no"}`);
  }
}

/** The report command finds this line in the job's log. */
function logSaved(name: string, seconds: number | null | undefined): void {
  if (seconds && seconds > 0) info(`keep-pace ${name.replaceAll(" ", "-")}: saved ${seconds.toFixed(1)} s`);
}

/** The world as an action meets it; a token among the inputs never shows in a log. */
function actionHost(inputs: Readonly<Record<string, unknown>>): Host {
  const token = typeof inputs.token === "string" ? inputs.token : null;
  if (token) setSecret(token);
  return {
    door: "action",
    cwd: process.env.GITHUB_WORKSPACE ?? process.cwd(),
    program: "keep-pace",
    log: actionsLog,
    exec: actionsExec,
    now: () => new Date(),
    system: process,
    connect: async (owner, repo) => connect(token, { owner, repo }),
    run: runContext(process.env, token ? connect(token, repository(process.env)) : null),
    job: jobServices(token),
  };
}
