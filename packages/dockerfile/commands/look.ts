import type { History } from "@keep-pace/changes";
import { plural } from "@keep-pace/findings";
import type { Look } from "@keep-pace/static-check";
import { filesInScope, type Workspace } from "@keep-pace/workspace";
import { findContexts } from "../contexts.ts";
import { findDockerfiles, isDockerfile } from "../discover.ts";
import { lintDockerfile } from "../lint.ts";
import type { LoggedStep } from "../log/vertexes.ts";
import { onceForAll } from "../once-for-all.ts";
import { rules } from "../rules/index.ts";

/**
 * The Dockerfiles in scope under all Dockerfile rules. `context` overrides what the repository names, `steps` are of
 * builds whose times the costs rest on.
 */
export function lookAtDockerfiles(
  workspace: Workspace,
  history: History | null,
  context: string | null = null,
  steps: readonly LoggedStep[] = [],
): Look {
  const paths = filesInScope(workspace, isDockerfile);
  return {
    check(files) {
      const contexts = findContexts(files, [...new Set([...findDockerfiles(files.paths), ...paths])]);
      return onceForAll(
        paths.flatMap((path) => lintDockerfile({ path, files, history, context, contexts, steps })),
      );
    },
    rules,
    files: paths.length,
    nothing: `No Dockerfile among ${plural(workspace.files.paths.length, "file")} (looked for Dockerfile, Dockerfile.*, *.Dockerfile and Containerfile).`,
  };
}
