import type { RecognisedInstall } from "../installs/index.ts";
import { type Builder, plainly } from "./builder.ts";

/**
 * Installs that have a smaller one in front of them, which reads nothing of the source; for where the whole one does.
 * Manager → that one. Sources: pnpm.io/cli/fetch; getcomposer.org/doc/03-cli.md, `install`.
 */
const smaller: Readonly<Record<string, (words: readonly string[]) => readonly string[] | null>> = {
  pnpm: (words) => [
    "pnpm",
    "fetch",
    ...(words.some((word) => /^(--prod|-P|--production)$/.test(word)) ? ["--prod"] : []),
  ],
  composer: (words) => [...words, "--no-scripts", "--no-autoloader"],
};

/** The prefetch of an install as a builder, `null` where there is none. */
export function prefetchOf(
  { manager, invocation }: RecognisedInstall,
  words: readonly string[],
): Builder | null {
  const make = smaller[manager.name];
  if (make === undefined || invocation.action === "fetch" || invocation.directory !== null) return null;
  return {
    name: manager.name,
    tool: /^$/,
    manifests: manager.manifests,
    locks: manager.locks,
    builds: () => false,
    isVendored: () => false,
    download: () => {
      const made = make(words);
      return made && plainly(made);
    },
    leavesNoMore: false,
    advice: "",
  };
}

/** What the install reads of the source, and the smaller one does not. */
export const prefetchable =
  /^(copy-between|lifecycle-script|autoload-reads-source|dependency-script|workspace-bin|native-build|many-manifests|local-dependency)$/;
