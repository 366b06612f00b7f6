import type { Ignore } from "./dockerignore.ts";
import { globToRegExp, hasWildcard } from "./glob.ts";
import { isHeredoc } from "./heredoc.ts";
import { lex } from "./lex.ts";
import type { Instruction } from "./model.ts";
import { cleanPath } from "./paths.ts";
import { compilePatterns, type PathMatcher } from "./patterns.ts";
import { blank } from "./whitespace.ts";

/** What a COPY or ADD takes from the build context. */
export interface Copied {
  /** The sources in the context, quotes resolved, as written otherwise; empty for `--from`, URLs and heredocs. */
  readonly sources: readonly string[];
  /** Quotes resolved, otherwise as written. */
  readonly destination: string;
  /**
   * False when the sources cannot be known surely, for a variable in them or a pattern that cannot be read;
   * `covers` then holds for every path that is not ignored.
   */
  readonly certain: boolean;
  /**
   * True when the file `path`, relative to the context, is copied, or was while it existed: a change of it
   * changes the layer.
   */
  covers(path: string): boolean;
}

/**
 * Reads the sources of a COPY or ADD; `null` for any other instruction and for one without a destination.
 * `escapeToken` is the Dockerfile's `escape`.
 * Source: BuildKit, dockerfile2llb/convert_copy.go, and fsutil/copy, which picks the files.
 */
export function readCopied(instruction: Instruction, ignore: Ignore, escapeToken: string): Copied | null {
  if (instruction.keyword !== "COPY" && instruction.keyword !== "ADD") return null;
  const words = instruction.json ?? instruction.value.split(blank);
  const written = words.slice(0, -1).filter((word) => !isHeredoc(word));
  const last = words.at(-1);
  if (last === undefined || words.length < 2) return null;
  const plain = (word: string) =>
    lex(word, { rawQuotes: false, rawEscapes: false, escapeToken })?.text ?? null;
  const read = hasFlag(instruction, "from") ? [] : written.map(plain);
  const sources = read.filter((source) => source !== null).filter((source) => !isRemote(source));
  const matchers = sources.map((source) => sourceMatcher(source, instruction));
  const certain =
    !read.includes(null) && !matchers.includes(null) && !sources.some((source) => source.includes("$"));
  const selected = certain ? matchers.filter((matcher) => matcher !== null) : [() => true];
  return {
    sources,
    destination: plain(last) ?? last,
    certain,
    covers: (path) => !ignore.ignores(path) && selected.some((selects) => selects(path)),
  };
}

function hasFlag(instruction: Instruction, name: string): boolean {
  return instruction.flags.some((flag) => flag.name === name && flag.value !== "false");
}

/** A download or a git repository, which ADD allows. */
function isRemote(source: string): boolean {
  return /^(?:[a-z]+:\/\/|git@)/.test(source);
}

/** What is longer, or has more stars than can be tried everywhere, is not understood. */
const maxPath = 4096;
const maxStars = 4;

/** Which paths one source of `instruction`, a COPY or ADD, selects; `null` when that cannot be said. */
export function sourceMatcher(source: string, instruction: Instruction): PathMatcher | null {
  const exclude = compilePatterns(
    instruction.flags.flatMap(({ name, value }) => (name === "exclude" && value !== null ? [value] : [])),
  );
  if (exclude === null) return null;
  if (hasFlag(instruction, "parents")) return parentsMatcher(source, exclude);
  const path = fromRoot(source);
  if (!hasWildcard(path)) {
    return (candidate) => {
      const inside = below(path, candidate);
      return inside !== null && (inside === "" || !exclude(inside));
    };
  }
  if (path.length > maxPath) return null;
  const glob = globToRegExp(path);
  // Go's walk takes a bad pattern for one that matches nothing.
  if (glob === null) return path.split("*").length > maxStars ? null : () => false;
  return (candidate) =>
    upwards(candidate).some(
      (folder) => glob.test(folder) && (folder === candidate || !exclude(candidate.slice(folder.length + 1))),
    );
}

/** `--parents` reads a source as an include pattern, below the part in front of `/./`. */
function parentsMatcher(source: string, exclude: PathMatcher): PathMatcher | null {
  const pivot = source.indexOf("/./");
  const folder = fromRoot(pivot < 0 ? "" : source.slice(0, pivot));
  const include = compilePatterns([fromRoot(pivot < 0 ? source : source.slice(pivot + 3))]);
  if (include === null || hasWildcard(folder)) return null;
  return (candidate) => {
    const inside = below(folder, candidate);
    return inside !== null && include(inside) && !exclude(inside);
  };
}

/** The source relative to the context's root, above which nothing leads; empty for the root itself. */
function fromRoot(source: string): string {
  return cleanPath(`/${source}`).slice(1);
}

/** `path` as seen from `folder`, `""` for the folder itself, `null` when it does not lie there. */
function below(folder: string, path: string): string | null {
  if (folder === "") return path;
  if (path === folder) return "";
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : null;
}

/** The path and every folder above it. */
function upwards(path: string): string[] {
  const paths = [path];
  for (let at = path.lastIndexOf("/"); at > 0; at = path.lastIndexOf("/", at - 1))
    paths.push(path.slice(0, at));
  return paths;
}
