import type { Rule } from "./rule.ts";

/** The file is read differently by two parsers, or not as a Dockerfile at all; nothing in it is changed. */
export const parsersDisagree: Rule = {
  id: "parsers-disagree",
  severity: "note",
  summary: "Two parsers read the file differently, so nothing in it is changed.",
  docs: "docs/rules/parsers-disagree.md",
  check({ dockerfile }) {
    const problem = dockerfile.disagreement;
    if (problem === null) return [];
    const message = `${problem.message} Nothing in ${dockerfile.path} is changed; write the lines around it in a plainer way.`;
    const { line } = problem;
    return [
      {
        rule: "parsers-disagree",
        severity: "note",
        message,
        file: dockerfile.path,
        range: { startLine: line, startColumn: 1, endLine: line, endColumn: 1 },
        fix: null,
        refused: { code: "parsers-disagree", message: problem.message },
        cost: null,
      },
    ];
  },
};
