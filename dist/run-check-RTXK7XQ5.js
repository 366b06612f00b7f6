import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import {
  lookAtEverything
} from "./chunk-JLVZ7V27.js";
import "./chunk-CIANZ3UC.js";
import {
  answerStaticCheck,
  secondsPerWeek
} from "./chunk-57VGWJTV.js";
import "./chunk-LWTP2DPJ.js";
import "./chunk-7ZP3MRDQ.js";
import "./chunk-NCF3MARK.js";
import "./chunk-NDC33Z2F.js";
import "./chunk-3LTIFJPJ.js";
import "./chunk-Q6TD7D3Q.js";
import "./chunk-JRG23R5T.js";
import "./chunk-S6VI6ZXC.js";
import "./chunk-MVC3CJVY.js";
import "./chunk-SPG6VT7G.js";
import "./chunk-NTY3O2XP.js";
import "./chunk-MB522GYT.js";
import "./chunk-KGDYOYTE.js";
import "./chunk-GV6YFUL3.js";
import "./chunk-C7QDRYAY.js";
import "./chunk-7BICEQ6W.js";
import "./chunk-TE4MADER.js";
import {
  commandLine,
  openWorkspace,
  workspaceHistory
} from "./chunk-PNK72EKE.js";
import "./chunk-BZUB6NI4.js";
import "./chunk-ZV23RDGS.js";
import "./chunk-JMBXJXVB.js";
import "./chunk-D2WJRB4N.js";
import "./chunk-WFJ7VTB3.js";
import "./chunk-I32OJAXF.js";

// packages/check/commands/run-check.ts
async function runCheck(inputs, host) {
  const workspace = await openWorkspace(host, inputs.path);
  const history = await workspaceHistory(host, workspace, inputs.commits);
  const answer = answerStaticCheck(
    {
      ...lookAtEverything(workspace, history, host.now()),
      name: "check",
      brief: true,
      workspace,
      history,
      fixCommand: ({ file, fix }) => fix?.safety === "safe" ? commandLine(host, workspace, "fix", file) : null,
      fixAllCommand: commandLine(host, workspace, "fix") ?? "",
      // How long pull requests wait is told by the report.
      more: { overhead: null }
    },
    { fix: "none", diff: false, unsafe: false }
  );
  const lost = secondsPerWeek(answer.findings ?? []);
  return {
    ...answer,
    outputs: { ...answer.outputs, "seconds-per-week": lost === null ? "" : String(Math.round(lost)) }
  };
}
export {
  runCheck
};
