import type { Facts } from "../scan/facts.ts";
import { baseName } from "../tree.ts";
import { literalsOf } from "./literals.ts";

/**
 * What looks at files that the repository does not hold, by importing them (`packages.ts` finds no file behind a
 * manifest's path) or by naming a folder they are made in, needs it. It needs `bundler` where something may be made before
 * any test, see `makingOf`.
 */
export const built = "context:built";

/**
 * Needs what makes files. A bundler's configuration is in no test's process: it is needed by tests that look at what the
 * bundler makes, or that start programs (those need all code). Where a script makes something and then tests, all do.
 */
export const bundler = "context:bundler";

/** True for a path in a folder that tools make, which lies in a repository by accident at most. */
export function isMade(path: string): boolean {
  return /(?:^|\/)(?:dist|build|built|lib|out|output|es|esm|cjs|umd|iife|bundles?)\//.test(path);
}

/** What only a bundler loads; webpack's configuration is looked for by resolvers and runners of tests, too. */
export function isBundler(path: string): boolean {
  return /^(?:rollup|rolldown|esbuild|tsup|tsdown|unbuild)[\w.-]*\.[cm]?[jt]s$/.test(baseName(path));
}

const usual = "dist|build|built|lib|out|output|es|esm|cjs|umd|iife|bundles?|release|pkg|public";

/** True for a file with a literal in which a folder is called as those that bundlers write into. */
export function builtLooker(texts: ReadonlyMap<string, string>): (facts: Facts) => boolean {
  const own = [...texts].flatMap(([path, text]) =>
    isBundler(path)
      ? literalsOf(text).flatMap(({ keys, value }) =>
          /^(?:file|dir|path|filename|out\w*|output\w*)$/i.test(keys.at(-1) ?? "")
            ? (value?.split(/[/\\]/) ?? [])
            : [],
        )
      : [],
  );
  const names = own.filter((name) => /^[\w-]+$/.test(name));
  const pattern = new RegExp(`(?:^|[/\\\\])(?:${[usual, ...names].join("|")})(?:[/\\\\]|$)`);
  return ({ imports, prefixes, strings }) =>
    [imports, prefixes, strings].some((list) => list.some((one) => pattern.test(one)));
}
