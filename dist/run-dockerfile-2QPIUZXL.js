import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import {
  answerStaticCheck,
  lookAtDockerfiles
} from "./chunk-MRPXLGOW.js";
import "./chunk-V7P6AKWN.js";
import {
  commandLine,
  isUnreadable,
  openWorkspace,
  workspaceHistory
} from "./chunk-EO4XRJUK.js";
import "./chunk-BZUB6NI4.js";
import "./chunk-ORBPXCAQ.js";
import "./chunk-RMHWGHCA.js";
import "./chunk-VPXESIN6.js";
import {
  UserError
} from "./chunk-HRJOLTET.js";
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
