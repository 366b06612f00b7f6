import type { Edit, Finding, Fix } from "@keep-pace/findings";
import { withFix } from "../apply.ts";
import { byteOffsets } from "../bytes.ts";
import type { LintInput } from "../lint.ts";
import { bothEdits } from "./compose.ts";

/** Refusals that stand only because `npm install` may rewrite the lock file, which `npm ci` never does. */
const settled = new Set(["old-npm", "old-lock"]);

/**
 * The split with `npm ci` in place of `npm install`, for a finding that was refused over the lock file. Unsafe: the
 * command is another, and fails where the lock file is out of step.
 * @param find what the rule finds in files as they would be.
 */
export function offerNpmCi(
  input: LintInput,
  finding: Finding,
  find: (input: LintInput) => readonly Finding[],
): Fix | null {
  const { path, files } = input;
  const text = files.text(path);
  if (!settled.has(finding.refused?.code ?? "") || typeof text !== "string") return null;
  const [command, ...others] = [...text.matchAll(/\bnpm +(?:install|i)\b/g)];
  if (command === undefined || others.length > 0) return null;
  const offset = byteOffsets(text, 0);
  const [start, end] = [offset(command.index), offset(command.index + command[0].length)];
  const replacement: Edit = { file: path, start, end, text: "npm ci" };
  const split = find({ ...input, files: withFix(files, { edits: [replacement] }) }).find(
    ({ rule, fix }) => rule === finding.rule && fix?.safety === "safe",
  )?.fix;
  if (!split) return null;
  return {
    safety: "unsafe",
    description: `${split.description} npm ci takes the place of npm install.`,
    edits: bothEdits(files, [replacement], split.edits),
  };
}
