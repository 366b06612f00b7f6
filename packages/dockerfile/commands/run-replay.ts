import { type Answer, type Host, type TextStyle, UserError } from "@keep-pace/command";
import { percent, plural, visible } from "@keep-pace/findings";
import { filesInScope, openWorkspace, type Workspace, workspaceHistory } from "@keep-pace/workspace";
import { isDockerfile } from "../discover.ts";
import { readDockerfile } from "../read.ts";
import { type ReplayedInstruction, replayDockerfile } from "../replay.ts";
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
  return {
    json: { commits, instructions, build: null },
    text: (style) => table(path, commits, instructions, style),
    markdown: () => "",
  };
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
