import { posix } from "node:path";
import { parse } from "../jsonc.ts";
import { baseName, folderOf, foldersAbove, join } from "../tree.ts";
import { type Literal, literalsOf } from "./literals.ts";
import type { Rule, Runner } from "./test-file.ts";

const script = "[cm]?[jt]s?(x)".replace("[cm]?", "?(c|m)").replace("[jt]s", "[jt]s");
// Vitest 5 leaves out node_modules and .git; the build folders that older ones leave out hold no sources.
const vitestInclude = [`**/*.{test,spec}.${script}`];
// Asked for by `typecheck` (https://vitest.dev/config/typecheck.html#typecheck-include).
const typeTests = [`**/*.{test,spec}-d.${script}`];
const jestMatch = ["**/__tests__/**/*.?([mc])[jt]s?(x)", "**/?(*.)+(spec|test).?([mc])[jt]s?(x)"];
const playwrightMatch = ["**/*.@(spec|test).?(c|m)[jt]s?(x)"];
// https://nodejs.org/api/test.html#running-tests-from-the-command-line
const nodeTests = [
  "**/*{.,-,_}test.?(c|m)[jt]s",
  "**/test-*.?(c|m)[jt]s",
  "**/test.?(c|m)[jt]s",
  "**/test/**/*.?(c|m)[jt]s",
];
const bunTests = ["**/*{.test,_test,.spec,_spec}.{js,jsx,ts,tsx,mjs,cjs,mts,cts}"];
const avaTests = [
  "test.js",
  "{src,source}/test.js",
  "**/__tests__/**/*.[cm]?js",
  "**/*.test.?(c|m)[jt]s",
  "**/test-*.?(c|m)[jt]s",
  "**/test/**/*.?(c|m)[jt]s",
  "**/tests/**/*.?(c|m)[jt]s",
];
const never = ["**/node_modules/**", "**/.git/**"];

/** What the configurations of JavaScript's runners say about which files are tests. */
export function javaScriptRules(texts: ReadonlyMap<string, string>): Rule[] {
  const rules = [...texts].flatMap(([path, text]) => rulesOf(path, text));
  // A script without configuration means the runner's own defaults.
  const configured = (rule: Rule) =>
    rules.some(
      (one) =>
        !isDefault(one) &&
        !additions.has(one) &&
        one.runner === rule.runner &&
        foldersAbove(join(rule.folder, "x")).includes(one.folder),
    );
  const wanted = rules.filter((rule) => !isDefault(rule) || !configured(rule));
  // What a configuration says comes before what a script may run besides.
  if (wanted.length > 0) return wanted.sort((a, b) => Number(isDefault(a)) - Number(isDefault(b)));
  return [rule("other", "", [...vitestInclude, ...jestMatch])];
}

const defaults = new WeakSet<Rule>();
// Those that say nothing of the tests that a runner finds by itself.
const additions = new WeakSet<Rule>();
const isDefault = (rule: Rule) => defaults.has(rule);

function rulesOf(path: string, text: string): Rule[] {
  const [name, folder] = [baseName(path), folderOf(path)];
  if (/^vitest\.(?:config|workspace|projects)/.test(name)) return [vitest(folder, text)];
  if (/^vite\.config/.test(name)) return /\btest\s*:/.test(text) ? [vitest(folder, text)] : [];
  if (/^jest(?:[.-][\w-]+)*\.config\.|^jest\.config/.test(name)) return [jest(folder, text)];
  if (/^playwright(?:[.-][\w-]+)?\.config\./.test(name)) return [playwright(folder, literalsOf(text))];
  if (/^\.mocharc\./.test(name)) return [mocha(folder, text)];
  return name === "package.json" ? fromManifest(folder, text) : [];
}

