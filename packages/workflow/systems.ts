import { expressionsIn } from "./expressions.ts";
import { inRow, type Row } from "./matrix.ts";
import type { System } from "./model.ts";
import { textsOf, type Value } from "./yaml/value.ts";

/** The labels of a job's machines with the matrix filled in, and the systems they stand for. */
export function machinesOf(
  runsOn: Value | null,
  rows: readonly Row[] | null,
): { labels: string[]; systems: System[] } {
  const written = textsOf(runsOn?.kind === "map" ? runsOn.get("labels") : runsOn);
  const each = (rows ?? [new Map()]).map((row) => written.map((text) => inRow(text, row)));
  return {
    labels: [...new Set(each.flat())],
    systems: [...new Set(each.map((labels) => systemOf(labels)))],
  };
}

function systemOf(labels: readonly string[]): System {
  const text = labels.map(literal).join(" ").toLowerCase();
  if (text === "" || text.includes("self-hosted")) return "other";
  // Machines that are made to order keep nothing either, but their names say so less surely.
  const hosted = /\b(ubuntu|macos|windows)(?=-|\b)/.exec(text)?.[1];
  if (!hosted || /\$\{\{|=/.test(text)) return "other";
  return hosted === "ubuntu" ? "Linux" : hosted === "macos" ? "macOS" : "Windows";
}

/** `${{ vars.X || 'ubuntu-latest' }}` stands for its default. */
function literal(label: string): string {
  const [inside] = expressionsIn(label);
  if (inside === undefined) return label;
  const texts = [...inside.matchAll(/'([^']*)'/g)].map(([, text = ""]) => text);
  const names = texts.filter((text) => /^(ubuntu|macos|windows)-/.test(text));
  return names.at(-1) ?? label;
}
