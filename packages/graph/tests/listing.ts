import type { Graph } from "../graph.ts";
import { nodeOf } from "../graph.ts";
import { kindOf } from "../kinds.ts";
import { type JavaScriptWorld, resolveModule } from "../resolve/javascript.ts";
import type { Target } from "../resolve/target.ts";
import type { Facts } from "../scan/facts.ts";
import { aliasModules } from "./literals.ts";

/** Needs the text of a file, and nothing that the file needs. */
export const ownText = (path: string) => `own:${path}`;
/** Needs to know which files lie below a folder, and nothing of what they hold. */
export const namesBelow = (folder: string) => `names:${folder}`;
/** Needs what a module tells, see `linkListing`. */
export const listing = (path: string) => `listing:${path}`;

/** Needs what the programs need that a file may start. */
export const starts = (path: string) => `starts:${path}`;

/** Configuration → specifier → the files it means, for the modules that it takes aliases from. */
type AliasModules = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

export function aliasModulesIn(texts: ReadonlyMap<string, string>, world: JavaScriptWorld): AliasModules {
  const found = new Map<string, Map<string, readonly string[]>>();
  for (const [path, text] of texts) {
    const kind = kindOf(path);
    if (kind.kind !== "configuration" || kind.language !== "javascript") continue;
    for (const specifier of aliasModules(text)) {
      const targets = resolveModule(specifier, path, world);
      if (!targets.every((target) => target.kind === "file")) continue;
      const known = found.get(path) ?? new Map<string, readonly string[]>();
      found.set(
        path,
        known.set(
          specifier,
          targets.map((target) => target.path),
        ),
      );
    }
  }
  return found;
}

/**
 * Links what a module tells, that lists folders and asks only which names there are: it is another when the module's text
 * is or when a file below such a folder comes or goes, whatever the files hold. Of any other module all it needs counts.
 */
export function linkListing(graph: Graph, path: string, { traits }: Facts, targets: readonly Target[]): void {
  const from = listing(path);
  graph.unlink(from);
  if (!traits.includes("names")) {
    graph.link(from, path);
    return;
  }
  graph.link(from, ownText(path));
  for (const target of targets) {
    const isBelow = target.kind === "folder" || target.kind === "code";
    graph.link(from, isBelow ? namesBelow(target.path) : nodeOf(target));
  }
}
