import { posix } from "node:path";
import type { History } from "@keep-pace/changes";
import type { Files } from "@keep-pace/files";
import { type Finding, rank } from "@keep-pace/findings";
import { type BuildContext, findContexts } from "./contexts.ts";
import { findDockerfiles } from "./discover.ts";
import { offerFrozenInstall } from "./fixes/frozen-install.ts";
import { layerSeconds } from "./log/layer-seconds.ts";
import { withLoggedCost } from "./log/logged-cost.ts";
import type { LoggedStep } from "./log/vertexes.ts";
import type { Dockerfile } from "./model.ts";
import { isSilenced } from "./pragmas.ts";
import { readDockerfile } from "./read.ts";
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
  /** What builds of the repository's Dockerfiles took, for the costs. */
  readonly steps?: readonly LoggedStep[];
}

/** Everything that is wrong with one Dockerfile, what costs most first. Never throws on bad input. */
export function lintDockerfile(input: LintInput): Finding[] {
  const whole = { ...input, contexts: contextsOf(input) };
  return rank(
    find(whole).map((finding) => {
      const fix = offerFrozenInstall(whole, finding, find);
      return fix ? { ...finding, fix, refused: null } : finding;
    }),
  );
}

function find(input: LintInput): Finding[] {
  const subject = readSubject(input);
  if ("rule" in subject) return [subject];
  const note = contextNote(subject, input);
  const seconds = layerSeconds(subject.dockerfile, input.steps ?? []);
  return rules
    .flatMap((rule) => rule.check(subject))
    .filter(({ rule, range }) => !isSilenced(subject.dockerfile, rule, range.startLine))
    .map((finding) => withLoggedCost(subject, finding, seconds))
    .map((finding) => {
      // A finding without cost does not hang on what is copied.
      return finding.cost ? { ...finding, message: finding.message.replace(/\.$/, `${note}.`) } : finding;
    });
}

/** Where the context is not the Dockerfile's folder, which one was taken and why, as the end of a sentence. */
function contextNote({ context }: Subject, input: LintInput): string {
  if (context === posix.dirname(input.path)) return "";
  const folder = context === "." ? "the repository's root" : context;
  if (input.context != null) return ` (context: ${folder})`;
  const namedBy = contextsOf(input).get(input.path)?.namedBy;
  const why = namedBy ? `by ${namedBy.file}:${namedBy.line}` : "the only place with all that it copies";
  return ` (context: ${folder}, ${why})`;
}

/** The Dockerfile with what its rules look at, or the finding that says why it cannot be read. */
export function readSubject(input: LintInput): Subject | Finding {
  const { path, files, history } = input;
  const dockerfile = readDockerfile(files, path);
  if (typeof dockerfile === "string") return unreadableFile(path, dockerfile);
  const contexts = contextsOf(input);
  const own = contexts.get(path);
  const context = input.context ?? own?.context ?? posix.dirname(path);
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

function contextsOf({ contexts, files, path }: LintInput): ReadonlyMap<string, BuildContext> {
  return contexts ?? findContexts(files, [...new Set([...findDockerfiles(files.paths), path])]);
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
  const read = others.map(([path]) => readDockerfile(files, path));
  return [dockerfile, ...read.filter((each) => typeof each !== "string")];
}
