import { type Facts, mayNamePath, type Scanner, type Trait } from "./facts.ts";
import { lexJavaScript, type OnToken, type TokenKind, wordFilter } from "./lex-javascript.ts";
import { asksNamesOnly } from "./names-only.ts";

/** JavaScript and TypeScript with or without JSX. */
export const scanJavaScript: Scanner = (text, path) => {
  const collected = collector();
  const isClean = lexJavaScript(text, collected.take, telling);
  // JSX text looks like code: what lines show is taken, too.
  if (!isClean || /\.(?:[jt]sx|js)$/.test(path)) takeLines(text, collected);
  if (text.includes("///")) {
    for (const [, path = ""] of text.matchAll(/^\/\/\/\s*<reference\s+path\s*=\s*["']([^"'\n]+)/gm)) {
      collected.add(/^[./]/.test(path) ? path : `./${path}`);
    }
  }
  const pragma = text.indexOf("@jsxImportSource");
  const [, jsx] = pragma < 0 ? [] : (/@jsxImportSource\s+([^\s*]+)/.exec(text.slice(pragma)) ?? []);
  if (jsx) for (const runtime of ["jsx-runtime", "jsx-dev-runtime"]) collected.add(`${jsx}/${runtime}`);
  const facts = collected.facts();
  const isLister = facts.traits.includes("lists") && !facts.traits.includes("spawns");
  return isLister && facts.prefixes.length === 0 && asksNamesOnly(text)
    ? { ...facts, traits: [...facts.traits, "names"] }
    : facts;
};

/** Single-file components: the script blocks, and what markup and styles name. */
export const scanComponent: Scanner = (text, path) => {
  const scripts = scriptsIn(text);
  const frontMatter = /^---\r?\n([\s\S]*?)\n---/.exec(text)?.[1] ?? "";
  const facts = scanJavaScript([frontMatter, ...scripts].join("\n;\n"), path);
  const named = [...text.matchAll(/\b(?:src|href|from)\s*=\s*["']([^"'{}\n]+)["']/g)].map(
    (match) => match[1] as string,
  );
  return {
    ...facts,
    imports: [...facts.imports, ...named.filter((name) => name.startsWith(".")), ...styles(text)],
  };
};

function scriptsIn(text: string): string[] {
  const scripts: string[] = [];
  const lower = text.toLowerCase();
  for (let at = lower.indexOf("<script"); at >= 0; at = lower.indexOf("<script", at)) {
    const open = lower.indexOf(">", at);
    const close = lower.indexOf("</script", open);
    if (open < 0) break;
    scripts.push(text.slice(open + 1, close < 0 ? text.length : close));
    if (close < 0) break;
    at = close;
  }
  return scripts;
}

/** Style sheets. */
export const scanStyle: Scanner = (text) => ({
  imports: styles(text),
  typeImports: [],
  prefixes: [],
  strings: [],
  traits: [],
});

function styles(text: string): string[] {
  const rules = text.matchAll(
    /@(?:import|use|forward|require|plugin|reference|config)\s+(?:\([^)\n]{0,500}\)\s{0,100})?(?:url\()?["']([^"'\n]+)["']/g,
  );
  const urls = text.matchAll(/\burl\(\s*["']?([^"')\s]+)/g);
  const names = [...rules, ...urls].map((match) => match[1] as string);
  return names
    .filter((name) => !/^(?:data|https?):|^\/\/|^#/.test(name))
    .map((name) => (/^[.@~#/]/.test(name) ? name.replace(/^~/, "") : `./${name}`));
}

const wordsOf = (list: string) => list.split(" ");
// What names a module by its first argument, and what loads one only when it is computed or relative.
const loaders = new Set(
  wordsOf(
    "require import mock doMock unmock doUnmock dontMock setMock importActual importMock requireActual requireMock createMockFromModule genMockFromModule unstable_mockModule rewire proxyquire Worker SharedWorker fork resolve",
  ),
);
const globs = new Set(wordsOf("glob globEager globSync context"));

interface Collector {
  readonly take: OnToken;
  add(specifier: string, typeOnly?: boolean): void;
  addPrefix(prefix: string): void;
  facts(): Omit<Facts, "pragmas">;
}

function collector(): Collector {
  const [imports, types, prefixes, strings] = [
    new Set<string>(),
    new Set<string>(),
    new Set<string>(),
    new Set<string>(),
  ];
  const words = new Set<string>();
  // The last tokens, newest first, `_` for one that was not asked for.
  let [one, two, three] = ["_", "_", "_"];
  let isNext = false;
  // How many tokens ago the current import or export statement began, and whether with `type`.
  let [age, isType] = [0, false];
  // Set while the first argument of a call that loads modules is read.
  let pending: { callee: string; owner: string; literal: string | null } | null = null;

  const add = (specifier: string, typeOnly = false) => (typeOnly ? types : imports).add(specifier);
  const addPrefix = (prefix: string) => prefixes.add(prefix);

  function settle(next: string): void {
    if (!pending) return;
    const { callee, owner, literal } = pending;
    pending = null;
    const isWhole = literal !== null && /^[),]$/.test(next);
    if (globs.has(callee)) {
      if (literal !== null) addPrefix(literal.split(/[*{[(!]/, 1)[0] as string);
    } else if (isWhole) {
      // `resolve("text")` settles a promise, unless it is `require`'s or `import.meta`'s.
      const isResolver = callee !== "resolve" || /^(?:require|meta|module)$/.test(owner);
      if (isResolver && !/^(?:Worker|SharedWorker|fork)$/.test(callee)) add(literal);
    } else if (literal !== null && (isComputed(callee, owner) || literal.startsWith("."))) addPrefix(literal);
    else if (isComputed(callee, owner)) addPrefix("");
  }

  function word(text: string): void {
    if (pending) settle(text);
    if (telltales.has(text)) words.add(text);
    if ((text === "import" || text === "export") && one !== ".") [age, isType] = [0, false];
    else if (age === 1 && text === "type") isType = true;
    else if (age === 2 && isType && text === "from") isType = false;
  }

  function literal(kind: TokenKind, text: string): void {
    if (pending && pending.literal === null && one === "(") {
      pending.literal = text;
      if (kind === "head") settle("${");
      keep(text);
      return;
    }
    if (pending) settle("literal");
    if (kind === "string" && one === "from") add(text, isType);
    else if (kind === "string" && one === "import") add(text);
    else keep(text);
  }

  function keep(text: string): void {
    if (!strings.has(text) && mayNamePath(text)) strings.add(text);
  }

  function punctuation(text: string): void {
    if (pending) settle(text);
    if (age === 2 && isType && (text === "," || text === "=")) isType = false;
    if (text === "(" && (loaders.has(one) || globs.has(one))) {
      pending = { callee: one, owner: two === "." ? three : "", literal: null };
    }
  }

  return {
    add,
    addPrefix,
    take(kind, text, isMember) {
      if (isNext) age += 1;
      else {
        [one, two, three] = [isMember ? "." : "_", "_", "_"];
        age = Number.POSITIVE_INFINITY;
      }
      const isLiteral = kind !== "word" && kind !== "punctuation";
      if (kind === "word") word(text);
      else if (kind === "punctuation") punctuation(text);
      else literal(kind, text);
      three = two;
      two = one;
      one = isLiteral ? '"' : text;
      isNext = pending !== null || (!isLiteral && leading.has(text)) || (age === 1 && isType);
      return isNext;
    },
    facts() {
      const traits = traitsOf(imports, words);
      return {
        imports: [...imports],
        typeImports: [...types].filter((name) => !imports.has(name)),
        prefixes: [...prefixes],
        // A bare word is a folder only to those that look into folders.
        strings: [...strings].filter((text) => traits.length > 0 || /[./]/.test(text)),
        traits,
      };
    },
  };
}

function isComputed(callee: string, owner: string): boolean {
  const isOwned = owner === "" || /^(?:module|vi|vitest|jest)$/.test(owner);
  return isOwned && /^(?:require|import|fork|Worker|importActual|requireActual)$/.test(callee);
}

const readers =
  /^(?:node:)?(?:fs|fs\/promises|path|path\/posix)$|^(?:fs-extra|graceful-fs|glob|fast-glob|globby|tinyglobby|pathe)$/;
const spawners =
  /^(?:node:)?(?:child_process|worker_threads|cluster|vm)$|^(?:execa|cross-spawn|zx|tinyexec|nano-spawn|shelljs|tinypool|piscina|puppeteer|playwright|esbuild|rollup|webpack|vite|tsup|typescript|ts-morph)$/;
const listers = wordsOf("readdir readdirSync opendir glob globSync globby fdir walk");
const runtimes = wordsOf(
  "readFile readTextFile readFileSync readTextFileSync readDir readDirSync open stat file Glob Command spawn run",
);
const telltales = new Set([...listers, ...runtimes, ...wordsOf("Worker spawn Bun Deno")]);
// What decides how the next token is to be taken.
const leading = new Set([
  ...loaders,
  ...globs,
  ...wordsOf(". import export from module vi vitest jest meta"),
]);
const telling = wordFilter([...telltales, ...leading]);

function traitsOf(imports: ReadonlySet<string>, words: ReadonlySet<string>): Trait[] {
  const all = [...imports];
  const reads = all.some((name) => readers.test(name)) || usesRuntime(words);
  return [
    ...(reads ? ["reads" as const] : []),
    ...(all.some((name) => spawners.test(name)) || words.has("Worker") || words.has("spawn")
      ? ["spawns" as const]
      : []),
    ...(reads && listers.some((one) => words.has(one)) ? ["lists" as const] : []),
  ];
}

function usesRuntime(words: ReadonlySet<string>): boolean {
  return (words.has("Bun") || words.has("Deno")) && runtimes.some((name) => words.has(name));
}

/** Imports that a line shows by itself, comment lines left out. */
function takeLines(text: string, { add }: Collector): void {
  const shown = /(?:\bfrom|\bimport|\b(?:require|import)\s*\()\s*["']([^"'\n]+)["']/g;
  for (let match = shown.exec(text); match; match = shown.exec(text)) {
    const start = text.lastIndexOf("\n", match.index) + 1;
    const before = match.index - start > 2000 ? "//" : text.slice(start, match.index + 12);
    const name = match[1] as string;
    // Prose, such as a message that says where something comes "from": no module is called so.
    if (!/^(?:\.\.?(?:\/.*)?|[^.\s]\S*)$/.test(name)) continue;
    if (!/^\s*(?:\/\/|\/?\*|(?:import|export)\s+type\s)/.test(before)) add(name);
  }
}
