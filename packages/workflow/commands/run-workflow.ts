import { type Answer, type Host, UserError } from "@keep-pace/command";
import { answerStaticCheck } from "@keep-pace/static-check";
import { commandLine, openWorkspace, type Workspace, workspaceHistory } from "@keep-pace/workspace";
import { readWorkflow } from "../parse.ts";
import { lookAtWorkflows } from "./look.ts";
import type { WorkflowInputs } from "./workflow.ts";

/** Lints workflows and fixes them as asked. */
export async function runWorkflow(inputs: WorkflowInputs, host: Host): Promise<Answer> {
  const workspace = await openWorkspace(host, inputs.path);
  refuseUnreadable(workspace);
  const history = await workspaceHistory(host, workspace, inputs.commits);
  return answerStaticCheck(
    {
      ...lookAtWorkflows(workspace, history, host.now()),
      name: "workflow",
      workspace,
      history,
      fixCommand: ({ file, fix }) =>
        commandLine(host, workspace, `workflow --fix${fix?.safety === "unsafe" ? " --unsafe" : ""}`, file),
      fixAllCommand: commandLine(host, workspace, "workflow --fix", workspace.scopes[0]?.path ?? "") ?? "",
    },
    inputs,
  );
}

/** A file met on the way that cannot be read is a note; one the user named is a mistake of theirs. */
function refuseUnreadable({ files, scopes }: Workspace): void {
  for (const { path, kind } of scopes) {
    const read = kind === "file" ? readWorkflow(path, files) : null;
    if (typeof read === "string") throw new UserError(read);
  }
}
