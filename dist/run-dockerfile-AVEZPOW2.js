import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import {
  lookAtDockerfiles
} from "./chunk-XNUSJIYQ.js";
import {
  answerStaticCheck
} from "./chunk-LTU2MZPQ.js";
import "./chunk-EDSYWSRX.js";
import "./chunk-Q6TD7D3Q.js";
import {
  commandLine,
  isUnreadable,
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

// packages/dockerfile/commands/run-dockerfile.ts
async function runDockerfile(inputs, host) {
  const workspace = await openWorkspace(host, inputs.path);
  refuseUnreadable(workspace);
  const context = inputs.context === null ? null : await contextFolder(host, workspace, inputs.context);
  const history = await workspaceHistory(host, workspace, inputs.commits);
  return answerStaticCheck(
    {
      ...lookAtDockerfiles(workspace, history, context),
      name: "dockerfile",
      workspace,
      history,
      fixCommand: ({ file, fix }) => commandLine(host, workspace, `dockerfile --fix${fix?.safety === "unsafe" ? " --unsafe" : ""}`, file),
      fixAllCommand: commandLine(host, workspace, "dockerfile --fix", workspace.scopes[0]?.path ?? "") ?? ""
    },
    inputs
  );
}
function refuseUnreadable({ files, scopes }) {
  for (const { path, kind } of scopes) {
    const text = kind === "file" ? files.text(path) : "";
    if (isUnreadable(text)) throw new UserError(text.message);
  }
}
async function contextFolder(host, { root }, named) {
  const { root: otherRoot, scopes } = await openWorkspace(host, [named]);
  const [scope] = scopes;
  if (otherRoot === root && scope?.kind === "folder") return scope.path || ".";
  throw new UserError(
    `--context ${named} is no folder of the repository: name the folder the image is built from.`
  );
}
export {
  runDockerfile
};
