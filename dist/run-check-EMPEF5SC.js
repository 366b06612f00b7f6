import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import {
  lookAtEverything
} from "./chunk-E6BZQCKY.js";
import {
  answerStaticCheck,
  secondsPerWeek
} from "./chunk-MRPXLGOW.js";
import "./chunk-V7P6AKWN.js";
import {
  commandLine,
  openWorkspace,
  workspaceHistory
} from "./chunk-EO4XRJUK.js";
import "./chunk-BZUB6NI4.js";
import "./chunk-ORBPXCAQ.js";
import "./chunk-RMHWGHCA.js";
import "./chunk-VPXESIN6.js";
import "./chunk-HRJOLTET.js";
import "./chunk-I32OJAXF.js";

// packages/check/commands/run-check.ts
async function runCheck(inputs, host) {
  const workspace = await openWorkspace(host, inputs.path);
  const history = await workspaceHistory(host, workspace, inputs.commits);
  const answer = answerStaticCheck(
    {
      ...lookAtEverything(workspace, history),
      name: "check",
      workspace,
      history,
      fixCommand: ({ file }) => commandLine(host, workspace, "fix", file),
      fixAllCommand: commandLine(host, workspace, "fix", workspace.scopes[0]?.path ?? "") ?? "keep-pace fix",
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
