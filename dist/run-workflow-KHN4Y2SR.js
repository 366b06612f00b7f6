import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import {
  readNamedStore
} from "./chunk-SKCUIBOF.js";
import {
  answerStaticCheck
} from "./chunk-OQVX6FOM.js";
import {
  lookAtWorkflows,
  readWorkflow
} from "./chunk-RMYNRQSY.js";
import "./chunk-NDC33Z2F.js";
import "./chunk-3LTIFJPJ.js";
import "./chunk-Q6TD7D3Q.js";
import "./chunk-JRG23R5T.js";
import "./chunk-S6VI6ZXC.js";
import "./chunk-MVC3CJVY.js";
import "./chunk-SPG6VT7G.js";
import "./chunk-NTY3O2XP.js";
import {
  estimate
} from "./chunk-MB522GYT.js";
import {
  pathOf
} from "./chunk-KGDYOYTE.js";
import "./chunk-OSGSLP44.js";
import "./chunk-YXUFR53M.js";
import "./chunk-E5DYCVG3.js";
import "./chunk-TE4MADER.js";
import {
  commandLine,
  openWorkspace,
  workspaceHistory
} from "./chunk-MMFJCA6P.js";
import "./chunk-BZUB6NI4.js";
import "./chunk-ZV23RDGS.js";
import "./chunk-JMBXJXVB.js";
import "./chunk-A3FMRNLJ.js";
import {
  UserError
} from "./chunk-35YAVMQK.js";
import "./chunk-I32OJAXF.js";

// packages/workflow/commands/run-workflow.ts
async function runWorkflow(inputs, host) {
  const workspace = await openWorkspace(host, inputs.path);
  refuseUnreadable(workspace);
  const history = await workspaceHistory(host, workspace, inputs.commits);
  const timings = inputs.timings === null ? null : suiteTimes(readNamedStore(host, inputs.timings, "error"));
  return answerStaticCheck(
    {
      ...lookAtWorkflows(workspace, history, host.now(), timings),
      name: "workflow",
      workspace,
      history,
      fixCommand: ({ file, fix }) => commandLine(host, workspace, `workflow --fix${fix?.safety === "unsafe" ? " --unsafe" : ""}`, file),
      fixAllCommand: commandLine(host, workspace, "workflow --fix") ?? ""
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
function suiteTimes(store) {
  const { known, startupSeconds } = estimate(store);
  const files = /* @__PURE__ */ new Map();
  for (const [id, seconds] of known) files.set(pathOf(id), (files.get(pathOf(id)) ?? 0) + seconds);
  const all = [...files.values()];
  return {
    seconds: all.reduce((sum, seconds) => sum + seconds, 0),
    largest: Math.max(0, ...all),
    files: files.size,
    startupSeconds
  };
}
export {
  runWorkflow
};
