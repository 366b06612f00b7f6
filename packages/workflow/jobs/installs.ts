import type { Job, Step } from "../model.ts";
import type { Command } from "../shell.ts";
import type { Subject } from "../subject.ts";

/** The package managers and build tools whose downloads a job can keep. */
export type Tool =
  | "npm"
  | "yarn"
  | "pnpm"
  | "pip"
  | "poetry"
  | "pipenv"
  | "maven"
  | "gradle"
  | "go"
  | "cargo"
  | "bundler"
  | "composer"
  | "nuget";

/** A command of a job that fetches or builds what a cache would keep. */
export interface Install {
  readonly tool: Tool;
  readonly step: Step;
  readonly command: Command;
  /** The file that names what is fetched, relative to the repository's root. */
  readonly lock: string;
}

interface Recognizer {
  readonly tool: Tool;
  readonly programs: RegExp;
  /** `words` without the program. */
  installs(words: readonly string[]): boolean;
  /** Names of the lock files or, where there need be none, manifests. */
  readonly locks: readonly string[];
}

const plain = (words: readonly string[]) => words.filter((word) => !word.startsWith("-"));
const isGlobal = (words: readonly string[]) =>
  words.some((word) => /^(-g|--global|--location(=global)?)$/.test(word));
/** `install` alone: with names behind it single packages are fetched, which no lock file knows. */
const bare = (verbs: readonly string[]) => (words: readonly string[]) =>
  !isGlobal(words) && plain(words).length === 1 && verbs.includes(plain(words)[0] ?? "");
const anyOf = (verbs: readonly string[]) => (words: readonly string[]) =>
  verbs.includes(plain(words)[0] ?? "");

const recognizers: readonly Recognizer[] = [
  {
    tool: "npm",
    programs: /^npm$/,
    installs: bare(["ci", "clean-install", "install", "i", "ic", "install-clean", "cit", "install-ci-test"]),
    locks: ["package-lock.json", "npm-shrinkwrap.json"],
  },
  {
    tool: "yarn",
    programs: /^yarn$/,
    installs: (words) =>
      (plain(words).length === 0 && !words.some((word) => /^(-v|--version|-h|--help)$/.test(word))) ||
      bare(["install"])(words),
    locks: ["yarn.lock"],
  },
  {
    tool: "pnpm",
    programs: /^pnpm$/,
    installs: (words) => bare(["install", "i", "ci"])(words),
    locks: ["pnpm-lock.yaml"],
  },
  { tool: "pip", programs: /^(pip3?|python3? -m pip)$/, installs: installsProject, locks: [] },
  { tool: "poetry", programs: /^poetry$/, installs: anyOf(["install", "sync"]), locks: ["poetry.lock"] },
  { tool: "pipenv", programs: /^pipenv$/, installs: bare(["install", "sync"]), locks: ["Pipfile.lock"] },
  {
    tool: "maven",
    programs: /^(mvn|\.\/mvnw|mvnw)$/,
    installs: (words) =>
      plain(words).some((word) => /^(compile|test|package|verify|install|deploy|site)$/.test(word)),
    locks: ["pom.xml"],
  },
  {
    tool: "gradle",
    programs: /^(gradle|\.\/gradlew|gradlew)$/,
    installs: (words) =>
      plain(words).some((word) => /^[\w:]*(build|test|check|assemble|jar|Test|Check)\w*$/.test(word)),
    locks: ["build.gradle", "build.gradle.kts", "settings.gradle", "settings.gradle.kts"],
  },
  {
    tool: "go",
    programs: /^go$/,
    installs: (words) =>
      anyOf(["build", "test", "vet"])(words) || (words[0] === "mod" && words[1] === "download"),
    locks: ["go.sum"],
  },
  {
    tool: "cargo",
    programs: /^cargo$/,
    installs: (words) =>
      anyOf([
        "build",
        "b",
        "test",
        "t",
        "check",
        "c",
        "clippy",
        "run",
        "r",
        "doc",
        "bench",
        "nextest",
        "llvm-cov",
        "hack",
        "tarpaulin",
      ])(words.filter((word) => !word.startsWith("+"))),
    locks: ["Cargo.lock", "Cargo.toml"],
  },
  {
    tool: "bundler",
    programs: /^bundle$/,
    installs: (words) => plain(words).length === 0 || anyOf(["install"])(words),
    locks: ["Gemfile.lock"],
  },
  { tool: "composer", programs: /^composer$/, installs: bare(["install", "i"]), locks: ["composer.lock"] },
  {
    tool: "nuget",
    programs: /^dotnet$/,
    installs: anyOf(["restore", "build", "test", "publish", "pack"]),
    locks: ["packages.lock.json"],
  },
];

