import { parse } from "../jsonc.ts";
import type { Facts } from "../scan/facts.ts";
import { baseName } from "../tree.ts";
import { literalsOf } from "./literals.ts";

/**
 * Needs what makes files that the repository does not hold. A bundler's configuration is in no test's process: it is
 * needed by tests that look at what the bundler makes, which are those that import it (`packages.ts` finds no file
 * behind a manifest's path), that name a folder it is made in, or that start programs (those need all code). Where a
 * script makes something and then tests, all do.
 */
export const built = "context:built";

/** What only a bundler loads; webpack's configuration is looked for by resolvers and runners of tests, too. */
export function isBundler(path: string): boolean {
  return /^(?:rollup|rolldown|esbuild|tsup|tsdown|unbuild)[\w.-]*\.[cm]?[jt]s$/.test(baseName(path));
}

/** True for a manifest with a script that makes something, or may, and then tests. */
export function mayPrepare(path: string, text: string): boolean {
  if (baseName(path) !== "package.json") return false;
  const value = parse(text);
  const { scripts } = (typeof value === "object" && value !== null ? value : {}) as Record<string, unknown>;
  return Object.entries((scripts ?? {}) as Record<string, unknown>).some(
    ([name, line]) => typeof line === "string" && preparesIn(name, line),
  );
}

const runner =
  /(?:^|\s)(?:vitest|jest|mocha|ava|tape?|uvu|playwright|cypress|karma|wtr|node\s.*--test|(?:bun|deno) test|(?:npm|pnpm|yarn|bun|nx|turbo|lerna)\s.*test\S*)(?=\s|$)/;

function preparesIn(name: string, line: string): boolean {
  if (/^pre[\w:-]*test/.test(name)) return true;
  const at = line.split(/&&|;|\|\|/).findIndex((command) => runner.test(command));
  // What a test script starts is not known, or runs other scripts one after the other.
  return at > 0 || (at < 0 ? /^test/.test(name) : /\b(?:run-[sp]|npm-run-all|concurrently)\b/.test(line));
}

/** True for a script's line that may start tests. */
export function startsTests(line: string): boolean {
  return /test|jest|mocha|ava|tap/.test(line);
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
