import { posix } from "node:path";
import type { History } from "@keep-pace/changes";
import type { Files } from "@keep-pace/files";
import { type Ignore, readIgnore } from "./dockerignore.ts";
import { type Evaluation, evaluate } from "./evaluate.ts";
import type { Dockerfile } from "./model.ts";

/** One Dockerfile with everything that its rules look at. */
export interface Subject {
  readonly dockerfile: Dockerfile;
  readonly files: Files;
  readonly history: History | null;
  /** The build context, relative to the repository's root, `.` for the root itself. */
  readonly context: string;
  /** True when the repository builds this file from several contexts. */
  readonly several: boolean;
  readonly ignore: Ignore;
  readonly evaluation: Evaluation;
  /** Every file below the context, relative to it, sorted. */
  readonly contextFiles: readonly string[];
  /** Those of them that a fresh clone has and the build sees. */
  readonly buildFiles: readonly string[];
  /** All Dockerfiles of the repository that are built from the same context, this one included. */
  readonly siblings: readonly Dockerfile[];
}

export interface SubjectParts {
  readonly dockerfile: Dockerfile;
  readonly files: Files;
  readonly history: History | null;
  readonly context: string;
  readonly several: boolean;
  readonly siblings: readonly Dockerfile[];
}

export function subjectOf({ dockerfile, files, history, context, several, siblings }: SubjectParts): Subject {
  const root = posix.normalize(context).replace(/\/$/, "");
  const ignore = readIgnore(files, root, dockerfile.path);
  const prefix = root === "." ? "" : `${root}/`;
  const contextFiles = files.paths
    .filter((path) => path.startsWith(prefix))
    .map((path) => path.slice(prefix.length));
  return {
    dockerfile,
    files,
    history,
    context: root,
    several,
    ignore,
    evaluation: evaluate(dockerfile),
    contextFiles,
    buildFiles: contextFiles.filter(
      (path) => files.tracked?.has(prefix + path) !== false && !ignore.ignores(path),
    ),
    siblings,
  };
}

/** A path of the context as the repository names it. */
export function inRepository({ context }: Pick<Subject, "context">, path: string): string {
  return posix.join(context, path);
}
