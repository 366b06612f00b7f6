import type { Answer, Host } from "@keep-pace/command";
import { withManifests } from "@keep-pace/dockerfile";
import { answerStaticCheck, secondsPerWeek } from "@keep-pace/static-check";
import { commandLine, openWorkspace, workspaceHistory } from "@keep-pace/workspace";
import { lookAtEverything } from "../checks.ts";
import type { CheckInputs } from "./check.ts";

/** Runs every static check on the repository; nothing is written. */
export async function runCheck(inputs: CheckInputs, host: Host): Promise<Answer> {
  const workspace = await openWorkspace(host, inputs.path);
  const past = await workspaceHistory(host, workspace, inputs.commits);
  const history = await withManifests(workspace, past);
  const answer = answerStaticCheck(
    {
      ...lookAtEverything(workspace, history, host.now()),
      name: "check",
      brief: true,
      workspace,
      history,
      fixCommand: ({ file, fix }) =>
        fix?.safety === "safe" ? commandLine(host, workspace, "fix", file) : null,
      fixAllCommand: commandLine(host, workspace, "fix") ?? "",
      // How long pull requests wait is told by the report.
      more: { overhead: null },
    },
    { fix: "none", diff: false, unsafe: false },
  );
  const lost = secondsPerWeek(answer.findings ?? []);
  return {
    ...answer,
    outputs: { ...answer.outputs, "seconds-per-week": lost === null ? "" : String(Math.round(lost)) },
  };
}
