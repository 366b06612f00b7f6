import { posix } from "node:path";
import { joinPath } from "../paths.ts";
import type { ShellCommand } from "../shell.ts";
import { readScript } from "../shell-reader.ts";
import { isFolder, lineAt, type Mention, maxLength } from "./mention.ts";

const programs = new Set(["docker", "podman", "nerdctl", "buildah"]);
const buildLine = /\b(?:docker|podman|nerdctl|buildah)\b[^\n]*\b(?:build|bud)\b/;
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
  return text.length <= maxLength && buildLine.test(text);
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
  const mentions: Mention[] = [];
  let moved: string | null = ".";
  for (const command of readScript(known).commands) {
    if (command.words[0] === "cd") moved = follow(moved, command.words[1]);
    const build = readBuild(command);
    if (build === null || moved === null) continue;
    const line = lineAt(known, command.start);
    const here = moved;
    const found = folders
      .flatMap((folder) => located(build, joinPath(folder, here)))
      .find(({ dockerfile }) => exists(dockerfile));
    if (found) mentions.push({ ...found, file, line });
  }
  return mentions;
}

/** Writes the usual ways to say "here" as `.`, and a workflow's expressions as a variable. */
function withKnownFolders(text: string, atRoot: boolean): string {
  const here = text
    .replace(/\$[({](?:CURDIR|PWD)[)}]|\$PWD\b|\$\(pwd\)|`pwd`/g, ".")
    .replace(/\$\(dirname (?:-- )?"?(?:\$0|\$\{0\}|\$\{?BASH_SOURCE(?:\[0\])?\}?)"?\)/g, ".");
  const workspace = /\$\{\{\s*github\.workspace\s*\}\}|\$\{GITHUB_WORKSPACE\}|\$GITHUB_WORKSPACE\b/g;
  return (atRoot ? here.replace(workspace, ".") : here).replace(/\$\{\{[^}\n]*\}\}/g, "$EXPRESSION");
}

function follow(from: string | null, to: string | undefined): string | null {
  return from === null || to === undefined || !isFolder(to) ? null : joinPath(from, to);
}

interface Build {
  readonly context: string;
  readonly dockerfile: string | null;
}

/** Context and Dockerfile as written; `null` for any other command. */
function readBuild({ words }: ShellCommand): Build | null {
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
