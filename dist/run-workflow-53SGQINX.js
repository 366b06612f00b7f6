import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import {
  lookAtWorkflows,
  readWorkflow
} from "./chunk-MFBTIZGE.js";
import {
  answerStaticCheck
} from "./chunk-LTU2MZPQ.js";
import "./chunk-Q6TD7D3Q.js";
import {
  commandLine,
  openWorkspace,
  workspaceHistory
} from "./chunk-CIJHVWZ7.js";
import "./chunk-BZUB6NI4.js";
import "./chunk-ORBPXCAQ.js";
import "./chunk-FQX33BNJ.js";
import "./chunk-PSF3O77Y.js";
import {
  UserError
} from "./chunk-WQMKPXBR.js";
import "./chunk-I32OJAXF.js";

// packages/workflow/commands/run-workflow.ts
async function runWorkflow(inputs, host) {
  const workspace = await openWorkspace(host, inputs.path);
  refuseUnreadable(workspace);
  const history = await workspaceHistory(host, workspace, inputs.commits);
  return answerStaticCheck(
    {
      ...lookAtWorkflows(workspace, history, host.now()),
      name: "workflow",
      workspace,
      history,
      fixCommand: ({ file, fix }) => commandLine(host, workspace, `workflow --fix${fix?.safety === "unsafe" ? " --unsafe" : ""}`, file),
      fixAllCommand: commandLine(host, workspace, "workflow --fix", workspace.scopes[0]?.path ?? "") ?? ""
    },
    inputs
  );
}
function refuseUnreadable({ files, scopes }) {
  for (const { path, kind } of scopes) {
    const read = kind === "file" ? readWorkflow(path, files) : null;
    if (typeof read === "string") throw new UserError(read);
  }
}
export {
  runWorkflow
};
