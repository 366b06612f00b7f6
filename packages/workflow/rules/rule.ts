import type { Severity } from "@keep-pace/findings";
import type { Verdict } from "../finding.ts";
import type { Subject } from "../subject.ts";

/** One thing that can be wrong with a repository's workflows. */
export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  /** One sentence. */
  readonly summary: string;
  check(subject: Subject): readonly Verdict[];
}
