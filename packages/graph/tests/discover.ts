import micromatch from "micromatch";
import { tame } from "../pragmas.ts";
import { languageOf } from "../scan/index.ts";
import { folderOf, foldersAbove, isBelow, type Tree } from "../tree.ts";
import { javaScriptRules } from "./javascript.ts";
import { otherTests } from "./others.ts";
import { pytestConfigs, pythonRules } from "./python.ts";
import type { Rule, Runner, TestUnit } from "./test-file.ts";

export interface Discovery {
  readonly units: readonly TestUnit[];
  /** The folders of runners whose configuration is computed, so that their tests are not certain. */
  readonly uncertain: readonly string[];
}

/** Every test of the repository, sorted by path, as the runners' configurations define them. */
export function discoverTests(tree: Tree, texts: ReadonlyMap<string, string>): Discovery {
  // A browser test may fit the patterns of a unit runner, too, and needs more.
  const isBrowser = (rule: Rule) => (rule.runner === "playwright" ? 0 : 1);
  const scripts = compile(javaScriptRules(texts).sort((a, b) => isBrowser(a) - isBrowser(b)));
  const python = compile(pythonRules(pytestConfigs(texts), tree.named("manage.py").length > 0));
  const others = otherTests(tree, texts);
  const found = new Map<string, Runner>();
  const uncertain = new Set<string>();
  for (const path of tree.paths) {
    const language = languageOf(path);
    if (language === "go") {
      if (isGoTest(path)) found.set(folderOf(path) || ".", "go");
      continue;
    }
    const runner =
      language === "javascript"
        ? runnerOf(path, scripts)
        : language === "python" || /\.(?:md|rst|txt)$/.test(path)
          ? runnerOf(path, nearest(path, python))
          : others(path);
    if (runner) found.set(runner === "cargo" ? folderOf(path) || "." : path, runner);
  }
  for (const { rule } of scripts) if (rule.isComputed) uncertain.add(rule.folder);
  const units = [...found].map(([path, runner]) => ({ path, runner }));
  return { units: units.sort((a, b) => (a.path < b.path ? -1 : 1)), uncertain: [...uncertain] };
}

interface Compiled {
  readonly rule: Rule;
  fits(path: string): boolean;
}

function compile(rules: readonly Rule[]): Compiled[] {
  return rules.map((rule) => {
    const include = rule.include.map((pattern) => matcher(pattern, true));
    const exclude = rule.exclude.map((pattern) => matcher(pattern, false));
    return {
      rule,
      fits(path) {
        const inner = rule.folder === "" ? path : path.slice(rule.folder.length + 1);
        return include.some((test) => test(inner)) && !exclude.some((test) => test(inner));
      },
    };
  });
}

/** @param otherwise what counts for a pattern that the matcher cannot take: rather a test too many. */
function matcher(pattern: string | RegExp, otherwise: boolean): (path: string) => boolean {
  if (typeof pattern !== "string") return (path) => pattern.test(`/${path}`);
  if (pattern === "" || !tame.test(pattern)) return () => otherwise;
  return micromatch.matcher(pattern, { dot: false });
}

function runnerOf(path: string, rules: readonly Compiled[]): Runner | null {
  return rules.find(({ rule, fits }) => isBelow(path, rule.folder) && fits(path))?.rule.runner ?? null;
}

/** pytest takes the nearest configuration above a test. */
function nearest(path: string, rules: readonly Compiled[]): Compiled[] {
  const folder = foldersAbove(path).find((one) => rules.some(({ rule }) => rule.folder === one));
  return rules.filter(({ rule }) => rule.folder === folder || rule.folder === "");
}

// "Files whose names begin with _ or . are ignored", as are folders called testdata (go help packages).
function isGoTest(path: string): boolean {
  return /_test\.go$/.test(path) && !/(?:^|\/)(?:testdata|vendor|[_.][^/]*)(?:\/|$)/.test(path);
}
