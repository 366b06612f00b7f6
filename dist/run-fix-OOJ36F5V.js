import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import {
  lookAtEverything
} from "./chunk-65GLUNUK.js";
import "./chunk-NFJG755L.js";
import {
  look,
  writeChanges
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
  openWorkspace,
  workspaceHistory
} from "./chunk-MMFJCA6P.js";
import "./chunk-BZUB6NI4.js";
import "./chunk-ZV23RDGS.js";
import "./chunk-JMBXJXVB.js";
import {
  codeSpan,
  plural,
  proseMarkdown,
  unifiedPatch
} from "./chunk-A3FMRNLJ.js";
import {
  rank,
  visible
} from "./chunk-35YAVMQK.js";
import "./chunk-I32OJAXF.js";

// packages/check/commands/run-fix.ts
async function runFix(inputs, host) {
  const workspace = await openWorkspace(host, inputs.path);
  const history = await workspaceHistory(host, workspace, inputs.commits);
  const { check, files, nothing } = lookAtEverything(workspace, history, host.now());
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
