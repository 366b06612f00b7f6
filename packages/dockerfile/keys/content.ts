import { createHash } from "node:crypto";
import { sourceMatcher } from "../copied.ts";
import { isSymbolic } from "../expand.ts";
import { hasWildcard } from "../glob.ts";
import type { Instruction } from "../model.ts";
import { cleanPath } from "../paths.ts";
import type { PathMatcher } from "../patterns.ts";

/** One contribution to a file system: an id of what it lays below the paths for which `selects` holds. */
export type Layer = (selects: PathMatcher) => string;

/** What a stage, or the build context, holds. Paths have no leading slash. */
export type Content = readonly Layer[];

/** What may lie anywhere, such as the output of a RUN. */
export function anywhere(id: string): Layer {
  return () => id;
}

/** One file. */
export function single(path: string, id: string): Layer {
  return (selects) => (mayLie(bare(path), selects) ? id : "");
}

/** An id of all that `content` holds below the paths for which `selects` holds. */
export function digestOf(content: Content, selects: PathMatcher): string {
  return hash(content.map((layer) => layer(selects)).filter((id) => id !== ""));
}

export function hash(parts: readonly unknown[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}

/** A source of a COPY: what it selects, and where that lands. */
export interface Source {
  readonly selects: PathMatcher;
  readonly place: (path: string) => string;
}

/**
 * The source `text` of `instruction`, a COPY or ADD with the resolved `destination`. A pattern that cannot be read
 * selects everything. Source: BuildKit, dockerfile2llb/convert_copy.go, `dispatchCopy`.
 */
export function readSource(text: string, instruction: Instruction, destination: string): Source {
  const selects = (!isSymbolic(text) && sourceMatcher(text, instruction)) || (() => true);
  const folder = bare(destination);
  const isFolder = /(^|\/)\.?$/.test(destination) || hasWildcard(text);
  const below = (rest: string) => cleanPath(`${folder}/${rest}`);
  if (instruction.flags.some(({ name }) => name === "parents")) {
    const [before, after] = text.split("/./");
    const pivot = after === undefined ? "" : bare(before ?? "");
    return { selects, place: (path) => below(pivot === "" ? path : path.slice(pivot.length + 1)) };
  }
  const source = bare(text);
  return {
    selects,
    place(path) {
      const own = hasWildcard(text) ? matched(path, selects) : source;
      if (path === own) return isFolder ? below(path.slice(path.lastIndexOf("/") + 1)) : folder;
      return below(own === "" ? path : path.slice(own.length + 1));
    },
  };
}

/** The highest folder on the way to `path` that a pattern matches by itself. */
function matched(path: string, selects: PathMatcher): string {
  for (let at = path.indexOf("/"); at > 0; at = path.indexOf("/", at + 1)) {
    if (selects(path.slice(0, at))) return path.slice(0, at);
  }
  return path;
}

/** What `sources` take from `content`, where it lands. */
export function copyOf(content: Content, sources: readonly Source[]): Content {
  return sources.flatMap((source) =>
    content.map(
      (layer): Layer =>
        (selects) =>
          layer((path) => source.selects(path) && mayLie(source.place(path), selects)),
    ),
  );
}

/** What lies at a place that only the base image knows may lie anywhere. */
function mayLie(place: string, selects: PathMatcher): boolean {
  return isSymbolic(place) || selects(place);
}

/** Relative to the root, without a slash at either end; empty for the root itself. */
export function bare(path: string): string {
  const clean = path.startsWith("${") ? cleanPath(path) : cleanPath(`/${path}`).slice(1);
  return clean === "." ? "" : clean;
}
