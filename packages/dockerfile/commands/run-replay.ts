import type { History } from "@keep-pace/changes";
import { type Answer, type Host, type TextStyle, UserError } from "@keep-pace/command";
import { percent, plural, visible } from "@keep-pace/findings";
import { filesInScope, openWorkspace, type Workspace, workspaceHistory } from "@keep-pace/workspace";
import { isDockerfile } from "../discover.ts";
import { readSubject } from "../lint.ts";
import { relativeTo } from "../paths.ts";
import { readDockerfile } from "../read.ts";
import { fixAll, type ReplayedInstruction, replayDockerfile } from "../replay.ts";
import type { Subject } from "../subject.ts";
import { type BuildReplay, replayBuilds } from "./build-replay.ts";
import type { ReplayInputs } from "./replay.ts";

/** Replays the repository's history on one Dockerfile, as it is and as the safe fix leaves it. */
export async function runReplay(inputs: ReplayInputs, host: Host): Promise<Answer> {
  const workspace = await openWorkspace(host, inputs.path);
  const path = theDockerfile(workspace);
  const read = readDockerfile(workspace.files, path);
  if (typeof read === "string") throw new UserError(read);
  const history = await workspaceHistory(host, workspace, inputs.commits);
  const instructions = replayDockerfile({ path, files: workspace.files, history });
  const commits = history?.commits.length ?? 0;
  const build = inputs.build ? await built(host, workspace, path, history, inputs.buildCommits) : null;
  return {
    json: { commits, instructions, build },
    text: (style) =>
      [table(path, commits, instructions, style), ...(build ? [words(build)] : [])].join("\n\n"),
    markdown: () => "",
  };
}

async function built(
  host: Host,
  { root, files }: Workspace,
  path: string,
  history: History | null,
  limit: number,
): Promise<BuildReplay> {
  const input = { path, files, history };
  const subject = readSubject(input);
  if ("rule" in subject) throw new UserError(subject.message);
  const { files: after, changed } = fixAll(input);
  if (changed.length === 0) {
    throw new UserError(`There is no safe fix for ${path}, so there is nothing to compare by --build.`);
  }
  const commits = (history?.commits ?? [])
    .filter(({ paths }) => paths.some((changed) => isInBuild(subject, changed)))
    .slice(0, limit)
    .map(({ sha }) => sha);
  if (commits.length < 2)
    throw new UserError("--build needs at least two commits that change what is built.");
  return replayBuilds(host, {
    root,
    dockerfile: path,
    context: subject.context,
    commits,
    before: files,
    after,
    changed,
  });
}

/** Commits that change nothing in the context rebuild nothing either way. */
function isInBuild({ context, ignore }: Subject, path: string): boolean {
  const inside = relativeTo(context, path);
  return inside !== null && !ignore.ignores(inside);
}

function words({ before, after, ratio, low, high, cold, failed }: BuildReplay): string {
  const seconds = (values: readonly number[]) => values.map((value) => value.toFixed(1)).join(" ");
  const times = (value: number | null) => (value === null ? "?" : value.toFixed(2));
  return [
    ...(cold ? [`first build   ${cold.before.toFixed(1)} s, fixed ${cold.after.toFixed(1)} s`] : []),
    `rebuilds      ${seconds(before)} s`,
    `fixed         ${seconds(after)} s`,
    `ratio         ${times(ratio)} of the medians, ${times(low)} to ${times(high)} by commit`,
    ...(failed > 0
      ? [`${plural(failed, "commit")} could not be built and ${failed === 1 ? "does" : "do"} not count.`]
      : []),
  ].join("\n");
}

function theDockerfile(workspace: Workspace): string {
  const [path, ...others] = filesInScope(workspace, isDockerfile);
  const named = workspace.scopes[0]?.named ?? ".";
  if (path === undefined) throw new UserError(`There is no Dockerfile below ${named}: name one.`);
  if (others.length === 0) return path;
  throw new UserError(
    `There are ${others.length + 1} Dockerfiles below ${named}, such as ${path}: name the one to replay.`,
  );
}

function table(
  path: string,
  commits: number,
  instructions: readonly ReplayedInstruction[],
  { width }: TextStyle,
): string {
  if (commits === 0) {
    return `There is no history to replay on ${visible(path)}: it needs commits to look back at.`;
  }
  const rows = instructions.map(({ line, text, missRateBefore, missRateAfter }) => {
    const shares = [missRateBefore, missRateAfter].map((rate) =>
      (rate === null ? "" : percent(rate)).padStart(10),
    );
    return `${shares.join("")}  ${String(line).padStart(4)}  ${visible(text)}`.slice(0, Math.max(width, 40));
  });
  const head = `${"misses".padStart(10)}${"after fix".padStart(10)}  ${"line".padStart(4)}  ${visible(path)}, ${plural(commits, "commit")}`;
  return [head, ...rows].join("\n");
}
