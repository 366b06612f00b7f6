import { type ReportedFinding, refusalOf } from "./finding.ts";
import { clip, visible } from "./visible.ts";
import { weeklyCost } from "./words.ts";

/** A finding, and where else the same is the case. */
export interface Repeated {
  readonly finding: ReportedFinding;
  readonly others: readonly ReportedFinding[];
}

/**
 * What says the same with the same remedy as one, where the first of them stands. Of notes one of each rule and
 * remedy is enough: a habit is told once. Whatever costs time stays on its own.
 */
export function repeated(findings: readonly ReportedFinding[]): Repeated[] {
  const groups = new Map<string, ReportedFinding[]>();
  for (const [at, finding] of findings.entries()) {
    const { rule, severity, message, fix, fixed, cost } = finding;
    const said = severity === "note" && rule !== "unreadable-file" ? severity : message;
    const key =
      weeklyCost(cost) === null
        ? JSON.stringify([rule, severity, said, fixed, fix?.safety, fix?.description, refusalOf(finding)])
        : String(at);
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()].flatMap(([finding, ...others]) => (finding ? [{ finding, others }] : []));
}

/** `a.yml:3, b.yml:7 and 4 more`; `""` without any. Each place as `shown` writes it. */
export function otherPlaces(
  others: readonly ReportedFinding[],
  shown: (place: string) => string = visible,
): string {
  const most = 5;
  const places = others
    .slice(0, most)
    .map(({ file, range }) => shown(`${clip(file, 300)}:${range.startLine}`));
  const rest = others.length - places.length;
  if (rest > 0) return `${places.join(", ")} and ${rest} more`;
  return places.length > 1 ? `${places.slice(0, -1).join(", ")} and ${places.at(-1)}` : (places[0] ?? "");
}
