import type { Runner } from "../runners.ts";
import { handovers } from "./index.ts";
import { selectionsOf } from "./selection.ts";

/** Stands in a command for the number of its start, so that reports do not overwrite each other. */
export const partMark = "{part}";

/**
 * A POSIX shell script that runs `command` with a shard's tests behind it, as often as the runner needs, and ends
 * with the first failure's code. Test names stand in single quotes: nothing in them reaches the shell.
 * @param all every test of the suite in the plan.
 */
export function scriptFor(
  runner: Runner,
  command: string,
  tests: readonly string[],
  all: readonly string[],
): string {
  const starts = tests.length === 0 ? [] : handovers[runner].starts(selectionsOf(tests, all));
  const lines = starts.map((args, at) => {
    const own = command.replaceAll(partMark, String(at + 1));
    return `${own} ${args.map(quoted).join(" ")} || code=\${code:-$?}`;
  });
  const nothing = lines.length === 0 ? ['echo "This shard has no tests."'] : [];
  return ["#!/bin/sh", "code=", ...nothing, ...lines, "exit ${code:-0}", ""].join("\n");
}

function quoted(text: string): string {
  return /^[\w./:=@%+-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