function vitest(folder: string, text: string): Rule {
  const literals = literalsOf(text);
  const include = under(literals, "test", "include");
  const types = under(literals, "typecheck", "include");
  const hasProjects = literals.some(({ keys }) => keys.includes("projects") || keys.includes("workspace"));
  const texts = include.flatMap(({ value }) => (value === null || value === "..." ? [] : [value]));
  const base = under(literals, "test", "root", "dir").flatMap(({ value }) => value ?? []);
  const where = base.length === 1 && !hasProjects ? (base[0] as string) : "";
  const wanted = include.length === 0 || hasProjects || include.some(({ value }) => value === "...");
  return rule(
    "vitest",
    join(folder, clean(where)),
    [
      ...(wanted ? vitestInclude : []),
      ...texts,
      ...(types.length === 0 && /\btypecheck\b/.test(text) ? typeTests : values(types)),
      ...values(under(literals, "test", "includeSource")),
    ],
    {
      exclude: under(literals, "test", "exclude").flatMap(({ value }) =>
        value === null || value === "..." || hasProjects ? [] : [value],
      ),
      isComputed: include.some(({ value }) => value === null),
    },
  );
}

function jest(folder: string, text: string): Rule {
  const literals = literalsOf(text);
  const match = last(literals, "testMatch");
  const regex = last(literals, "testRegex");
  const ignore = values(last(literals, "testPathIgnorePatterns"));
  const patterns = values(match).map((glob) => glob.replace(/<rootDir>\/?/, ""));
  const found = [...patterns, ...values(regex).map(toRegex)];
  const hasProjects = last(literals, "projects").length > 0;
  const isComputed = [...match, ...regex].some(({ value }) => value === null);
  const root = rootOf(folder, text, literals);
  const made = rule("jest", root, found.length === 0 || hasProjects ? [...found, ...jestMatch] : found, {
    exclude: hasProjects ? [] : ignore.map((text) => toRegex(text.replace("<rootDir>", ""))),
    isComputed,
  });
  if (root !== folder) additions.add(made);
  return made;
}

