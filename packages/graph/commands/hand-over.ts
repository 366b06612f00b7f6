import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Host, UserError } from "@keep-pace/command";
import { hereMark, type Runner as ListedRunner, type Start, scriptOf, startsFor } from "@keep-pace/shards";
import type { Selection } from "../select.ts";
import type { Runner, TestUnit } from "../tests/test-file.ts";

/** The files that tell a job's steps what to run. */
export interface HandedOver {
  readonly testsFile: string;
  readonly skippedFile: string;
  readonly lists: string;
  readonly runners: readonly Runner[];
  /** `null` where no command was given. */
  readonly script: string | null;
}

/**
 * Writes the lists of the selected tests and the script that runs them. A test with a line break in its name stands only
 * where every name is ended otherwise; one whose runner no command names is warned of.
 * @param folder where the files go.
 * @param root the repository's root, absolute.
 */
export function handOver(
  selection: Selection,
  { folder, root, command, host }: { folder: string; root: string; command: string | null; host: Host },
): HandedOver {
  const selected = selection.tests.map(({ unit }) => unit);
  const all = [...selected, ...selection.skipped.map(({ unit }) => unit)];
  const lists = join(folder, "lists");
  rmSync(lists, { recursive: true, force: true });
  mkdirSync(lists, { recursive: true });
  const testsFile = join(folder, "keep-pace-select-tests.txt");
  const skippedFile = join(folder, "keep-pace-skipped-tests.txt");
  writeLines(testsFile, selected);
  writeLines(
    skippedFile,
    selection.skipped.map(({ unit }) => unit),
  );
  if (selected.some(({ path }) => /[\r\n]/.test(path))) {
    host.log.warn("A selected test has a line break in its name, so no list with one test a line holds it.");
  }
  const runners = [...new Set(selected.map(({ runner }) => runner))].sort();
  // Those without a selected test have an empty list, so that a step may name it.
  for (const runner of new Set(all.map((unit) => unit.runner))) {
    const mine = selected.filter((unit) => unit.runner === runner);
    writeLines(join(lists, `${runner}.txt`), mine);
    const starts = startsOf(runner, mine, all, "", root).flat();
    writeFileSync(join(lists, `${runner}.args`), starts.map((argument) => `${plain(argument)}\0`).join(""));
  }
  const commands = command === null ? [] : commandsOf(command, all);
  const script = command === null ? null : join(folder, "keep-pace-select-tests.sh");
  if (script !== null) {
    const here = commands.filter(({ command }) => command !== "");
    const parts = here.map((one) => startOf(one, selected, all, root));
    writeFileSync(script, scriptOf(parts, "No test has to run."), { mode: 0o755 });
    warnOfOthers(commands, selected, host);
  }
  return { testsFile, skippedFile, lists, runners, script };
}

interface Command {
  readonly runner: Runner;
  /** Relative to the repository's root; `""` for the root. */
  readonly directory: string;
  /** `""` for tests that run elsewhere. */
  readonly command: string;
}

const known: Readonly<Record<Runner, ListedRunner | null>> = {
  vitest: "vitest",
  jest: "jest",
  playwright: "playwright",
  node: "node",
  pytest: "pytest",
  go: "go",
  jvm: "maven",
  cargo: null,
  mocha: null,
  bun: null,
  ava: null,
  other: null,
};

/** `RUNNER=…`, `RUNNER:DIRECTORY=…`, or one line for the one runner that the repository has. */
function commandsOf(text: string, all: readonly TestUnit[]): Command[] {
  const lines = text.split("\n").flatMap((line) => line.trim() || []);
  return lines.map((line) => {
    const [, name = "", directory = "", command = ""] = /^([a-z]+)(?::([^=]*))?=(.*)$/.exec(line) ?? [];
    if (isRunner(name))
      return { runner: name, directory: directory.replace(/^\.?\/+|\/+$|^\.$/g, ""), command };
    const runners = [...new Set(all.map(({ runner }) => runner))].sort();
    if (runners.length > 1 || lines.length > 1) {
      throw new UserError(
        `Input command "${line}" does not say whose tests it runs: begin it with one of ${runners.map((one) => `${one}=`).join(", ")}.`,
      );
    }
    return { runner: runners[0] ?? "other", directory: "", command: line };
  });
}

function isRunner(name: string): name is Runner {
  return Object.hasOwn(known, name);
}

