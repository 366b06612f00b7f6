import { lstatSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { type Git, gitIn } from "@keep-pace/changes";
import { type Answer, type Host, type TextStyle, UserError, version } from "@keep-pace/command";
import { type Files, WriteError, writeFiles } from "@keep-pace/files";
import { codeSpan, proseMarkdown, unifiedPatch, visible, wrap } from "@keep-pace/findings";
import { openWorkspace, type Workspace } from "@keep-pace/workspace";
import { composeCaches, hasQuietWeeks, because as whyCaches } from "../caches.ts";
import { composeWorkflow } from "../compose.ts";
import { foldInto, mainWorkflow } from "../fold.ts";
import { readProject } from "../project.ts";
import type { Release } from "../render.ts";
import type { InitInputs } from "./init.ts";

interface Proposed {
  readonly path: string;
  readonly text: string;
  readonly because: string;
}

const own = ".github/workflows/keep-pace.yml";
const ownCaches = ".github/workflows/keep-pace-caches.yml";

/** Shows the workflow for the repository, and writes it where asked. */
export async function runInit(inputs: InitInputs, host: Host): Promise<Answer> {
  const workspace = await openWorkspace(host, inputs.path);
  const branch = await defaultBranch(workspace);
  const files = propose(workspace.files, branch, await release(host), await isQuiet(workspace, branch, host));
  // Looked at before anything is written.
  const shown = files.map((file) => ({ ...file, patch: patchOf(file, workspace.files) }));
  if (inputs.write) write(workspace, files);
  return {
    json: { files },
    text: (style) =>
      files.length === 0
        ? nothing
        : shown
            .map((file) => fileText(file, inputs.write, style))
            .join("\n")
            .concat(inputs.write ? "" : `\nWrite it with: ${host.program} init --write`),
    markdown: () => shown.map((file) => fileMarkdown(file, inputs.write)).join("\n") || nothing,
  };
}

interface Shown extends Proposed {
  /** What changes in a file that is there, `null` for a new one. */
  readonly patch: string | null;
}

function fileText(file: Shown, written: boolean, { width }: TextStyle): string {
  const because = file.because.split("\n").flatMap((line) => {
    const [first = "", ...more] = wrap(visible(line), Math.min(width, 100) - 4);
    return [`  ${first}`, ...more.map((rest) => `    ${rest}`)];
  });
  const shown = written ? "" : (file.patch ?? file.text);
  return `${doneTo(file, written)} ${visible(file.path)}\n\n${because.join("\n")}\n\n${shown}`;
}

function fileMarkdown(file: Shown, written: boolean): string {
  const because = file.because
    .split("\n")
    .map((line) => `- ${proseMarkdown(line)}`)
    .join("\n");
  const shown = file.patch === null ? fenced(file.text, "yaml") : fenced(file.patch, "diff");
  return `${doneTo(file, written)} ${codeSpan(file.path)}\n\n${because}\n\n${shown}\n`;
}

function doneTo({ patch }: Shown, written: boolean): string {
  if (patch === null) return written ? "wrote" : "would write";
  return written ? "changed" : "would change";
}

function patchOf({ path, text }: Proposed, files: Files): string | null {
  const before = files.exists(path) ? files.bytes(path) : null;
  if (!(before instanceof Uint8Array)) return null;
  return unifiedPatch([{ path, before, after: new TextEncoder().encode(text) }]);
}

const nothing = "Nothing to write: the repository's workflow has the suite already.";

function propose(files: Files, branch: string, release: Release, quiet: boolean): Proposed[] {
  const main = mainWorkflow(files);
  if (main !== null) {
    const folded = foldInto(main, files, release);
    return folded ? [folded] : [];
  }
  const project = readProject(files, branch);
  const { text, because } = composeWorkflow(project, release);
  const caches = { path: ownCaches, text: composeCaches(project, release), because: whyCaches };
  return [
    { path: own, text, because: because.join("\n") },
    ...(quiet && project.stacks.length > 0 ? [caches] : []),
  ];
}

/** Whether weeks of the last half year went by without a commit. */
async function isQuiet({ git }: Workspace, branch: string, host: Host): Promise<boolean> {
  const log = ["log", "--first-parent", "--since=180.days", "--format=%ct"];
  const known =
    git &&
    ((await answer(git, [...log, "--end-of-options", `refs/remotes/origin/${branch}`])) ??
      (await answer(git, [...log, "HEAD"])));
  return hasQuietWeeks((known ?? "").split("\n").filter(Boolean).map(Number), host.now().getTime() / 1000);
}

/** A fence that the text cannot end. */
function fenced(text: string, language: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}${language}\n${text.trimEnd()}\n${fence}`;
}

function write({ root, files }: Workspace, proposed: readonly Proposed[]): void {
  const encoder = new TextEncoder();
  try {
    for (const { path } of proposed) makeFolders(root, path);
    writeFiles(
      root,
      proposed.map(({ path, text }) => {
        const before = files.bytes(path);
        return { path, before: before instanceof Uint8Array ? before : null, bytes: encoder.encode(text) };
      }),
    );
  } catch (error) {
    if (error instanceof WriteError) throw new UserError(error.message, { cause: error });
    throw error;
  }
}

/** Makes the folders of a path that are missing. A link on the way is left to the writer, which refuses it. */
function makeFolders(root: string, path: string): void {
  const parts = path.split("/").slice(0, -1);
  for (const [at] of parts.entries()) {
    const folder = join(root, ...parts.slice(0, at + 1));
    const there = lstatSync(folder, { throwIfNoEntry: false });
    if (there && !there.isDirectory()) return;
    if (!there) mkdirSync(folder);
  }
}

/** As the remote says, else the branch that is checked out, else `main`. */
async function defaultBranch({ git }: Workspace): Promise<string> {
  const remote = git && (await answer(git, ["symbolic-ref", "--short", "refs/remotes/origin/HEAD"]));
  const named =
    remote?.replace(/^origin\//, "") || (git && (await answer(git, ["branch", "--show-current"])));
  return named && /^[\w./-]+$/.test(named) ? named : "main";
}

async function answer(git: Git, args: readonly string[]): Promise<string | null> {
  const { code, stdout } = await git([...args]);
  return code === 0 ? new TextDecoder().decode(stdout).trim() : null;
}

/**
 * The commit that this very program is, when it runs from a clone of keep-pace/keep-pace and the commit is known
 * there; else the tag.
 */
async function release(host: Host): Promise<Release> {
  const tag = `v${version}`;
  const major = { ref: `v${version.split(".")[0] === "0" ? "1" : version.split(".")[0]}`, version: null };
  try {
    const git = gitIn(host.exec, import.meta.dirname);
    const ask = (...args: string[]) => answer(git, args);
    const head = await ask("rev-parse", "HEAD");
    if (head === null) return major;
    const tagged = await ask("rev-parse", "--verify", "--quiet", `refs/tags/${tag}^{commit}`);
    if (head === tagged) return { ref: head, version: tag };
    const isOurs = /[/:]keep-pace\/keep-pace(\.git)?\/?$/.test(
      (await ask("remote", "get-url", "origin")) ?? "",
    );
    const published = isOurs && (await ask("branch", "--remotes", "--contains", head));
    return published ? { ref: head, version: null } : major;
  } catch {
    return major;
  }
}
