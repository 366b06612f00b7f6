import { type Answer, type Host, UserError } from "@keep-pace/command";
import { shellWord } from "@keep-pace/findings";
import { answerStaticCheck } from "@keep-pace/static-check";
import { commandLine, folderOf, openWorkspace, type Workspace, workspaceHistory } from "@keep-pace/workspace";
import { readLogs } from "./build-logs.ts";
import type { DockerfileInputs } from "./dockerfile.ts";
import { lookAtDockerfiles } from "./look.ts";
import { withManifests } from "./past.ts";

/** Lints Dockerfiles and fixes them as asked. */
export async function runDockerfile(inputs: DockerfileInputs, host: Host): Promise<Answer> {
  const workspace = await openWorkspace(host, inputs.path);
  const context = inputs.context === null ? null : contextFolder(host, workspace, inputs.context);
  const past = await workspaceHistory(host, workspace, inputs.commits);
  const history = await withManifests(workspace, past);
  const words = fixWords(inputs.context);
  return answerStaticCheck(
    {
      ...lookAtDockerfiles(workspace, history, context, readLogs(host, inputs.buildLog)),
      name: "dockerfile",
      workspace,
      history,
      fixCommand: ({ file, fix }) =>
        words && commandLine(host, workspace, fix?.safety === "unsafe" ? `${words} --unsafe` : words, file),
      fixAllCommand: (words && commandLine(host, workspace, words)) ?? "",
    },
    inputs,
  );
}

/** How fixes are asked for in the same context; `null` where no one should paste its name. */
function fixWords(context: string | null): string | null {
  if (context === null) return "dockerfile --fix";
  const word = shellWord(context);
  return word && `dockerfile --fix --context ${word}`;
}

function contextFolder(host: Host, workspace: Workspace, named: string): string {
  const folder = folderOf(workspace, host, named);
  if (folder !== null) return folder;
  throw new UserError(
    `--context ${named} is no folder of the repository: name the folder the image is built from.`,
  );
}
