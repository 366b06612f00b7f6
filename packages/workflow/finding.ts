import type { Cost, Edit, Finding, Fix, Refusal, Severity } from "@keep-pace/findings";
import type { Job } from "./model.ts";
import type { Source } from "./yaml/source.ts";

/** Where a finding points: two offsets of a file. */
export interface Place {
  readonly source: Source;
  readonly start: number;
  readonly end: number;
}

export interface Verdict {
  readonly place: Place;
  readonly message: string;
  readonly fix?: Fix | null;
  readonly refused?: Refusal | null;
  readonly cost?: Cost | null;
  /** Where it differs from the rule's own. */
  readonly severity?: Severity;
}

/** A verdict of a rule as a finding. What can neither be mended nor was refused says that it takes a person. */
export function toFinding(rule: { id: string; severity: Severity }, verdict: Verdict): Finding {
  const { place, message, fix = null, refused = null, cost = null } = verdict;
  return {
    rule: rule.id,
    severity: verdict.severity ?? rule.severity,
    message,
    file: place.source.path,
    range: place.source.range(place.start, place.end),
    fix,
    refused: fix ? null : (refused ?? decide),
    cost,
  };
}

const decide: Refusal = {
  code: "needs-decision",
  message: "What to do depends on what the workflow is for, so nothing is changed without you.",
};

/** A fix of `edits`, or the reason why there is none. */
export function fixOrRefusal(
  edits: Edit[] | null,
  safety: Fix["safety"],
  description: string,
): Pick<Verdict, "fix" | "refused"> {
  if (edits && edits.length > 0) return { fix: { safety, description, edits }, refused: null };
  return {
    fix: null,
    refused: {
      code: "cannot-splice",
      message: `Do it by hand: ${description}. The YAML there is shared by an alias or written in a way that cannot be changed without touching more.`,
    },
  };
}

/** The first names of a list, the rest counted: `a, b and 3 more`. */
export function listed(names: readonly string[], most = 3): string {
  const unique = [...new Set(names)];
  const rest = unique.length > most ? [`${unique.length - most} more`] : [];
  const shown = [...unique.slice(0, most), ...rest];
  return shown.length > 1 ? `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}` : (shown[0] ?? "");
}

/** The place of a step: its `uses`, or the first line of its script. */
export function toPlace(step: Place): Place {
  return { source: step.source, start: step.start, end: step.end };
}

/** The place of a job: its name. */
export function jobPlace({ workflow, start, id }: Job): Place {
  return { source: workflow.source, start, end: start + id.length };
}
