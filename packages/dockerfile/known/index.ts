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

/** True when the commands fetch package lists for an install that is not among them: cached, the lists go stale. */
export function refreshesAlone(commands: readonly Pick<ShellCommand, "words">[]): boolean {
  const asked = commands.map(({ words }) => packageAction(words));
  return asked.includes("refresh") && !asked.includes("install");
}
