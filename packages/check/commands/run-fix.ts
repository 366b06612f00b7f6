import type { Answer, Host } from "@keep-pace/command";
import {
  codeSpan,
  type Finding,
  plural,
  proseMarkdown,
  rank,
  unifiedPatch,
  visible,
} from "@keep-pace/findings";
import { look, writeChanges } from "@keep-pace/static-check";
import { openWorkspace, workspaceHistory } from "@keep-pace/workspace";
import { lookAtEverything } from "../checks.ts";
import type { FixInputs } from "./fix.ts";

interface Left {
  readonly rule: string;
  readonly file: string;
  /** Where it stands after the fixes. */
  readonly line: number;
  readonly because: string;
}

/** Applies every safe fix of every check, and says what it left and why. */
export async function runFix(inputs: FixInputs, host: Host): Promise<Answer> {
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
    text: () =>
      fixed.length + left.length > 0 ? [...fixed.map(fixedLine), ...left.map(leftLine)].join("\n") : clean,
    markdown: () =>
      fixed.length + left.length > 0 ? [...fixed.map(fixedItem), ...left.map(leftItem)].join("\n") : clean,
    ...(inputs.diff && { patch: unifiedPatch(outcome.changes) }),
  };
}

function toLeft({ rule, file, range, message, fix, refused }: Finding): Left {
  const because = refused?.message ?? (fix?.safety === "unsafe" ? "Its fix is not proved safe." : message);
  return { rule, file, line: range.startLine, because };
}

const fixedLine = (file: string) => `fixed  ${visible(file)}`;
const leftLine = ({ file, line, rule, because }: Left) =>
  `left   ${visible(`${file}:${line}`)}  ${rule}\n       ${visible(because)}`;
const fixedItem = (file: string) => `- fixed ${codeSpan(file)}`;
const leftItem = ({ file, line, rule, because }: Left) =>
  `- left ${codeSpan(`${file}:${line}`)} (${rule}): ${proseMarkdown(because)}`;
