import type { Edit } from "@keep-pace/findings";
import { editedText } from "../apply.ts";
import { contextFree, packageAction, refreshesAlone } from "../known/index.ts";
import type { Instruction } from "../model.ts";
import { parseDockerfile } from "../parse.ts";
import type { Run, RunCommand } from "../runs.ts";
import { readShell, type ShellPart, shellOf } from "../shell.ts";
import type { Subject } from "../subject.ts";
import { newlineOf } from "./move.ts";
import { isTravelling } from "./pragmas.ts";
import { needsSameLayer } from "./same-layer.ts";
import { surroundings } from "./surroundings.ts";

/** What the first half of a cut RUN is wanted for. */
export type CutFor = "os-packages" | "install";

/**
 * Cuts `RUN a && b && c` in two behind the last command that belongs to what is wanted, so that the halves can take
 * different places. The image stays the same: everything in the first half is known, what it sets in its shell
 * (`cd`, `set`, `export`) is said again in the second, and nothing in the second cleans up behind the first.
 * `null` where there is no such place.
 */
export function cutRun(
  subject: Subject,
  run: Run,
  destination: string,
  wanted: CutFor,
): readonly Edit[] | null {
  const { instruction } = run;
  const { parts } = readShell(subject.dockerfile, instruction);
  if (!isPlain(subject, run) || parts.length < 2) return null;
  const length = headLength(subject, run, parts, destination, wanted);
  const [head, tail] = [parts.slice(0, length), parts.slice(length)];
  const next = tail[0];
  if (head.length === 0 || next === undefined) return null;
  const commands = (some: readonly ShellPart[]) =>
    some.flatMap(({ from, to }) => run.commands.slice(from, to));
  if (!endsOnFailure(subject, run, head, next)) return null;
  if (needsSameLayer(subject, instruction, destination, commands(head), commands(tail))) return null;
  const edits = writeCut(subject, run, head, next);
  return edits !== null && isMeant(subject, edits, run, length, parts) ? edits : null;
}

/** No heredocs, no exec form, no mount that one half could leave something in for the other. */
function isPlain(subject: Subject, { instruction, opaque }: Run): boolean {
  const shell = shellOf(subject.dockerfile, instruction)?.[0] ?? "sh";
  return (
    instruction.json === null &&
    instruction.heredocs.length === 0 &&
    !["syntax-error", "too-long", "other-shell", "here-document", "function"].includes(opaque ?? "") &&
    /(^|\/)(sh|bash|dash|ash)$/.test(shell) &&
    instruction.flags.every(({ name, value }) =>
      name === "mount"
        ? /(^|,)type=(cache|secret|ssh)(,|$)/.test(value ?? "") && /^[\w@%+=:,./-]+$/.test(value ?? "")
        : /^[\w.-]*$/.test(value ?? ""),
    )
  );
}

const state = /^(cd|set|export)$/;
/** What does not pay to be apart. */
const trivial = /^(cd|set|export|echo|printf|mkdir|touch|true|:)$/;

/** How many items of the chain the first half takes; 0 when what is wanted is not among them. */
function headLength(
  subject: Subject,
  run: Run,
  parts: readonly ShellPart[],
  destination: string,
  wanted: CutFor,
): number {
  let length = 0;
  let pays = 0;
  let found = false;
  for (const part of parts) {
    const [only, ...more] = run.commands.slice(part.from, part.to);
    if (only === undefined || more.length > 0 || part.background) break;
    if (!isKnown(subject, run.instruction, only, destination, wanted)) break;
    length++;
    if (trivial.test(only.command.words[0] ?? "")) continue;
    pays = length;
    found ||= wanted === "install" ? only.install !== null : packageAction(only.command.words) === "install";
  }
  const head = run.commands.slice(0, parts[pays - 1]?.to ?? 0).map(({ command }) => command);
  return found && !refreshesAlone(head) ? pays : 0;
}

function isKnown(
  subject: Subject,
  instruction: Instruction,
  { command, directory, install }: RunCommand,
  destination: string,
  wanted: CutFor,
): boolean {
  const { words, assignments, opaque, nested } = command;
  if (words.length === 0 || nested || opaque !== null) return false;
  if (words[0] === "cd") return directory !== null && words.length === 2 && words[1] !== "-";
  if (words[0] === "set" && words.slice(1).some((word) => word.startsWith("+"))) return false;
  if (assignments.length > 0 && words[0] === "export") return false;
  if (install !== null) return wanted === "install" && command.variables.length === 0;
  const around = surroundings(subject, instruction, destination, directory);
  const effect = contextFree(around.resolve(command), around);
  return effect !== null && (wanted === "install" || effect.writes.length === 0);
}

