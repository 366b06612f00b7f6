import type { Cost, Finding, Fix, Refusal } from "@keep-pace/findings";
import { isRefusal, refusal } from "../fixes/refusal.ts";
import type { Instruction } from "../model.ts";
import type { Subject } from "../subject.ts";
import { type Rule, rangeOf } from "./rule.ts";

export interface Report {
  readonly at: Instruction;
  readonly message: string;
  /** The fix, or why there is none; without it the message says what to do by hand. */
  readonly answer?: Fix | Refusal;
  readonly cost?: Cost | null;
}

/** A finding of a rule at an instruction. */
export function report(
  subject: Subject,
  rule: Pick<Rule, "id" | "severity">,
  { at, message, answer = refusal("by-hand", message), cost = null }: Report,
): Finding {
  return {
    rule: rule.id,
    severity: rule.severity,
    message,
    file: subject.dockerfile.path,
    range: rangeOf(at),
    fix: isRefusal(answer) ? null : answer,
    refused: isRefusal(answer) ? answer : null,
    cost,
  };
}
