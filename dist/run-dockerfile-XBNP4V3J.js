import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import {
  lookAtDockerfiles
} from "./chunk-NFJG755L.js";
import {
  answerStaticCheck
} from "./chunk-OQVX6FOM.js";
import "./chunk-3NAW2KZJ.js";
import "./chunk-Q6TD7D3Q.js";
import {
  commandLine,
  folderOf,
  openWorkspace,
  workspaceHistory
} from "./chunk-MMFJCA6P.js";
import "./chunk-BZUB6NI4.js";
import "./chunk-ZV23RDGS.js";
import "./chunk-JMBXJXVB.js";
import {
  shellWord
} from "./chunk-A3FMRNLJ.js";
import {
  UserError
} from "./chunk-35YAVMQK.js";
import "./chunk-I32OJAXF.js";

// packages/dockerfile/commands/run-dockerfile.ts
async function runDockerfile(inputs, host) {
  const workspace = await openWorkspace(host, inputs.path);
  const context = inputs.context === null ? null : contextFolder(host, workspace, inputs.context);
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
function contextFolder(host, workspace, named) {
  const folder = folderOf(workspace, host, named);
  if (folder !== null) return folder;
  throw new UserError(
    `--context ${named} is no folder of the repository: name the folder the image is built from.`
  );
}
export {
  runDockerfile
};
