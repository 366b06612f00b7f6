import type { Finding } from "@keep-pace/findings";
import { type Pragma, readPragmas } from "../pragmas.ts";
import type { Subject } from "../subject.ts";
import type { Rule } from "./rule.ts";

/** A remark to keep-pace that says no reason, or names a rule that does not exist, and so is not followed. */
export function unclearPragma(ids: () => readonly string[]): Rule {
  const rule = {
    id: "unclear-pragma",
    severity: "note",
    summary: "A keep-pace remark names no reason or an unknown rule, and is not followed.",
    docs: "docs/rules/unclear-pragma.md",
    check: (subject: Subject) =>
      readPragmas(subject.dockerfile).flatMap((pragma) => {
        const message = problem(pragma, ids());
        return message === null ? [] : [finding(subject, pragma, message)];
      }),
  } as const;
  return rule;
}

function problem({ rules, reason }: Pragma, ids: readonly string[]): string | null {
  if (rules.length === 0) return "This remark ignores no rule: write ignore=<rule> and a reason behind it.";
  const unknown = rules.find((rule) => !ids.includes(rule));
  if (unknown !== undefined)
    return `This remark ignores ${unknown}, which is no rule: name one of docs/rules.`;
  if (reason !== "") return null;
  return `This remark ignores ${rules.join(" and ")} without a reason, so it is not followed: write why behind it.`;
}

function finding({ dockerfile }: Subject, { line }: Pragma, message: string): Finding {
  const text = dockerfile.text.split("\n")[line - 1]?.replace(/\r$/, "") ?? "";
  return {
    rule: "unclear-pragma",
    severity: "note",
    message,
    file: dockerfile.path,
    range: { startLine: line, startColumn: 1, endLine: line, endColumn: text.length + 1 },
    fix: null,
    refused: { code: "unclear-pragma", message },
    cost: null,
  };
}
