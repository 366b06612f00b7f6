import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import {
  lookAtEverything
} from "./chunk-GHWQ6YVE.js";
import {
  look,
  writeChanges
} from "./chunk-U7A7BIQU.js";
import "./chunk-EDCTVETX.js";
import {
  openWorkspace,
  workspaceHistory
} from "./chunk-U73ETJKX.js";
import "./chunk-RMHWGHCA.js";
import {
  codeSpan,
  plural,
  proseMarkdown,
  unifiedPatch,
  visible
} from "./chunk-F3JSU6SK.js";
import "./chunk-BZUB6NI4.js";
import {
  rank
} from "./chunk-6ZQEKFVW.js";
import "./chunk-ORBPXCAQ.js";
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
