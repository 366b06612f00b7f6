import { isWithin } from "../copies.ts";
import type { Surroundings } from "../known/index.ts";
import type { Instruction } from "../model.ts";
import type { ShellCommand } from "../shell.ts";
import type { Subject } from "../subject.ts";

export interface Resolving extends Surroundings {
  /** The command with every variable of the Dockerfile replaced by its value, where that is known. */
  resolve(command: ShellCommand): ShellCommand;
  /** The path in the image, `null` when it is not known. */
  locate(path: string): string | null;
}

/** What a command of `instruction` meets when `destination` is what a COPY lays down. */
export function surroundings(
  subject: Subject,
  instruction: Instruction,
  destination: string,
  directory: string | null,
): Resolving {
  const { evaluation } = subject;
  const copied = evaluation.byDefault(destination) ?? destination;
  const locate = (path: string) => {
    if (path.startsWith("/")) return evaluation.resolve(instruction, path);
    return directory === null ? null : evaluation.resolve(instruction, `${directory}/${path}`);
  };
  return {
    environment: evaluation.environment(instruction),
    locate,
    isMade(path) {
      const place = locate(path);
      const known = place === null ? null : evaluation.byDefault(place);
      return known !== null && isWithin(copied, known);
    },
    isCopied(path) {
      const place = locate(path);
      const known = place === null ? null : (evaluation.byDefault(place) ?? place);
      return known === null || isWithin(known, copied) || isWithin(copied, known);
    },
    resolve(command) {
      if (command.variables.length === 0) return command;
      const fill = (text: string) => {
        const filled = text.replace(/\$\{(\w+)\}|\$([A-Za-z_]\w*)/g, (whole, braced, plain) => {
          const value = evaluation.environment(instruction).get(braced ?? plain);
          const known = value === undefined ? null : evaluation.byDefault(value);
          return known === null || /\s/.test(known) ? whole : known;
        });
        return filled;
      };
      return {
        ...command,
        words: command.words.map(fill),
        redirections: command.redirections.map((each) => ({ ...each, target: fill(each.target) })),
      };
    },
  };
}
