import { isWithin } from "../copies.ts";
import { packageAction } from "../known/index.ts";
import type { Instruction } from "../model.ts";
import type { RunCommand } from "../runs.ts";
import type { Subject } from "../subject.ts";
import { isAppDirectory } from "./destination.ts";

/** Tool → its family, and what it is asked when it takes back or rewrites what the family put there. */
const undoing: readonly (readonly [tools: RegExp, family: string, asked: RegExp])[] = [
  [
    /^(apt|apt-get|aptitude|apk|dnf|microdnf|tdnf|yum|zypper|dpkg|rpm|pacman)$/,
    "os",
    /\b(purge|remove|autoremove|auto-remove|clean|autoclean|del|erase|cc|rm|cache)\b|(^| )(-P|-r|-e|--purge|-Scc?)\b/,
  ],
  [
    /^(npm|npx|yarn|yarnpkg|pnpm|bun|modclean|node-prune)$/,
    "node",
    /\b(cache|prune|uninstall|rm|remove|dedupe|autoclean|ci|install|i|store|modclean|node-prune)\b|^$/,
  ],
  [/^(pip[\d.]*|python[\d.]*|poetry|pipenv|pdm|uv|conda)$/, "python", /\b(cache|uninstall|clean|purge)\b/],
  [/^(composer|composer\.phar|php)$/, "php", /\b(clear-?cache|install|update|remove)\b/],
  [/^(gem|bundle|bundler)$/, "ruby", /\b(cleanup|uninstall|clean|install|pristine)\b/],
  [/^(go|cargo)$/, "compiled", /\bclean\b/],
  [/^(dotnet|mix|mvn|gradle)$/, "built", /\b(locals|deps\.clean)\b/],
];

function familyOf(tool: string): string | null {
  return undoing.find(([tools]) => tools.test(tool))?.[1] ?? null;
}

/**
 * True when something in `tail` takes away, or gives another owner to, what `head` made, or relies on package lists
 * that `head` fetched: done in a layer of its own it would save nothing, copy everything again, or go stale.
 */
export function needsSameLayer(
  subject: Subject,
  instruction: Instruction,
  destination: string,
  head: readonly RunCommand[],
  tail: readonly RunCommand[],
): boolean {
  const families = new Set(head.map(({ command }) => familyOf(toolOf(command.words))));
  const trees = head.flatMap(({ install }) => install?.manager.trees ?? []);
  const refreshed = head.some(({ command }) => packageAction(command.words) === "refresh");
  const refreshesAgain = tail.some(({ command }) => packageAction(command.words) === "refresh");
  return tail.some(({ command, directory }) => {
    const { words } = command;
    const tool = toolOf(words);
    if (refreshed && !refreshesAgain && packageAction(words) === "install") return true;
    if (/^(rm|rmdir|unlink|shred|find|chown|chmod|chgrp|mv|strip)$/.test(tool)) {
      return !leavesAlone(subject, instruction, destination, directory, words, trees);
    }
    if (tool === "xargs") return /\b(rm|unlink|chown|chmod|strip)\b/.test(words.join(" "));
    const known = undoing.find(([tools]) => tools.test(tool));
    return known !== undefined && families.has(known[1]) && known[2].test(words.slice(1).join(" "));
  });
}

function toolOf([first = "", ...rest]: readonly string[]): string {
  return first === "sudo" ? toolOf(rest) : first.slice(first.lastIndexOf("/") + 1);
}

/** True when all paths that a command names lie inside of the copied project and outside of installed trees. */
function leavesAlone(
  subject: Subject,
  instruction: Instruction,
  destination: string,
  directory: string | null,
  words: readonly string[],
  trees: readonly string[],
): boolean {
  const tool = toolOf(words);
  const plain = words.slice(1).filter((word) => !word.startsWith("-"));
  // A mode or an owner comes first; of find's words the first is where it looks.
  const paths = /^(chown|chmod|chgrp)$/.test(tool)
    ? plain.slice(1)
    : tool === "find"
      ? plain.slice(0, 1)
      : plain;
  if (tool === "find" && !/-delete|-exec/.test(words.join(" "))) return true;
  return paths.every((path) => {
    if (/[$~`]/.test(path)) return false;
    const literal = path.replace(/[*?[].*$/s, "");
    const base = literal.startsWith("/") ? literal : directory === null ? null : `${directory}/${literal}`;
    if (base === null) return false;
    const place = subject.evaluation.resolve(instruction, base);
    if (!isWithin(place, destination)) return false;
    const inside = place.slice(destination.length + 1);
    // All of the project: what is installed there, too, but no packages of the system.
    if (inside === "") return trees.length === 0 && isAppDirectory(destination);
    return trees.every(
      (tree) => !`/${inside}/`.includes(`/${tree}/`) && !`${tree}/`.startsWith(`${inside}/`),
    );
  });
}
