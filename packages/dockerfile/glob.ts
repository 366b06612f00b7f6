/*
 * The globs of Go's `filepath.Match`, which BuildKit uses for the sources of COPY and to check ignore patterns:
 * `*` and `?` stop at `/`, `[…]` does not, `\` takes the next character as it is.
 */

/** A regular expression for a glob, anchored at both ends; `null` for one that Go calls a bad pattern or is too wild. */
export function globToRegExp(glob: string): RegExp | null {
  const characters = [...glob];
  let source = "";
  for (let at = 0; at < characters.length; at++) {
    const character = characters[at] ?? "";
    if (character === "*") source += anyName;
    else if (character === "?") source += "[^/]";
    else if (character === "[") {
      const set = readSet(characters, at + 1);
      if (set === null) return null;
      source += set.source;
      at = set.end;
    } else if (character === "\\") {
      const escaped = characters[++at];
      if (escaped === undefined) return null;
      source += literal(escaped);
    } else source += literal(character);
  }
  return compileGlob(source, "su");
}

/** Longer than any path, so that it matches none; the engine refuses expressions twice as long. */
const maxSource = 16 * 1024;
const maxTries = 4;

/**
 * The anchored expression, `null` when matching could take for ever: as many stars as one likes, but few that
 * have to be tried at every place. Where another `*` follows, the first place that fits is as good as any.
 */
export function compileGlob(source: string, flags: string): RegExp | null {
  if (source.length > maxSource) return null;
  const parts = source.split(/(\[\^\/\]\*|\(\.\*\/\)\?|\.\*)/);
  const hasSet = parts.some((part, at) => at % 2 === 0 && part.includes("["));
  let tries = 0;
  let linear = "";
  for (let at = 0; at < parts.length; at += 2) {
    const [star, text = ""] = [parts[at - 1] ?? "", parts[at] ?? ""];
    const isFirstFit = star === anyName && parts[at + 1] === anyName && !hasSet;
    linear += isFirstFit ? `(?=(?<at${at}>${anyName}?${text}))\\k<at${at}>` : star + text;
    if (star !== "" && !isFirstFit) tries++;
  }
  return tries > maxTries ? null : new RegExp(`^${linear}$`, flags);
}

const anyName = "[^/]*";

/** True when a source of COPY is a glob; only then is it one. */
export function hasWildcard(path: string): boolean {
  return /[*?[]/.test(path.replace(/\\./gs, ""));
}

/** A character set from behind its `[`; `end` is the index of its `]`. */
function readSet(characters: readonly string[], start: number): { source: string; end: number } | null {
  let at = start;
  const negated = characters[at] === "^";
  if (negated) at++;
  let ranges = "";
  for (let first = true; first || characters[at] !== "]"; first = false) {
    const low = readSetCharacter(characters, at);
    if (low === null) return null;
    at = low.next;
    let high = low;
    if (characters[at] === "-") {
      const read = readSetCharacter(characters, at + 1);
      if (read === null) return null;
      high = read;
      at = high.next;
    }
    // A range the wrong way round holds nothing.
    if ((low.character.codePointAt(0) ?? 0) <= (high.character.codePointAt(0) ?? 0)) {
      ranges += `${literal(low.character)}-${literal(high.character)}`;
    }
  }
  return { source: `[${negated ? "^" : ""}${ranges}]`, end: at };
}

function readSetCharacter(
  characters: readonly string[],
  at: number,
): { character: string; next: number } | null {
  const escaped = characters[at] === "\\";
  const character = characters[escaped ? at + 1 : at];
  if (character === undefined || (!escaped && (character === "-" || character === "]"))) return null;
  const next = at + (escaped ? 2 : 1);
  return next < characters.length ? { character, next } : null;
}

function literal(character: string): string {
  return /[\^$\\.*+?()[\]{}|/-]/.test(character)
    ? `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`
    : character;
}
