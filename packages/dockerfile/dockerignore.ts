import { type Files, isUnreadable } from "@keep-pace/files";
import { cleanPath, joinPath } from "./paths.ts";
import { compilePatterns } from "./patterns.ts";
import { trim } from "./whitespace.ts";

/** What a build leaves out of its context. */
export interface Ignore {
  /** The ignore file that counts, relative to the repository's root; `null` when there is none. */
  readonly path: string | null;
  /** Its patterns in order, comments and empty lines left out, cleaned as BuildKit cleans them. */
  readonly patterns: readonly string[];
  /** Why the ignore file cannot be used: one sentence. Then nothing is ignored and nothing should be fixed. */
  readonly problem: string | null;
  /** True when the file `path`, relative to the context, does not reach the build. Answers are remembered. */
  ignores(path: string): boolean;
}

/**
 * The ignore rules for a Dockerfile: `<Dockerfile>.dockerignore` beside it, else `.dockerignore` at the root of the
 * context. `context` is a folder relative to the repository's root (`.` for the root itself).
 */
export function readIgnore(files: Files, context: string, dockerfile: string): Ignore {
  const candidates = [`${dockerfile}.dockerignore`, joinPath(context, ".dockerignore")];
  const path = candidates.find((candidate) => files.exists(candidate)) ?? null;
  if (path === null) return { path, patterns: [], problem: null, ignores: () => false };
  const text = files.text(path);
  if (isUnreadable(text)) return { path, patterns: [], problem: text.message, ignores: () => false };
  const patterns = ignorePatterns(text);
  const ignores = compilePatterns(patterns);
  return ignores === null
    ? { path, patterns, problem: `${path} has a pattern BuildKit refuses.`, ignores: () => false }
    : { path, patterns, problem: null, ignores };
}

/** The patterns of an ignore file. Source: moby/patternmatcher, ignorefile, `ReadAll`. */
export function ignorePatterns(text: string): string[] {
  const patterns: string[] = [];
  for (const line of text.replace(/^\uFEFF/, "").split("\n")) {
    if (line.startsWith("#")) continue;
    let pattern = trim(line);
    if (pattern === "") continue;
    const exception = pattern.startsWith("!");
    if (exception) pattern = trim(pattern.slice(1));
    if (pattern !== "") pattern = cleanPath(pattern).replace(/^\/(?=.)/, "");
    patterns.push(exception ? `!${pattern}` : pattern);
  }
  return patterns;
}