/** What pip is told to install: a requirements file or the project itself, not single packages by name. */
function installsProject(words: readonly string[]): boolean {
  if (plain(words)[0] !== "install") return false;
  return words.some((word, at) => isRequirementOption(word) || isProject(word, words[at - 1]));
}

function isRequirementOption(word: string): boolean {
  return /^(-r|--requirement)/.test(word);
}

function isProject(word: string, before = ""): boolean {
  if (/^(-t|--target|--prefix|-c|--constraint|-f|--find-links|-r|--requirement)$/.test(before)) return false;
  return (
    /^(\.{1,2}|\.{0,2}\/?[\w./-]*\/[\w./-]*|\.)(\[[\w,.-]*\])?$/.test(word) && !/\.(whl|gz|txt)$|:/.test(word)
  );
}

/** The installs of a job that a lock file of the repository stands behind, in order. */
export function installsOf(job: Job, subject: Subject): Install[] {
  return job.steps.flatMap((step) => installsOfStep(step, subject));
}

const perStep = new WeakMap<Step, Install[]>();

function installsOfStep(step: Step, subject: Subject): Install[] {
  const known = perStep.get(step);
  if (known) return known;
  const found = step.commands.flatMap((command) => {
    const [program, words] = programOf(command.words);
    const recognizer = recognizers.find(({ programs }) => programs.test(program));
    if (!recognizer?.installs(words) || words.includes("--help") || words.includes("--version")) return [];
    const lock = lockOf(recognizer, words, folderOf(step, command), subject);
    return lock === null ? [] : [{ tool: recognizer.tool, step, command, lock }];
  });
  perStep.set(step, found);
  return found;
}

/** The program and its arguments, `sudo`, `time` and the like left out. */
function programOf(words: readonly string[]): [program: string, words: readonly string[]] {
  const wrappers = /^(sudo|time|nice|env|command|exec|retry|\w+=.*|-E|-H)$/;
  const at = words.findIndex((word) => !wrappers.test(word));
  const rest = at < 0 ? [] : words.slice(at);
  if (/^(python3?|py)$/.test(rest[0] ?? "") && rest[1] === "-m" && rest[2] === "pip")
    return ["pip", rest.slice(3)];
  return [rest[0] ?? "", rest.slice(1)];
}

function folderOf(step: Step, command: Command): string | null {
  if (step.folder === null || command.folder === null) return null;
  const checkouts = step.job.steps.filter(({ uses }) => uses?.action === "actions/checkout");
  // A checkout elsewhere moves the repository below that folder.
  const moved = checkouts.map((checkout) => checkout.input("path")).find((path) => path !== null);
  const folder = join(step.folder, command.folder);
  if (moved == null) return folder;
  const prefix = moved.replace(/^\.\//, "").replace(/\/$/, "");
  return folder === prefix ? "." : folder.startsWith(`${prefix}/`) ? folder.slice(prefix.length + 1) : null;
}

function join(folder: string, path: string): string {
  const parts: string[] = [];
  for (const part of `${folder}/${path}`.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/") || ".";
}

/** The lock file in the folder, or in one above it as a workspace has it. */
function lockOf(
  { tool, locks }: Recognizer,
  words: readonly string[],
  folder: string | null,
  { files }: Subject,
): string | null {
  if (folder === null) return null;
  const within = tool === "cargo" ? manifestFolder(words, folder) : folder;
  if (tool === "pip") return pipFile(words, folder, (path) => files.exists(path));
  for (let at = within; ; at = at.includes("/") ? at.slice(0, at.lastIndexOf("/")) : ".") {
    const found = locks.map((name) => join(at, name)).find((path) => files.exists(path));
    if (found !== undefined) return found;
    if (at === ".") return null;
  }
}

function manifestFolder(words: readonly string[], folder: string): string {
  const at = words.findIndex((word) => word.startsWith("--manifest-path"));
  const path = at < 0 ? null : (words[at]?.split("=")[1] ?? words[at + 1] ?? null);
  return path === null ? folder : join(folder, `${path}/..`);
}

function pipFile(words: readonly string[], folder: string, exists: (path: string) => boolean): string | null {
  for (const [at, word] of words.entries()) {
    const named = /^(?:-r|--requirement=)(.+)$/.exec(word)?.[1];
    const file = named ?? (/^(-r|--requirement)$/.test(word) ? words[at + 1] : undefined);
    if (file !== undefined && exists(join(folder, file))) return join(folder, file);
    if (isProject(word, words[at - 1])) {
      const project = join(folder, word.replace(/\[.*/, ""));
      const manifests = ["pyproject.toml", "setup.py", "setup.cfg"].map((name) => join(project, name));
      const manifest = manifests.find(exists);
      if (manifest) return manifest;
    }
  }
  return null;
}
