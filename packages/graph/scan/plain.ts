import { mayNamePath, type Scanner, type Trait } from "./facts.ts";

/**
 * Languages whose projects are followed by their manifests: only what files name outside of their project is looked
 * for, so `strings` are the literals with a path in them; all literals where the file starts programs (`spawns`), or
 * goes up from where it lies (`lists`).
 */
export const scanPlain: Scanner = (text, path) => {
  const literals = /\.(?:rs|cs|fs|vb|swift)$/i.test(path) ? inDouble : inBoth;
  const found = new Set<string>();
  // Windows knows both slashes, in whichever way they are escaped.
  const add = (literal: string) =>
    found.add(literal.includes("\\") ? literal.replace(/\\+(?=[\w.])/g, "/") : literal);
  for (const [, double, single] of text.matchAll(literals)) add(double ?? single ?? "");
  if (text.includes("..")) for (const [one] of text.matchAll(leadingUp)) add(one);
  const climbs = place.test(text) && climb.test(text);
  const spawns = starts.test(text);
  const isKept = (literal: string) => climbs || spawns || literal.includes("/");
  return {
    imports: [],
    typeImports: [],
    prefixes: [],
    strings: [...found].filter((literal) => isKept(literal) && mayNamePath(literal)),
    traits: [
      ...(climbs ? (["lists"] satisfies Trait[]) : []),
      ...(spawns ? (["spawns"] satisfies Trait[]) : []),
    ],
  };
};

const inDouble = /'\\?"'|"((?:[^"\\\n]|\\.)*)"/g;
const inBoth = /"((?:[^"\\\n]|\\.)*)"|'((?:[^'\\\n]|\\.)*)'/g;
/** What leads up, wherever it stands: quotes are counted wrongly in literals over several lines. */
const leadingUp = /(?:\.\.[\\/]+)+[\w.\\/@-]+/g;

/** What tells a file where it lies, or its project. */
const place =
  /CARGO_MANIFEST_DIR|CARGO_WORKSPACE_DIR|__FILE__|__DIR__|__dir__|\bfile!\(\)|BaseDirectory|CurrentDirectory|CallerFilePath|current_dir\b|current_exe\b|Directory\.current|Platform\.script|#file|Bundle\.module|priv_dir|\bcwd\b|getcwd|Assembly\b[^\n]*\bLocation\b|TestContext|Rails\.root/;

const climb =
  /["']\/?\.\.(?:[\\/]+\.\.)*[\\/]?["']|\.parent\b|\bancestors\b|GetParent|\.Parent\b|\bdirname\b|DirectoryName|deletingLastPathComponent|CARGO_WORKSPACE_DIR/;

const starts = /\bcargo_bin\b|\bcargo_bin_cmd\b|\bescargot\b|\bCommand::new\b|\bbin!/;
