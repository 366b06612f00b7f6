import type { ManifestChange } from "./change.ts";

/**
 * Compares two texts of a `go.mod` (go.dev/ref/mod). An indirect requirement reaches whoever needs it, which only the
 * other modules' own files tell.
 */
export function compareGoMods(before: string, after: string): ManifestChange {
  const [old, now] = [statements(before), statements(after)];
  const names: string[] = [];
  for (const line of new Set([...old, ...now])) {
    if (old.has(line) && now.has(line)) continue;
    const [, name, indirect] = /^require (\S+) \S+( \/\/ indirect)?/.exec(line) ?? [];
    if (name === undefined || indirect !== undefined) {
      return { kind: "project", because: `${line.split(" ").slice(0, 2).join(" ")} was changed` };
    }
    names.push(name);
  }
  return names.length > 0 ? { kind: "packages", names: [...new Set(names)] } : { kind: "none" };
}

/** One line a statement, those in brackets with their word before them. */
function statements(text: string): Set<string> {
  const found = new Set<string>();
  let block = "";
  for (const line of text.split(/\r?\n/)) {
    const plain = line
      .replace(/\/\/(?! indirect).*$/, "")
      .trim()
      .replace(/\s+/g, " ");
    const opened = /^(\w+) \($/.exec(plain)?.[1];
    if (opened !== undefined) block = `${opened} `;
    else if (plain === ")") block = "";
    else if (plain !== "") found.add(`${block}${plain}`);
  }
  return found;
}

/** Compares two texts of a `go.sum`: sums that are only added change nothing that was built before. */
export function compareGoSums(before: string, after: string): ManifestChange {
  const now = new Set(after.split(/\r?\n/));
  const gone = before.split(/\r?\n/).filter((line) => line !== "" && !now.has(line));
  const names = [...new Set(gone.map((line) => line.split(" ", 1)[0] as string))];
  return names.length > 0 ? { kind: "packages", names } : { kind: "none" };
}
