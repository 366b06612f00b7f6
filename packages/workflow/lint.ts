import { type Finding, rank } from "@keep-pace/findings";
import { toFinding } from "./finding.ts";
import { grouped } from "./grouped.ts";
import { rootedFiles } from "./rooted.ts";
import { rules } from "./rules/index.ts";
import { unreadableFile } from "./rules/unreadable-file.ts";
import { readSubject, type SubjectParts, type Unread } from "./subject.ts";

export interface LintInput extends SubjectParts {
  /** The files whose findings are wanted. All workflows are read all the same: they call and repeat each other. */
  readonly paths: readonly string[];
}

/**
 * Everything that is wrong with the workflows at `paths` and the local actions they use, what costs most first.
 * Those in the `.github/workflows` of a folder are read as if the folder were a repository. Never throws on bad input.
 */
export function lintWorkflows({ paths, files, ...rest }: LintInput): Finding[] {
  const roots = grouped(paths, (path) => /^(?:.*\/)?(?=\.github\/workflows\/[^/]+$)/.exec(path)?.[0] ?? "");
  return rank(
    [...roots].flatMap(([root, all]) => {
      const within = all.map((path) => path.slice(root.length));
      const found = lintRoot(within, { ...rest, files: rootedFiles(files, root) });
      return found.map((finding) => moved(finding, root));
    }),
  );
}

function lintRoot(paths: readonly string[], parts: SubjectParts): Finding[] {
  const { subject, unread } = readSubject(parts, paths);
  const wanted = new Set(paths);
  const messages = unread.filter(({ path }) => wanted.has(path)).map(unreadable);
  // What is wrong in a local action is told with the workflows that use it.
  const used = subject.jobs.filter(({ workflow }) => wanted.has(workflow.path)).flatMap(({ steps }) => steps);
  for (const { source } of used) wanted.add(source.path);
  const found = rules.flatMap((rule) => rule.check(subject).map((verdict) => toFinding(rule, verdict)));
  return [...unique(found.filter(({ file }) => wanted.has(file))), ...messages];
}

/** A finding with its paths below `root`. */
function moved(finding: Finding, root: string): Finding {
  const edits = finding.fix?.edits.map((edit) => ({ ...edit, file: root + edit.file })) ?? [];
  return { ...finding, file: root + finding.file, fix: finding.fix && { ...finding.fix, edits } };
}

/** A local action that several jobs use is one place. */
function unique(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ rule, file, range }) => {
    const key = `${rule}\0${file}\0${range.startLine}:${range.startColumn}`;
    return !seen.has(key) && Boolean(seen.add(key));
  });
}

function unreadable({ path, message }: Unread): Finding {
  return {
    rule: unreadableFile.id,
    severity: unreadableFile.severity,
    message,
    file: path,
    range: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 },
    fix: null,
    refused: { code: "unreadable-file", message },
    cost: null,
  };
}
