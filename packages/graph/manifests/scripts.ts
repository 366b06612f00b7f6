import { recordOf } from "./change.ts";

/** What one command does for tests, as far as its words tell. */
export type Command =
  /** It looks, installs or takes away: no test finds anything new. */
  | { readonly kind: "idle" }
  /** It may make files that tests look at, and starts none. */
  | { readonly kind: "makes" }
  /** It starts tests: those of the named projects of Vitest, `null` for any. */
  | { readonly kind: "tests"; readonly projects: readonly string[] | null }
  /** It may do either, or both one after the other. */
  | { readonly kind: "unknown"; readonly text: string };

export type Scripts = Readonly<Record<string, unknown>>;

/** The scripts of a manifest's value. */
export function scriptsOf(manifest: unknown): Scripts {
  return recordOf(recordOf(manifest).scripts);
}

const idle: Command = { kind: "idle" };
const makes: Command = { kind: "makes" };

/**
 * The commands that a line of a shell starts, in their order; scripts of the package that it names are followed.
 * @param scripts of the manifest in whose folder it runs.
 */
export function commandsOf(line: string, scripts: Scripts, left = 8): Command[] {
  if (left === 0 || /[`]|\$\(|<\(|(?:^|[\s;])(?:for|while|if|case|function|eval|alias|source)\s/.test(line))
    return [{ kind: "unknown", text: line }];
  const found = line
    .replace(/\\\r?\n/g, " ")
    .split(/&&|\|\||[;|\n]|(?<![<>])&(?!>)/)
    .map((one) => one.trim())
    .filter((one) => one !== "" && !one.startsWith("#"))
    .flatMap((one) => commandOf(wordsOf(one), scripts, left));
  // Side by side: each may come first.
  return /(?<![&<>])&(?![&>])/.test(line) ? [...found, ...found] : found;
}

/** The commands of a script, with those that its package manager runs before and after it. */
export function commandsOfScript(name: string, scripts: Scripts, left = 8): Command[] {
  return [`pre${name}`, name, `post${name}`].flatMap((one) => {
    const line = scripts[one];
    return typeof line === "string" ? commandsOf(line, scripts, left - 1) : [];
  });
}

function wordsOf(text: string): string[] {
  const words = (text.match(/(?:[^\s"']|"[^"]*"|'[^']*')+/g) ?? []).map((word) => word.replace(/["']/g, ""));
  const at = words.findIndex(
    (word) => !/^\w+=/.test(word) && !/^(?:cross-env|env|time|nice|command|exec)$/.test(word),
  );
  return at < 0 ? [] : words.slice(at);
}

function commandOf(words: readonly string[], scripts: Scripts, left: number): Command[] {
  const [program = "", ...rest] = words;
  if (program === "") return [idle];
  if (/^(?:run-[sp]|npm-run-all2?)$/.test(program)) return listed(rest, scripts, left);
  if (/^(?:npm|pnpm|yarn|bun)$/.test(program)) return managed(program, rest, scripts, left);
  if (/^(?:npx|pnpx|bunx)$/.test(program))
    return commandOf(rest[0]?.startsWith("-") ? ["unknown"] : rest, scripts, left);
  if (program === "corepack")
    return rest[0] === "enable" || rest[0] === "prepare" ? [idle] : [unknown(words)];
  return [started(program, rest, words)];
}

/** What npm-run-all runs: scripts by name or pattern. */
function listed(names: readonly string[], scripts: Scripts, left: number): Command[] {
  const found = names
    .filter((name) => !/^-/.test(name))
    .flatMap((name) => {
      const pattern = new RegExp(`^${name.replace(/[.+?^$|()[\]{}\\]/g, "\\$&").replace(/\*+/g, ".*")}$`);
      const named = Object.keys(scripts).filter((one) => pattern.test(one));
      return named.length === 0
        ? [unknown(["npm", ...names])]
        : named.flatMap((one) => commandsOfScript(one, scripts, left));
    });
  // Side by side or one after the other: each may come first.
  return [...found, ...found];
}

const installing =
  /^(?:i|ci|install|add|config|store|dedupe|audit|why|ls|list|fetch|import|cache|set|approve-builds|--version|-v)$/;

function managed(program: string, words: readonly string[], scripts: Scripts, left: number): Command[] {
  const [first = "install", ...rest] = words;
  // Other packages' scripts.
  if (
    words.some((word) =>
      /^(?:-r|-w|-C|-F|--(?:recursive|filter|workspaces?|prefix|dir|cwd)(?:=.*)?|workspaces?)$/.test(word),
    )
  )
    return installing.test(first) && !/^work/.test(first) ? [idle] : [unknown([program, ...words])];
  if (program === "bun" && first === "test") return [{ kind: "tests", projects: null }];
  if (/^(?:exec|dlx|x)$/.test(first))
    return commandOf(rest[0] === "--" ? rest.slice(1) : rest, scripts, left);
  const isRun = /^(?:run|run-script|rum|urn)$/.test(first);
  const name = isRun
    ? rest.find((word) => !word.startsWith("-"))
    : ({ t: "test", tst: "test" }[first] ?? first);
  if (
    name !== undefined &&
    typeof scripts[name] === "string" &&
    !first.startsWith("-") &&
    (isRun || program !== "npm" || /^(?:test|start)$/.test(name))
  )
    return commandsOfScript(name, scripts, left);
  if (installing.test(first)) return [idle];
  return isRun || program === "npm" ? [unknown([program, ...words])] : commandOf(words, scripts, left);
}

const runners =
  /^(?:vitest|jest|mocha|_mocha|ava|tap|tape|uvu|playwright|cypress|karma|wtr|web-test-runner|jasmine|tstyche|japa|brittle|borp|pytest|tox|nox)$/;
const onlookers =
  /^(?:eslint|prettier|biome|oxlint|oxfmt|stylelint|markdownlint\S*|publint|attw|knip|cspell|typos|size-limit|codecov|only-allow|husky|is-ci|simple-git-hooks|lefthook|lint-staged|echo|true|exit|cd|ls|cat|pwd|sleep|rm|rimraf|del-cli|git|which|npm-check-updates|taze|conventional-changelog|commitlint|wait-on|serve|puppeteer)$/;
const compilers =
  /^(?:tsc|vue-tsc|rollup|rolldown|tsup|tsdown|unbuild|esbuild|swc|babel|webpack|parcel|vite|next|nuxt|astro|vitepress|typedoc|api-extractor|tsd|cp|mv|mkdir|shx|cpx|cpy|copyfiles|patch-package|changeset|release-it|np|bumpp|prisma)$/;

/** A program that is no script of the package, by its name and words. */
function started(program: string, rest: readonly string[], words: readonly string[]): Command {
  if (/^(?:playwright|cypress)$/.test(program) && /^install/.test(rest[0] ?? "")) return idle;
  // Benchmarks fail no test.
  if (program === "vitest" && rest[0] === "bench") return idle;
  if (runners.test(program))
    return { kind: "tests", projects: program === "vitest" ? projectsIn(rest) : null };
  if (program === "node" && rest.some((word) => word.startsWith("--test")))
    return { kind: "tests", projects: null };
  if (onlookers.test(program)) return idle;
  if (/^(?:tsc|vue-tsc)$/.test(program) && rest.includes("--noEmit")) return idle;
  if (compilers.test(program)) return makes;
  return unknown(words);
}

/** A program that by its words has nothing to do with tests only makes something. */
function unknown(words: readonly string[]): Command {
  const text = words.join(" ");
  const mayTest =
    startsTests(text) ||
    /^(?:make|just|task|nx|turbo|moon|lerna|rush|lage|gulp|grunt|wireit|ultra|concurrently|docker|docker-compose|sh|bash|zsh|cargo|go|mvn|gradle|deno|mise|unknown|npm|pnpm|yarn|bun|corepack|tox|nox|hatch|uv|uvx|poetry|python3?)\b|\.sh\b|^\.{0,2}\/|[{}$]/.test(
      text,
    );
  return mayTest ? { kind: "unknown", text } : makes;
}

/** True for a script's line that may start tests. */
export function startsTests(line: string): boolean {
  return /test|jest|mocha|ava|tap/.test(line);
}

/** The projects that Vitest is told to run (vitest.dev, "Command Line Interface": --project), `null` for all. */
function projectsIn(words: readonly string[]): string[] | null {
  const names: string[] = [];
  for (const [at, word] of words.entries()) {
    if (/^(?:-c|--config|-r|--root|--dir|--workspace)(?:=|$)/.test(word)) return null;
    if (word === "--project") names.push(words[at + 1] ?? "!");
    else if (word.startsWith("--project=")) names.push(word.slice(10));
  }
  return names.length === 0 || names.some((name) => /^[!-]|^$/.test(name)) ? null : names;
}
