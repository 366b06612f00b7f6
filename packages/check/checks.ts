import type { History } from "@keep-pace/changes";
import { lookAtDockerfiles } from "@keep-pace/dockerfile";
import type { Look } from "@keep-pace/static-check";
import type { Workspace } from "@keep-pace/workspace";

/** Every kind of static check. A new one is a line here. */
const kinds: readonly ((workspace: Workspace, history: History | null) => Look)[] = [lookAtDockerfiles];

/** All static checks as one. */
export function lookAtEverything(workspace: Workspace, history: History | null): Look {
  const looks = kinds.map((look) => look(workspace, history));
  return {
    check: (files) => looks.flatMap(({ check }) => check(files)),
    rules: looks.flatMap(({ rules }) => rules),
    files: looks.reduce((sum, { files }) => sum + files, 0),
    nothing: looks.map(({ nothing }) => nothing).join(" "),
  };
}
