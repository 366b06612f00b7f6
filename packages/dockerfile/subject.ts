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
  /** Asked only when a rule wants them: reading every Dockerfile takes time. */
  readonly siblings: () => readonly Dockerfile[];
}

export function subjectOf(parts: SubjectParts): Subject {
  const root = posix.normalize(parts.context).replace(/\/$/, "");
  const prefix = root === "." ? "" : `${root}/`;
  const ignore = readIgnore(parts.files, root, parts.dockerfile.path);
  const contextFiles = once(() =>
    parts.files.paths.filter((path) => path.startsWith(prefix)).map((path) => path.slice(prefix.length)),
  );
  return lazy(parts, root, ignore, contextFiles, once(parts.siblings));
}

/** Another Dockerfile with the same context, seen as `subject` is. */
export function siblingOf(subject: Subject, dockerfile: Dockerfile): Subject {
  if (dockerfile === subject.dockerfile) return subject;
  const hasOwn = [dockerfile, subject.dockerfile].some(({ path }) =>
    subject.files.exists(`${path}.dockerignore`),
  );
  const ignore = hasOwn ? readIgnore(subject.files, subject.context, dockerfile.path) : subject.ignore;
  const { files, history, context, several } = subject;
  const siblings = () => subject.siblings;
  const parts = { dockerfile, files, history, context, several, siblings };
  return lazy(parts, context, ignore, () => subject.contextFiles, siblings);
}

/** What takes time on a large repository is worked out when it is first asked for. */
function lazy(
  { dockerfile, files, history, several }: SubjectParts,
  context: string,
  ignore: Ignore,
  contextFiles: () => readonly string[],
  siblings: () => readonly Dockerfile[],
): Subject {
  const evaluation = once(() => evaluate(dockerfile));
  const prefix = context === "." ? "" : `${context}/`;
  const buildFiles = once(() =>
    contextFiles().filter((path) => files.tracked?.has(prefix + path) !== false && !ignore.ignores(path)),
  );
  return {
    dockerfile,
    files,
    history,
    context,
    several,
    ignore,
    get evaluation() {
      return evaluation();
    },
    get contextFiles() {
      return contextFiles();
    },
    get buildFiles() {
      return buildFiles();
    },
    get siblings() {
      return siblings();
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** A path of the context as the repository names it. */
export function inRepository({ context }: Pick<Subject, "context">, path: string): string {
  return posix.join(context, path);
}
