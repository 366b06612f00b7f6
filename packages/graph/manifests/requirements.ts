import { normalName } from "../locks/toml.ts";
import type { ManifestChange } from "./change.ts";

/** Compares two requirements or constraints files (pip, "Requirements File Format"), line by line. */
export function compareRequirements(before: string, after: string): ManifestChange {
  const [old, now] = [new Set(lines(before)), new Set(lines(after))];
  const changed = [
    ...[...old].filter((line) => !now.has(line)),
    ...[...now].filter((line) => !old.has(line)),
  ];
  const names = changed.map((line) => /^([A-Za-z0-9][\w.-]*)\s*(?:\[|[<>=!~;@,]|$)/.exec(line)?.[1]);
  if (names.includes(undefined)) return { kind: "project", because: "its options were changed" };
  const known = [...new Set(names.map((name) => normalName(name as string)))];
  return known.length > 0 ? { kind: "packages", names: known } : { kind: "none" };
}

function lines(text: string): string[] {
  return text
    .replace(/\\\r?\n/g, " ")
    .split(/\r?\n/)
    .map((line) => line.replace(/(^|\s)#.*$/, "").trim())
    .filter((line) => line !== "");
}
