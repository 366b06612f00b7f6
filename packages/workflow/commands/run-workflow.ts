import { type Answer, type Host, UserError } from "@keep-pace/command";
import { answerStaticCheck } from "@keep-pace/static-check";
import { estimate, pathOf, type Store } from "@keep-pace/timings";
import { readNamedStore } from "@keep-pace/timings/files";
import { commandLine, openWorkspace, type Workspace, workspaceHistory } from "@keep-pace/workspace";
import { readWorkflow } from "../parse.ts";
import type { SuiteTimes } from "../subject.ts";
import { lookAtWorkflows } from "./look.ts";
import type { WorkflowInputs } from "./workflow.ts";

/** Lints workflows and fixes them as asked. */
export async function runWorkflow(inputs: WorkflowInputs, host: Host): Promise<Answer> {
  const workspace = await openWorkspace(host, inputs.path);
  refuseUnreadable(workspace);
  const history = await workspaceHistory(host, workspace, inputs.commits);
  const timings = inputs.timings === null ? null : suiteTimes(readNamedStore(host, inputs.timings));
  return answerStaticCheck(
    {
      ...lookAtWorkflows(workspace, history, host.now(), timings),
      name: "workflow",
      workspace,
      history,
      fixCommand: ({ file, fix }) =>
        commandLine(host, workspace, `workflow --fix${fix?.safety === "unsafe" ? " --unsafe" : ""}`, file),
      fixAllCommand: commandLine(host, workspace, "workflow --fix") ?? "",
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

/** What the tests of a store take on one machine, those together that lie in one file. */
function suiteTimes(store: Store): SuiteTimes {
  const { known, startupSeconds } = estimate(store);
  const files = new Map<string, number>();
  for (const [id, seconds] of known) files.set(pathOf(id), (files.get(pathOf(id)) ?? 0) + seconds);
  const all = [...files.values()];
  return {
    seconds: all.reduce((sum, seconds) => sum + seconds, 0),
    largest: Math.max(0, ...all),
    files: files.size,
    startupSeconds,
  };
}
