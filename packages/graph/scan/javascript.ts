import { type Facts, mayNamePath, type Scanner, type Trait } from "./facts.ts";
import { lexJavaScript, type TokenKind } from "./lex-javascript.ts";

/** JavaScript and TypeScript with or without JSX. */
export const scanJavaScript: Scanner = (text, path) => {
  const collected = collector();
  const isClean = lexJavaScript(text, collected.take);
  // JSX text looks like code: what lines show is taken, too.
  if (!isClean || /\.(?:[jt]sx|js)$/.test(path)) takeLines(text, collected);
  for (const [, path = ""] of text.matchAll(/^\/\/\/\s*<reference\s+path\s*=\s*["']([^"'\n]+)/gm)) {
    collected.add(/^[./]/.test(path) ? path : `./${path}`);
  }
  const [, jsx] = /@jsxImportSource\s+([^\s*]+)/.exec(text) ?? [];
  if (jsx) for (const runtime of ["jsx-runtime", "jsx-dev-runtime"]) collected.add(`${jsx}/${runtime}`);
  return collected.facts();
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

// What names a module by its first argument, and what loads one only when it is computed or relative.
const loaders =
  /^(?:require|import|mock|doMock|unmock|doUnmock|dontMock|setMock|importActual|importMock|requireActual|requireMock|createMockFromModule|genMockFromModule|unstable_mockModule|rewire|proxyquire|Worker|SharedWorker|fork|resolve)$/;
const globs = /^(?:glob|globEager|globSync|context)$/;

interface Collector {
  take(kind: TokenKind, text: string): void;
  add(specifier: string, typeOnly?: boolean): void;
  addPrefix(prefix: string): void;
  facts(): Facts;
}

function collector(): Collector {
  const [imports, types, prefixes, strings] = [
    new Set<string>(),
    new Set<string>(),
    new Set<string>(),
    new Set<string>(),
  ];
  const words = new Set<string>();
  // The last tokens, newest first, and what the current import or export statement began with.
  let [one, two, three] = ["", "", ""];
  let statement = { age: 0, isType: false };
  // Set while the first argument of a call that loads modules is read.
  let pending: { callee: string; owner: string; literal: string | null } | null = null;

  const add = (specifier: string, typeOnly = false) => (typeOnly ? types : imports).add(specifier);
  const addPrefix = (prefix: string) => prefixes.add(prefix);

  function settle(next: string): void {
    if (!pending) return;
    const { callee, owner, literal } = pending;
    pending = null;
    const isWhole = literal !== null && /^[),]$/.test(next);
    if (globs.test(callee)) {
      if (literal !== null) addPrefix(literal.split(/[*{[(!]/, 1)[0] as string);
    } else if (isWhole) {
      // `resolve("text")` settles a promise, unless it is `require`'s or `import.meta`'s.
      const isResolver = callee !== "resolve" || /^(?:require|meta|module)$/.test(owner);
      if (isResolver && !/^(?:Worker|SharedWorker|fork)$/.test(callee)) add(literal);
    } else if (literal !== null && (isComputed(callee, owner) || literal.startsWith("."))) addPrefix(literal);
    else if (isComputed(callee, owner)) addPrefix("");
  }

  function word(text: string): void {
    settle(text);
    words.add(text);
    if ((text === "import" || text === "export") && one !== ".") statement = { age: 0, isType: false };
    else if (statement.age === 1 && text === "type") statement = { age: 1, isType: true };
    else if (statement.age === 2 && statement.isType && text === "from") statement.isType = false;
  }

  function literal(kind: TokenKind, text: string): void {
    if (pending && pending.literal === null && one === "(") {
      pending.literal = text;
      if (kind === "head") settle("${");
      if (mayNamePath(text)) strings.add(text);
      return;
    }
    settle("literal");
    if (kind === "string" && one === "from") add(text, statement.isType);
    else if (kind === "string" && one === "import") add(text);
    else if (mayNamePath(text)) strings.add(text);
  }

  function punctuation(text: string): void {
    settle(text);
    if (statement.age === 2 && statement.isType && (text === "," || text === "=")) statement.isType = false;
    if (text === "(" && (loaders.test(one) || globs.test(one))) {
      pending = { callee: one, owner: two === "." ? three : "", literal: null };
    }
  }

  return {
    add,
    addPrefix,
    take(kind, text) {
      statement.age += 1;
      if (kind === "word") word(text);
      else if (kind === "punctuation") punctuation(text);
      else literal(kind, text);
      [one, two, three] = [kind === "word" || kind === "punctuation" ? text : '"', one, two];
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
const listers = /^(?:readdir|readdirSync|opendir|glob|globSync|globby|fdir|walk)$/;

function traitsOf(imports: ReadonlySet<string>, words: ReadonlySet<string>): Trait[] {
  const all = [...imports];
  const has = (wanted: RegExp) => [...words].some((one) => wanted.test(one));
  const reads = all.some((name) => readers.test(name)) || usesRuntime(words);
  return [
    ...(reads ? ["reads" as const] : []),
    ...(all.some((name) => spawners.test(name)) || words.has("Worker") || words.has("spawn")
      ? ["spawns" as const]
      : []),
    ...(reads && has(listers) ? ["lists" as const] : []),
  ];
}

function usesRuntime(words: ReadonlySet<string>): boolean {
  const names =
    "readFile readTextFile readFileSync readTextFileSync readDir readDirSync open stat file Glob Command spawn run";
  return (words.has("Bun") || words.has("Deno")) && names.split(" ").some((name) => words.has(name));
}

/** Imports that a line shows by itself, comment lines left out. */
function takeLines(text: string, { add }: Collector): void {
  for (const line of text.split("\n")) {
    if (line.length > 2000 || !/import|require|from/.test(line) || /^\s*(?:\/\/|\/?\*)/.test(line)) continue;
    for (const match of line.matchAll(
      /(?:\bfrom|\bimport|\b(?:require|import)\s*\()\s*["']([^"'\n]+)["']/g,
    )) {
      if (!/^\s*(?:import|export)\s+type\s/.test(line)) add(match[1] as string);
    }
  }
}
