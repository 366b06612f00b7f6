/** A stretch of a file's new side that a pull request's diff shows. */
export interface Hunk {
  /** Number of the first line, from 1. */
  readonly start: number;
  /** The lines, changed and unchanged, without their ends. */
  readonly lines: readonly string[];
}

/** The new side of every hunk of a unified diff as GitHub gives it: hunks only, no file header. */
export function newSide(patch: string): Hunk[] {
  const hunks: { start: number; lines: string[] }[] = [];
  for (const line of patch.split("\n")) {
    const header = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,\d+)? @@/.exec(line);
    if (header) hunks.push({ start: Number(header[1]), lines: [] });
    else if (line.startsWith("+") || line.startsWith(" ")) hunks.at(-1)?.lines.push(line.slice(1));
  }
  return hunks;
}

/** True when one hunk shows lines `startLine` to `endLine` and they read `text`. */
export function shows(hunks: readonly Hunk[], startLine: number, endLine: number, text: string): boolean {
  return hunks.some(({ start, lines }) => {
    if (startLine < start || endLine >= start + lines.length) return false;
    return plain(lines.slice(startLine - start, endLine - start + 1).join("\n")) === plain(text);
  });
}

function plain(text: string): string {
  return text.replace(/\r/g, "").replace(/\n$/, "");
}

/** The numbers of the lines that a unified diff adds, counted on its new side from 1. */
export function addedLines(patch: string): Set<number> {
  const added = new Set<number>();
  let at = 0;
  for (const line of patch.split("\n")) {
    const header = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,\d+)? @@/.exec(line);
    if (header) at = Number(header[1]);
    else if (line.startsWith("+")) added.add(at++);
    else if (line.startsWith(" ")) at++;
  }
  return added;
}
