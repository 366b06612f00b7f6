import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import {
  lookAtEverything
} from "./chunk-EQ4TMQD5.js";
import "./chunk-7ZP3MRDQ.js";
import "./chunk-MFBTIZGE.js";
import "./chunk-XNUSJIYQ.js";
import {
  answerStaticCheck,
  secondsPerWeek
} from "./chunk-LTU2MZPQ.js";
import "./chunk-EDSYWSRX.js";
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
import "./chunk-WQMKPXBR.js";
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
