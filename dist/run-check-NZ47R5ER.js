import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import {
  lookAtEverything
} from "./chunk-65GLUNUK.js";
import "./chunk-NFJG755L.js";
import {
  answerStaticCheck,
  secondsPerWeek
} from "./chunk-OQVX6FOM.js";
import "./chunk-3NAW2KZJ.js";
import "./chunk-7ZP3MRDQ.js";
import "./chunk-RMYNRQSY.js";
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
