import { mayNamePath, type Scanner, type Trait } from "./facts.ts";

/**
 * Python: every `import` and `from … import`, wherever a statement can begin, those inside strings included.
 * `from a import b` gives `a` and `a.b`, since `b` may be a module.
 */
export const scanPython: Scanner = (text) => {
  const imports = new Set<string>();
  const joined = text.includes("\\\n") ? text.replace(/\\\r?\n/g, " ") : text;
  for (const match of joined.matchAll(
    /(?:^|[;:])[ \t]*(?:>>>[ \t]*|\.\.\.[ \t]*)?import[ \t]+([^\n#;]+)/gm,
  )) {
    for (const name of names(match[1] as string)) imports.add(name);
  }
  const froms =
    /(?:^|[;:])[ \t]*(?:>>>[ \t]*|\.\.\.[ \t]*)?from[ \t]+([.\w]+)[ \t]*import[ \t]*(\([^)]{0,20000}\)?|[^\n#;]+)/gm;
  for (const [, from = "", taken = ""] of joined.matchAll(froms)) {
    imports.add(from);
    for (const name of names(taken.replace(/#[^\n]*/g, "").replace(/[()]/g, " "))) {
      imports.add(from.endsWith(".") ? `${from}${name}` : `${from}.${name}`);
    }
  }
  const strings = [...literals(withPaths(text))].filter(mayNamePath);
  return {
    imports: [...imports],
    typeImports: [],
    prefixes: computed(text),
    strings,
    traits: traitsOf(text, imports),
  };
};

// `os.path.join("a", "b")` of literals alone is one path, and not a word that any folder may be called.
function withPaths(text: string): string {
  if (!text.includes("path.join(")) return text;
  return text.replace(
    /(?<!dirname\(\s*)\b(?:os\.path|osp|posixpath)\.join\(\s*((?:(["'])[\w.-][\w./-]*\2\s*,\s*)+(["'])[\w.-]+\3)\s*,?\s*\)(?!\s*["'])/g,
    (_, parts: string) => `"${[...parts.matchAll(/["']([^"']+)["']/g)].map(([, part]) => part).join("/")}"`,
  );
}

function names(list: string): string[] {
  return list.split(",").flatMap((part) => /^\s*([\w.]+)/.exec(part)?.[1] ?? []);
}

function* literals(text: string): Iterable<string> {
  const found = new Set<string>();
  for (const match of text.matchAll(/"((?:[^"\\\n]|\\.)*)"?|'((?:[^'\\\n]|\\.)*)'?/g)) {
    const whole = (match[1] ?? match[2]) as string;
    // What is formatted in ends the literal beginning.
    const end = whole.search(/[{%]/);
    const literal = end < 0 ? whole : whole.slice(0, end);
    if (literal && !found.has(literal)) yield literal;
    found.add(literal);
  }
}

/** The literal beginnings of modules imported by a computed name. */
function computed(text: string): string[] {
  const calls = text.matchAll(/\b(?:import_module|__import__|find_spec|load_module)\s*\(\s*([^\n]*)/g);
  const prefixes = [...calls].flatMap(([, rest = ""]) => {
    if (/^(["'])[\w.]+\1/.test(rest)) return [];
    return [/^[fF]["']([\w.]*\.)/.exec(rest)?.[1] ?? ""];
  });
  return /\b(?:iter_modules|walk_packages|spec_from_file_location|run_path|run_module|SourceFileLoader)\b/.test(
    text,
  )
    ? [...prefixes, ""]
    : prefixes;
}

function traitsOf(text: string, imports: ReadonlySet<string>): Trait[] {
  const isFileModule = (name: string) =>
    /^(?:codecs|ctypes|fileinput|glob|importlib|io|linecache|os|pkgutil|shutil|sqlite3|tarfile|zipfile)\b/.test(
      name,
    );
  // `module.__dict__["__file__"]` alone, most often for a message, reads nothing.
  const asks = text.includes("__file__") && ![...imports].some(isFileModule);
  const reads =
    (!asks && text.includes("__file__")) ||
    /\bopen\s*\(|\bpathlib\b|\bos\.path\b|__file__(?!["'])|\bimportlib[._]resources\b|\bread_text\b|\bPath\s*\(/.test(
      text,
    );
  const isSpawner = (name: string) =>
    /^(?:subprocess|multiprocessing|pexpect|runpy)\b|^concurrent\.futures/.test(name);
  const spawns =
    [...imports].some(isSpawner) ||
    /\bos\.(?:system|popen|exec\w*|spawn\w*|fork)\b|\b(?:pytester|testdir)\b/.test(text);
  const lists = /\b(?:listdir|scandir|iterdir|rglob|glob|os\.walk)\s*\(/.test(text);
  return [
    ...(reads ? ["reads" as const] : []),
    ...(asks && !reads ? ["asks" as const] : []),
    ...(spawns ? ["spawns" as const] : []),
    ...(lists ? ["lists" as const] : []),
  ];
}
