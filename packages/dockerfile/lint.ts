import type { History } from "@keep-pace/changes";
import { type Files, isUnreadable } from "@keep-pace/files";
import { type Finding, rank } from "@keep-pace/findings";
import { type BuildContext, findContexts } from "./contexts.ts";
import { findDockerfiles } from "./discover.ts";
import { offerNpmCi } from "./fixes/npm-ci.ts";
import type { Dockerfile } from "./model.ts";
import { parseDockerfile } from "./parse.ts";
import { rules } from "./rules/index.ts";
import { unreadableFile } from "./rules/unreadable-file.ts";
import { type Subject, subjectOf } from "./subject.ts";

export interface LintInput {
  /** The Dockerfile, relative to the repository's root. */
  readonly path: string;
  readonly files: Files;
  /** `null` when nothing is known of the past; costs are then left unknown. */
  readonly history: History | null;
  /** The build context, when the caller knows better than the repository says; `.` for the root. */
  readonly context?: string | null;
  /** What `findContexts` said of all Dockerfiles, so that it is worked out once for many. */
  readonly contexts?: ReadonlyMap<string, BuildContext>;
}

/** Everything that is wrong with one Dockerfile, what costs most first. Never throws on bad input. */
export function lintDockerfile(input: LintInput): Finding[] {
  return rank(
    find(input).map((finding) => {
      const fix = offerNpmCi(input, finding, find);
      return fix ? { ...finding, fix, refused: null } : finding;
    }),
  );
}

function find(input: LintInput): Finding[] {
  const subject = readSubject(input);
  return "rule" in subject ? [subject] : rules.flatMap((rule) => rule.check(subject));
}

/** The Dockerfile with what its rules look at, or the finding that says why it cannot be read. */
export function readSubject(input: LintInput): Subject | Finding {
  const { path, files, history } = input;
  const text = files.text(path);
  if (isUnreadable(text)) return unreadableFile(path, text.message);
  const dockerfile = parseDockerfile(path, text);
  const contexts =
    input.contexts ?? findContexts(files, [...new Set([...findDockerfiles(files.paths), path])]);
  const own = contexts.get(path);
  const context = input.context ?? own?.context ?? folderOf(path);
  const several = input.context == null && new Set(own?.mentions.map((mention) => mention.context)).size > 1;
  return subjectOf({
    dockerfile,
    files,
    history,
    context,
    several,
    siblings: () => siblings(dockerfile, files, contexts, context),
  });
}

function folderOf(path: string): string {
  return path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : ".";
}

function siblings(
  dockerfile: Dockerfile,
  files: Files,
  contexts: ReadonlyMap<string, BuildContext>,
  context: string,
): Dockerfile[] {
  const others = [...contexts].filter(
    ([path, each]) =>
      path !== dockerfile.path &&
      (each.context === context || each.mentions.some((mention) => mention.context === context)),
  );
  const parsed = others.flatMap(([path]) => {
    const text = files.text(path);
    return isUnreadable(text) ? [] : [parseDockerfile(path, text)];
  });
  return [dockerfile, ...parsed];
}
