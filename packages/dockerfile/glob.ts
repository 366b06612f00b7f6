/*
 * The globs of Go's `filepath.Match`, which BuildKit uses for the sources of COPY and to check ignore patterns:
 * `*` and `?` stop at `/`, `[…]` does not, `\` takes the next character as it is.
 */

/** A regular expression for a glob, anchored at both ends; `null` for one that Go calls a bad pattern. */
export function globToRegExp(glob: string): RegExp | null {
  const characters = [...glob];
  let source = "";
  for (let at = 0; at < characters.length; at++) {
    const character = characters[at] ?? "";
    if (character === "*") source += "[^/]*";
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
  return new RegExp(`^${source}$`, "su");
}

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
