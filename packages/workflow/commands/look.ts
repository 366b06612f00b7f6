import type { History } from "@keep-pace/changes";
import { plural } from "@keep-pace/findings";
import type { Look } from "@keep-pace/static-check";
import { filesInScope, type Workspace } from "@keep-pace/workspace";
import { lintWorkflows } from "../lint.ts";
import { rules } from "../rules/index.ts";
import { isWorkflow, type SuiteTimes } from "../subject.ts";

/** The workflows in scope under all workflow rules. */
export function lookAtWorkflows(
  workspace: Workspace,
  history: History | null,
  now: Date,
  timings: SuiteTimes | null = null,
): Look {
  // A folder that has workflows of its own is a repository of its own: an example, a submodule.
  const roots = workspace.scopes.flatMap(({ path, kind }) =>
    kind === "folder" && path !== "" ? [`${path}/`] : [],
  );
  const isWanted = (path: string) =>
    isWorkflow(path) || roots.some((root) => path.startsWith(root) && isWorkflow(path.slice(root.length)));
  const paths = filesInScope(workspace, isWanted);
  const { order } = workspace.config;
  return {
    check: (files) => (paths.length > 0 ? lintWorkflows({ paths, files, history, order, now, timings }) : []),
    rules,
    files: paths.length,
    nothing: `No workflow among ${plural(workspace.files.paths.length, "file")} (looked for .github/workflows/*.yml).`,
  };
}
