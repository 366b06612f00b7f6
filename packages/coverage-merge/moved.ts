/**
 * The paths of a coverage file as if it had been measured in another folder: machines have their checkouts in folders
 * of their own, and one file must not count as several.
 */
export function movedText(text: string, from: string, to: string): string {
  if (from === to) return text;
  const [before, after] = [from, to].map((folder) => folder + separator(folder));
  // Paths stand at the start of a JSON string, or behind LCOV's SF.
  return text
    .replaceAll(JSON.stringify(before).slice(0, -1), () => JSON.stringify(after).slice(0, -1))
    .replaceAll(`SF:${before}`, () => `SF:${after}`);
}

/** One path, moved as `movedText` does. */
export function movedPath(path: string, from: string, to: string): string {
  const before = from + separator(from);
  return path.startsWith(before) ? to + separator(to) + path.slice(before.length) : path;
}

function separator(folder: string): string {
  return /^[A-Za-z]:\\/.test(folder) ? "\\" : "/";
}
