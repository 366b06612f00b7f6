import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import {
  lookAtDockerfiles
} from "./chunk-CIANZ3UC.js";
import {
  answerStaticCheck
} from "./chunk-57VGWJTV.js";
import "./chunk-LWTP2DPJ.js";
import "./chunk-Q6TD7D3Q.js";
import {
  commandLine,
  openWorkspace,
  workspaceHistory
} from "./chunk-PNK72EKE.js";
import "./chunk-BZUB6NI4.js";
import "./chunk-ZV23RDGS.js";
import "./chunk-JMBXJXVB.js";
import {
  shellWord
} from "./chunk-D2WJRB4N.js";
import {
  UserError
} from "./chunk-WFJ7VTB3.js";
import "./chunk-I32OJAXF.js";

// packages/dockerfile/commands/run-dockerfile.ts
async function runDockerfile(inputs, host) {
  const workspace = await openWorkspace(host, inputs.path);
  const context = inputs.context === null ? null : await contextFolder(host, workspace, inputs.context);
  const history = await workspaceHistory(host, workspace, inputs.commits);
  const words = fixWords(inputs.context);
  return answerStaticCheck(
    {
      ...lookAtDockerfiles(workspace, history, context),
      name: "dockerfile",
      workspace,
      history,
      fixCommand: ({ file, fix }) => words && commandLine(host, workspace, fix?.safety === "unsafe" ? `${words} --unsafe` : words, file),
      fixAllCommand: (words && commandLine(host, workspace, words)) ?? ""
    },
    inputs
  );
}
function fixWords(context) {
  if (context === null) return "dockerfile --fix";
  const word = shellWord(context);
  return word && `dockerfile --fix --context ${word}`;
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
