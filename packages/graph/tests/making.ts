import { lifecycle } from "@keep-pace/dockerfile/lifecycle";
import { parse } from "../jsonc.ts";
import { recordOf } from "../manifests/change.ts";
import { commandsOfJob, readWorkflow } from "../manifests/jobs.ts";
import {
  type Command,
  commandsOf,
  commandsOfScript,
  type Scripts,
  scriptsOf,
  startsTests,
} from "../manifests/scripts.ts";
import { selects } from "../manifests/workflow.ts";
import { tame } from "../pragmas.ts";
import { baseName, folderOf } from "../tree.ts";
import { type Literal, literalsOf } from "./literals.ts";

/** Which tests may find files that something made before them: bundles, generated code. */
export interface Making {
  /** Any test may: something is made by installing, or by a workflow, or who tests is not known. */
  readonly isOpen: boolean;
  /** Folders of manifests of which a script makes something and then runs any test. */
  readonly whole: ReadonlySet<string>;
  /** Folder of a manifest → globs, relative to it, of the tests that its scripts run after having made something. */
  readonly some: ReadonlyMap<string, readonly string[]>;
}

/**
 * Who makes something before tests. A test that passes in a fresh checkout needs no file that nobody made before it, so
 * what makes files matters only to tests that are started after it: by a script, or by a job of a workflow.
 */
export function makingOf(texts: ReadonlyMap<string, string>): Making {
  const found = known.get(texts) ?? judge(texts);
  known.set(texts, found);
  return found;
}

const known = new WeakMap<ReadonlyMap<string, string>, Making>();

function judge(texts: ReadonlyMap<string, string>): Making {
  const whole = new Set<string>();
  const some = new Map<string, string[]>();
  let isOpen = isMadeByInstalling(texts) || [...texts].some(([path, text]) => isMadeBySetUp(path, text));
  const take = (folder: string, projects: readonly string[] | null) => {
    const globs = projects && globsOf(projects, folder, texts);
    if (globs) some.set(folder, [...(some.get(folder) ?? []), ...globs]);
    return globs !== null;
  };
  for (const [folder, scripts] of manifestsIn(texts)) {
    for (const name of Object.keys(scripts)) {
      const found = afterMaking(commandsOfScript(name, scripts), name);
      if (!found.every((projects) => take(folder, projects))) whole.add(folder);
    }
  }
  const jobs = jobsIn(texts);
  if (jobs === null) isOpen = true;
  for (const job of jobs ?? []) {
    if (!afterMaking(job, "test").every((projects) => take("", projects))) isOpen = true;
  }
  const isTested = jobs?.some((job) => job.some(({ kind }) => kind === "tests"));
  return { isOpen: isOpen || whole.size > 0 || !isTested, whole, some };
}

/** The tests, by Vitest's projects or `null` for any, that commands start after having made something. */
function afterMaking(commands: readonly Command[], name: string): (readonly string[] | null)[] {
  let isMade = false;
  return commands.flatMap((command) => {
    if (command.kind === "tests") return isMade ? [command.projects] : [];
    // It may make something and then test by itself.
    const program = command.kind === "unknown" ? command.text.split(" ", 2).join(" ") : "";
    if (command.kind === "unknown" && (/test/.test(name) || startsTests(program))) return [null];
    if (command.kind !== "idle") isMade = true;
    return [];
  });
}

/** The words of a script that starts tests, without the commands before them where only some tests are run after those. */
export function wordsOf(line: string, scripts: Scripts, isWhole: boolean): string[] {
  if (!startsTests(line)) return [];
  const mayTest = ({ kind }: Command) => kind === "tests" || kind === "unknown";
  const isOfSome = commandsOf(line, scripts)
    .filter(mayTest)
    .every((one) => one.kind === "tests" && one.projects);
  const parts =
    isWhole || !isOfSome
      ? [line]
      : line.split(/&&|;/).filter((one) => commandsOf(one, scripts).some(mayTest));
  return parts.flatMap((one) => one.split(/[\s=]+/));
}

function* manifestsIn(texts: ReadonlyMap<string, string>): Iterable<[folder: string, scripts: Scripts]> {
  for (const [path, text] of texts) {
    if (baseName(path) === "package.json") yield [folderOf(path), scriptsOf(parse(text))];
  }
}

function isMadeByInstalling(texts: ReadonlyMap<string, string>): boolean {
  return [...manifestsIn(texts)].some(([, scripts]) =>
    lifecycle.some((name) =>
      commandsOf(String(scripts[name] ?? ""), scripts).some(({ kind }) => kind !== "idle"),
    ),
  );
}

