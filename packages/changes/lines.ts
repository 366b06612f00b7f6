import type { Git } from "./git.ts";

/** File → the 1-based lines that a change added or altered. */
export type ChangedLines = ReadonlyMap<string, ReadonlySet<number>>;

/** The lines that differ between two commits, seen from `head`. `null` when one of them is not in the clone. */
export async function changedLines(git: Git, base: string, head: string): Promise<ChangedLines | null> {
  const answer = await git([
    "diff",
    "--unified=0",
    "--no-color",
    "--no-ext-diff",
    "--no-renames",
    "--diff-filter=AM",
    // One file a prefix-free header that no file name can forge: names with odd bytes come quoted.
    "--no-prefix",
    "--end-of-options",
    base,
    head,
    "--",
  ]);
  return answer.code === 0 ? parseDiff(new TextDecoder().decode(answer.stdout)) : null;
}

function parseDiff(diff: string): ChangedLines {
  const changed = new Map<string, Set<number>>();
  let lines = new Set<number>();
  let body = 0;
  for (const row of diff.split("\n")) {
    // Inside a hunk a removed or added line may look like a header.
    if (body > 0 && /^[-+ ]/.test(row)) {
      body -= 1;
      continue;
    }
    const hunk = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(row);
    if (hunk) {
      const [removed, start, added] = [Number(hunk[1] ?? 1), Number(hunk[2]), Number(hunk[3] ?? 1)];
      for (let at = start; at < start + added; at += 1) lines.add(at);
      body = removed + added;
    } else if (row.startsWith("+++ ")) {
      lines = new Set();
      changed.set(unquote(row.slice(4).replace(/\t$/, "")), lines);
    }
  }
  return changed;
}

const escapes: Record<string, number> = { a: 7, b: 8, t: 9, n: 10, v: 11, f: 12, r: 13, '"': 34, "\\": 92 };

/** Undoes git's C-style quoting of a name. */
function unquote(name: string): string {
  if (!name.startsWith('"')) return name;
  const bytes: number[] = [];
  const inner = name.slice(1, -1);
  for (let at = 0; at < inner.length; ) {
    const character = String.fromCodePoint(inner.codePointAt(at) ?? 63);
    at += character.length;
    if (character !== "\\") {
      bytes.push(...new TextEncoder().encode(character));
      continue;
    }
    const octal = /^[0-7]{3}/.exec(inner.slice(at, at + 3))?.[0];
    bytes.push(octal ? Number.parseInt(octal, 8) : (escapes[inner[at] ?? ""] ?? 63));
    at += octal ? 3 : 1;
  }
  return new TextDecoder().decode(new Uint8Array(bytes));
}
