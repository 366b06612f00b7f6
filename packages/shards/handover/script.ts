import { pathOf } from "@keep-pace/timings";
import type { Runner } from "../runners.ts";
import { handovers } from "./index.ts";
import { hereMark, selectionsOf } from "./selection.ts";

/** Stands in a command for the number of its start, so that reports do not overwrite each other. */
export const partMark = "{part}";

/**
 * A POSIX shell script that runs `command` with a shard's tests behind it, as often as the runner needs, and ends
 * with the first failure's code. Test names stand in single quotes: nothing in them reaches the shell.
 * @param all every test of the suite in the plan.
 * @param directory where the command runs, relative to the repository's root; `""` for the root.
 */
export function scriptFor(
  runner: Runner,
  command: string,
  tests: readonly string[],
  all: readonly string[],
  directory = "",
): string {
  const from = (path: string) => within(directory, path);
  const selections = selectionsOf(tests, all).map((selection) => ({
    ...selection,
    path: from(selection.path),
  }));
  const paths = [...new Set(all.map(pathOf))].map(from);
  const starts = tests.length === 0 ? [] : handovers[runner].starts(selections, paths);
  const lines = starts.map((args, at) => {
    const own = command.replaceAll(partMark, String(at + 1));
    return `${own} ${args.map(quoted).join(" ")} || code=\${code:-$?}`;
  });
  const nothing = lines.length === 0 ? ['echo "This shard has no tests."'] : [];
  const enter = directory === "" ? [] : [`cd ${quoted(directory)} || exit`];
  const needsHere = starts.flat().some((argument) => argument.startsWith(hereMark));
  const here = needsHere ? [`here=$(pwd | sed 's/[][\\.*^$+?(){}|]/\\\\&/g')`] : [];
  return ["#!/bin/sh", "code=", ...enter, ...here, ...nothing, ...lines, "exit ${code:-0}", ""].join("\n");
}

function quoted(text: string): string {
  if (text.startsWith(hereMark)) return `"$here"${quoted(text.slice(hereMark.length))}`;
  return /^[\w./:=@%+-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

function within(directory: string, path: string): string {
  if (directory === "") return path;
  return path.startsWith(`${directory}/`)
    ? path.slice(directory.length + 1)
    : `${directory.replace(/[^/]+/g, "..")}/${path}`;
}
