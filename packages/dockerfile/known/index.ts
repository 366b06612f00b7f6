import { pipWords } from "../installs/pip.ts";
import type { ShellCommand } from "../shell.ts";
import { fileTools } from "./file-tools.ts";
import { type Effect, harmless, isElsewhere, type Judge, type Surroundings } from "./known.ts";
import { languageTools, pipByName } from "./language-tools.ts";
import { osPackages, packageAction } from "./os-packages.ts";

export type { Effect, Surroundings } from "./known.ts";
export { packageAction } from "./os-packages.ts";

const tables = [osPackages, fileTools, languageTools];

/**
 * What a command does when it surely reads nothing of the build context; `null` when that is not known.
 * `command` must have its variables resolved as far as they can be.
 */
export function contextFree(command: ShellCommand, around: Surroundings): Effect | null {
  if (command.opaque !== null || command.nested || !redirectsElsewhere(command, around)) return null;
  const [tool, ...args] = command.words;
  if (tool === undefined) return harmless;
  // What the base image's PHPIZE_DEPS holds is documented: names of packages.
  const plain = args.filter((argument) => !/^\$\{?PHPIZE_DEPS\}?$/.test(argument));
  if (plain.some((argument) => argument.includes("$")) || tool.includes("$")) return null;
  for (const table of tables) {
    const judge = Object.hasOwn(table, tool) ? table[tool] : undefined;
    const effect = judge?.(plain, around);
    if (effect) return effect;
  }
  return pipByName(command.words, around) satisfies ReturnType<Judge>;
}

/** True when nothing is read from, or written to, what is copied. */
export function redirectsElsewhere(command: ShellCommand, around: Surroundings): boolean {
  return command.redirections.every(({ operator, target }) =>
    /^(>&|<&)$/.test(operator) ? /^\d+$|^-$/.test(target) : isElsewhere(target, around),
  );
}

/** True for `npm install -g x`, `pip install x` and their kin: packages of a registry, by name. */
export function isInstallByName(words: readonly string[]): boolean {
  const [tool = ""] = words;
  const isGlobal = words.some((word) => /^(-g|--global|--location=global)$/.test(word));
  if (/^(npm|pnpm|bun)$/.test(tool)) return isGlobal && /^(i|install|add)$/.test(firstAction(words));
  if (tool === "yarn") return words[1] === "global" && words[2] === "add";
  if (tool === "gem") return words[1] === "install";
  return pipWords(words)?.find((word) => !word.startsWith("-")) === "install";
}

function firstAction(words: readonly string[]): string {
  return words.slice(1).find((word) => !word.startsWith("-")) ?? "";
}

/** True for a RUN that installs tools by name, and neither OS packages nor what a manifest says. */
export function installsByName(run: {
  readonly commands: readonly { readonly command: Pick<ShellCommand, "words">; readonly install: unknown }[];
}): boolean {
  return (
    run.commands.some(({ command, install }) => install === null && isInstallByName(command.words)) &&
    run.commands.every(
      ({ command, install }) => install === null && packageAction(command.words) !== "install",
    )
  );
}

/** True when the commands fetch package lists for an install that is not among them: cached, the lists go stale. */
export function refreshesAlone(commands: readonly Pick<ShellCommand, "words">[]): boolean {
  const asked = commands.map(({ words }) => packageAction(words));
  return asked.includes("refresh") && !asked.includes("install");
}
