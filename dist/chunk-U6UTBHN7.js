import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import {
  parse
} from "./chunk-TE4MADER.js";
import {
  maxFileBytes,
  openWorkspace
} from "./chunk-MMFJCA6P.js";
import {
  require_micromatch
} from "./chunk-BZUB6NI4.js";
import {
  require_dist
} from "./chunk-ZV23RDGS.js";
import {
  diffCommits,
  diffWorkTree,
  eventRange,
  listLinks,
  localRange,
  parseChangedList,
  rangeSince,
  readSnapshot,
  resolveCommit,
  uniteChanges
} from "./chunk-JMBXJXVB.js";
import {
  UserError
} from "./chunk-35YAVMQK.js";
import {
  __toESM
} from "./chunk-I32OJAXF.js";

// packages/graph/graph.ts
function emptyGraph() {
  const forward = /* @__PURE__ */ new Map();
  const backward = /* @__PURE__ */ new Map();
  const none = [];
  return {
    link(from, to) {
      let known3 = forward.get(from);
      if (!known3) {
        known3 = /* @__PURE__ */ new Set();
        forward.set(from, known3);
      }
      if (from === to || known3.has(to)) return;
      known3.add(to);
      const list = backward.get(to);
      if (list) list.push(from);
      else backward.set(to, [from]);
    },
    needs: (from) => [...forward.get(from) ?? none],
    needers: (to) => backward.get(to) ?? none,
    has: (node) => backward.has(node) || forward.has(node)
  };
}
function nodeOf({ kind, path }) {
  return kind === "folder" ? `${path}/` : kind === "code" ? `${path}//` : path;
}
function reach(graph, seeds, isCode) {
  const reached = /* @__PURE__ */ new Map();
  const queue = [];
  const visit = (node, from) => {
    if (reached.has(node)) return;
    reached.set(node, from);
    queue.push(node);
  };
  for (const seed of seeds) visit(seed, null);
  for (let at = 0; at < queue.length; at += 1) {
    const node = queue[at];
    for (const needer of graph.needers(node)) visit(needer, node);
    if (!node.endsWith("/") && !isVirtual(node)) {
      for (const above of containers(node, isCode(node))) if (graph.has(above)) visit(above, node);
    }
  }
  return reached;
}
function* containers(path, countsAsCode) {
  for (let end = path.lastIndexOf("/"); ; end = path.lastIndexOf("/", end - 1)) {
    const folder2 = end < 0 ? "" : path.slice(0, end);
    yield `${folder2}/`;
    if (countsAsCode) yield `${folder2}//`;
    if (end < 0) return;
  }
}
function isVirtual(node) {
  return /^(?:npm|pip|go|context|package|tests):/.test(node);
}
function wayTo(reached, node) {
  const way = [];
  for (let at = node; at; at = reached.get(at)) way.push(at);
  return way;
}
function closure(graph, start, filesBelow) {
  const seen = /* @__PURE__ */ new Set([start]);
  const queue = [start];
  const visit = (node) => {
    if (seen.has(node)) return;
    seen.add(node);
    queue.push(node);
  };
  for (let node = queue.pop(); node !== void 0; node = queue.pop()) {
    for (const next of graph.needs(node)) visit(next);
    if (node.endsWith("/")) {
      const isCodeOnly = node.endsWith("//") || node === "//";
      for (const path of filesBelow(node.replace(/\/+$/, ""), isCodeOnly)) visit(path);
    }
  }
  return seen;
}

