import type { History } from "@keep-pace/changes";
import { nearest, UserError } from "@keep-pace/command";
import { lookAtDockerfiles } from "@keep-pace/dockerfile";
import type { Look } from "@keep-pace/static-check";
import { lookAtWorkflows } from "@keep-pace/workflow";
import type { Config, Workspace } from "@keep-pace/workspace";

interface Kind {
  look(workspace: Workspace, history: History | null, now: Date): Look;
  /** True for a file that is meant for this kind when the user names it. */
  takes(path: string): boolean;
}

const isYaml = (path: string) => /\.ya?ml$/.test(path);

/** Every kind of static check. A new one is a line here. */
const kinds: readonly Kind[] = [
  { look: (workspace, history) => lookAtDockerfiles(workspace, history), takes: (path) => !isYaml(path) },
  { look: lookAtWorkflows, takes: isYaml },
];

/** Only here all rules are known: a command that has some of them takes the others as they are. */
function refuseUnknownRules({ rules }: Config, known: readonly string[]): void {
  const unknown = Object.keys(rules).find((id) => !known.includes(id));
  if (unknown === undefined) return;
  const meant = nearest(unknown, known);
  const hint = meant ? `did you mean ${meant}?` : `use ${known.join(", ")}.`;
  throw new UserError(`The configuration's rules.${unknown} is no rule: ${hint}`);
}

/** All static checks as one. */
export function lookAtEverything(workspace: Workspace, history: History | null, now: Date): Look {
  const looks = kinds.map(({ look, takes }) => {
    const scopes = workspace.scopes.filter(({ path, kind }) => kind === "folder" || takes(path));
    return look({ ...workspace, scopes }, history, now);
  });
  const rules = looks.flatMap(({ rules }) => rules);
  refuseUnknownRules(
    workspace.config,
    rules.map(({ id }) => id),
  );
  return {
    check: (files) => looks.flatMap(({ check }) => check(files)),
    rules,
    files: looks.reduce((sum, { files }) => sum + files, 0),
    nothing: looks.map(({ nothing }) => nothing).join(" "),
  };
}
