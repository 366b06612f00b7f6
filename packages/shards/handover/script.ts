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
  const starts = startsFor(runner, tests, all, directory);
  return scriptOf([{ command, directory, starts }], "This shard has no tests.");
}

/**
 * The arguments behind a runner's command, one array a start of it; none without tests.
 * @param all every test of the suite; those that are not among `tests` must not run.
 */
export function startsFor(
  runner: Runner,
  tests: readonly string[],
  all: readonly string[],
  directory: string,
): string[][] {
  if (tests.length === 0) return [];
  const from = (path: string) => within(directory, path);
  const selections = selectionsOf(tests, all).map((selection) => ({
    ...selection,
    path: from(selection.path),
  }));
  return handovers[runner].starts(selections, [...new Set(all.map(pathOf))].map(from));
}

/** Commands and how often to start each with what. */
export interface Start {
  readonly command: string;
  /** Relative to the repository's root; `""` for the root. */
  readonly directory: string;
  readonly starts: readonly (readonly string[])[];
}

/** The script that starts them one after another; `nothing` is printed where there is nothing to start. */
export function scriptOf(commands: readonly Start[], nothing: string): string {
  const parts = commands.filter(({ starts }) => starts.length > 0).map(partOf);
  const body = parts.length === 0 ? [`echo ${quoted(nothing)}`] : parts.flat();
  return ["#!/bin/sh", "code=", ...body, "exit ${code:-0}", ""].join("\n");
}

function partOf({ command, directory, starts }: Start, _at: number, { length }: readonly Start[]): string[] {
  const lines = starts.map((args, at) => {
    const own = command.replaceAll(partMark, String(at + 1));
    return `${[own, ...args.map(quoted)].join(" ")} || code=\${code:-$?}`;
  });
  const enter = directory === "" ? [] : [`cd ${quoted(directory)} || exit`];
  const needsHere = starts.flat().some((argument) => argument.startsWith(hereMark));
  const here = needsHere ? [`here=$(pwd | sed 's/[][\\.*^$+?(){}|]/\\\\&/g')`] : [];
  const leave = directory !== "" && length > 1 ? ['cd "$OLDPWD" || exit'] : [];
  return [...enter, ...here, ...lines, ...leave];
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