// packages/graph/scan/facts.ts
var noFacts = { imports: [], typeImports: [], prefixes: [], strings: [], traits: [] };
function mayNamePath(text) {
  return text.length > 1 && text.length <= 200 && !/[\n\r<>{}|"`;]|^\s|^https?:|^\.+$/.test(text);
}

// packages/graph/scan/go.ts
var scanGo = (text) => {
  const imports = /* @__PURE__ */ new Set();
  for (const match of text.matchAll(/^[ \t]*import[ \t]*(\([^)]{0,20000}\)?|[^\n]*)/gm)) {
    for (const name of match[1].matchAll(/["`]([^"`\n]+)["`]/g)) imports.add(name[1]);
  }
  const embeds = [...text.matchAll(/^\/\/go:embed[ \t]+([^\n]+)/gm)].flatMap(
    (match) => match[1].trim().split(/\s+/)
  );
  const patterns = embeds.map((pattern) => pattern.replace(/^["`]?(?:all:)?|["`]$/g, ""));
  const strings2 = new Set(
    [...text.matchAll(/["`]([^"`\n\\]{2,200})["`]/g)].map((match) => match[1])
  );
  const spawns = imports.has("os/exec");
  return {
    imports: [...imports],
    typeImports: [],
    prefixes: patterns.map((pattern) => `./${pattern.split(/[*?[]/, 1)[0]}`),
    strings: [...strings2].filter((name) => !imports.has(name) && mayNamePath(name)),
    traits: spawns ? ["spawns"] : []
  };
};

// packages/graph/scan/lex-javascript.ts
function lexJavaScript(text, onToken) {
  const templates = [];
  let [at, depth, isClean, before, wordBefore] = [0, 0, true, "", ""];
  const punctuation = (character) => {
    before = character;
    wordBefore = "";
    onToken("punctuation", character);
    at += 1;
  };
  const literal = (kind, value) => {
    before = '"';
    wordBefore = "";
    onToken(kind, value);
  };
  const openUntil = /* @__PURE__ */ new Map();
  function quoted(quote) {
    const end = at < (openUntil.get(quote) ?? -1) ? -1 : endOfString(text, at + 1, quote);
    if (end < 0) {
      isClean = false;
      if (at >= (openUntil.get(quote) ?? -1)) {
        const newline = text.indexOf("\n", at);
        openUntil.set(quote, newline < 0 ? text.length : newline);
      }
      at += 1;
      return;
    }
    literal("string", cook(text.slice(at + 1, end)));
    at = end + 1;
  }
  function template(start, isFirst) {
    const end = endOfTemplate(text, start);
    if (end < 0) {
      isClean = false;
      at = text.length;
      return;
    }
    const value = text.slice(start, end);
    const isOpen = text.charCodeAt(end) === dollar;
    if (isFirst) literal(isOpen ? "head" : "template", cook(value));
    else if (value.trim() !== "") literal("template", cook(value));
    before = isOpen ? "{" : '"';
    if (isOpen) templates.push(depth);
    at = end + (isOpen ? 2 : 1);
  }
  function slash() {
    const next = text.charCodeAt(at + 1);
    if (next === slashCode) {
      skipTo(text.indexOf("\n", at), true);
      return;
    }
    if (next === star) {
      skipTo(text.indexOf("*/", at + 2) + 2, false);
      return;
    }
    const end = startsRegex(before, wordBefore) ? endOfRegex(text, at + 1) : -1;
    if (end < 0) {
      punctuation("/");
      return;
    }
    before = ")";
    wordBefore = "";
    at = end;
  }
  function skipTo(end, mayEnd) {
    if (end > 1) {
      at = end;
      return;
    }
    isClean &&= mayEnd;
    at = text.length;
  }
  while (at < text.length) {
    const code3 = text.charCodeAt(at);
    if (code3 <= 32) at += 1;
    else if (isWordCode(code3)) {
      const start = at;
      do
        at += 1;
      while (at < text.length && isWordCode(text.charCodeAt(at)));
      before = "a";
      wordBefore = text.slice(start, at);
      onToken("word", wordBefore);
    } else if (code3 === 34 || code3 === 39) quoted(code3);
    else if (code3 === 96) template(at + 1, true);
    else if (code3 === slashCode) slash();
    else if (code3 === 123) {
      depth += 1;
      punctuation("{");
    } else if (code3 === 125) {
      if (templates.at(-1) === depth) {
        templates.pop();
        template(at + 1, false);
      } else {
        depth -= 1;
        punctuation("}");
      }
    } else punctuation(text[at]);
  }
  return isClean && templates.length === 0;
}
var [dollar, slashCode, star, backslash] = [36, 47, 42, 92];
function isWordCode(code3) {
  return code3 >= 97 && code3 <= 122 || code3 >= 65 && code3 <= 90 || code3 >= 48 && code3 <= 57 || code3 === 95 || code3 === dollar || code3 > 127;
}
function endOfString(text, from, quote) {
  for (let at = from; at < text.length; at += 1) {
    const code3 = text.charCodeAt(at);
    if (code3 === quote) return at;
    if (code3 === 10) return -1;
    if (code3 === backslash) at += text.charCodeAt(at + 1) === 13 ? 2 : 1;
  }
  return -1;
}
function endOfTemplate(text, from) {
  for (let at = from; at < text.length; at += 1) {
    const code3 = text.charCodeAt(at);
    if (code3 === 96 || code3 === dollar && text.charCodeAt(at + 1) === 123) return at;
    if (code3 === backslash) at += 1;
  }
  return -1;
}
function endOfRegex(text, from) {
  let inClass = false;
  for (let at = from; at < text.length; at += 1) {
    const code3 = text.charCodeAt(at);
    if (code3 === 10) return -1;
    if (code3 === backslash) at += 1;
    else if (code3 === 91) inClass = true;
    else if (code3 === 93) inClass = false;
    else if (code3 === slashCode && !inClass) return at + 1;
  }
  return -1;
}
var beforeRegex = /^(?:return|typeof|case|in|of|delete|void|throw|new|else|do|instanceof|yield|await)$/;
function startsRegex(before, word) {
  if (before === "a") return beforeRegex.test(word);
  return !/[)\]}"<]/.test(before);
}
function cook(text) {
  return text.includes("\\") ? text.replace(/\\(.)/gs, "$1") : text;
}

// packages/graph/scan/javascript.ts
var scanJavaScript = (text, path) => {
  const collected = collector();
  const isClean = lexJavaScript(text, collected.take);
  if (!isClean || /\.(?:[jt]sx|js)$/.test(path)) takeLines(text, collected);
  for (const [, path2 = ""] of text.matchAll(/^\/\/\/\s*<reference\s+path\s*=\s*["']([^"'\n]+)/gm)) {
    collected.add(/^[./]/.test(path2) ? path2 : `./${path2}`);
  }
  const [, jsx] = /@jsxImportSource\s+([^\s*]+)/.exec(text) ?? [];
  if (jsx) for (const runtime of ["jsx-runtime", "jsx-dev-runtime"]) collected.add(`${jsx}/${runtime}`);
  return collected.facts();
};
var scanComponent = (text, path) => {
  const scripts = scriptsIn(text);
  const frontMatter = /^---\r?\n([\s\S]*?)\n---/.exec(text)?.[1] ?? "";
  const facts = scanJavaScript([frontMatter, ...scripts].join("\n;\n"), path);
  const named4 = [...text.matchAll(/\b(?:src|href|from)\s*=\s*["']([^"'{}\n]+)["']/g)].map(
    (match) => match[1]
  );
  return {
    ...facts,
    imports: [...facts.imports, ...named4.filter((name) => name.startsWith(".")), ...styles(text)]
  };
};
function scriptsIn(text) {
  const scripts = [];
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
var scanStyle = (text) => ({
  imports: styles(text),
  typeImports: [],
  prefixes: [],
  strings: [],
  traits: []
});
function styles(text) {
  const rules = text.matchAll(
    /@(?:import|use|forward|require|plugin|reference|config)\s+(?:\([^)\n]{0,500}\)\s{0,100})?(?:url\()?["']([^"'\n]+)["']/g
  );
  const urls = text.matchAll(/\burl\(\s*["']?([^"')\s]+)/g);
  const names3 = [...rules, ...urls].map((match) => match[1]);
  return names3.filter((name) => !/^(?:data|https?):|^\/\/|^#/.test(name)).map((name) => /^[.@~#/]/.test(name) ? name.replace(/^~/, "") : `./${name}`);
}
var loaders = /^(?:require|import|mock|doMock|unmock|doUnmock|dontMock|setMock|importActual|importMock|requireActual|requireMock|createMockFromModule|genMockFromModule|unstable_mockModule|rewire|proxyquire|Worker|SharedWorker|fork|resolve)$/;
var globs = /^(?:glob|globEager|globSync|context)$/;
function collector() {
  const [imports, types, prefixes, strings2] = [
    /* @__PURE__ */ new Set(),
    /* @__PURE__ */ new Set(),
    /* @__PURE__ */ new Set(),
    /* @__PURE__ */ new Set()
  ];
  const words2 = /* @__PURE__ */ new Set();
  let [one, two, three] = ["", "", ""];
  let statement = { age: 0, isType: false };
  let pending = null;
  const add = (specifier, typeOnly = false) => (typeOnly ? types : imports).add(specifier);
  const addPrefix = (prefix) => prefixes.add(prefix);
  function settle(next) {
    if (!pending) return;
    const { callee, owner, literal: literal2 } = pending;
    pending = null;
    const isWhole = literal2 !== null && /^[),]$/.test(next);
    if (globs.test(callee)) {
      if (literal2 !== null) addPrefix(literal2.split(/[*{[(!]/, 1)[0]);
    } else if (isWhole) {
      const isResolver = callee !== "resolve" || /^(?:require|meta|module)$/.test(owner);
      if (isResolver && !/^(?:Worker|SharedWorker|fork)$/.test(callee)) add(literal2);
    } else if (literal2 !== null && (isComputed(callee, owner) || literal2.startsWith("."))) addPrefix(literal2);
    else if (isComputed(callee, owner)) addPrefix("");
  }
  function word(text) {
    settle(text);
    words2.add(text);
    if ((text === "import" || text === "export") && one !== ".") statement = { age: 0, isType: false };
    else if (statement.age === 1 && text === "type") statement = { age: 1, isType: true };
    else if (statement.age === 2 && statement.isType && text === "from") statement.isType = false;
  }
  function literal(kind, text) {
    if (pending && pending.literal === null && one === "(") {
      pending.literal = text;
      if (kind === "head") settle("${");
      if (mayNamePath(text)) strings2.add(text);
      return;
    }
    settle("literal");
    if (kind === "string" && one === "from") add(text, statement.isType);
    else if (kind === "string" && one === "import") add(text);
    else if (mayNamePath(text)) strings2.add(text);
  }
  function punctuation(text) {
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
      const traits = traitsOf(imports, words2);
      return {
        imports: [...imports],
        typeImports: [...types].filter((name) => !imports.has(name)),
        prefixes: [...prefixes],
        // A bare word is a folder only to those that look into folders.
        strings: [...strings2].filter((text) => traits.length > 0 || /[./]/.test(text)),
        traits
      };
    }
  };
}
function isComputed(callee, owner) {
  const isOwned = owner === "" || /^(?:module|vi|vitest|jest)$/.test(owner);
  return isOwned && /^(?:require|import|fork|Worker|importActual|requireActual)$/.test(callee);
}
var readers = /^(?:node:)?(?:fs|fs\/promises|path|path\/posix)$|^(?:fs-extra|graceful-fs|glob|fast-glob|globby|tinyglobby|pathe)$/;
var spawners = /^(?:node:)?(?:child_process|worker_threads|cluster|vm)$|^(?:execa|cross-spawn|zx|tinyexec|nano-spawn|shelljs|tinypool|piscina|puppeteer|playwright|esbuild|rollup|webpack|vite|tsup|typescript|ts-morph)$/;
var listers = /^(?:readdir|readdirSync|opendir|glob|globSync|globby|fdir|walk)$/;
function traitsOf(imports, words2) {
  const all2 = [...imports];
  const has = (wanted) => [...words2].some((one) => wanted.test(one));
  const reads = all2.some((name) => readers.test(name)) || usesRuntime(words2);
  return [
    ...reads ? ["reads"] : [],
    ...all2.some((name) => spawners.test(name)) || words2.has("Worker") || words2.has("spawn") ? ["spawns"] : [],
    ...reads && has(listers) ? ["lists"] : []
  ];
}
function usesRuntime(words2) {
  const names3 = "readFile readTextFile readFileSync readTextFileSync readDir readDirSync open stat file Glob Command spawn run";
  return (words2.has("Bun") || words2.has("Deno")) && names3.split(" ").some((name) => words2.has(name));
}
function takeLines(text, { add }) {
  for (const line of text.split("\n")) {
    if (line.length > 2e3 || !/import|require|from/.test(line) || /^\s*(?:\/\/|\/?\*)/.test(line)) continue;
    for (const match of line.matchAll(
      /(?:\bfrom|\bimport|\b(?:require|import)\s*\()\s*["']([^"'\n]+)["']/g
    )) {
      if (!/^\s*(?:import|export)\s+type\s/.test(line)) add(match[1]);
    }
  }
}

// packages/graph/scan/python.ts
var scanPython = (text) => {
  const imports = /* @__PURE__ */ new Set();
  const joined = text.includes("\\\n") ? text.replace(/\\\r?\n/g, " ") : text;
  for (const match of joined.matchAll(
    /(?:^|[;:])[ \t]*(?:>>>[ \t]*|\.\.\.[ \t]*)?import[ \t]+([^\n#;]+)/gm
  )) {
    for (const name of names(match[1])) imports.add(name);
  }
  const froms = /(?:^|[;:])[ \t]*(?:>>>[ \t]*|\.\.\.[ \t]*)?from[ \t]+([.\w]+)[ \t]*import[ \t]*(\([^)]{0,20000}\)?|[^\n#;]+)/gm;
  for (const [, from = "", taken = ""] of joined.matchAll(froms)) {
    imports.add(from);
    for (const name of names(taken.replace(/#[^\n]*/g, "").replace(/[()]/g, " "))) {
      imports.add(from.endsWith(".") ? `${from}${name}` : `${from}.${name}`);
    }
  }
  const strings2 = [...literals(text)].filter(mayNamePath);
  return {
    imports: [...imports],
    typeImports: [],
    prefixes: computed(text),
    strings: strings2,
    traits: traitsOf2(text, imports)
  };
};
function names(list) {
  return list.split(",").flatMap((part) => /^\s*([\w.]+)/.exec(part)?.[1] ?? []);
}
function* literals(text) {
  const found = /* @__PURE__ */ new Set();
  for (const match of text.matchAll(/(["'])((?:(?!\1)[^\\\n]|\\.)*)\1?/g)) {
    const literal = match[2].replace(/[{%][\s\S]*$/, "");
    if (literal && !found.has(literal)) yield literal;
    found.add(literal);
  }
}
function computed(text) {
  const calls = text.matchAll(/\b(?:import_module|__import__|find_spec|load_module)\s*\(\s*([^\n]*)/g);
  const prefixes = [...calls].flatMap(([, rest = ""]) => {
    if (/^(["'])[\w.]+\1/.test(rest)) return [];
    return [/^[fF]["']([\w.]*\.)/.exec(rest)?.[1] ?? ""];
  });
  return /\b(?:iter_modules|walk_packages|spec_from_file_location|run_path|run_module|SourceFileLoader)\b/.test(
    text
  ) ? [...prefixes, ""] : prefixes;
}
function traitsOf2(text, imports) {
  const reads = /\bopen\s*\(|\bpathlib\b|\bos\.path\b|__file__|\bimportlib[._]resources\b|\bread_text\b|\bPath\s*\(/.test(
    text
  );
  const isSpawner = (name) => /^(?:subprocess|multiprocessing|pexpect|runpy)\b|^concurrent\.futures/.test(name);
  const spawns = [...imports].some(isSpawner) || /\bos\.(?:system|popen|exec\w*|spawn\w*|fork)\b|\b(?:pytester|testdir)\b/.test(text);
  const lists = /\b(?:listdir|scandir|iterdir|rglob|glob|os\.walk)\s*\(/.test(text);
  return [
    ...reads ? ["reads"] : [],
    ...spawns ? ["spawns"] : [],
    ...lists ? ["lists"] : []
  ];
}

// packages/graph/scan/index.ts
var languages = {
  javascript: { extensions: "ts tsx mts cts js jsx mjs cjs", scan: scanJavaScript },
  python: { extensions: "py pyi pyx", scan: scanPython },
  go: { extensions: "go", scan: scanGo },
  style: { extensions: "css scss sass less styl pcss", scan: scanStyle }
};
var byExtension = new Map([
  ...Object.entries(languages).flatMap(
    ([language, { extensions: extensions3, scan: scan2 }]) => extensions3.split(" ").map((extension) => [extension, { language, scan: scan2 }])
  ),
  ...["vue", "svelte", "astro", "mdx"].map(
    (extension) => [extension, { language: "javascript", scan: scanComponent }]
  )
]);
function languageOf(path) {
  return byExtension.get(extensionOf(path))?.language ?? null;
}
function scan(path, text) {
  return byExtension.get(extensionOf(path))?.scan(text, path) ?? noFacts;
}
function extensionOf(path) {
  return path.slice(path.lastIndexOf(".") + 1).toLowerCase();
}

// packages/graph/tree.ts
function treeOf(paths, links = /* @__PURE__ */ new Map()) {
  const files = new Set(paths);
  const folders = /* @__PURE__ */ new Set([""]);
  const byName = /* @__PURE__ */ new Map();
  const byStem = /* @__PURE__ */ new Map();
  for (const path of files) {
    push(byName, baseName(path), path);
    push(byStem, stemOf(path), path);
    for (let folder2 = folderOf(path); !folders.has(folder2); folder2 = folderOf(folder2)) folders.add(folder2);
  }
  const foldersByName = /* @__PURE__ */ new Map();
  for (const folder2 of folders) push(foldersByName, baseName(folder2), folder2);
  function follow(path, left = 8) {
    if (links.size === 0 || left === 0) return path;
    for (let part = path; part !== ""; part = folderOf(part)) {
      const target = links.get(part);
      if (target !== void 0) return follow(`${target}${path.slice(part.length)}`, left - 1);
    }
    return path;
  }
  return {
    paths: [...files],
    isFile: (path) => files.has(path),
    isFolder: (path) => folders.has(path),
    named: (name) => byName.get(name) ?? [],
    withStem: (stem) => byStem.get(stem) ?? [],
    foldersNamed: (name) => foldersByName.get(name) ?? [],
    normalise(path) {
      const clean2 = resolveDots(path);
      return clean2 === null ? null : follow(clean2);
    }
  };
}
function stemOf(path) {
  const dot = path.indexOf(".", path.lastIndexOf("/") + 1);
  return dot < 0 ? path : path.slice(0, dot);
}
function folderOf(path) {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}
function baseName(path) {
  return path.slice(path.lastIndexOf("/") + 1);
}
function join(folder2, path) {
  return folder2 === "" ? path : `${folder2}/${path}`;
}
function isBelow(path, folder2) {
  return folder2 === "" || path.startsWith(`${folder2}/`);
}
function foldersAbove(path) {
  const folders = [];
  for (let folder2 = folderOf(path); folder2 !== ""; folder2 = folderOf(folder2)) folders.push(folder2);
  return [...folders, ""];
}
function resolveDots(path) {
  if (!/(^|\/)\.{0,2}(\/|$)/.test(path)) return path;
  const parts = [];
  for (const part of path.split("/")) {
    if (part === "..") {
      if (parts.pop() === void 0) return null;
    } else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}
function push(map, key, value) {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

// packages/graph/kinds.ts
var everything = /^(?:\.github\/(?:workflows|actions)\/.*|\.github\/keep-pace\.ya?ml|\.gitlab-ci\.yml|\.circleci\/.*|azure-pipelines\.yml|(?:.*\/)?(?:buildSrc|build-logic|\.mvn|\.cargo)\/.*|(?:.*\/)?(?:\.gitmodules|\.gitattributes|\.nvmrc|\.node-version|\.python-version|\.ruby-version|\.java-version|\.go-version|\.tool-versions|mise\.toml|\.mise\.toml|rust-toolchain(?:\.toml)?|flake\.(?:nix|lock)|shell\.nix|\.envrc|\.env(?:\.[\w.]+)?|Makefile|makefile|GNUmakefile|justfile|Justfile|Taskfile\.ya?ml))$/;
var configurations = [
  [
    "javascript",
    /^(?:[tj]sconfig[^/]*\.json|(?:vitest|vite|jest|babel|playwright|webpack|rollup|rolldown|rspack|rsbuild|rslib|rstest|esbuild|tsup|tsdown|unbuild|swc|postcss|tailwind|svelte|vue|nuxt|next|astro|remix|metro|karma|cypress|ava|wdio|wallaby|windi|uno|angular|react-router)[\w.-]*\.(?:[cm]?[jt]s|json|ya?ml)|vitest\.(?:workspace|projects|shims|setup)[\w.-]*|\.babelrc[^/]*|\.swcrc|\.mocharc[^/]*|\.taprc|\.nycrc[^/]*|\.c8rc[^/]*|bunfig\.toml|deno\.jsonc?|deno\.lock|nx\.json|turbo\.json|lerna\.json|project\.json|angular\.json|\.pnp\.[\w.]+|\.npmrc|\.yarnrc(?:\.yml)?|pnpm-workspace\.yaml|\.pnpmfile\.[cm]?js|\.browserslistrc|jest-preset\.[cm]?js(?:on)?|svgo\.config\..*)$/
  ],
  [
    "python",
    /^(?:\.?pytest\.(?:ini|toml)|tox\.ini|setup\.(?:cfg|py)|pyproject\.toml|(?:site|user)customize\.py|[^/]+\.pth|MANIFEST\.in|\.coveragerc|noxfile\.py|manage\.py|pdm\.toml|poetry\.toml|uv\.toml|environment\.ya?ml|conda-lock\.yml)$/
  ],
  ["go", /^(?:go\.work(?:\.sum)?|\.golangci\.ya?ml)$/],
  ["rust", /^(?:build\.rs|nextest\.toml)$/],
  [
    "jvm",
    /^(?:settings\.gradle(?:\.kts)?|gradle\.properties|libs\.versions\.toml|gradle-wrapper\.properties|maven\.config|jvm\.config|[^/]+\.gradle(?:\.kts)?)$/
  ]
];
var manifests = [
  [
    "javascript",
    /^(?:package\.json|package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|yarn\.lock|bun\.lockb?|bun\.lock)$/
  ],
  [
    "python",
    /^(?:uv\.lock|poetry\.lock|pdm\.lock|Pipfile(?:\.lock)?|pixi\.(?:lock|toml)|(?:.*[-_.])?(?:requirements|constraints)[\w.-]*\.(?:txt|in))$/
  ],
  ["go", /^go\.(?:mod|sum)$/],
  ["rust", /^Cargo\.(?:toml|lock)$/],
  ["jvm", /^(?:pom\.xml|gradle\.lockfile|verification-metadata\.xml)$/],
  [
    "other",
    /^(?:Gemfile(?:\.lock)?|composer\.(?:json|lock)|mix\.(?:exs|lock)|pubspec\.(?:yaml|lock)|Package\.(?:swift|resolved)|packages\.lock\.json|Directory\.[\w.]+)$/
  ]
];
var prose = /(?:^|\/)(?:(?:README|CHANGELOG|CHANGES|HISTORY|CONTRIBUTING|CONTRIBUTORS|AUTHORS|MAINTAINERS|LICEN[CS]E|COPYING|NOTICE|SECURITY|SUPPORT|CODE_OF_CONDUCT|CODEOWNERS|AGENTS|CLAUDE|GOVERNANCE|CITATION)(?:[\w.-]*)|[^/]+\.(?:md|markdown|rst|adoc)|\.gitignore|\.ignore|\.npmignore|\.dockerignore|\.editorconfig|\.mailmap|\.git-blame-ignore-revs|\.prettier[\w.]*|\.eslint[\w.]*|eslint\.config\.[cm]?[jt]s|prettier\.config\.[cm]?[jt]s|biome\.jsonc?|\.oxlintrc\.json|oxlint\.json|\.stylelint[\w.]*|\.markdownlint[\w.]*|\.cspell\.json|cspell\.json|typos\.toml|_typos\.toml|\.codespellrc|\.flake8|\.pylintrc|\.?ruff\.toml|\.pre-commit-config\.yaml|\.readthedocs\.ya?ml|codecov\.ya?ml|\.codecov\.ya?ml|renovate\.json5?|\.renovaterc(?:\.json)?|\.all-contributorsrc|\.lintstagedrc[\w.]*|\.commitlintrc[\w.]*|commitlint\.config\.[cm]?[jt]s)$|^(?:\.github|\.vscode|\.idea|\.husky|\.changeset|\.devcontainer|\.claude|\.cursor)\//;
function kindOf(path) {
  const name = baseName(path);
  const folder2 = folderOf(path);
  if (everything.test(path)) return { kind: "everything" };
  const manifest2 = manifests.find(([, pattern]) => pattern.test(name));
  if (manifest2) return { kind: "manifest", language: manifest2[0], folder: folder2 };
  const configuration = configurations.find(([, pattern]) => pattern.test(name));
  if (configuration) return { kind: "configuration", language: configuration[0], folder: folder2 };
  if (prose.test(path)) return { kind: "prose" };
  const language = languageOf(path);
  return language ? { kind: "code", language } : { kind: "data" };
}
var testFolders = /(?:^|\/)(?:tests?|__tests__|specs?|e2e|integration|fixtures|__fixtures__|testing|testdata|test-utils|cypress)\//;
var testNames = /(?:^|\/)(?:conftest\.py|test_[^/]*|[^/]*[._-](?:test|spec)s?(?:[._-][^/]*)?\.\w+|(?:vitest|jest)?[.-]?(?:setup|global-?setup)[^/]*)$/i;
function isTestSide(path) {
  return testFolders.test(path) || testNames.test(path);
}
var dataFolders = /^(.*?\/)?(?:fixtures?|__fixtures__|testdata|test-data|test_data|golden|goldens|__snapshots__|snapshots|__image_snapshots__|cassettes|samples)\//;
function dataOwner(path) {
  const match = dataFolders.exec(path);
  return match ? (match[1] ?? "").replace(/\/$/, "") : null;
}

// packages/graph/package-graph.ts
function linkPackages({ graph, tree, units, texts, projects }) {
  for (const { path, runner } of units) {
    if (runner === "cargo") graph.link(`tests:${path}`, `package:${path === "." ? "" : path}`);
    else if (runner === "jvm" || runner === "other" && languageOf(path) === null) {
      graph.link(path, `package:${projects.ownerOf(path) ?? ""}`);
    }
  }
  const names3 = /* @__PURE__ */ new Map();
  for (const [path, text] of texts) {
    const name = nameIn(path, text);
    if (name !== null) names3.set(name, folderOf(path));
  }
  for (const [path, text] of texts) {
    if (!/^(?:Cargo\.toml|pom\.xml|build\.gradle(?:\.kts)?)$/.test(baseName(path))) continue;
    const own = `package:${folderOf(path)}`;
    graph.link(own, path);
    for (const folder2 of dependenciesIn(path, text, names3, tree)) graph.link(own, `package:${folder2}`);
  }
  for (const path of tree.paths) {
    const owner = `package:${projects.ownerOf(path) ?? ""}`;
    if (graph.has(owner)) graph.link(owner, path);
  }
}
function nameIn(path, text) {
  const name = baseName(path);
  if (name === "pom.xml")
    return /<artifactId>([^<]+)<\/artifactId>/.exec(text.replace(/<parent>[\s\S]*?<\/parent>/, ""))?.[1] ?? null;
  if (/^build\.gradle/.test(name)) return `:${folderOf(path).replaceAll("/", ":")}`;
  return name === "Cargo.toml" ? /^\[package\][^[]*?^name\s*=\s*"([^"]+)"/m.exec(text)?.[1] ?? null : null;
}
function dependenciesIn(path, text, names3, tree) {
  const known3 = (found) => [...found].flatMap((match) => names3.get(match[1]) ?? []);
  if (baseName(path) === "pom.xml") return known3(text.matchAll(/<artifactId>([^<]+)<\/artifactId>/g));
  if (baseName(path) !== "Cargo.toml") {
    const accessors = [...text.matchAll(/\bprojects\.([\w.]+)/g)].map(
      (match) => match[1].toLowerCase().replaceAll(".", "")
    );
    const byAccessor = [...names3].filter(([name]) => accessors.includes(name.replace(/[:_-]/g, "").toLowerCase())).map(([, folder2]) => folder2);
    return [...known3(text.matchAll(/project\s*\(\s*(?:path\s*[:=]\s*)?["']([^"']+)["']/g)), ...byAccessor];
  }
  return cargoDependencies(path, text, names3, tree);
}
function cargoDependencies(path, text, names3, tree) {
  try {
    parse(text);
  } catch {
    return [...names3.values()];
  }
  const byPath = [...text.matchAll(/\bpath\s*=\s*"([^"]+)"/g)].flatMap(
    (match) => tree.normalise(join(folderOf(path), match[1])) ?? []
  );
  const byName = [...text.matchAll(/^\s*"?([\w-]+)"?(?:\.workspace)?\s*=/gm)].flatMap(
    (match) => names3.get(match[1]) ?? []
  );
  const renamed = [...text.matchAll(/\bpackage\s*=\s*"([^"]+)"/g)].flatMap(
    (match) => names3.get(match[1]) ?? []
  );
  return [...byPath.filter(tree.isFolder), ...byName, ...renamed].filter(
    (folder2) => folder2 !== folderOf(path)
  );
}

// packages/graph/projects.ts
var manifests2 = /^(?:package\.json|deno\.jsonc?|pyproject\.toml|setup\.(?:py|cfg)|go\.mod|Cargo\.toml|pom\.xml|(?:build|settings)\.gradle(?:\.kts)?|Gemfile|[^/]+\.gemspec|composer\.json|[^/]+\.(?:cs|fs|vb)proj|mix\.exs|pubspec\.yaml|Package\.swift|project\.json|moon\.yml|BUILD(?:\.bazel)?|CMakeLists\.txt)$/;
function projectsOf(tree) {
  const folders = new Set(tree.paths.filter((path) => manifests2.test(baseName(path))).map(folderOf));
  const known3 = /* @__PURE__ */ new Map();
  return {
    folders: [...folders].sort(),
    ownerOf(path) {
      const folder2 = folderOf(path);
      const cached = known3.get(folder2);
      if (cached !== void 0) return cached;
      const owner = foldersAbove(path).find((one) => folders.has(one)) ?? null;
      known3.set(folder2, owner);
      return owner;
    }
  };
}

// packages/graph/resolve/go.ts
function linkGo({ graph, tree, texts, factsOf }) {
  const files = tree.paths.filter((path) => path.endsWith(".go"));
  if (files.length === 0) return;
  const folders = /* @__PURE__ */ new Map();
  for (const path of files) push(folders, folderOf(path), path);
  const modules = modulesOf(texts);
  const replaced = replacementsIn(texts, tree);
  for (const [folder2, own] of folders) {
    for (const path of own) {
      const facts = factsOf(path);
      const isTest = path.endsWith("_test.go");
      graph.link(`tests:${folder2 || "."}`, path);
      if (!isTest) graph.link(`package:go:${folder2}`, path);
      for (const name of facts.imports) linkImport(path, name);
      for (const prefix of facts.prefixes) linkEmbedded(path, prefix);
      if (isTest && facts.traits.includes("spawns")) {
        graph.link(
          path,
          `${foldersAbove(path).find((one) => modules.some((module) => module.folder === one)) ?? ""}//`
        );
      }
    }
    graph.link(`tests:${folder2 || "."}`, `${join(folder2, "testdata")}/`);
    graph.link(`tests:${folder2 || "."}`, `package:go:${folder2}`);
  }
  function linkImport(path, name) {
    const inside2 = modules.filter((module) => name === module.path || name.startsWith(`${module.path}/`));
    for (const module of inside2) {
      const folder2 = name === module.path ? module.folder : join(module.folder, name.slice(module.path.length + 1));
      graph.link(path, `package:go:${folder2}`);
    }
    for (const { from, to } of replaced) {
      if (name === from || name.startsWith(`${from}/`)) {
        graph.link(path, `package:go:${name === from ? to : join(to, name.slice(from.length + 1))}`);
      }
    }
    if (inside2.length > 0) return;
    graph.link(path, `go:${name}`);
    for (const module of modules) graph.link(path, `package:go:${join(module.folder, `vendor/${name}`)}`);
  }
  function linkEmbedded(path, prefix) {
    const target = tree.normalise(join(folderOf(path), prefix));
    if (target === null) return;
    if (tree.isFile(target)) graph.link(path, target);
    else graph.link(path, `${tree.isFolder(target) ? target : folderOf(target)}/`);
  }
}
function modulesOf(texts) {
  return [...texts].flatMap(([path, text]) => {
    const name = baseName(path) === "go.mod" ? /^\s*module\s+"?([^\s"]+)/m.exec(text)?.[1] : void 0;
    return name === void 0 ? [] : [{ folder: folderOf(path), path: name }];
  });
}
function replacementsIn(texts, tree) {
  return [...texts].flatMap(([path, text]) => {
    if (!/^go\.(?:mod|work)$/.test(baseName(path))) return [];
    return [...text.matchAll(/^\s*(?:replace\s+)?(\S+)(?:\s+v\S+)?\s*=>\s*(\.\.?\/\S*)/gm)].flatMap(
      ([, from = "", to = ""]) => {
        const folder2 = tree.normalise(join(folderOf(path), to));
        return folder2 === null ? [] : [{ from, to: folder2 }];
      }
    );
  });
}

