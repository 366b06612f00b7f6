import { setFailed, setSecret, warning } from "@actions/core";
import { context } from "@actions/github";
import { atFailLevel, type Command, type Host, UserError } from "@keep-pace/command";
import { connect } from "./connect.ts";
import { runContext } from "./context.ts";
import { actionsExec } from "./exec.ts";
import { readInputs } from "./inputs.ts";
import { actionsLog, harmless } from "./log.ts";
import { publish } from "./publish.ts";

/** The door of an action: inputs in, the command, its answer out. Only the answer or a wrong input fails the job. */
export async function runAction(command: Command): Promise<void> {
  try {
    await run(command);
  } catch (error) {
    const bug = error instanceof UserError ? "" : "keep-pace has a bug, please report it: ";
    const text =
      error instanceof Error ? (bug ? (error.stack ?? error.message) : error.message) : String(error);
    const fail = command.neverFails ? warning : setFailed;
    fail(harmless(`${bug}${text}`));
  }
}

async function run(command: Command): Promise<void> {
  const inputs = readInputs(command);
  const token = typeof inputs.token === "string" ? inputs.token : null;
  if (token) setSecret(token);
  const host: Host = {
    door: "action",
    cwd: process.env.GITHUB_WORKSPACE ?? process.cwd(),
    program: "keep-pace",
    log: actionsLog,
    exec: actionsExec,
    now: () => new Date(),
    system: process,
    connect: async (owner, repo) => connect(token, { owner, repo }),
    run: runContext(token ? connect(token, context.repo) : null),
  };
  const answer = await command.run(inputs, host);
  await publish(command, inputs, answer, host);
  if (answer.ok === false || atFailLevel(answer, inputs.failOn)) {
    setFailed(`keep-pace ${command.name}: ${answer.comment?.headline ?? "the answer is no"}`);
  }
}
