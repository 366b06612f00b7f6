import { lexJavaScript, type TokenKind } from "./lex-javascript.ts";

interface Token {
  readonly kind: TokenKind;
  readonly text: string;
}

// What they answer follows from which names there are, not from what files hold.
const askers = /^(?:readdir|opendir|exists|access|stat|lstat|realpath|mkdir)(?:Sync)?$/;
// Modules of Node that open no file and start nothing.
const harmless = /^(?:node:)?(?:path|path\/posix|path\/win32|url|util|os)$/;
const files = /^(?:node:)?fs$/;
// What opens other ways to a file's content, tells its size or age, or hands something on beside the exports.
const doubtful = new Set(
  "require eval Function globalThis global window self process module createRequire Worker fetch Reflect Proxy Bun Deno env size mtime mtimeMs ctime ctimeMs atime atimeMs birthtime birthtimeMs blocks ino".split(
    " ",
  ),
);

/**
 * True for a module that asks the file system only which names there are: all that it calls of `fs` is among `askers`,
 * it imports nothing else that could read, and no one is handed `fs` itself. Its exports are all that it tells others.
 */
export function asksNamesOnly(text: string): boolean {
  const tokens: Token[] = [];
  const isClean = lexJavaScript(text, (kind, piece) => tokens.push({ kind, text: piece }) > 0);
  if (!isClean) return false;
  const owners = new Set<string>();
  for (const [at, { kind, text: word }] of tokens.entries()) {
    if (kind !== "word") continue;
    if (doubtful.has(word)) return false;
    const next = tokens[at + 1]?.text ?? "";
    if (word === "import" && next !== "." && !takesFrom(tokens, at, owners)) return false;
    // `export … from`, which hands another module's means on.
    if (word === "from" && tokens[at + 1]?.kind === "string" && !isOfImport(tokens, at)) return false;
  }
  return tokens.every(
    ({ kind, text: word }, at) =>
      kind !== "word" ||
      !owners.has(word) ||
      isBound(tokens, at) ||
      (tokens[at + 1]?.text === "." && askers.test(tokens[at + 2]?.text ?? "")),
  );
}

/** Takes the names that stand for all of `fs`; false for an import that may read or is computed. */
function takesFrom(tokens: readonly Token[], at: number, owners: Set<string>): boolean {
  const end = tokens.findIndex(({ kind }, index) => index > at && kind === "string");
  const source = tokens[end]?.text ?? "";
  if (tokens[end - 1]?.text !== "from") return false;
  if (harmless.test(source)) return true;
  if (!files.test(source)) return false;
  const names = tokens.slice(at + 1, end - 1);
  const open = names.findIndex(({ text }) => text === "{");
  const listed =
    open < 0 ? [] : names.slice(open + 1).filter(({ kind, text }) => kind === "word" && text !== "as");
  for (const { kind, text } of open < 0 ? names : names.slice(0, open)) {
    if (kind === "word" && text !== "as") owners.add(text);
  }
  // With another name for one of them both words would have to be askers: rare enough to be doubted.
  return listed.every(({ text }) => askers.test(text));
}

/** True for the name of a module's import where it is bound. */
function isBound(tokens: readonly Token[], at: number): boolean {
  const from = tokens.findIndex(({ text }, index) => index >= at && text === "from");
  return from >= 0 && from - at <= 40 && isOfImport(tokens, from) && beginOf(tokens, from) < at;
}

function isOfImport(tokens: readonly Token[], from: number): boolean {
  return beginOf(tokens, from) >= 0;
}

/** Where the import statement begins whose `from` is given, -1 where it is another statement's. */
function beginOf(tokens: readonly Token[], from: number): number {
  for (let at = from - 1; at >= 0; at -= 1) {
    const { kind, text } = tokens[at] as Token;
    if (kind === "word" && text === "import") return at;
    if (kind === "string" || (kind === "word" && text === "export") || /[;()=]/.test(text)) return -1;
  }
  return -1;
}