// packages/graph/resolve/javascript.ts
import { builtinModules } from "node:module";

// packages/graph/resolve/target.ts
var file = (path) => ({ kind: "file", path });
var folder = (path) => ({ kind: "folder", path });
var code = (path) => ({ kind: "code", path });
var external = (path) => ({ kind: "external", path });

// packages/graph/resolve/javascript.ts
var extensions = [
  ..."ts tsx mts cts js jsx mjs cjs d.ts d.mts d.cts json vue svelte astro mdx css scss sass less node wasm".split(
    " "
  )
];
var endings = /* @__PURE__ */ new Set([
  ...extensions,
  ..."native ios android web browser server client".split(" ").flatMap((platform) => ["ts", "tsx", "js", "jsx"].map((extension) => `${platform}.${extension}`))
]);
var known = /* @__PURE__ */ new WeakMap();
function moduleFiles(tree, path) {
  let cache = known.get(tree);
  if (!cache) {
    cache = /* @__PURE__ */ new Map();
    known.set(tree, cache);
  }
  const cached = cache.get(path);
  if (cached) return cached;
  const files = findModule(tree, path);
  cache.set(path, files);
  return files;
}
function findModule(tree, path) {
  const stems = [path, path.replace(/\.(?:[mc]?jsx?|[mc]?tsx?)$/, "")];
  const found = tree.withStem(stemOf(path)).filter((file2) => file2 === path || stems.some((stem) => endings.has(endingAfter(file2, stem))));
  if (tree.isFolder(path)) {
    const index = join(path, "index");
    found.push(...tree.withStem(index).filter((file2) => endings.has(endingAfter(file2, index))));
  }
  return [.../* @__PURE__ */ new Set([...found, ...found.flatMap((file2) => mocksOf(tree, file2))])];
}
function endingAfter(file2, stem) {
  return file2.startsWith(`${stem}.`) ? file2.slice(stem.length + 1) : "";
}
function mocksOf(tree, path) {
  if (tree.foldersNamed("__mocks__").length === 0) return [];
  return tree.withStem(join(folderOf(path), `__mocks__/${stemOf(baseName(path))}`));
}
function resolveModule(specifier, from, world) {
  const bare = specifier.replace(/^(?:[\w-]+!)+/, "").replace(/(?<=.)[?#].*$/, "");
  if (bare === "" || /^(?:https?|data|blob):/.test(bare)) return [];
  const isRelative = /^\.\.?(?:\/|$)|^\//.test(bare);
  const found = isRelative ? relative(bare, from, world) : named(bare, from, world);
  return found.length > 0 ? found : unresolved(from, world);
}
function relative(specifier, from, { tree, projects, packages }) {
  const bases = specifier.startsWith("/") ? [projects.ownerOf(from) ?? "", ""] : [folderOf(from)];
  return [...new Set(bases)].flatMap((base) => {
    const path = tree.normalise(join(base, specifier));
    if (path === null) return [];
    const files = moduleFiles(tree, path).map(file);
    const entries = packages.entriesAt(path).map(file);
    return [...files, ...entries];
  });
}
function named(specifier, from, world) {
  const { tree, packages, maps } = world;
  const mapped = maps.candidates(specifier, from).flatMap((path) => moduleFiles(tree, path)).map(file);
  const own = packages.resolve(specifier, from);
  const stored = foldersAbove(from).map((above) => join(above, `node_modules/${packageName(specifier)}`)).filter((path) => tree.isFolder(path)).map(folder);
  const mocks = manualMocks(specifier, tree);
  const isKnown = packages.isDeclared(packageName(specifier), from) || isBuiltin(specifier);
  const local = [...mapped, ...own, ...stored];
  if (local.length > 0 || isKnown) return [...local, ...mocks, external(`npm:${packageName(specifier)}`)];
  const aliased = bySuffix(specifier, world);
  const guess = aliased.length > 0 ? aliased : unresolved(from, world);
  return [...guess, ...mocks, external(`npm:${packageName(specifier)}`)];
}
function bySuffix(specifier, { tree }) {
  const rest = specifier.replace(/^[^/]+\/|^[~#@$]/, "");
  if (rest === "" || rest === specifier) return [];
  const stem = baseName(rest);
  const names3 = extensions.flatMap((extension) => [`${stem}.${extension}`]);
  const files = [stem, ...names3].flatMap((name) => tree.named(name));
  const matching = files.filter(
    (path) => `/${path}`.includes(`/${folderOf(rest)}${folderOf(rest) ? "/" : ""}${stem}`)
  );
  const inFolders = tree.foldersNamed(stem).filter((path) => `/${path}`.endsWith(`/${rest}`)).flatMap((path) => moduleFiles(tree, path));
  return [...matching, ...inFolders].map(file);
}
function manualMocks(specifier, tree) {
  if (tree.foldersNamed("__mocks__").length === 0) return [];
  const name = baseName(specifier.replace(/^node:/, ""));
  return ["js", "ts", "jsx", "tsx", "mjs", "cjs"].flatMap((extension) => tree.named(`${name}.${extension}`)).filter((path) => /(?:^|\/)__mocks__\//.test(path)).map(file);
}
function unresolved(from, { projects }) {
  return [code(projects.ownerOf(from) ?? "")];
}
function resolvePrefix(prefix, from, { tree, projects }) {
  if (prefix !== "" && !/^[./]/.test(prefix)) return unresolvedPrefix();
  const path = prefix === "" ? folderOf(from) : tree.normalise(join(folderOf(from), prefix.replace(/[^/]*$/, "")));
  if (path === null || !tree.isFolder(path)) return unresolvedPrefix();
  return prefix === "" ? [code(path)] : [folder(path)];
  function unresolvedPrefix() {
    return [code(projects.ownerOf(from) ?? "")];
  }
}
function packageName(specifier) {
  const [scope = "", name = ""] = specifier.split("/");
  return scope.startsWith("@") ? `${scope}/${name}` : scope;
}
var builtins = new Set(builtinModules);
function isBuiltin(specifier) {
  return /^(?:node|bun|deno|cloudflare|virtual|jsr|npm):/.test(specifier) || builtins.has(specifier);
}
function spawnTargets(facts, from, { projects, packages }) {
  if (!facts.traits.includes("spawns")) return [];
  const owner = projects.ownerOf(from) ?? "";
  return [code(owner), ...packages.programsOf(owner).map(file)];
}

// packages/graph/resolve/literal.ts
function literalTargets(text, from, { traits }, tree, projects) {
  const seeks = traits.length > 0;
  const clean2 = text.replace(/^file:\/\//, "").replace(/[?#].*$/, "");
  const last2 = baseName(clean2.replace(/\/+$/, ""));
  const isFileLike = !last2.includes("*") && /[^.].{0,180}\.[A-Za-z][\w-]{0,15}$/.test(last2) || /^\.[a-z]\w+$/i.test(last2);
  if (!isFileLike && !seeks && !clean2.includes("/")) return [];
  const owner = projects.ownerOf(from) ?? "";
  const bases = [.../* @__PURE__ */ new Set([folderOf(from), owner, ""])];
  const direct = bases.flatMap((base) => at(join(base, clean2), clean2, base === folderOf(from)));
  const pieces = isFileLike ? isManifest(last2) ? [] : inside(tree, owner, last2, tree.named(last2)).map(file) : seeks && !clean2.includes("/") ? inside(tree, owner, `${clean2}/`, tree.foldersNamed(clean2)).map(folder) : [];
  return [...direct, ...pieces];
  function at(joined, written, isOwn) {
    const stars = written.search(/[*?[{]/);
    const path = tree.normalise(
      stars < 0 ? joined : folderOf(joined.slice(0, joined.length - written.length + stars))
    );
    if (path === null || stars >= 0 && !/^[^/].*\//.test(written.slice(0, stars))) return [];
    if (stars >= 0) return path !== "" && tree.isFolder(path) && (seeks || isOwn) ? [folder(path)] : [];
    if (tree.isFile(path)) return [file(path)];
    const isWrittenAsFolder = /^\.\.?\/|^[^/].*\/$/.test(written);
    const leadsUp = /^\.\.(?:\/\.\.)*\/?$/.test(written);
    return path !== "" && tree.isFolder(path) && (seeks || isWrittenAsFolder) && !leadsUp ? [folder(path)] : [];
  }
}
var known2 = /* @__PURE__ */ new WeakMap();
function inside(tree, owner, name, paths) {
  let cache = known2.get(tree);
  if (!cache) {
    cache = /* @__PURE__ */ new Map();
    known2.set(tree, cache);
  }
  const key = `${owner}\0${name}`;
  const found = cache.get(key) ?? paths.filter((path) => path !== "" && isBelow(path, owner));
  cache.set(key, found);
  return found;
}
function isManifest(name) {
  return /^(?:package\.json|tsconfig\.json|index\.[jt]s|__init__\.py|pyproject\.toml|setup\.py)$/.test(name);
}

// packages/graph/jsonc.ts
var import_yaml = __toESM(require_dist(), 1);
function parse2(text) {
  const plain = text.replace(/^\ufeff/, "");
  try {
    return JSON.parse(plain);
  } catch {
    try {
      return (0, import_yaml.parse)(blankComments(plain).replaceAll("	", "  "), { maxAliasCount: 0, logLevel: "silent" });
    } catch {
      return null;
    }
  }
}
function blankComments(text) {
  return text.replace(
    /"(?:[^"\\\n]|\\.)*"?|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/g,
    (piece) => piece.startsWith('"') ? piece : " "
  );
}

// packages/graph/resolve/packages.ts
function javaScriptPackages(texts, tree, _projects) {
  const byFolder = /* @__PURE__ */ new Map();
  const byName = /* @__PURE__ */ new Map();
  for (const [path, text] of texts) {
    if (baseName(path) !== "package.json") continue;
    const value = parse2(text);
    const fields = isRecord(value) ? value : {};
    const manifest2 = { folder: folderOf(path), name: textOf(fields.name), fields };
    byFolder.set(manifest2.folder, manifest2);
    if (manifest2.name !== null) push(byName, manifest2.name, manifest2);
  }
  const declared = new Map([...byFolder].map(([folder2, { fields }]) => [folder2, declaredIn(fields)]));
  function inPackage(manifest2, subpath, field) {
    const paths = [
      ...exported(manifest2.fields[field], subpath),
      ...field === "exports" && subpath === "." ? mains(manifest2.fields) : [],
      ...field === "exports" ? [subpath] : []
    ];
    const files = paths.flatMap((path) => sourcesOf(tree, manifest2.folder, path));
    if (subpath === "." && field === "exports")
      files.push(...moduleFiles(tree, join(manifest2.folder, "index")));
    return files.length > 0 ? [...new Set(files)].map(file) : [code(manifest2.folder)];
  }
  return {
    resolve(specifier, from) {
      if (specifier.startsWith("#")) {
        const owner = foldersAbove(from).find((folder2) => byFolder.get(folder2)?.fields.imports !== void 0);
        const manifest2 = owner === void 0 ? void 0 : byFolder.get(owner);
        return manifest2 ? inPackage(manifest2, specifier, "imports") : [];
      }
      const name = packageName(specifier);
      const subpath = `.${specifier.slice(name.length)}`;
      return (byName.get(name) ?? []).flatMap((manifest2) => inPackage(manifest2, subpath, "exports"));
    },
    entriesAt(folder2) {
      const manifest2 = byFolder.get(folder2);
      if (!manifest2) return [];
      return [...mains(manifest2.fields), ...exported(manifest2.fields.exports, ".")].flatMap(
        (path) => sourcesOf(tree, folder2, path)
      );
    },
    programsOf(folder2) {
      const bin = byFolder.get(folder2)?.fields.bin;
      return strings(bin).flatMap((path) => sourcesOf(tree, folder2, path));
    },
    isDeclared: (name, from) => foldersAbove(from).some((folder2) => declared.get(folder2)?.has(name))
  };
}
var dependencyFields = ["dependencies", "devDependencies", "peerDependencies", "optionalDependencies"];
function declaredIn(fields) {
  return new Set(
    dependencyFields.flatMap((field) => isRecord(fields[field]) ? Object.keys(fields[field]) : [])
  );
}
function mains(fields) {
  return ["source", "main", "module", "browser", "types", "typings", "svelte"].flatMap(
    (field) => textOf(fields[field]) ?? []
  );
}
function exported(value, subpath) {
  if (!isRecord(value) || !Object.keys(value).some((key) => /^[.#]/.test(key))) {
    return subpath === "." ? strings(value) : [];
  }
  return Object.entries(value).flatMap(([pattern, target]) => {
    const star2 = pattern.indexOf("*");
    if (star2 < 0) return pattern === subpath ? strings(target) : [];
    const [head, tail] = [pattern.slice(0, star2), pattern.slice(star2 + 1)];
    if (!subpath.startsWith(head) || !subpath.endsWith(tail) || subpath.length < pattern.length - 1)
      return [];
    const middle = subpath.slice(head.length, subpath.length - tail.length);
    return strings(target).map((text) => text.replaceAll("*", () => middle));
  });
}
function strings(value) {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(strings);
  return isRecord(value) ? Object.values(value).flatMap(strings) : [];
}
function sourcesOf(tree, folder2, path) {
  const clean2 = path.replace(/^\.\//, "");
  const there = tree.normalise(join(folder2, clean2));
  const direct = there === null ? [] : moduleFiles(tree, there);
  const isBuilt = direct.length === 0 || /^(?:dist|lib|build|out|es|esm|cjs|output)\//.test(clean2);
  if (!isBuilt) return direct;
  const inner = clean2.replace(/\.d\.[mc]?ts$|\.[mc]?jsx?$/, "").replace(/(?:\.(?:min|esm|cjs|umd|global|prod|dev|mjs))+$/, "");
  const rests = [inner];
  for (let at = inner.indexOf("/"); at >= 0; at = inner.indexOf("/", at + 1)) rests.push(inner.slice(at + 1));
  const sources = rests.flatMap((rest) => ["src", "source", "lib", ""].map((source) => join(source, rest)));
  return [...direct, ...sources.flatMap((source) => moduleFiles(tree, join(folder2, source)))];
}
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function textOf(value) {
  return typeof value === "string" ? value : null;
}

// packages/graph/resolve/python.ts
var extensions2 = ["py", "pyi", "pyx"];
function pythonModules(tree) {
  const files = tree.paths.filter((path) => /\.(?:py|pyi|pyx|so|pyd)$/.test(path));
  const rootsByFirst = /* @__PURE__ */ new Map();
  const seen = /* @__PURE__ */ new Set();
  for (const path of files) {
    const parts = path.split("/");
    for (let at = 0; at < parts.length; at += 1) {
      const root = parts.slice(0, at).join("/");
      const first = parts[at].split(".")[0];
      const key = `${root}\0${first}`;
      if (seen.has(key)) continue;
      seen.add(key);
      if (root === "" || !isPackage(root)) push(rootsByFirst, first, root);
    }
  }
  function isPackage(folder2) {
    return tree.isFile(join(folder2, "__init__.py"));
  }
  function below2(root, parts) {
    const found = [];
    let path = root;
    for (const part of parts) {
      path = join(path, part);
      for (const extension of extensions2) {
        for (const candidate of [`${path}.${extension}`, `${path}/__init__.${extension}`]) {
          if (tree.isFile(candidate)) found.push(candidate);
        }
      }
    }
    return found;
  }
  function relative2(name, from) {
    const dots = /^\.+/.exec(name)?.[0].length ?? 0;
    let base = folderOf(from);
    for (let up = 1; up < dots; up += 1) base = folderOf(base);
    const parts = name.slice(dots).split(".").filter(Boolean);
    return [
      ...below2(base, parts),
      ...extensions2.map((one) => join(base, `__init__.${one}`)).filter(tree.isFile)
    ].map(file);
  }
  const cache = /* @__PURE__ */ new Map();
  function absolute(name, from) {
    const parts = name.split(".");
    let shared = cache.get(name);
    if (!shared) {
      shared = (rootsByFirst.get(parts[0]) ?? []).flatMap((root) => below2(root, parts));
      cache.set(name, shared);
    }
    return [...shared, ...below2(folderOf(from), parts)];
  }
  return {
    resolve: (name, from) => name.startsWith(".") ? relative2(name, from) : [...absolute(name, from).map(file), external(`pip:${name.split(".")[0]}`)],
    dotted: (text, from) => /^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*(?::\w+)?$/.test(text) ? absolute(text.split(":")[0], from).map(file) : [],
    around: (path) => foldersAbove(path).flatMap(
      (folder2) => ["__init__.py", "conftest.py"].map((name) => join(folder2, name)).filter((one) => one !== path && tree.isFile(one))
    )
  };
}
function hiddenTargets(facts, from, owner, isTestSide2) {
  const own = folderOf(from);
  return [
    ...facts.prefixes.map(() => code(own)),
    ...isTestSide2 && facts.traits.includes("spawns") ? [code(owner)] : [],
    // A package's face may load its modules by name when one is asked for.
    ...baseName(from) === "__init__.py" && facts.strings.includes("__getattr__") ? [code(own)] : []
  ];
}

// packages/graph/resolve/tsconfig.ts
function pathMaps(texts, tree) {
  const byFolder = /* @__PURE__ */ new Map();
  for (const [path, text] of texts) {
    if (!/^[jt]sconfig[^/]*\.json$/.test(baseName(path))) continue;
    const { baseUrl, paths } = optionsOf(text);
    const base = tree.normalise(join(folderOf(path), baseUrl ?? "."));
    if (base === null) continue;
    for (const mapping of mappings(paths, base)) push(byFolder, folderOf(path), mapping);
    if (baseUrl !== null) push(byFolder, folderOf(path), { head: "", tail: "", targets: [join(base, "*")] });
  }
  const shared = [...byFolder.entries()].filter(
    ([folder2]) => /(?:^|\/)(?:tsconfig|config|configs)/.test(folder2)
  );
  return {
    candidates(specifier, from) {
      const near = foldersAbove(from).flatMap((folder2) => byFolder.get(folder2) ?? []);
      return [...near, ...shared.flatMap(([, list]) => list)].flatMap(
        (mapping) => apply(mapping, specifier, tree)
      );
    }
  };
}
function optionsOf(text) {
  const config = parse2(text);
  const { baseUrl, paths } = config?.compilerOptions ?? {};
  return {
    baseUrl: typeof baseUrl === "string" ? baseUrl.replace("${configDir}/", "") : null,
    paths: typeof paths === "object" && paths !== null ? paths : {}
  };
}
function mappings(paths, base) {
  return Object.entries(paths).map(([pattern, targets]) => {
    const star2 = pattern.indexOf("*");
    return {
      head: star2 < 0 ? pattern : pattern.slice(0, star2),
      tail: star2 < 0 ? null : pattern.slice(star2 + 1),
      targets: (Array.isArray(targets) ? targets : []).filter((target) => typeof target === "string").map((target) => join(base, target.replace("${configDir}/", "")))
    };
  });
}
function apply({ head, tail, targets }, specifier, tree) {
  if (tail === null ? specifier !== head : !(specifier.startsWith(head) && specifier.endsWith(tail)))
    return [];
  const middle = tail === null ? "" : specifier.slice(head.length, specifier.length - tail.length);
  return targets.flatMap((target) => tree.normalise(target.replace("*", () => middle)) ?? []);
}

// packages/graph/tests/literals.ts
function literalsOf(text) {
  const found = [];
  const frames = [];
  let key = null;
  let last2 = { kind: "", text: "" };
  const keys = () => [...frames.flatMap((frame) => frame.key ?? []), ...key === null ? [] : [key]];
  function settle(next) {
    const isValue = last2.kind === "string" || last2.kind === "template";
    if (isValue && next !== ":" && next !== "+") found.push({ keys: keys(), value: last2.text });
    else if (last2.kind === "head" || isValue && next === "+") found.push({ keys: keys(), value: null });
    else if (last2.kind === "word" && /^[,\]})(]$/.test(next) && !/^(?:true|false|\d+)$/.test(last2.text)) {
      found.push({ keys: keys(), value: last2.text === "include" || last2.text === "exclude" ? "..." : null });
    }
  }
  lexJavaScript(text, (kind, piece) => {
    if (kind !== "punctuation") {
      if (last2.kind === "string") settle("");
      last2 = { kind, text: piece };
      return;
    }
    settle(piece);
    if (piece === ":") key = last2.kind === "string" || last2.kind === "word" ? last2.text : null;
    else if (/[{[(]/.test(piece)) {
      frames.push({ key });
      key = null;
    } else if (/[}\])]/.test(piece)) {
      frames.pop();
      key = null;
    } else if (piece === ",") key = null;
    last2 = { kind, text: piece };
  });
  return found;
}

// packages/graph/tests/python.ts
var names2 = [
  "pytest.toml",
  ".pytest.toml",
  "pytest.ini",
  ".pytest.ini",
  "pyproject.toml",
  "tox.ini",
  "setup.cfg"
];
function pytestConfigs(texts) {
  const byFolder = /* @__PURE__ */ new Map();
  for (const name of names2) {
    for (const [path, text] of texts) {
      if (baseName(path) !== name || byFolder.has(folderOf(path))) continue;
      const values2 = name.endsWith(".toml") ? fromToml(text) : fromIni(text, name);
      if (values2) byFolder.set(folderOf(path), { folder: folderOf(path), values: values2 });
    }
  }
  return [...byFolder.values()];
}
var norecurse = [".*", "build", "dist", "node_modules", "venv", "{arch}", "*.egg", "_darcs", "CVS"];
function pythonRules(configs, hasManage) {
  const all2 = configs.some(({ folder: folder2 }) => folder2 === "") ? configs : [...configs, { folder: "", values: {} }];
  return all2.map(({ folder: folder2, values: values2 }) => {
    const places = (values2.testpaths ?? []).map((path) => path.replace(/^\.\//, "").replace(/\/+$/, ""));
    const options = (values2.addopts ?? []).join(" ");
    const files = [
      ...values2.python_files ?? ["test_*.py", "*_test.py"],
      ...hasManage ? ["test*.py"] : []
    ];
    const docs = [...options.matchAll(/--doctest-glob[= ]["']?([^\s"']+)/g)].map(
      (match) => match[1]
    );
    const patterns = [...files, ...docs, ...options.includes("--doctest-modules") ? ["*.py"] : []];
    const skipped = values2.norecursedirs ?? norecurse;
    return {
      runner: "pytest",
      folder: folder2,
      include: (places.length > 0 ? places : [""]).flatMap(
        (place) => patterns.map(
          (glob) => place.endsWith(".py") ? place : join(place === "." ? "" : place, glob.includes("/") ? glob : `**/${glob}`)
        )
      ),
      exclude: skipped.flatMap((name) => /[{]/.test(name) ? [] : [`**/${name}/**`]),
      isComputed: false
    };
  });
}
function fromToml(text) {
  try {
    const document = parse(text.replace(/^\ufeff/, ""));
    const tool = document.tool?.pytest;
    const options = tool?.ini_options ?? tool ?? document.pytest;
    if (!options) return null;
    return Object.fromEntries(Object.entries(options).map(([key, value]) => [key, words(value)]));
  } catch {
    return null;
  }
}
function words(value) {
  if (Array.isArray(value)) return value.map(String);
  return typeof value === "string" ? value.split(/\s+/).filter(Boolean) : [];
}
function fromIni(text, name) {
  const section = name === "setup.cfg" ? "tool:pytest" : "pytest";
  const values2 = {};
  let [inside2, key, isFound] = [false, "", name.includes("pytest")];
  for (const line of text.split(/\r?\n/)) {
    const head = /^\[([^\]]+)\]/.exec(line)?.[1];
    if (head !== void 0) {
      inside2 = head === section;
      isFound ||= inside2;
      continue;
    }
    if (!inside2 || /^\s*[#;]/.test(line)) continue;
    const [, name2, value] = /^([\w-]+)\s*[=:]\s*(.*)$/.exec(line) ?? [];
    if (name2 !== void 0) key = name2;
    const rest = name2 === void 0 ? line : value ?? "";
    if (key !== "") values2[key] = [...values2[key] ?? [], ...rest.split(/\s+/).filter(Boolean)];
  }
  return isFound ? values2 : null;
}

// packages/graph/tests/contexts.ts
function linkContexts({ graph, tree, units, texts, world, python }) {
  const folders = /* @__PURE__ */ new Set();
  const context = (folder2, target) => {
    folders.add(folder2);
    graph.link(`context:${folder2}`, nodeOf(target));
  };
  for (const [path, text] of texts) {
    for (const target of loadedBy(path, text, world)) context(folderOf(path), target);
    for (const target of jsxRuntimes(path, text, world)) graph.link("context:jsx", nodeOf(target));
  }
  if (graph.has("context:jsx")) {
    for (const path of tree.paths) if (/\.(?:[jt]sx|js|mdx)$/.test(path)) graph.link(path, "context:jsx");
  }
  for (const { folder: folder2, values: values2 } of pytestConfigs(texts)) {
    for (const name of pluginsOf(values2))
      for (const target of python.dotted(name, join(folder2, "x"))) context(folder2, target);
  }
  for (const [path, text] of texts) {
    if (!/^(?:pyproject\.toml|setup\.(?:cfg|py))$/.test(baseName(path))) continue;
    const section = /pytest11["'\]]?[\s\S]*/.exec(text)?.[0] ?? "";
    for (const [, name = ""] of section.slice(0, 2e3).matchAll(/=\s*["']?([\w.]+)/g)) {
      for (const target of python.dotted(name, path)) context(folderOf(path), target);
    }
  }
  for (const [path, text] of texts) {
    const isOwn = kindOf(path).kind === "configuration" && /auto-?import|vue-components|\bnuxt\b/i.test(text);
    if (isOwn) context(folderOf(path), code(folderOf(path)));
  }
  for (const path of tree.named("manage.py")) context(folderOf(path), code(folderOf(path)));
  for (const folder2 of folders) {
    const above = foldersAbove(folder2).find((one) => one !== folder2 && folders.has(one));
    if (folder2 !== "" && above !== void 0) graph.link(`context:${folder2}`, `context:${above}`);
  }
  for (const { path, runner } of units) linkUnit(path, runner);
  function linkUnit(path, runner) {
    if (runner === "go" || runner === "cargo") return;
    const near = foldersAbove(path).find((folder2) => folders.has(folder2));
    if (near !== void 0) graph.link(path, `context:${near}`);
    if (runner === "playwright") graph.link(path, nodeOf(code("")));
    if (runner === "pytest") for (const one of python.around(path)) graph.link(path, one);
    for (const snapshot of snapshotsOf(path, tree)) graph.link(path, snapshot);
  }
}
function loadedBy(path, text, world) {
  const kind = kindOf(path);
  const name = baseName(path);
  if (name === "package.json") return fromManifest(path, text, world);
  if (kind.kind !== "configuration" || kind.language !== "javascript") return [];
  const literals2 = literalsOf(text).flatMap(
    ({ keys, value }) => keys.some(isListing) || isJsxSource(keys) ? [] : value ?? []
  );
  return [
    ...languageOf(path) ? [file(path)] : [],
    ...literals2.flatMap((value) => named2(value, path, world))
  ];
}
function isJsxSource(keys) {
  return /^(?:jsxI|i)mportSource$/.test(keys.at(-1) ?? "");
}
function jsxRuntimes(path, text, world) {
  if (kindOf(path).kind !== "configuration" || !/mportSource/.test(text)) return [];
  return literalsOf(text).flatMap(
    ({ keys, value }) => isJsxSource(keys) && value !== null ? named2(value, path, world) : []
  );
}
function isListing(key) {
  return /^(?:coverage|include|exclude|ignore\w*|files|\w*[iI]gnorePatterns|collectCoverageFrom|testMatch|testRegex|roots|outDir|outputDir|outputFile|reportsDirectory)$/.test(
    key
  );
}
function fromManifest(path, text, world) {
  const value = parse2(text);
  if (typeof value !== "object" || value === null) return [];
  const { scripts, ...rest } = value;
  const own = ["jest", "vitest", "mocha", "ava", "nyc", "c8", "babel", "playwright", "tap"].map(
    (key) => rest[key] ?? null
  );
  const words2 = Object.values(scripts ?? {}).flatMap(
    (line) => typeof line === "string" && /test|jest|mocha|ava|tap/.test(line) ? line.split(/[\s=]+/) : []
  );
  const literals2 = literalsOf(JSON.stringify(own)).flatMap(({ value: value2 }) => value2 ?? []);
  return [...literals2, ...words2.filter((word) => /^[\w@./-]+$/.test(word) && word.includes("/"))].flatMap(
    (one) => named2(one, path, world)
  );
}
function named2(value, path, world) {
  const plain = value.replace(/^<rootDir>\/?/, "./").replace(/^\$\{configDir\}\//, "./").replace(/^\//, "./");
  if (plain.length > 200 || /[*\s]|^\.*\/?$/.test(plain)) return [];
  const { tree } = world;
  const base = tree.normalise(join(folderOf(path), plain));
  const files = base === null ? [] : [base, join(base, "jsx-runtime"), join(base, "jsx-dev-runtime")].flatMap(
    (one) => moduleFiles(tree, one)
  );
  if (files.length > 0 || plain.startsWith(".")) return files.map(file);
  return [plain, `${plain}/jsx-runtime`, `${plain}/jsx-dev-runtime`].filter((name) => /^(?:@[\w.-]+\/)?[\w.-]+(?:\/[\w./-]+)?$/.test(name)).flatMap((name) => world.packages.resolve(name, path)).filter(({ kind }) => kind === "file");
}
function pluginsOf(values2) {
  const words2 = values2.addopts ?? [];
  return words2.flatMap(
    (word, at) => word === "-p" ? words2[at + 1] ?? [] : word.startsWith("-p") ? word.slice(2) : []
  );
}
function snapshotsOf(path, tree) {
  const beside = join(folderOf(path), "__snapshots__");
  const candidates = [`${beside}/${baseName(path)}.snap`, `${path}.snap`];
  return [
    ...candidates.filter(tree.isFile),
    ...tree.isFolder(`${path}-snapshots`) ? [`${path}-snapshots/`] : []
  ];
}

// packages/graph/build.ts
function buildGraph({ tree, units, texts, factsOf }) {
  const graph = emptyGraph();
  const projects = projectsOf(tree);
  const world = {
    tree,
    projects,
    packages: javaScriptPackages(texts, tree, projects),
    maps: pathMaps(texts, tree)
  };
  const python = pythonModules(tree);
  const keepsTypes = needsTypes(texts, units);
  const linkers = {
    javascript: (path, facts) => javaScriptTargets(path, facts, world, keepsTypes),
    style: (path, facts) => facts.imports.flatMap((name) => resolveModule(name, path, world)),
    python: (path, facts) => pythonTargets(path, facts, python, projects),
    go: () => []
  };
  for (const path of tree.paths) {
    const language = languageOf(path);
    if (!language) continue;
    const facts = factsOf(path);
    for (const target of linkers[language](path, facts)) graph.link(path, nodeOf(target));
    if (kindOf(path).kind === "configuration") continue;
    for (const text of facts.strings) {
      for (const target of literalTargets(text, path, facts, tree, projects))
        graph.link(path, nodeOf(target));
    }
  }
  linkGo({ graph, tree, texts, factsOf });
  linkContexts({ graph, tree, units, texts, world, python, factsOf });
  linkPackages({ graph, tree, units, texts, projects });
  return { graph, projects };
}
function javaScriptTargets(path, facts, world, keepsTypes) {
  const names3 = keepsTypes ? [...facts.imports, ...facts.typeImports] : facts.imports;
  const soft = facts.strings.filter((text) => /^\.\.?\//.test(text));
  return [
    ...names3.flatMap((name) => resolveModule(name, path, world)),
    ...soft.flatMap((name) => resolveModule(name, path, world)).filter(({ kind }) => kind === "file"),
    ...facts.prefixes.flatMap((prefix) => resolvePrefix(prefix, path, world)),
    ...isTestSide(path) ? spawnTargets(facts, path, world) : [],
    ...facts.traits.includes("lists") ? resolvePrefix("", path, world) : []
  ];
}
function pythonTargets(path, facts, python, projects) {
  const owner = projects.ownerOf(path) ?? "";
  const inits = python.around(path).filter((one) => baseName(one) === "__init__.py");
  const packages = contiguous(path, inits);
  return [
    ...facts.imports.flatMap((name) => python.resolve(name, path)),
    ...facts.strings.flatMap((text) => python.dotted(text, path)),
    ...packages.map((one) => ({ kind: "file", path: one })),
    ...hiddenTargets(facts, path, owner, isTestSide(path))
  ];
}
function contiguous(path, inits) {
  const known3 = new Set(inits);
  const found = [];
  for (const folder2 of foldersAbove(path)) {
    const init = folder2 === "" ? "__init__.py" : `${folder2}/__init__.py`;
    if (!known3.has(init)) {
      if (init === path) continue;
      break;
    }
    found.push(init);
  }
  return found;
}
function needsTypes(texts, units) {
  if (units.some(({ path }) => /[.-](?:test|spec)-d\.|\.tst\./.test(path))) return true;
  return [...texts].some(
    ([path, text]) => /(?:config|workspace|package\.json|rc)[^/]*$/.test(path) && /\bts-jest\b|\btypecheck["']?\s*:|"emitDecoratorMetadata"\s*:\s*true|\bts-node\b|\btsd\b|\btstyche\b/.test(
      text
    )
  );
}

// packages/graph/rules.ts
var import_micromatch = __toESM(require_micromatch(), 1);
function fitting(paths, globs2) {
  const positive = globs2.filter((glob) => !glob.startsWith("!"));
  const negative = globs2.filter((glob) => glob.startsWith("!")).map((glob) => glob.slice(1));
  return (0, import_micromatch.default)([...paths], positive, { dot: true, ignore: negative });
}
function applyRules(rules, changes, paths, units) {
  const changed = changes.map(({ path }) => path);
  const ignored = new Set(fitting(changed, rules.ignore));
  const made = Object.entries(rules.generates).flatMap(
    ([from, outputs]) => fitting(changed, [from]).length > 0 ? fitting(paths, outputs) : []
  );
  const tests = units.map(({ path }) => path);
  const wanted = /* @__PURE__ */ new Map();
  for (const path of fitting(tests, rules.always)) {
    wanted.set(path, { code: "always", text: "the configuration says that it always runs" });
  }
  for (const [from, names3] of Object.entries(rules.affects)) {
    const [cause] = fitting(changed, [from]);
    if (cause === void 0) continue;
    const text = `the configuration says that ${from} affects it, and ${cause} was changed`;
    for (const path of fitting(tests, names3)) wanted.set(path, { code: "affects", text });
  }
  const known3 = new Set(changed);
  const generated = made.filter((path) => !known3.has(path)).map((path) => ({ path, status: "M", kind: "file" }));
  return {
    changes: [...changes.filter(({ path }) => !ignored.has(path)), ...generated],
    wanted,
    areas: Object.keys(rules.areas).filter((name) => fitting(changed, rules.areas[name] ?? []).length > 0)
  };
}
function lintRules(rules, paths, units) {
  const tests = units.map(({ path }) => path);
  const lists = [
    ["always", rules.always, tests],
    ["ignore", rules.ignore, paths],
    ...Object.entries(rules.affects).flatMap(([from, to]) => [
      [`affects`, [from], paths],
      [`affects.${from}`, to, tests]
    ]),
    ...Object.entries(rules.generates).flatMap(([from, to]) => [
      ["generates", [from], paths],
      [`generates.${from}`, to, paths]
    ]),
    ...Object.entries(rules.areas).map(([name, globs2]) => [`areas.${name}`, globs2, paths])
  ];
  return lists.flatMap(([name, globs2, among]) => [
    ...globs2.filter((glob) => fitting(among, [glob.replace(/^!/, "")]).length === 0).map((glob) => ({
      code: "glob-without-match",
      text: `select.${name}: ${glob} fits no ${among === tests ? "test" : "file"}`
    })),
    ...among.length >= 20 && fitting(among, globs2).length / among.length >= 0.97 ? [{ code: "glob-too-broad", text: `select.${name} fits nearly everything` }] : []
  ]);
}

// packages/graph/manifest.ts
var inert = new Set(
  "version description keywords author contributors maintainers license licenses repository bugs homepage funding publishConfig private files devEngines sideEffects np release-it lint-staged husky simple-git-hooks prettier eslintConfig eslintIgnore stylelint commitlint size-limit changelog standard-version auto-changelog $schema readme".split(
    " "
  )
);
var dependencyFields2 = ["dependencies", "devDependencies", "optionalDependencies", "peerDependencies"];
function compareManifests(before, after) {
  if (before === null || after === null) return { kind: "project", because: "it was added or deleted" };
  const [old, now] = [parse2(before), parse2(after)];
  if (!isRecord2(old) || !isRecord2(now)) return { kind: "project", because: "it cannot be read" };
  const keys = [.../* @__PURE__ */ new Set([...Object.keys(old), ...Object.keys(now)])].filter(
    (key) => !inert.has(key) && JSON.stringify(old[key]) !== JSON.stringify(now[key])
  );
  const scripts = keys.includes("scripts") ? changedKeys(old.scripts, now.scripts) : [];
  const script2 = scripts.find(
    (name) => !/^(?:lint|format|fmt|docs?|release|publish|changelog|changeset|size|bench)/.test(name)
  );
  if (script2 !== void 0) return { kind: "project", because: `its script ${script2} was changed` };
  const other = keys.find((key) => key !== "scripts" && !dependencyFields2.includes(key));
  if (other !== void 0) return { kind: "project", because: `its ${other} was changed` };
  const names3 = [
    ...new Set(keys.filter((key) => key !== "scripts").flatMap((key) => changedKeys(old[key], now[key])))
  ];
  return names3.length > 0 ? { kind: "packages", names: names3 } : { kind: "none" };
}
function namesIn(texts) {
  return texts.flatMap((text) => {
    const value = text === null ? null : parse2(text);
    return isRecord2(value) && typeof value.name === "string" ? [value.name] : [];
  });
}
function changedKeys(old, now) {
  const [a, b] = [isRecord2(old) ? old : {}, isRecord2(now) ? now : {}];
  return [.../* @__PURE__ */ new Set([...Object.keys(a), ...Object.keys(b)])].filter((key) => a[key] !== b[key]);
}
var onlookers = /^(?:eslint|@eslint\/|@typescript-eslint\/|typescript-eslint$|eslint-|@stylistic\/|prettier|@prettier\/|prettier-|stylelint|oxlint$|@biomejs\/|husky$|lint-staged$|simple-git-hooks$|lefthook$|@commitlint\/|commitlint$|cspell$|publint$|@arethetypeswrong\/|knip$|size-limit$|@size-limit\/|np$|release-it$|semantic-release$|@semantic-release\/|@changesets\/|typedoc$|vitepress$|@docusaurus\/|globals$|markdownlint)/;
function isOnlooker(name) {
  return onlookers.test(name);
}
var everywhere = /^(?:vitest|@vitest\/|jest|@jest\/|jest-|babel-jest|ts-jest|@swc\/|swc|esbuild|vite|@vitejs\/|vite-|rollup|@rollup\/|rolldown|oxc|@oxc|@babel\/|babel-|typescript|ts-node|tsx|tsup|tslib|@types\/|jsdom|happy-dom|playwright|@playwright\/|puppeteer|mocha|chai|sinon|ava|tap|tape|c8|nyc|msw|core-js|regenerator-runtime|webpack|postcss|tailwindcss|sass|@testing-library\/|cross-env|typescript-)/;
function isEverywhere(name) {
  return everywhere.test(name);
}
function isRecord2(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

// packages/graph/seeds.ts
function seedsOf(input) {
  return input.changes.map((change) => seedOf(change, input));
}
function seedOf(change, input) {
  const { path } = change;
  if (change.status === "U") return all("conflict", `${path} has an unresolved conflict`);
  if (change.kind !== "file" || change.status === "T")
    return owned(path, "link", `the ${change.kind} ${path} was changed`, input);
  const kind = kindOf(path);
  switch (kind.kind) {
    case "everything":
      return all("environment", `${path} sets up every test`);
    case "configuration":
      return below(
        kind.language,
        kind.folder,
        path,
        "configuration",
        `the configuration ${path} was changed`,
        input
      );
    case "manifest":
      return manifest(path, kind.language, kind.folder, input);
    case "prose":
      return { nodes: [path], reason: { code: "changed", text: `${path} was changed` } };
    case "code":
      return code2(path, input);
    case "data":
      return data(path, input);
  }
}
function code2(path, input) {
  const reason = { code: "changed", text: `${path} was changed` };
  const owner = dataOwner(path);
  if (owner !== null)
    return {
      nodes: [path, ...testsBelow(owner, input)],
      reason: { code: "fixture", text: `the fixture ${path} was changed` }
    };
  const isUnit = input.units.some((unit) => unit.path === path);
  const isLoose = !isUnit && isTestSide(path) && input.built.graph.needers(path).length === 0 && !path.endsWith(".go");
  return isLoose ? {
    nodes: [path, ...testsBelow(testFolderOf(path), input)],
    reason: { code: "unknown-use", text: `${path} was changed, and what loads it is not known` }
  } : { nodes: [path], reason };
}
function testFolderOf(path) {
  const match = /^(?:.*\/)?(?:tests?|__tests__|specs?|e2e|integration)(?=\/)/.exec(path);
  return match?.[0] ?? folderOf(path);
}
function data(path, input) {
  const snapshot = /^(.*?)(?:\/?__snapshots__)?\/?([^/]+)\.snap$/.exec(path);
  const tested = snapshot ? [`${snapshot[1]}/${snapshot[2]}`.replace(/^\//, "")] : [];
  const unit = input.units.find((one) => tested.includes(one.path));
  if (unit)
    return {
      nodes: [path, unit.path],
      reason: { code: "snapshot", text: `its snapshot ${path} was changed` }
    };
  const owner = dataOwner(path);
  const tests = owner === null ? [] : testsBelow(owner, input);
  if (tests.length > 0)
    return { nodes: [path, ...tests], reason: { code: "fixture", text: `the fixture ${path} was changed` } };
  return owned(path, "unknown-file", `${path} was changed, and what reads it is not known`, input);
}
function owned(path, word, text, { built, tree, units }) {
  const owner = built.projects.ownerOf(path);
  if (owner === null) return all(word, `${text}, and no project owns it`);
  const files = tree.paths.filter((one) => isBelow(one, owner) && kindOf(one).kind === "code");
  const tests = units.filter((unit) => isBelow(unit.path, owner) || unit.path === owner).map(nodeOfUnit);
  return { nodes: [path, ...files, ...tests], reason: { code: word, text } };
}
function below(language, folder2, path, word, text, input) {
  const files = input.tree.paths.filter((one) => isBelow(one, folder2) && ecosystemOf(one) === language);
  const tests = input.units.filter((unit) => (isBelow(unit.path, folder2) || unit.path === (folder2 || ".")) && runsIn(unit, language)).map(nodeOfUnit);
  return { nodes: [path, ...files, ...tests], reason: { code: word, text } };
}
function manifest(path, language, folder2, input) {
  const whole = (text2) => below(language, folder2, path, "manifest", text2, input);
  if (baseName(path) !== "package.json") return whole(`${path} pins other packages`);
  const { before, after } = input.textsOf(path);
  const change = compareManifests(before, after);
  if (change.kind === "project") {
    const seed = whole(`${path} was changed: ${change.because}`);
    const own = namesIn([before, after]).map((name) => `npm:${name}`);
    return "all" in seed ? seed : { ...seed, nodes: [...seed.nodes, ...own] };
  }
  const names3 = change.kind === "none" ? [] : change.names.filter((name) => !isOnlooker(name));
  const wide = names3.find(
    (name) => isEverywhere(name) || input.built.graph.needers(`npm:${name}`).length === 0
  );
  if (wide !== void 0) return whole(`${path} asks for another ${wide}, and what uses it is not known`);
  const text = names3.length === 0 ? `${path} was changed` : `${path} asks for another ${names3.join(", ")}`;
  return {
    nodes: [path, ...names3.map((name) => `npm:${name}`)],
    reason: { code: names3.length === 0 ? "changed" : "dependency", text }
  };
}
function nodeOfUnit({ path, runner }) {
  return runner === "go" || runner === "cargo" ? `tests:${path}` : path;
}
function testsBelow(folder2, { units }) {
  return units.filter((unit) => isBelow(unit.path, folder2) || unit.path === folder2).map(nodeOfUnit);
}
function ecosystemOf(path) {
  const language = languageOf(path);
  if (language === "style") return "javascript";
  if (language !== null) return language;
  return /\.rs$/.test(path) ? "rust" : /\.(?:java|kt|kts|scala|groovy)$/.test(path) ? "jvm" : null;
}
function runsIn({ runner, path }, language) {
  if (runner === "pytest") return language === "python";
  if (runner === "go") return language === "go";
  if (runner === "cargo") return language === "rust";
  if (runner === "jvm") return language === "jvm";
  return runner === "other" && languageOf(path) === null ? language === "other" : language === "javascript";
}
function all(word, text) {
  return { all: { code: word, text } };
}

// packages/graph/tests/discover.ts
var import_micromatch2 = __toESM(require_micromatch(), 1);

// packages/graph/tests/javascript.ts
var script = "[cm]?[jt]s?(x)".replace("[cm]?", "?(c|m)").replace("[jt]s", "[jt]s");
var vitestInclude = [`**/*.{test,spec}.${script}`];
var jestMatch = ["**/__tests__/**/*.?([mc])[jt]s?(x)", "**/?(*.)+(spec|test).?([mc])[jt]s?(x)"];
var playwrightMatch = ["**/*.@(spec|test).?(c|m)[jt]s?(x)"];
var nodeTests = [
  "**/*{.,-,_}test.?(c|m)[jt]s",
  "**/test-*.?(c|m)[jt]s",
  "**/test.?(c|m)[jt]s",
  "**/test/**/*.?(c|m)[jt]s"
];
var bunTests = ["**/*{.test,_test,.spec,_spec}.{js,jsx,ts,tsx,mjs,cjs,mts,cts}"];
var avaTests = [
  "test.js",
  "{src,source}/test.js",
  "**/__tests__/**/*.[cm]?js",
  "**/*.test.?(c|m)[jt]s",
  "**/test-*.?(c|m)[jt]s",
  "**/test/**/*.?(c|m)[jt]s",
  "**/tests/**/*.?(c|m)[jt]s"
];
var never = ["**/node_modules/**", "**/.git/**"];
function javaScriptRules(texts) {
  const rules = [...texts].flatMap(([path, text]) => rulesOf(path, text));
  const configured = (rule2) => rules.some(
    (one) => !isDefault(one) && one.runner === rule2.runner && foldersAbove(join(rule2.folder, "x")).includes(one.folder)
  );
  const wanted = rules.filter((rule2) => !isDefault(rule2) || !configured(rule2));
  if (wanted.length > 0) return wanted;
  return [rule("other", "", [...vitestInclude, ...jestMatch])];
}
var defaults = /* @__PURE__ */ new WeakSet();
var isDefault = (rule2) => defaults.has(rule2);
function rulesOf(path, text) {
  const [name, folder2] = [baseName(path), folderOf(path)];
  if (/^vitest\.(?:config|workspace|projects)/.test(name)) return [vitest(folder2, literalsOf(text))];
  if (/^vite\.config/.test(name)) return /\btest\s*:/.test(text) ? [vitest(folder2, literalsOf(text))] : [];
  if (/^jest(?:[.-][\w-]+)*\.config\.|^jest\.config/.test(name)) return [jest(folder2, literalsOf(text))];
  if (/^playwright(?:[.-][\w-]+)?\.config\./.test(name)) return [playwright(folder2, literalsOf(text))];
  if (/^\.mocharc\./.test(name)) return [mocha(folder2, text)];
  return name === "package.json" ? fromManifest2(folder2, text) : [];
}
function vitest(folder2, literals2) {
  const include = under(literals2, "test", "include");
  const types = under(literals2, "typecheck", "include");
  const hasProjects = literals2.some(({ keys }) => keys.includes("projects") || keys.includes("workspace"));
  const texts = include.flatMap(({ value }) => value === null || value === "..." ? [] : [value]);
  const base = under(literals2, "test", "root", "dir").flatMap(({ value }) => value ?? []);
  const where = base.length === 1 && !hasProjects ? base[0] : "";
  const wanted = include.length === 0 || hasProjects || include.some(({ value }) => value === "...");
  return rule(
    "vitest",
    join(folder2, clean(where)),
    [
      ...wanted ? vitestInclude : [],
      ...texts,
      ...values(types),
      ...values(under(literals2, "test", "includeSource"))
    ],
    {
      exclude: under(literals2, "test", "exclude").flatMap(
        ({ value }) => value === null || value === "..." || hasProjects ? [] : [value]
      ),
      isComputed: include.some(({ value }) => value === null)
    }
  );
}
function jest(folder2, literals2) {
  const match = last(literals2, "testMatch");
  const regex = last(literals2, "testRegex");
  const ignore = values(last(literals2, "testPathIgnorePatterns"));
  const patterns = values(match).map((glob) => glob.replace(/<rootDir>\/?/, ""));
  const found = [...patterns, ...values(regex).map(toRegex)];
  const hasProjects = last(literals2, "projects").length > 0;
  const isComputed2 = [...match, ...regex].some(({ value }) => value === null);
  return rule("jest", folder2, found.length === 0 || hasProjects ? [...found, ...jestMatch] : found, {
    exclude: hasProjects ? [] : ignore.map((text) => toRegex(text.replace("<rootDir>", ""))),
    isComputed: isComputed2
  });
}
function playwright(folder2, literals2) {
  const folders = values(last(literals2, "testDir"));
  const match = values(last(literals2, "testMatch"));
  const globs2 = (match.length === 0 ? playwrightMatch : match).map(
    (glob) => glob.startsWith("**") ? glob : `**/${clean(glob)}`
  );
  const isComputed2 = [...last(literals2, "testDir"), ...last(literals2, "testMatch")].some(
    ({ value }) => value === null
  );
  const below2 = folders.length === 0 ? [""] : folders.map(clean);
  return rule(
    "playwright",
    folder2,
    below2.flatMap((dir) => globs2.map((glob) => join(dir, glob))),
    { isComputed: isComputed2 }
  );
}
function mocha(folder2, text) {
  const spec = literalsOf(text).filter(({ keys }) => keys.includes("spec"));
  const lines = [...text.matchAll(/^\s*(?:-\s+|spec:\s*)["']?([\w./*{},-]+)["']?\s*$/gm)].map(
    (match) => match[1]
  );
  const globs2 = [...values(spec), ...lines].map(fileOrBelow);
  return rule("mocha", folder2, globs2.length === 0 ? ["test/**/*.?(c|m)[jt]s?(x)"] : globs2);
}
var starters = [
  [/\bvitest\b/, "vitest", vitestInclude],
  [/\bjest\b|react-scripts test/, "jest", jestMatch],
  [/\bplaywright test\b/, "playwright", playwrightMatch],
  [/\bbun test\b/, "bun", bunTests],
  [/\bava\b/, "ava", avaTests],
  [/\bmocha\b/, "mocha", ["test/**/*.?(c|m)[jt]s?(x)"]],
  [/--test\b/, "node", nodeTests]
];
function fromManifest2(folder2, text) {
  const manifest2 = parse2(text);
  if (typeof manifest2 !== "object" || manifest2 === null) return [];
  const own = typeof manifest2.jest === "object" ? [jest(folder2, literalsOf(JSON.stringify(manifest2.jest)))] : [];
  const scripts = Object.values(manifest2.scripts ?? {}).filter(
    (value) => typeof value === "string"
  );
  const started = scripts.flatMap(
    (line) => starters.filter(([starter]) => starter.test(line)).map(([, runner, globs2]) => fromScript(folder2, line, runner, globs2))
  );
  return [...own, ...started];
}
function fromScript(folder2, line, runner, globs2) {
  const named4 = runner === "node" || runner === "mocha" ? namedIn(line) : [];
  const made = rule(runner, folder2, named4.length > 0 ? named4 : globs2);
  if (named4.length === 0) defaults.add(made);
  return made;
}
function namedIn(line) {
  const words2 = line.split(/&&|\|\||;/).find((part) => /--test\b|\bmocha\b/.test(part))?.match(/"[^"]*"|'[^']*'|\S+/g) ?? [];
  return words2.map((word) => word.replace(/^["']|["']$/g, "")).filter(
    (word) => /[/*]|\.[cm]?[jt]sx?$/.test(word) && !/^-|^@|=/.test(word) && !/node_modules/.test(word)
  ).map(fileOrBelow);
}
function fileOrBelow(path) {
  const plain = clean(path);
  return /\.[cm]?[jt]sx?$|[*}]$/.test(plain) ? plain : join(plain, "**/*.?(c|m)[jt]s?(x)");
}
function rule(runner, folder2, include, { exclude = [], isComputed: isComputed2 = false } = {}) {
  const tidy = (one) => typeof one === "string" ? clean(one) : one;
  return {
    runner,
    folder: folder2,
    include: include.map(tidy),
    exclude: [...never, ...exclude.map(tidy)],
    isComputed: isComputed2
  };
}
function under(literals2, parent, ...names3) {
  return literals2.filter(({ keys }) => keys.at(-2) === parent && names3.includes(keys.at(-1) ?? ""));
}
function last(literals2, name) {
  return literals2.filter(({ keys }) => keys.at(-1) === name);
}
function values(literals2) {
  return literals2.flatMap(({ value }) => value ?? []);
}
function clean(path) {
  return path.replace(/^(?:\.\/)+/, "").replace(/^\.$/, "").replace(/\/+$/, "");
}
function toRegex(text) {
  try {
    return /\([^)]*[+*][^)]*\)[+*]/.test(text) ? /(?:)/ : new RegExp(text);
  } catch {
    return /(?:)/;
  }
}

// packages/graph/tests/discover.ts
function discoverTests(tree, texts) {
  const isBrowser = (rule2) => rule2.runner === "playwright" ? 0 : 1;
  const scripts = compile(javaScriptRules(texts).sort((a, b) => isBrowser(a) - isBrowser(b)));
  const python = compile(pythonRules(pytestConfigs(texts), tree.named("manage.py").length > 0));
  const found = /* @__PURE__ */ new Map();
  const uncertain = /* @__PURE__ */ new Set();
  for (const path of tree.paths) {
    const language = languageOf(path);
    if (language === "go") {
      if (isGoTest(path)) found.set(folderOf(path) || ".", "go");
      continue;
    }
    const runner = language === "javascript" ? runnerOf(path, scripts) : language === "python" || /\.(?:md|rst|txt)$/.test(path) ? runnerOf(path, nearest(path, python)) : others(path);
    if (runner) found.set(runner === "cargo" ? folderOf(path) || "." : path, runner);
  }
  for (const { rule: rule2 } of scripts) if (rule2.isComputed) uncertain.add(rule2.folder);
  const units = [...found].map(([path, runner]) => ({ path, runner }));
  return { units: units.sort((a, b) => a.path < b.path ? -1 : 1), uncertain: [...uncertain] };
}
function compile(rules) {
  return rules.map((rule2) => {
    const include = rule2.include.map(matcher);
    const exclude = rule2.exclude.map(matcher);
    return {
      rule: rule2,
      fits(path) {
        const inner = rule2.folder === "" ? path : path.slice(rule2.folder.length + 1);
        return include.some((test) => test(inner)) && !exclude.some((test) => test(inner));
      }
    };
  });
}
function matcher(pattern) {
  if (typeof pattern !== "string") return (path) => pattern.test(`/${path}`);
  return import_micromatch2.default.matcher(pattern, { dot: false });
}
function runnerOf(path, rules) {
  return rules.find(({ rule: rule2, fits }) => isBelow(path, rule2.folder) && fits(path))?.rule.runner ?? null;
}
function nearest(path, rules) {
  const folder2 = foldersAbove(path).find((one) => rules.some(({ rule: rule2 }) => rule2.folder === one));
  return rules.filter(({ rule: rule2 }) => rule2.folder === folder2 || rule2.folder === "");
}
function isGoTest(path) {
  return /_test\.go$/.test(path) && !/(?:^|\/)(?:testdata|vendor|[_.][^/]*)(?:\/|$)/.test(path);
}
function others(path) {
  const name = baseName(path);
  if (name === "Cargo.toml") return "cargo";
  if (/(?:^|\/)src\/\w*[tT]est\w*\/.*(?:Test|Spec|IT|Case)\w*\.(?:java|kt|scala|groovy)$/.test(path))
    return "jvm";
  if (/Tests?\.(?:php|cs|fs|vb)$|_(?:spec|test)\.(?:rb|exs|dart)$|Tests?\.swift$/.test(name)) return "other";
  return null;
}

// packages/graph/select.ts
function selectTests(input) {
  const { paths, links, texts, rules } = input;
  const present = new Set(paths);
  const deleted = input.changes.filter(({ path }) => !present.has(path)).map(({ path }) => path);
  const tree = treeOf([...paths, ...deleted], links);
  const { units, uncertain } = discoverTests(treeOf(paths, links), texts);
  const { changes, wanted, areas } = applyRules(rules, input.changes, paths, units);
  const built = buildGraph({ tree, units, texts, factsOf: input.factsOf });
  const textsOf = (path) => ({
    before: input.before.get(path) ?? null,
    after: texts.get(path) ?? null
  });
  const seeds = changes.length > maxChanges ? [tooMany(changes.length)] : seedsOf({ built, tree, units, changes, textsOf });
  const warnings = lintRules(rules, paths, units);
  const unitPaths = new Set(units.map(({ path }) => path));
  const isCode = (path) => !unitPaths.has(path) && kindOf(path).kind !== "prose";
  const tests = { built, paths, changes, isCode };
  const { fingerprint } = input;
  const marks = units.map((unit) => [unit.path, fingerprint?.(unit, tests) ?? ""]);
  const rest = { warnings, fingerprints: new Map(fingerprint ? marks : []) };
  const everything2 = whyAll(seeds, changes.length === 0 ? [] : uncertain);
  if (everything2) {
    const packages2 = ownersOf(paths, built);
    return { ...runAll(units, everything2, packages2), areas: Object.keys(rules.areas), ...rest };
  }
  const starts = /* @__PURE__ */ new Map();
  for (const seed of seeds) {
    if ("all" in seed) continue;
    for (const node of seed.nodes) if (!starts.has(node)) starts.set(node, seed.reason);
  }
  const reached = reach(built.graph, starts.keys(), isCode);
  const packages = ownersOf(reached.keys(), built);
  const more = new Map(wanted);
  for (const unit of units) {
    if (reached.has(nodeOfUnit(unit)) || more.has(unit.path)) continue;
    for (const doubt of input.doubts) {
      const reason = doubt(unit, tests);
      if (reason) more.set(unit.path, reason);
    }
  }
  return { ...decide(units, reached, starts, more, changes.length), packages, areas, ...rest };
}
var maxChanges = 3e3;
function tooMany(changes) {
  return { all: { code: "many-changes", text: `${changes} paths were changed, more than ${maxChanges}` } };
}
function whyAll(seeds, uncertain) {
  for (const seed of seeds) if ("all" in seed) return seed.all;
  const [folder2] = uncertain;
  if (folder2 === void 0) return null;
  const text = `the runner's configuration in ${folder2 || "the root"} is computed, so its tests are not certain`;
  return { code: "runner-configuration", text };
}
function decide(units, reached, starts, wanted, changes) {
  const tests = [];
  const skipped = [];
  const nothing = { code: "no-change", text: "nothing that a test may need was changed" };
  const unreachable = "nothing that it needs, over any number of imports, was changed";
  const proof = changes === 0 ? nothing : { code: "unreachable", text: unreachable };
  for (const unit of units) {
    const node = nodeOfUnit(unit);
    const rule2 = wanted.get(unit.path);
    const reasons = [
      ...reached.has(node) ? [reasonOf(node, reached, starts)] : [],
      ...rule2 ? [rule2] : []
    ];
    if (reasons.length > 0) tests.push({ unit, reasons });
    else skipped.push({ unit, proof });
  }
  const mode = tests.length === 0 ? "none" : skipped.length === 0 ? "all" : "some";
  const because = changes === 0 && tests.length === 0 ? nothing : {
    code: "graph",
    text: "the tests that need one of the changed files, or that other evidence does not let go"
  };
  return { mode, because, tests, skipped };
}
function reasonOf(node, reached, seeds) {
  const way = wayTo(reached, node);
  const start = seeds.get(way.at(-1));
  if (way.length === 1) return start;
  const steps = way.slice(1).map(describe);
  const shown = steps.length > 5 ? [...steps.slice(0, 3), "\u2026", ...steps.slice(-1)] : steps;
  return {
    code: start.code === "changed" ? "needs" : start.code,
    text: `it needs ${shown.join(" \u2192 ")}; ${start.text}`
  };
}
function describe(node) {
  if (node.endsWith("//"))
    return node === "//" ? "any code of the repository" : `any code in ${node.slice(0, -2)}`;
  if (node.endsWith("/"))
    return node === "/" ? "any file of the repository" : `the folder ${node.slice(0, -1)}`;
  const [, kind, name] = /^(npm|pip|go|context|package(?::go)?|tests):(.*)$/.exec(node) ?? [];
  if (kind === void 0) return node;
  if (kind === "context") return `the test set-up of ${name || "the root"}`;
  return kind === "tests" ? `the tests of ${name}` : `the package ${name || "at the root"}`;
}
function runAll(units, because, packages) {
  return {
    mode: "all",
    because,
    tests: units.map((unit) => ({ unit, reasons: [because] })),
    skipped: [],
    packages,
    areas: [],
    warnings: [],
    fingerprints: /* @__PURE__ */ new Map()
  };
}
function ownersOf(paths, { projects }) {
  const owners = /* @__PURE__ */ new Set();
  for (const path of paths) {
    if (/^(?:npm|pip|go|context|package|tests):|\/$/.test(path)) continue;
    const owner = projects.ownerOf(path);
    if (owner !== null) owners.add(owner || ".");
  }
  return [...owners].sort();
}

// packages/graph/commands/evidence.ts
import { createHash as createHash2 } from "node:crypto";
import { readFileSync } from "node:fs";
import { join as join2, resolve } from "node:path";

// packages/graph/coverage.ts
function parseCoverage(text, root) {
  const found = /* @__PURE__ */ new Map();
  const add = (test, file2) => {
    const key = clean2(test.split("::")[0]);
    const files = found.get(key) ?? /* @__PURE__ */ new Set();
    found.set(key, files.add(clean2(file2)));
  };
  const clean2 = (path) => path.startsWith(`${root}/`) ? path.slice(root.length + 1) : path.replace(/^\.\//, "");
  if (/^\s*\{/.test(text)) return fromJson(text, add) ? found : null;
  return fromLcov(text, add) ? found : null;
}
function fromLcov(text, add) {
  let [test, file2, ran, ends] = ["", "", false, 0];
  for (const line of text.split(/\r?\n/)) {
    if (line.startsWith("TN:")) test = line.slice(3);
    else if (line.startsWith("SF:")) [file2, ran] = [line.slice(3), false];
    else if (/^(?:DA:\d+,|FNDA:)[1-9]/.test(line)) ran = true;
    else if (line === "end_of_record") {
      if (test !== "" && file2 !== "" && ran) add(test, file2);
      ends += 1;
    }
  }
  return ends > 0;
}
function fromJson(text, add) {
  try {
    const value = JSON.parse(text);
    if (typeof value.files !== "object" || value.files === null) {
      for (const [test, files] of Object.entries(value))
        for (const file2 of files) add(test, file2);
      return true;
    }
    for (const [file2, { contexts = {} }] of Object.entries(
      value.files
    )) {
      for (const names3 of Object.values(contexts))
        for (const name of names3) if (name.includes("::")) add(name, file2);
    }
    return true;
  } catch {
    return false;
  }
}
function doubtByCoverage(coverage) {
  return (unit, { changes }) => {
    const ran = coverage.get(unit.path);
    const path = ran && changes.find((change) => ran.has(change.path))?.path;
    return path === void 0 ? null : { code: "covered", text: `it ran ${path} when its coverage was recorded, and ${path} was changed` };
  };
}

// packages/graph/ledger.ts
import { createHash } from "node:crypto";
function parseLedger(text) {
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const { version, tests } = value ?? {};
  if (version !== 1 || typeof tests !== "object" || tests === null || Array.isArray(tests)) return null;
  const ledger = /* @__PURE__ */ new Map();
  for (const [path, entry] of Object.entries(tests)) {
    const { green } = entry ?? {};
    if (!Array.isArray(green)) return null;
    ledger.set(path, new Set(green.filter((one) => typeof one === "string")));
  }
  return ledger;
}
function doubtByLedger(ledger, fingerprint) {
  return (unit, built) => ledger.get(unit.path)?.has(fingerprint(unit, built)) ? null : { code: "never-green", text: "it has not passed yet, on a trusted ref, with what it needs now" };
}
function fingerprints(digestOf2, runtime) {
  let shared = null;
  const loose = /* @__PURE__ */ new Map();
  return (unit, { built, paths, isCode }) => {
    shared ??= digest(
      paths.filter((path) => /^(?:everything|configuration|manifest)$/.test(kindOf(path).kind)),
      digestOf2
    );
    const owner = built.projects.ownerOf(unit.path) ?? "";
    const data2 = loose.get(owner) ?? digest(
      paths.filter((path) => isBelow(path, owner) && kindOf(path).kind === "data"),
      digestOf2
    );
    loose.set(owner, data2);
    const below2 = (folder2, codeOnly) => paths.filter((path) => isBelow(path, folder2) && (!codeOnly || isCode(path)));
    const needed = [...closure(built.graph, nodeOfUnit(unit), below2)].filter((node) => !node.endsWith("/"));
    return createHash("sha256").update([runtime, shared, data2, digest(needed, digestOf2)].join("\n")).digest("hex");
  };
}
function digest(paths, digestOf2) {
  const hash = createHash("sha256");
  for (const path of [...paths].sort()) hash.update(`${path}\0${digestOf2(path)}
`);
  return hash.digest("hex");
}

// packages/graph/commands/evidence.ts
function readEvidence(inputs, host, root, commit) {
  const doubts = [];
  let fingerprint = null;
  if (inputs.ledger !== null) {
    const ledger = parseLedger(read(host, inputs.ledger));
    if (ledger === null) return broken("ledger", `the ledger ${inputs.ledger} is damaged`);
    if (commit !== null)
      return broken("ledger", "the ledger tells nothing of a commit that is not checked out");
    const runtime = `${host.system.platform} ${host.system.arch}`;
    const digest2 = remembered((path) => digestOf(join2(root, path)));
    fingerprint = fingerprints(digest2, runtime);
    doubts.push(doubtByLedger(ledger, fingerprint));
  }
  if (inputs.coverage !== null) {
    const coverage = parseCoverage(read(host, inputs.coverage), root);
    if (coverage === null) return broken("coverage", `the coverage in ${inputs.coverage} cannot be read`);
    doubts.push(doubtByCoverage(coverage));
  }
  return { doubts, fingerprint };
}
function broken(code3, text) {
  return { because: { code: code3, text } };
}
function read(host, path) {
  try {
    return readFileSync(resolve(host.cwd, path), "utf8");
  } catch (cause) {
    throw new UserError(`${path} cannot be read: name a file that exists.`, { cause });
  }
}
function digestOf(path) {
  try {
    return createHash2("sha256").update(readFileSync(path)).digest("hex");
  } catch {
    return "absent";
  }
}
function remembered(read2) {
  const known3 = /* @__PURE__ */ new Map();
  return (path) => {
    const value = known3.get(path) ?? read2(path);
    known3.set(path, value);
    return value;
  };
}

// packages/graph/commands/sources.ts
import { closeSync, constants, fstatSync, openSync, readFileSync as readFileSync2 } from "node:fs";
import { join as join3 } from "node:path";
async function sourcesOf2(workspace, commit) {
  const { git, files, root } = workspace;
  if (commit !== null && git) return ofCommit(git, commit);
  return {
    paths: files.paths,
    links: git ? await listLinks(git) : /* @__PURE__ */ new Map(),
    text: (path) => readText(join3(root, path))
  };
}
function readText(path) {
  let file2 = null;
  try {
    file2 = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
    const stat = fstatSync(file2);
    return stat.isFile() && stat.size <= maxFileBytes ? readFileSync2(file2, "utf8") : null;
  } catch {
    return null;
  } finally {
    if (file2 !== null) closeSync(file2);
  }
}
async function ofCommit(git, commit) {
  const snapshot = await readSnapshot(git, commit);
  if (snapshot === null) return null;
  const paths = [...snapshot.blobs.keys()];
  const texts = await snapshot.texts(paths.filter((path) => languageOf(path) !== null || isSetUp(path)));
  return { paths, links: await listLinks(git), text: (path) => texts.get(path) ?? null };
}
function isSetUp(path) {
  const { kind } = kindOf(path);
  return (kind === "configuration" || kind === "manifest") && !/lock|\.sum$/.test(baseName(path));
}

// packages/graph/commands/what-changed.ts
import { readFileSync as readFileSync3 } from "node:fs";
import { resolve as resolve2 } from "node:path";
async function whatChanged(inputs, host, git) {
  if (inputs.changed !== null) {
    const head2 = git && await named3(git, "head", inputs.head);
    return {
      ...listed(host, inputs.changed),
      head: head2 ?? (git && await resolveCommit(git, "HEAD")),
      commit: head2
    };
  }
  if (git === null) return unknown(null, "no-repository", "this is no git repository");
  const [head, base] = [await named3(git, "head", inputs.head), await named3(git, "base", inputs.base)];
  const current = head ?? await resolveCommit(git, "HEAD");
  if (current === null) return unknown(null, "no-history", "there is no commit to compare");
  const event = base === null && head === null ? runEvent(host) : null;
  const range = event !== null ? await eventRange(git, event) : base !== null ? await rangeSince(git, base, current) : await localRange(git, current);
  return compare(git, range, { commit: head, withWorkTree: head === null && event === null });
}
async function compare(git, range, { commit, withWorkTree }) {
  if (range.bases === null) return unknown(range.head, range.code, range.text, commit);
  const lists = await Promise.all(
    range.bases.map((base) => withWorkTree ? diffWorkTree(git, base) : diffCommits(git, base, range.head))
  );
  if (lists.some((list) => list === null)) {
    return unknown(range.head, "diff", "git could not compare the two commits", commit);
  }
  return {
    base: range.bases[0] ?? null,
    head: range.head,
    changes: uniteChanges(lists.map((list) => list ?? [])),
    because: { code: "compared", text: range.text },
    commit
  };
}
async function named3(git, input, ref) {
  if (ref === null) return null;
  const sha = await resolveCommit(git, ref);
  if (sha === null)
    throw new UserError(`--${input} ${ref} is no commit of this repository: name one that is.`);
  return sha;
}
function listed(host, path) {
  let bytes;
  try {
    bytes = readFileSync3(path === "-" ? 0 : resolve2(host.cwd, path));
  } catch (cause) {
    throw new UserError(`${path} cannot be read: name a file that lists what changed.`, { cause });
  }
  const changes = parseChangedList(bytes);
  if (changes === null) {
    const text = `${path} holds no list of paths, such as git diff --name-status -z prints`;
    return { base: null, changes: null, because: { code: "changed-list", text } };
  }
  return { base: null, changes, because: { code: "changed-list", text: `what ${path} lists` } };
}
function runEvent(host) {
  if (host.run) return { name: host.run.eventName, payload: host.run.event, attempt: host.run.runAttempt };
  const { GITHUB_EVENT_PATH: path, GITHUB_EVENT_NAME: name, GITHUB_RUN_ATTEMPT: attempt } = host.system.env;
  if (!path) return null;
  let payload = null;
  try {
    payload = JSON.parse(readFileSync3(path, "utf8"));
  } catch {
    host.log.warn(`The event in ${path} cannot be read, so every test runs.`);
  }
  return { name: name ?? "", payload, attempt: Number(attempt) || 1 };
}
function unknown(head, code3, text, commit = null) {
  return { base: null, head, changes: null, because: { code: code3, text }, commit };
}

// packages/graph/commands/selection.ts
async function selectFor(inputs, host) {
  const workspace = await openWorkspace(host, ["."]);
  const changed = await whatChanged(inputs, host, workspace.git);
  const sources = await sourcesOf2(workspace, changed.commit);
  if (sources === null) {
    const because = { code: "unreadable-commit", text: "git could not list the files of the commit" };
    return { ...changed, because, selection: runAll([], because, []) };
  }
  const evidence = readEvidence(inputs, host, workspace.root, changed.commit);
  const known3 = "because" in evidence ? { ...changed, changes: null, because: evidence.because } : changed;
  const more = "because" in evidence ? { doubts: [], fingerprint: null } : evidence;
  return { ...known3, selection: await selectionOf(workspace, known3, sources, more, host) };
}
async function selectionOf(workspace, changed, sources, evidence, host) {
  const texts = /* @__PURE__ */ new Map();
  for (const path of sources.paths) {
    const text = isSetUp(path) ? sources.text(path) : null;
    if (text !== null) texts.set(path, text);
  }
  const everything2 = () => discoverTests(treeOf(sources.paths, sources.links), texts).units;
  const rules = workspace.config.select;
  const all2 = (because) => ({
    ...runAll(everything2(), because, []),
    areas: Object.keys(rules.areas)
  });
  if (changed.changes === null) return all2(changed.because);
  try {
    return selectTests({
      ...sources,
      texts,
      changes: changed.changes,
      rules,
      ...evidence,
      before: await textsBefore(workspace, changed),
      factsOf: factsFrom(sources)
    });
  } catch (error) {
    host.log.warn(`Selecting failed, so every test runs: ${error.message}`);
    const because = { code: "failed", text: `selecting failed (${error.message})` };
    return all2(because);
  }
}
async function textsBefore({ git }, { base, changes }) {
  const manifests3 = (changes ?? []).filter(({ path }) => isSetUp(path)).map(({ path }) => path);
  if (git === null || base === null || manifests3.length === 0) return /* @__PURE__ */ new Map();
  return (await readSnapshot(git, base))?.texts(manifests3) ?? /* @__PURE__ */ new Map();
}
function factsFrom(sources) {
  const known3 = /* @__PURE__ */ new Map();
  return (path) => {
    const cached = known3.get(path);
    if (cached) return cached;
    const text = sources.text(path);
    const facts = text === null ? noFacts : scan(path, text);
    known3.set(path, facts);
    return facts;
  };
}

export {
  runAll,
  selectFor
};
