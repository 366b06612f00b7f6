import { posix } from "node:path";
import { joinPath } from "../paths.ts";
import { readScript } from "../shell-reader.ts";
import { isFolder, lineFinder, type Mention, maxLength } from "./mention.ts";

const programs = new Set(["docker", "podman", "nerdctl", "buildah"]);
/** The options of `docker build` that stand alone; any other without a `=` takes the next word. */
const switches = new Set([
  ...[
    "--check",
    "--compress",
    "--debug",
    "-D",
    "--disable-content-trust",
    "--force-rm",
    "--load",
    "--no-cache",
  ],
  ...["--pull", "--push", "--quiet", "-q", "--rm", "--squash", "--stream"],
]);

/** True when it is worth reading a file for builds. */
export function mayBuild(text: string): boolean {
  if (text.length > maxLength) return false;
  return text.split("\n").some((line) => {
    const program = line.search(/\b(?:docker|podman|nerdctl|buildah)\b/);
    return program >= 0 && /\b(?:build|bud)\b/.test(line.slice(program));
  });
}

/**
 * The builds that shell text starts; a plain `cd` is followed. It may be run in any of `folders`: the first counts
 * from which a Dockerfile is found.
 */
export function readBuildLines(
  text: string,
  file: string,
  folders: readonly string[],
  exists: (dockerfile: string) => boolean,
): Mention[] {
  if (!mayBuild(text)) return [];
  const known = withKnownFolders(
    text,
    folders.every((folder) => folder === "."),
  );
  const lineOf = lineFinder(known);
  const mentions: Mention[] = [];
  const variables = new Map<string, string>();
  let moved: string | null = ".";
  for (const command of readScript(known).commands) {
    for (const { name, value } of command.assignments) variables.set(name, expand(value, variables));
    const words = command.words.map((word) => expand(word, variables));
    if (words[0] === "cd") moved = follow(moved, words[1]);
    const build = readBuild(words);
    if (build === null || moved === null) continue;
    const line = lineOf(command.start);
    const here = moved;
    const found = folders
      .flatMap((folder) => located(build, joinPath(folder, here)))
      .find(({ dockerfile }) => exists(dockerfile));
    if (found) mentions.push({ ...found, file, line });
  }
  return mentions;
}

/** `$(cd folder >/dev/null 2>&1 && pwd)`. Bounded, so that no text makes it slow. */
const workedOut =
  /\$\(cd (?:-- )?"?([^()"&;\n]{1,200}?)"?(?: {0,9}&?>[^&;\n]{0,40}(?:2>&1)?)? {0,9}(?:&&|;) {0,9}pwd(?: -P)?\)/g;

/** Writes the usual ways to say "here" as `.`, and a workflow's expressions as a variable. */
function withKnownFolders(text: string, atRoot: boolean): string {
  const here = text
    .replace(/\$[({](?:CURDIR|PWD)[)}]|\$PWD\b|\$\(pwd\)|`pwd`|\$\(git rev-parse --show-toplevel\)/g, ".")
    .replace(/\$\(dirname (?:-- )?"?(?:\$0|\$\{0\}|\$\{?BASH_SOURCE(?:\[0\])?\}?)"?\)/g, ".")
    .replace(/\$\((?:readlink -f|realpath) (?:-- )?"?([^()"\n]{1,200})"?\)/g, "$1")
    .replace(workedOut, "$1");
  const workspace = /\$\{\{\s*github\.workspace\s*\}\}|\$\{GITHUB_WORKSPACE\}|\$GITHUB_WORKSPACE\b/g;
  return (atRoot ? here.replace(workspace, ".") : here).replace(/\$\{\{[^}\n]{0,500}\}\}/g, "$EXPRESSION");
}

/** Fills in the variables that the script itself has set to plain text. */
function expand(text: string, variables: ReadonlyMap<string, string>): string {
  return text.replace(/\$(?:\{(\w+)\}|(\w+))/g, (whole, braced?: string, bare?: string) => {
    const value = variables.get(braced ?? bare ?? "");
    return value === undefined || value.includes("$") ? whole : value;
  });
}

function follow(from: string | null, to: string | undefined): string | null {
  return from === null || to === undefined || !isFolder(to) ? null : joinPath(from, to);
}

interface Build {
  readonly context: string;
  readonly dockerfile: string | null;
}

/** Context and Dockerfile as written; `null` for any other command. */
function readBuild(words: readonly string[]): Build | null {
  const at = words.findIndex((word) => programs.has(posix.basename(word)));
  const verb = words.findIndex((word, index) => index > at && (word === "build" || word === "bud"));
  const between = words.slice(at + 1, verb);
  if (at < 0 || verb < 0 || !between.every((word) => /^(?:buildx|image|builder|-.+)$/.test(word)))
    return null;
  let context: string | null = null;
  let dockerfile: string | null = null;
  for (let index = verb + 1; index < words.length; index++) {
    const word = words[index] ?? "";
    const named = /^(?:-f|--file)(?:=(.*))?$/.exec(word);
    if (named) dockerfile = named[1] ?? words[++index] ?? null;
    else if (!word.startsWith("-") || word === "-") context = word;
    else if (!word.includes("=") && !switches.has(word)) index++;
  }
  const plain = context !== null && isFolder(context) && (dockerfile === null || isFolder(dockerfile));
  return plain && context !== null ? { context, dockerfile } : null;
}

function located(build: Build, folder: string): { dockerfile: string; context: string }[] {
  const context = joinPath(folder, build.context);
  const dockerfiles =
    build.dockerfile === null
      ? ["Dockerfile", "Containerfile"].map((name) => joinPath(context, name))
      : [joinPath(folder, build.dockerfile)];
  return dockerfiles.map((dockerfile) => ({ dockerfile, context }));
}