/** True when a failure of the first half would have ended the whole RUN, as it will. */
function endsOnFailure(
  subject: Subject,
  { instruction, commands }: Run,
  head: readonly ShellPart[],
  next: ShellPart,
): boolean {
  const { parts } = readShell(subject.dockerfile, instruction);
  const inList = (list: number) => parts.filter((part) => part.list === list);
  const lists = [...new Set(head.map(({ list }) => list))];
  const chained = (list: number) =>
    inList(list)
      .slice(1)
      .every(({ operator }) => operator === "&&") && !inList(list).some(({ background }) => background);
  if (!lists.every(chained)) return false;
  if (lists.length === 1 && next.operator === "&&") return true;
  // Below `set -e` a failing command ends the shell, but not inside of `a && b`.
  const options = shellOf(subject.dockerfile, instruction)?.slice(1, -1) ?? [];
  const first = commands[0]?.command.words ?? [];
  const set = first[0] === "set" ? first.slice(1) : [];
  const stops = [...options, ...set].some((word) => /^-[a-zA-Z]*e/.test(word));
  return stops && lists.every((list) => inList(list).length === 1) && next.operator === ";";
}

/** Ends the first half, and begins the second with what the shell has to know again. */
function writeCut(
  subject: Subject,
  { instruction, commands }: Run,
  head: readonly ShellPart[],
  next: ShellPart,
): Edit[] | null {
  const source = Buffer.from(instruction.source);
  const text = (start: number, end: number) =>
    source.subarray(start - instruction.start, end - instruction.start).toString();
  const last = head.at(-1);
  const rest = text(next.start, instruction.end);
  // What a shell remembers besides its directory and settings.
  if (last === undefined || /\$\{?([?!$]|_\b)|\bcd -|\b(popd|dirs|OLDPWD|wait|jobs|fg)\b/.test(rest))
    return null;
  const again = head
    .filter(({ from }) => state.test(commands[from]?.command.words[0] ?? ""))
    .map(({ start, end }) => text(start, end) + (next.operator === ";" ? "; " : " && "))
    .join("");
  const between = text(last.end, next.start);
  if (/[\r\n]/.test(again) || !/^(\s|\\|&&|;|#.*)*$/.test(between)) return null;
  const newline = newlineOf(subject, instruction.source);
  const comments = [...pragmasOf(subject, instruction), ...between.split(/\r?\n/).slice(1)]
    .map((line) => line.trim())
    .filter((line) => line.startsWith("#"))
    .map((line) => line + newline);
  const keyword = instruction.source.trimStart().slice(0, 3);
  const flags = instruction.flags.map(({ name, value }) => ` --${name}${value === null ? "" : `=${value}`}`);
  const line = `${newline}${comments.join("")}${keyword}${flags.join("")} ${again}`;
  return [{ file: subject.dockerfile.path, start: last.end, end: next.start, text: line }];
}

/** The remarks to linters right above an instruction: both halves need them. */
function pragmasOf({ dockerfile }: Subject, instruction: Instruction): string[] {
  const lines = dockerfile.text.split("\n").slice(0, instruction.startLine - 1);
  const found: string[] = [];
  for (let line = lines.pop(); line !== undefined && /^\s*#/.test(line); line = lines.pop())
    found.unshift(line);
  return found.filter(isTravelling);
}

/** Reads the result again: one RUN more, and together they say what the one said. */
function isMeant(
  subject: Subject,
  edits: readonly Edit[],
  run: Run,
  length: number,
  parts: readonly ShellPart[],
): boolean {
  const after = editedText(subject.files, edits, subject.dockerfile.path);
  const parsed = after === null ? null : parseDockerfile(subject.dockerfile.path, after);
  if (parsed === null || parsed.problem !== null || parsed.disagreement !== null) return false;
  const { index } = run.instruction;
  const sources = parsed.instructions.map(({ source }) => source);
  const others = subject.dockerfile.instructions.map(({ source }) => source);
  sources.splice(index, 2);
  others.splice(index, 1);
  const [first, second] = [parsed.instructions[index], parsed.instructions[index + 1]];
  if (first === undefined || second === undefined || sources.join("") !== others.join("")) return false;
  const cut = parts[length]?.from ?? 0;
  const words = (of: Instruction) => readShell(parsed, of).commands.map((command) => command.words);
  const before = run.commands.map(({ command }) => command.words);
  const kept = before.slice(0, cut).filter(([tool = ""]) => state.test(tool));
  return (
    JSON.stringify(words(first)) === JSON.stringify(before.slice(0, cut)) &&
    JSON.stringify(words(second)) === JSON.stringify([...kept, ...before.slice(cut)])
  );
}