/** True for a configuration of tests that starts something itself, or names what runs once before all of them. */
function isMadeBySetUp(path: string, text: string): boolean {
  if (baseName(path) === "package.json") return /"global(?:Setup|Teardown)"/.test(text);
  // Bundlers' configurations of the same name run no tests.
  if (/^vite\.config/.test(baseName(path)) && !/\btest\s*:/.test(text)) return false;
  return (
    /^(?:vitest|vite|jest|playwright|karma|wdio|ava|\.mocharc|\.taprc)/.test(baseName(path)) &&
    /\bglobalSetup\b|child_process|\bexec(?:Sync|File|a)?\b|\bspawn|\bbuild\w*\s*\(/.test(text)
  );
}

/**
 * True for a shell script that builds alone run: scripts that compile or bundle, test nothing and name it. It makes files
 * as a bundler's configuration does, and matters to whom that matters.
 */
export function isBuildStep(path: string, texts: ReadonlyMap<string, string>): boolean {
  if (!/\.(?:sh|bash|zsh)$/.test(path) || startsTests(path)) return false;
  const name = baseName(path);
  const isElsewhere = [...texts].some(
    ([one, text]) => one !== path && baseName(one) !== "package.json" && text.includes(name),
  );
  const lines = [...manifestsIn(texts)].flatMap(([, scripts]) =>
    Object.entries(scripts).filter(([, line]) => String(line).includes(name)),
  );
  return !isElsewhere && lines.length > 0 && lines.every(([key, line]) => isBuild(key, String(line), name));
}

function isBuild(key: string, line: string, step: string): boolean {
  if (!/^(?:build|bundle|compile|dist)\b/.test(key) || startsTests(line)) return false;
  const others = line.split(/&&|;/).filter((one) => !one.includes(step));
  const kinds = others.flatMap((one) => commandsOf(one, {})).map(({ kind }) => kind);
  return kinds.includes("makes") && kinds.every((kind) => kind === "makes" || kind === "idle");
}

/** What the jobs of the repository's workflows run, where changes are tested; `null` where one is not known. */
function jobsIn(texts: ReadonlyMap<string, string>): Command[][] | null {
  const found: Command[][] = [];
  for (const [path, text] of texts) {
    if (!/^\.github\/workflows\/[^/]+\.ya?ml$/.test(path)) continue;
    try {
      const workflow = readWorkflow(text);
      if (!selects(workflow)) continue;
      for (const job of Object.values(recordOf(workflow.jobs))) {
        const folder = recordOf(recordOf(workflow.defaults).run)["working-directory"];
        const commands = folder === undefined ? commandsOfJob(job, (one) => texts.get(one)) : null;
        if (commands === null) return null;
        found.push(commands);
      }
    } catch {
      return null;
    }
  }
  return found;
}

/** The globs of the files that the named projects of a folder's Vitest configuration test; `null` where that is not told. */
function globsOf(
  names: readonly string[],
  folder: string,
  texts: ReadonlyMap<string, string>,
): string[] | null {
  const configs = [...texts].filter(
    ([path]) =>
      folderOf(path) === folder && /^(?:vitest|vite)\.(?:config|workspace|projects)\b/.test(baseName(path)),
  );
  const [[path, text] = ["", ""]] = configs;
  if (configs.length !== 1 || !/^vitest\.config\.[cm]?[jt]s$/.test(baseName(path))) return null;
  const literals = literalsOf(text);
  const [inside, outside] = [new Map<number, Literal[]>(), [] as Literal[]];
  for (const literal of literals) {
    const at = literal.frames.findIndex(({ key }) => key === "projects");
    const project = literal.frames[at + 1];
    if (at < 0 && literal.keys.includes("projects")) return null;
    if (at < 0) outside.push(literal);
    // A path, a glob, or what some function gives.
    else if (project?.open !== "{") return null;
    else inside.set(project.number, [...(inside.get(project.number) ?? []), literal]);
  }
  if (inside.size === 0) return null;
  const common = includesOf(outside);
  const found = [...inside.values()].map((project) => {
    const name = project.find(({ keys }) => /\btest name$/.test(keys.join(" ")))?.value;
    if (typeof name !== "string") return null;
    if (!names.some((pattern) => wild(pattern).test(name))) return [];
    const own = includesOf(project);
    const isMoved = project.some(({ keys }) => /^(?:root|dir)$/.test(keys.at(-1) ?? ""));
    return own && common && own.length > 0 && !isMoved ? [...own, ...common] : null;
  });
  if (found.some((one) => one === null || !one.every((glob) => tame.test(glob)))) return null;
  return found.flatMap((one) => one ?? []);
}

function includesOf(literals: readonly Literal[]): string[] | null {
  const found = literals.filter(({ keys }) =>
    /\b(?:test include|test includeSource|typecheck include)$/.test(keys.join(" ")),
  );
  return found.every(({ value }) => value !== null && value !== "...")
    ? found.map(({ value }) => value as string)
    : null;
}

function wild(pattern: string): RegExp {
  return new RegExp(`^${pattern.replace(/[.+?^$|()[\]{}\\]/g, "\\$&").replace(/\*+/g, ".*")}$`, "i");
}
