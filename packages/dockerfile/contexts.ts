import { posix } from "node:path";
import { type Files, isUnreadable } from "@keep-pace/files";
import { readBake } from "./contexts/bake.ts";
import { readBuildLines } from "./contexts/build-line.ts";
import { contextBySources, isLeftOver } from "./contexts/by-sources.ts";
import { readCompose } from "./contexts/compose.ts";
import { readMakefile } from "./contexts/makefile.ts";
import type { Mention } from "./contexts/mention.ts";
import { readPackageScripts } from "./contexts/package-scripts.ts";
import { readWorkflow } from "./contexts/workflow.ts";

/** The folder a Dockerfile is built from. Paths are relative to the repository's root, which is `.`. */
export interface BuildContext {
  readonly context: string;
  /** The file that names it; `null` where none does. */
  readonly namedBy: Place | null;
  /** Everything that names a context for this Dockerfile, the one taken first; the contexts may differ. */
  readonly mentions: readonly Mention[];
}

interface Place {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
}

type Reader = (text: string, file: string, folder: string, exists: (path: string) => boolean) => Mention[];

/** What to look into, the most telling first: an earlier kind wins over a later one. */
const kinds: readonly { readonly file: RegExp; readonly read: Reader }[] = [
  {
    file: /^\.github\/workflows\/[^/]+\.ya?ml$|(?:^|\/)action\.ya?ml$/,
    read: (text, file, _folder, exists) => readWorkflow(text, file, exists),
  },
  { file: /(?:^|\/)(?:docker-)?compose(?:[.-][^/]+)?\.ya?ml$/, read: readCompose },
  { file: /(?:^|\/)(?:docker-bake(?:\.[^/]+)?|[^/]+\.bake)\.(?:hcl|json)$/, read: readBake },
  { file: /(?:^|\/)(?:GNUmakefile|[Mm]akefile|[^/]+\.mk)$/, read: readMakefile },
  { file: /(?:^|\/)package\.json$/, read: readPackageScripts },
  { file: /\.(?:sh|bash)$/, read: readScriptFile },
];

/** More are of no use to anybody. */
const maxMentions = 100;

const foreign = /(?:^|\/)(?:node_modules|vendor)\//;

/**
 * The build context of each of `dockerfiles`: what a workflow, a compose or bake file or a `docker build` line of the
 * repository names, else what its sources tell. Files that cannot be read or parsed name nothing.
 */
export function findContexts(files: Files, dockerfiles: readonly string[]): Map<string, BuildContext> {
  const mentions = new Map<string, Mention[]>(dockerfiles.map((dockerfile) => [dockerfile, []]));
  if (dockerfiles.length > 0) {
    for (const mention of allMentions(files, (path) => mentions.has(path))) {
      const known = mentions.get(mention.dockerfile);
      // The rows of a matrix say the same of a Dockerfile again and again.
      const repeated = known?.some(
        ({ file, context }) => file === mention.file && context === mention.context,
      );
      if (!repeated && (known?.length ?? 0) < maxMentions) known?.push(mention);
    }
  }
  return new Map(
    dockerfiles.map((dockerfile) => {
      const named = (mentions.get(dockerfile) ?? []).filter(
        ({ context }) => !isLeftOver(files, dockerfile, context),
      );
      const [first] = named;
      const namedBy = first ? { file: first.file, line: first.line } : null;
      const context = first?.context ?? contextBySources(files, dockerfile);
      return [dockerfile, { context, namedBy, mentions: named }];
    }),
  );
}

function allMentions(files: Files, exists: (path: string) => boolean): Mention[] {
  const own = files.paths.filter((path) => !foreign.test(path));
  return kinds.flatMap(({ file, read }) =>
    own
      .filter((path) => file.test(path))
      .flatMap((path) => {
        const text = files.text(path);
        return isUnreadable(text) ? [] : read(text, path, posix.dirname(path), exists);
      })
      // What lies outside the repository is nothing we can look into.
      .filter(({ context }) => context !== ".." && !context.startsWith("../")),
  );
}

/** A script is run from the root or from its own folder; one that asks where it stands means the latter. */
function readScriptFile(
  text: string,
  file: string,
  folder: string,
  exists: (path: string) => boolean,
): Mention[] {
  const asksForItself = /dirname[^\n]*(?:\$0|BASH_SOURCE)/.test(text);
  return readBuildLines(text, file, asksForItself ? [folder, "."] : [".", folder], exists);
}