/** Where Jest looks for tests: `rootDir`, put together of literals; the repository's root for what is computed. */
function rootOf(folder: string, text: string, literals: readonly Literal[]): string {
  const given = last(literals, "rootDir");
  if (given.length === 0 || /\brootDir["']?\s*:\s*__dirname\s*[,}\n]/.test(text)) return folder;
  const path = posix.join(folder, ...values(given).map(clean));
  return values(given).length === 0 || /^\.\.?(?:\/|$)/.test(path) ? "" : path;
}

function playwright(folder: string, literals: readonly Literal[]): Rule {
  const folders = values(last(literals, "testDir"));
  const match = values(last(literals, "testMatch"));
  const globs = (match.length === 0 ? playwrightMatch : match).map((glob) =>
    glob.startsWith("**") ? glob : `**/${clean(glob)}`,
  );
  const isComputed = [...last(literals, "testDir"), ...last(literals, "testMatch")].some(
    ({ value }) => value === null,
  );
  const below = folders.length === 0 ? [""] : folders.map(clean);
  return rule(
    "playwright",
    folder,
    below.flatMap((dir) => globs.map((glob) => join(dir, glob))),
    { isComputed },
  );
}

function mocha(folder: string, text: string): Rule {
  const spec = literalsOf(text).filter(({ keys }) => keys.includes("spec"));
  const lines = [...text.matchAll(/^\s*(?:-\s+|spec:\s*)["']?([\w./*{},-]+)["']?\s*$/gm)].map(
    (match) => match[1] as string,
  );
  const globs = [...values(spec), ...lines].map(fileOrBelow);
  return rule("mocha", folder, globs.length === 0 ? ["test/**/*.?(c|m)[jt]s?(x)"] : globs);
}

const starters: readonly (readonly [RegExp, Runner, readonly string[]])[] = [
  [/\bvitest\b/, "vitest", vitestInclude],
  [/\bjest\b|react-scripts test/, "jest", jestMatch],
  [/\bplaywright test\b/, "playwright", playwrightMatch],
  [/\bbun test\b/, "bun", bunTests],
  [/\bava\b/, "ava", avaTests],
  [/\bmocha\b/, "mocha", ["test/**/*.?(c|m)[jt]s?(x)"]],
  [/--test\b/, "node", nodeTests],
];

function fromManifest(folder: string, text: string): Rule[] {
  const manifest = parse(text) as { scripts?: Record<string, unknown>; jest?: unknown } | null;
  if (typeof manifest !== "object" || manifest === null) return [];
  const own = typeof manifest.jest === "object" ? [jest(folder, JSON.stringify(manifest.jest))] : [];
  const scripts = Object.values(manifest.scripts ?? {}).filter(
    (value): value is string => typeof value === "string",
  );
  const started = scripts.flatMap((line) =>
    starters
      .filter(([starter]) => starter.test(line))
      .map(([, runner, globs]) => fromScript(folder, line, runner, globs)),
  );
  return [...own, ...started, ...(scripts.some(isTypeCheck) ? [typeRule(folder)] : [])];
}

function isTypeCheck(line: string): boolean {
  return /\bvitest\b.*\btypecheck\b/.test(line);
}

function typeRule(folder: string): Rule {
  const made = rule("vitest", folder, typeTests);
  additions.add(made);
  return made;
}

function fromScript(folder: string, line: string, runner: Runner, globs: readonly string[]): Rule {
  const named = runner === "node" || runner === "mocha" ? namedIn(line) : [];
  const made = rule(runner, folder, named.length > 0 ? named : globs);
  if (named.length === 0) defaults.add(made);
  return made;
}

/** The files and globs that a command line hands to its runner. */
function namedIn(line: string): string[] {
  const words =
    line
      .split(/&&|\|\||;/)
      .find((part) => /--test\b|\bmocha\b/.test(part))
      ?.match(/"[^"]*"|'[^']*'|\S+/g) ?? [];
  return words
    .map((word) => word.replace(/^["']|["']$/g, ""))
    .filter(
      (word) => /[/*]|\.[cm]?[jt]sx?$/.test(word) && !/^-|^@|=/.test(word) && !/node_modules/.test(word),
    )
    .map(fileOrBelow);
}

function fileOrBelow(path: string): string {
  const plain = clean(path);
  return /\.[cm]?[jt]sx?$|[*}]$/.test(plain) ? plain : join(plain, "**/*.?(c|m)[jt]s?(x)");
}

function rule(
  runner: Runner,
  folder: string,
  include: readonly (string | RegExp)[],
  { exclude = [], isComputed = false }: Partial<Pick<Rule, "exclude" | "isComputed">> = {},
): Rule {
  const tidy = (one: string | RegExp) => (typeof one === "string" ? clean(one) : one);
  const tidied = include.map(tidy);
  const ups = Math.max(0, ...tidied.map((one) => (typeof one === "string" ? upsOf(one) : 0)));
  // Patterns may lead to folders beside the configuration's own.
  const root = posix
    .join(folder, "../".repeat(ups))
    .replace(/^\.?\/?$|^(?:\.\.\/?)+$/, "")
    .replace(/\/$/, "");
  const placed = (one: string | RegExp) =>
    typeof one === "string" && ups > 0 && !one.startsWith("**/")
      ? posix.relative(`/${root}`, posix.join("/", folder, one))
      : one;
  const below = (one: string | RegExp) =>
    typeof one === "string" && one.startsWith("**/") && root !== folder
      ? posix.relative(`/${root}`, posix.join("/", folder, one))
      : placed(one);
  const made = {
    runner,
    folder: root,
    include: tidied.map(below),
    exclude: [...never, ...exclude.map(tidy).map(placed)],
    isComputed,
  };
  if (root !== folder) additions.add(made);
  return made;
}

function upsOf(path: string): number {
  return (/^(?:\.\.\/)*/.exec(path)?.[0].split("../").length as number) - 1;
}

function under(literals: readonly Literal[], parent: string, ...names: readonly string[]): Literal[] {
  return literals.filter(({ keys }) => keys.at(-2) === parent && names.includes(keys.at(-1) ?? ""));
}

function last(literals: readonly Literal[], name: string): Literal[] {
  return literals.filter(({ keys }) => keys.at(-1) === name);
}

function values(literals: readonly Literal[]): string[] {
  return literals.flatMap(({ value }) => value ?? []);
}

function clean(path: string): string {
  return path
    .replace(/^(?:\.\/)+/, "")
    .replace(/^\.$/, "")
    .replace(/\/+$/, "");
}

/** A configuration's regular expression; one that does not compile, or might take for ever, fits everything. */
function toRegex(text: string): RegExp {
  try {
    return /\([^)]*[+*][^)]*\)[+*]/.test(text) ? /(?:)/ : new RegExp(text);
  } catch {
    return /(?:)/;
  }
}