function startOf(
  { runner, directory, command }: Command,
  selected: readonly TestUnit[],
  all: readonly TestUnit[],
  root: string,
): Start {
  const mine = selected.filter((unit) => isOf(unit, runner, directory));
  const everyone = all.filter((unit) => isOf(unit, runner, directory));
  // All are better run without naming any: the runner may know of more.
  const whole = mine.length > 0 && mine.length === everyone.length ? wholeOf(runner, directory, root) : null;
  return { command, directory, starts: whole ? [whole] : startsOf(runner, mine, everyone, directory, root) };
}

function isOf({ path, runner }: TestUnit, wanted: Runner, directory: string): boolean {
  return runner === wanted && (directory === "" || path === directory || path.startsWith(`${directory}/`));
}

/** The arguments with which a runner runs all its tests; `null` where they have to be named. */
function wholeOf(runner: Runner, directory: string, root: string): string[] | null {
  if (runner === "go") return existsSync(join(root, directory, "go.mod")) ? ["./..."] : null;
  if (runner === "cargo") return ["--workspace"];
  if (runner === "jvm") return isGradle(root, directory) ? ["test"] : [];
  return runner === "mocha" || runner === "other" ? null : [];
}

function startsOf(
  runner: Runner,
  units: readonly TestUnit[],
  all: readonly TestUnit[],
  directory: string,
  root: string,
): string[][] {
  const paths = units.map(({ path }) => path);
  if (paths.length === 0) return [];
  if (runner === "cargo") return [crates(paths, root)].filter((args) => args.length > 0);
  if (runner === "jvm" && isGradle(root, directory)) return [gradleTasks(paths, directory)];
  const listed = known[runner];
  const everyone = all.filter((unit) => unit.runner === runner).map(({ path }) => path);
  // mocha, ava, bun and the rest take files.
  return startsFor(listed ?? "rspec", paths, everyone, directory).map((args) => args.map(notAnOption(paths)));
}

/** A file whose name begins with a dash must not be read as an option. */
function notAnOption(paths: readonly string[]): (argument: string) => string {
  const odd = new Set(paths.filter((path) => path.startsWith("-")));
  return (argument) => (odd.has(argument) ? `./${argument}` : argument);
}

/** Crates by the name in their manifest; a workspace's own manifest has none and no tests. */
function crates(folders: readonly string[], root: string): string[] {
  return folders.flatMap((folder) => {
    const text = readText(join(root, folder, "Cargo.toml"));
    const name = /^\[package\][^[]*?^name\s*=\s*"([^"]+)"/m.exec(text)?.[1];
    return name ? ["-p", name] : [];
  });
}

function isGradle(root: string, directory: string): boolean {
  return ["settings.gradle", "settings.gradle.kts", "build.gradle", "build.gradle.kts"].some((name) =>
    existsSync(join(root, directory, name)),
  );
}

/** `:project:test --tests Class …`: a task a project, since one without a matching class would fail. */
function gradleTasks(paths: readonly string[], directory: string): string[] {
  const tasks = new Map<string, string[]>();
  for (const path of paths) {
    const inner = directory === "" ? path : path.slice(directory.length + 1);
    const [, project = "", set = "test", name = ""] =
      /^(?:(.*)\/)?src\/(\w+)\/\w+\/(.*)\.\w+$/.exec(inner) ?? [];
    const task = `${project === "" ? "" : `:${project.replaceAll("/", ":")}`}:${set}`;
    tasks.set(task, [...(tasks.get(task) ?? []), name.replaceAll("/", ".")]);
  }
  return [...tasks].flatMap(([task, classes]) => [task, ...classes.flatMap((one) => ["--tests", one])]);
}

function warnOfOthers(commands: readonly Command[], selected: readonly TestUnit[], host: Host): void {
  const left = selected.filter(
    (unit) => !commands.some(({ runner, directory }) => isOf(unit, runner, directory)),
  );
  const [first] = left;
  if (!first) return;
  host.log.warn(
    `${left.length} selected tests such as ${first.path} (${first.runner}) are run by no line of input command: add one, which ends with its = where they run elsewhere.`,
  );
}

function writeLines(file: string, units: readonly TestUnit[]): void {
  const lines = units
    .filter(({ path }) => !/[\r\n]/.test(path))
    .map(({ path }) => (path.startsWith("-") ? `./${path}` : path));
  writeFileSync(file, lines.map((line) => `${line}\n`).join(""));
}

/** Where a list is read is not known yet, so an absolute beginning is left open. */
function plain(argument: string): string {
  return argument.startsWith(hereMark) ? argument.slice(hereMark.length) : argument;
}

function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
