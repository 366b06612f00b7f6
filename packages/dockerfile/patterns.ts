import { compileGlob, globToRegExp } from "./glob.ts";
import { cleanPath } from "./paths.ts";
import { trim } from "./whitespace.ts";

/** Answers whether a `/`-separated relative path is matched. Answers are remembered. */
export type PathMatcher = (path: string) => boolean;

interface Pattern {
  readonly exception: boolean;
  matches(path: string): boolean;
}

/**
 * Compiles a list of patterns as BuildKit does for .dockerignore, `--exclude` and `--parents`: the last that
 * matches the path or a folder above it wins, `!` makes exceptions. `null` when BuildKit refuses a pattern.
 * Source: moby/patternmatcher, `MatchesUsingParentResults`, asked for each folder from the top as BuildKit walks.
 */
export function compilePatterns(lines: readonly string[]): PathMatcher | null {
  const patterns: Pattern[] = [];
  for (const line of lines) {
    const trimmed = trim(line);
    if (trimmed === "") continue;
    const pattern = compilePattern(cleanPath(trimmed));
    if (pattern === null) return null;
    patterns.push(pattern);
  }
  return matcher(patterns);
}

/** What is known of one path: the answer, and which patterns match it or a folder above. */
interface Known {
  readonly matched: boolean;
  readonly byPattern: readonly boolean[];
}

function matcher(patterns: readonly Pattern[]): PathMatcher {
  const folders = new Map<string, Known>();
  const answers = new Map<string, boolean>();

  function look(path: string): Known {
    const slash = path.lastIndexOf("/");
    const above = slash < 0 ? null : lookFolder(path.slice(0, slash));
    let matched = false;
    const byPattern = patterns.map((pattern, index) => {
      const inherited = above?.byPattern[index] ?? false;
      // A pattern that could not change the answer is not asked, and counts as not matching further down.
      const match = inherited || (pattern.exception === matched && pattern.matches(path));
      if (match) matched = !pattern.exception;
      return match;
    });
    return { matched, byPattern };
  }

  function lookFolder(path: string): Known {
    const known = folders.get(path) ?? look(path);
    folders.set(path, known);
    return known;
  }

  return (path) => {
    if (patterns.length === 0) return false;
    const answer = answers.get(path) ?? look(path).matched;
    answers.set(path, answer);
    return answer;
  };
}

function compilePattern(cleaned: string): Pattern | null {
  const exception = cleaned.startsWith("!");
  const text = exception ? cleaned.slice(1) : cleaned;
  if (text === "" || badPattern(text)) return null;
  const matches = compileText(text);
  return matches && { exception, matches };
}

/**
 * Go looks for faults only as far as it must to see that the pattern does not match `.`: part by part, each
 * up to the next `*`. Source: Go, path/filepath, `Match`.
 */
function badPattern(text: string): boolean {
  let left = ".";
  for (const part of partsBetweenStars(text)) {
    const glob = globToRegExp(part);
    if (glob === null) return true;
    if (!glob.test(left)) return false;
    left = "";
  }
  return false;
}

function partsBetweenStars(text: string): string[] {
  const parts = [""];
  let inSet = false;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === "*" && !inSet) {
      parts.push("");
      continue;
    }
    if (character === "[") inSet = true;
    if (character === "]") inSet = false;
    parts.push(parts.pop() + character + (character === "\\" ? text.charAt(++at) : ""));
  }
  return parts.filter((part) => part !== "");
}

/**
 * The meaning of one pattern, oddities included: `*` between brackets is not literal, `**` swallows the `/` behind
 * it, a leading or trailing `**` compares ends of strings. Source: moby/patternmatcher, `Pattern.compile`.
 */
function compileText(text: string): ((path: string) => boolean) | null {
  let source = "";
  /** Where the set that is open begins in `source`, -1 outside of sets. */
  let set = -1;
  let kind: "exact" | "prefix" | "suffix" | "expression" = "exact";
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    const start = at;
    if (character === "*" && text[at + 1] === "*") {
      at += text[at + 2] === "/" ? 2 : 1;
      if (at + 1 < text.length) {
        source += "(.*/)?";
        kind = "expression";
      } else if (kind === "exact") kind = "prefix";
      else {
        source += ".*";
        kind = "expression";
      }
      if (start === 0) kind = "suffix";
      continue;
    }
    if (character === "\\") {
      const escaped = escapeSequence(text.charAt(++at));
      if (escaped === null) return null;
      source += escaped;
      kind = "expression";
    } else if (character === "]") {
      // Behind an opening bracket it is a member of the set for Go, but not for JavaScript.
      const member = set >= 0 && /^\^?$/.test(source.slice(set));
      source += member ? "\\]" : "]";
      if (!member) set = -1;
      kind = "expression";
    } else if (character === "[") {
      source += "[";
      if (set < 0) set = source.length;
      kind = "expression";
    } else if (character === "*" || character === "?") {
      source += character === "*" ? "[^/]*" : "[^/]";
      set = -1;
      kind = "expression";
    } else source += ".+()|{}$/".includes(character) ? `\\${character}` : character;
  }
  switch (kind) {
    case "exact":
      return (path) => path === text;
    case "prefix":
      return (path) => path.startsWith(text.slice(0, -2));
    case "suffix":
      return (path) => path.endsWith(text.slice(2)) || (text[2] === "/" && path === text.slice(3));
    case "expression":
      return expression(source);
  }
}

function expression(source: string): ((path: string) => boolean) | null {
  // A POSIX class means something else to JavaScript.
  if (source.includes("[[:")) return null;
  for (const flags of ["su", "s"]) {
    try {
      const compiled = compileGlob(source, flags);
      return compiled && ((path) => compiled.test(path));
    } catch {
      // A lone `]` is allowed without the flag only.
    }
  }
  return null;
}

/** What `\x` means in the regular expression that Go makes of the pattern; `null` where Go refuses it. */
function escapeSequence(character: string): string | null {
  // At the end of a pattern it escapes the `$` that is put behind.
  if (character === "") return "\\";
  if (character === "a") return "\\x07";
  if (/[dDwWsSbBfnrtv]/.test(character)) return `\\${character}`;
  if (/[0-9A-Za-z]/.test(character)) return null;
  return /[\^$\\.*+?()[\]{}|/-]/.test(character) ? `\\${character}` : character;
}
