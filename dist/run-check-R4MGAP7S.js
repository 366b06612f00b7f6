import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import {
  lookAtEverything
} from "./chunk-CGGKT3M6.js";
import "./chunk-4F5HMNQG.js";
import {
  answerStaticCheck,
  secondsPerWeek
} from "./chunk-GB464Z6E.js";
import "./chunk-TUTSOLOQ.js";
import "./chunk-7ZP3MRDQ.js";
import "./chunk-6ZWKJNW4.js";
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
import "./chunk-45EWDQGC.js";
import "./chunk-2EO2S62X.js";
import "./chunk-DZFAXTKY.js";
import "./chunk-TE4MADER.js";
import {
  commandLine,
  openWorkspace,
  workspaceHistory
} from "./chunk-S6Z4FNZT.js";
import "./chunk-BZUB6NI4.js";
import "./chunk-ZV23RDGS.js";
import "./chunk-JMBXJXVB.js";
import "./chunk-A3FMRNLJ.js";
import "./chunk-35YAVMQK.js";
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
