import type { Answer, Host, TextStyle } from "@keep-pace/command";
import { withManifests } from "@keep-pace/dockerfile";
import {
  codeSpan,
  type Finding,
  otherPlaces,
  plural,
  proseMarkdown,
  type Repeated,
  rank,
  repeated,
  unifiedPatch,
  visible,
  wrap,
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
  const past = await workspaceHistory(host, workspace, inputs.commits);
  const history = await withManifests(workspace, past);
  const { check, files, nothing } = lookAtEverything(workspace, history, host.now());
  const outcome = look(workspace, check, { fix: "write", diff: inputs.diff, unsafe: false });
  if (!inputs.diff) writeChanges(workspace, outcome);
  const fixed = outcome.changes.map(({ path }) => path);
  const left = rank(outcome.left);
  const clean = files === 0 ? nothing : `Nothing to fix in ${plural(files, "file")}.`;
  const some = fixed.length + left.length > 0;
  return {
    json: { fixed, left: left.map(toLeft) },
    text: (style) => (some ? text(fixed, left, style) : wrap(clean, style.width).join("\n")),
    markdown: () =>
      some ? [...fixed.map(fixedItem), ...left.map((each) => leftItem(toLeft(each)))].join("\n") : clean,
    ...(inputs.diff && { patch: unifiedPatch(outcome.changes) }),
  };
}

/** A fix that is not proved safe, and the option that makes it all the same. */
function onRequest(description: string, file: string): string {
  const command = /\.ya?ml$/.test(file) ? "workflow" : "dockerfile";
  return `Its fix is not proved safe, so ${command} --fix --unsafe alone makes it: ${description}`;
}

/** Habits that nothing was done about are counted, not told, unless the user asks for them. */
function text(fixed: readonly string[], left: readonly Finding[], style: TextStyle): string {
  const habits = style.verbose ? [] : left.filter(({ severity }) => severity === "note");
  const told = left.filter((finding) => !habits.includes(finding));
  const counted = `${plural(habits.length, "note")} on habits: --verbose shows them`;
  return [
    ...fixed.map((file) => `fixed  ${visible(file)}`),
    ...repeated(told).map((each) => leftLines(each, style)),
    ...(habits.length > 0 ? [`left   ${counted}`] : []),
  ].join("\n");
}

function toLeft({ rule, file, range, message, fix, refused }: Finding): Left {
  const because = refused?.message ?? (fix?.safety === "unsafe" ? onRequest(fix.description, file) : message);
  return { rule, file, line: range.startLine, because };
}

function leftLines({ finding, others }: Repeated, { width }: TextStyle): string {
  const { file, line, rule, because } = toLeft(finding);
  const also = others.length > 0 ? [`Also: ${otherPlaces(others)}`] : [];
  const lines = [`${visible(`${file}:${line}`)}  [${rule}]`, visible(because), ...also].flatMap((text) =>
    wrap(text, width - 7),
  );
  return lines.map((each, at) => `${at === 0 ? "left   " : " ".repeat(7)}${each}`).join("\n");
}

const fixedItem = (file: string) => `- fixed ${codeSpan(file)}`;
const leftItem = ({ file, line, rule, because }: Left) =>
  `- left ${codeSpan(`${file}:${line}`)} (${rule}): ${proseMarkdown(because)}`;
