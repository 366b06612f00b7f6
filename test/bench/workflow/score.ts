import type { Finding } from "@keep-pace/findings";

/** What a person says is wrong with a file, given before the rules ran on it. */
export interface Label {
  readonly repository: string;
  readonly commit: string;
  readonly path: string;
  /** Rule ids. */
  readonly sins: readonly string[];
  /** Rule ids about which the person could not tell; they count neither way. */
  readonly unsure?: readonly string[];
}

/** Prints precision and recall of the rules on the labelled files, each rule's counts and every disagreement. */
export function score(labels: readonly Label[], found: ReadonlyMap<string, readonly Finding[]>): void {
  const counts = new Map<string, { right: number; wrong: number; missed: number }>();
  const count = (rule: string) => counts.get(rule) ?? { right: 0, wrong: 0, missed: 0 };
  const told: string[] = [];
  for (const { repository, path, sins, unsure = [] } of labels) {
    const rules = new Set(
      (found.get(repository) ?? []).filter(({ file }) => file === path).map(({ rule }) => rule),
    );
    for (const rule of new Set([...rules, ...sins])) {
      if (unsure.includes(rule)) continue;
      const kind = !rules.has(rule) ? "missed" : sins.includes(rule) ? "right" : "wrong";
      counts.set(rule, { ...count(rule), [kind]: count(rule)[kind] + 1 });
      if (kind !== "right") told.push(`  ${kind} ${rule}: ${repository} ${path}`);
    }
  }
  const total = (kind: "right" | "wrong" | "missed") =>
    [...counts.values()].reduce((sum, one) => sum + one[kind], 0);
  const [right, wrong, missed] = [total("right"), total("wrong"), total("missed")];
  console.log(
    `labelled files ${labels.length}: precision ${share(right, wrong)}, recall ${share(right, missed)}`,
  );
  for (const [rule, one] of [...counts].sort()) {
    console.log(`  ${rule}: right ${one.right}, wrong ${one.wrong}, missed ${one.missed}`);
  }
  for (const line of told.sort()) console.log(line);
}

function share(right: number, others: number): string {
  return right + others === 0
    ? "–"
    : `${((100 * right) / (right + others)).toFixed(1)} % (${right}/${right + others})`;
}
