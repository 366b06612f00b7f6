import { decode } from "./decode.ts";
import type { Files, Unreadable } from "./files.ts";

/** A repository held in memory: path → content. Every path counts as tracked unless `untracked` names it. */
export function memoryFiles(
  contents: Readonly<Record<string, string | Uint8Array>>,
  untracked: readonly string[] = [],
): Files {
  const byPath = new Map(
    Object.entries(contents).map(([path, content]) => [
      path,
      typeof content === "string" ? new TextEncoder().encode(content) : content,
    ]),
  );
  const paths = [...byPath.keys()].sort();
  const missing = (path: string): Unreadable => ({ code: "missing", message: `${path} does not exist.` });
  return {
    paths,
    tracked: new Set(paths.filter((path) => !untracked.includes(path))),
    exists: (path) => byPath.has(path),
    isLink: () => false,
    bytes: (path) => byPath.get(path) ?? missing(path),
    text(path) {
      const bytes = byPath.get(path);
      return bytes ? decode(path, bytes) : missing(path);
    },
  };
}
