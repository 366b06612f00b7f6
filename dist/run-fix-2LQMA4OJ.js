import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import {
  lookAtEverything
} from "./chunk-E6BZQCKY.js";
import {
  look,
  writeChanges
} from "./chunk-MRPXLGOW.js";
import "./chunk-V7P6AKWN.js";
import {
  openWorkspace,
  workspaceHistory
} from "./chunk-EO4XRJUK.js";
import "./chunk-BZUB6NI4.js";
import "./chunk-ORBPXCAQ.js";
import "./chunk-RMHWGHCA.js";
import {
  codeSpan,
  plural,
  proseMarkdown,
  unifiedPatch,
  visible
} from "./chunk-VPXESIN6.js";
import {
  rank
} from "./chunk-HRJOLTET.js";
import "./chunk-I32OJAXF.js";

// packages/check/commands/run-fix.ts
async function runFix(inputs, host) {
  const workspace = await openWorkspace(host, inputs.path);
  const history = await workspaceHistory(host, workspace, inputs.commits);
  const { check, files, nothing } = lookAtEverything(workspace, history);
  const outcome = look(workspace, check, { fix: "write", diff: inputs.diff, unsafe: false });
  if (!inputs.diff) writeChanges(workspace, outcome);
  const fixed = outcome.changes.map(({ path }) => path);
  const left = rank(outcome.left).map(toLeft);
  const clean = files === 0 ? nothing : `Nothing to fix in ${plural(files, "file")}.`;
  return {
    json: { fixed, left },
    text: () => fixed.length + left.length > 0 ? [...fixed.map(fixedLine), ...left.map(leftLine)].join("\n") : clean,
    markdown: () => fixed.length + left.length > 0 ? [...fixed.map(fixedItem), ...left.map(leftItem)].join("\n") : clean,
    ...inputs.diff && { patch: unifiedPatch(outcome.changes) }
  };
}
function toLeft({ rule, file, range, message, fix, refused }) {
  const because = refused?.message ?? (fix?.safety === "unsafe" ? "Its fix is not proved safe." : message);
  return { rule, file, line: range.startLine, because };
}
var fixedLine = (file) => `fixed  ${visible(file)}`;
var leftLine = ({ file, line, rule, because }) => `left   ${visible(`${file}:${line}`)}  ${rule}
       ${visible(because)}`;
var fixedItem = (file) => `- fixed ${codeSpan(file)}`;
var leftItem = ({ file, line, rule, because }) => `- left ${codeSpan(`${file}:${line}`)} (${rule}): ${proseMarkdown(because)}`;
export {
  runFix
};
