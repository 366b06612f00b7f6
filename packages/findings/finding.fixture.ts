import type { Edit, ReportedFinding } from "./finding.ts";
import { rank } from "./finding.ts";

/** A finding on one line, for tests to vary. */
export function finding(parts: Partial<ReportedFinding> = {}): ReportedFinding {
  const line = parts.range?.startLine ?? 1;
  return {
    rule: "broad-copy-before-install",
    severity: "warning",
    message: "`COPY . .` comes before `npm ci`.",
    file: "Dockerfile",
    range: { startLine: line, startColumn: 1, endLine: line + 1, endColumn: 1 },
    fix: null,
    refused: null,
    cost: null,
    ...parts,
  };
}

/** Whole lines, from the first to the last. */
export function lines(startLine: number, endLine = startLine) {
  return { startLine, startColumn: 1, endLine: endLine + 1, endColumn: 1 };
}

export function safeFix(description: string, edits: readonly Edit[] = []) {
  return { safety: "safe", description, edits } as const;
}

/** What a check of a small monorepo finds. */
export const monorepo: readonly ReportedFinding[] = rank([
  finding({
    file: "web/Dockerfile",
    range: lines(7),
    message: "`COPY . .` comes before `npm ci`, so every change of any file installs all packages again.",
    fix: safeFix("copy package.json and package-lock.json first, then install, then copy the rest"),
    cost: { missRate: 0.96, seconds: 42.7, secondsPerWeek: 1480, commits: 214, source: "log" },
  }),
  finding({
    rule: "os-packages-after-copy",
    file: "services/api/Dockerfile",
    range: lines(12, 15),
    message:
      "`apt-get install` stands below `COPY . .`, so every change downloads the system packages again.",
    refused: {
      code: "reads-context",
      message: "the RUN calls ./setup.sh, which lies among the copied files",
    },
    cost: { missRate: 0.42, seconds: 25, secondsPerWeek: 380, commits: 214, source: "table" },
  }),
  finding({
    rule: "volatile-value-before-run",
    file: "services/api/Dockerfile",
    range: lines(3),
    message:
      "`ARG GIT_SHA` changes with every commit and stands above four RUN instructions that do not read it.",
    fix: { safety: "unsafe", description: "move `ARG GIT_SHA` below the last RUN", edits: [] },
    cost: { missRate: 1, seconds: 8, secondsPerWeek: 330, commits: 214, source: "table" },
  }),
  finding({
    rule: "weak-dockerignore",
    severity: "note",
    file: "web/.dockerignore",
    message: ".git and docs are sent to the builder although no instruction reads them.",
    fix: safeFix("add .git and docs to web/.dockerignore"),
    fixed: true,
  }),
  finding({
    severity: "error",
    file: "old/Dockerfile",
    range: lines(40),
    message: "The heredoc EOF is not closed.",
  }),
]);
