import type { Edit, Finding, Fix } from "@keep-pace/findings";
import { withFix } from "../apply.ts";
import { byteOffsets } from "../bytes.ts";
import type { LintInput } from "../lint.ts";
import { bothEdits } from "./compose.ts";

/** Refusals that stand only because the command may rewrite the lock file → the same one that never does. */
const settled: Readonly<Record<string, (words: string) => string | null>> = {
  "old-npm": () => "npm ci",
  "old-lock": () => "npm ci",
  "lock-not-frozen": (message) => {
    const option = /--(frozen-lockfile|immutable)/.exec(message)?.[0];
    return option && !message.includes("pnpm") ? `yarn install ${option}` : null;
  },
};
const commands = {
  npm: /\bnpm +(?:install|i)\b/g,
  yarn: /(?<=\s)yarn(?: +install\b)?(?= --|[ \t]*(?:&&|;|\\?\r?\n|$))/g,
};

/**
 * The split with `npm ci` in place of `npm install`, or with Yarn told to keep to the lock file, for a finding that was
 * refused over the lock file. Unsafe: the command is another, and fails where the lock file is out of step.
 * @param find what the rule finds in files as they would be.
 */
export function offerFrozenInstall(
  input: LintInput,
  finding: Finding,
  find: (input: LintInput) => readonly Finding[],
): Fix | null {
  const { path, files } = input;
  const text = files.text(path);
  const frozen = settled[finding.refused?.code ?? ""]?.(finding.refused?.message ?? "") ?? null;
  if (frozen === null || typeof text !== "string") return null;
  const [command, ...others] = [...text.matchAll(frozen.startsWith("npm") ? commands.npm : commands.yarn)];
  if (command === undefined || others.length > 0) return null;
  const offset = byteOffsets(text, 0);
  const [start, end] = [offset(command.index), offset(command.index + command[0].length)];
  const replacement: Edit = { file: path, start, end, text: frozen };
  const split = find({ ...input, files: withFix(files, { edits: [replacement] }) }).find(
    ({ rule, fix }) => rule === finding.rule && fix?.safety === "safe",
  )?.fix;
  if (!split) return null;
  return {
    safety: "unsafe",
    description: `${split.description} ${frozen} takes the place of ${command[0].replace(/ +/g, " ")}.`,
    edits: bothEdits(files, [replacement], split.edits),
  };
}
