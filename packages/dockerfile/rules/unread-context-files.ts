import type { Finding, Fix, Refusal } from "@keep-pace/findings";
import { contextCopies } from "../copies.ts";
import { costOf, missRate } from "../cost.ts";
import { refuseReading } from "../fixes/file.ts";
import { ignoreHere } from "../fixes/own-ignore.ts";
import { isRefusal, refusal } from "../fixes/refusal.ts";
import { inRepository, type Subject } from "../subject.ts";
import { report } from "./report.ts";
import { type Rule, shown } from "./rule.ts";

/** Commits renew the image although they change nothing but documentation, CI or tests. */
export const unreadContextFiles: Rule = {
  id: "unread-context-files",
  severity: "note",
  summary: "Commits that change nothing but documentation, CI or tests renew a broad COPY.",
  docs: "docs/rules/unread-context-files.md",
  check: (subject) => (subject.history === null ? [] : checkFile(subject)),
};

/** Less often than this it is not worth a line. */
const leastShare = 0.05;
const seconds = 30;

/** Line of an ignore file → the paths it means. Nothing at run time asks for these, as far as names can tell. */
const candidates: readonly (readonly [line: string, matches: RegExp])[] = [
  [".github", /^\.github\//],
  [".circleci", /^\.circleci\//],
  [".gitlab-ci.yml", /^\.gitlab-ci\.yml$/],
  ["docs", /^docs\//],
  ["*.md", /^[^/]+\.md$/],
  ["tests", /^tests\//],
  ["test", /^test\//],
  ["e2e", /^e2e\//],
  ["spec", /^spec\//],
  ["examples", /^examples\//],
  [".vscode", /^\.vscode\//],
  [".devcontainer", /^\.devcontainer\//],
  [".pre-commit-config.yaml", /^\.pre-commit-config\.yaml$/],
  ["renovate.json", /^renovate\.json$/],
];

function checkFile(subject: Subject): Finding[] {
  const { stages } = subject.dockerfile;
  const broad = stages.flatMap((stage) => contextCopies(subject, stage)).filter((copy) => copy.broad);
  const [first] = broad;
  if (first === undefined || subject.ignore.problem !== null) return [];
  const prefix = inRepository(subject, "x").slice(0, -1);
  const inside = (path: string) => (path.startsWith(prefix) ? path.slice(prefix.length) : null);
  const taken = (path: string | null) => path !== null && broad.some(({ copied }) => copied.covers(path));
  const unread = candidates.filter(([line, matches]) => {
    const files = subject.contextFiles.filter((file) => matches.test(file) && taken(file));
    return files.length > 0 && !isRead(subject, line);
  });
  const idle = (path: string) => unread.some(([, matches]) => matches.test(inside(path) ?? ""));
  const { history } = subject;
  const before = missRate(history, (path) => taken(inside(path)));
  const after = missRate(history, (path) => taken(inside(path)) && !idle(path));
  if (before === null || after === null || before - after < leastShare) return [];
  const changed = unread.filter(([, matches]) =>
    history?.commits.some(({ paths }) => paths.some((path) => matches.test(inside(path) ?? ""))),
  );
  const lines = changed.map(([line]) => line);
  const share = Math.round((before - after) * 100);
  return [
    report(subject, unreadContextFiles, {
      at: first.instruction,
      message: `${share} % of the commits change only ${listed(lines)}, which no instruction names, and yet "${shown(first.instruction)}" and all below run again: list ${lines.length === 1 ? "it" : "them"} in ${subject.ignore.path ?? "a .dockerignore"}, if the program does not need ${lines.length === 1 ? "it" : "them"}.`,
      answer: leaveOut(subject, lines),
      cost: costOf(history, before, after, seconds),
    }),
  ];
}

const most = 4;

function listed(lines: readonly string[]): string {
  const names = lines.length > most ? [...lines.slice(0, most), `${lines.length - most} more`] : lines;
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

/** True when the Dockerfile, or a manifest that builds read, names it. */
function isRead(subject: Subject, line: string): boolean {
  const { text } = subject.dockerfile;
  if (line === "*.md") {
    const manifests = subject.contextFiles.filter((file) =>
      /(^|\/)(pyproject\.toml|setup\.(py|cfg)|Cargo\.toml|[^/]+\.csproj)$/.test(file),
    );
    return (
      /\.md\b/i.test(text) ||
      manifests.some((file) => /readme|\.md\b/i.test(String(subject.files.text(inRepository(subject, file)))))
    );
  }
  const word = line.replace(/^\./, "").replace(/\..*$/, "");
  if (/^(tests?|spec|e2e)$/.test(line) && /\b(test|spec|e2e|pytest|rspec|mvn|gradlew?|sbt)\b/i.test(text))
    return true;
  return new RegExp(`(^|[^\\w-])\\.?${word}s?([^\\w-]|$)`, "im").test(text);
}

function leaveOut(subject: Subject, lines: readonly string[]): Fix | Refusal {
  const problem = refuseReading(subject);
  if (problem) return problem;
  if (subject.ignore.patterns.some((pattern) => pattern.startsWith("!"))) {
    return refusal(
      "ignore-reincludes",
      `${subject.ignore.path} has exceptions, so what a further line does is not plain.`,
    );
  }
  const edit = ignoreHere(subject, lines);
  if (isRefusal(edit)) return edit;
  return {
    safety: "unsafe",
    description: `List ${lines.join(", ")} in ${edit.file}: these files leave the image.`,
    edits: [edit],
  };
}
