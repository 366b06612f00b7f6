/*
 * White space as BuildKit's parser knows it (Go's unicode.IsSpace). JavaScript's own `\s` and `trim` differ:
 * they take U+FEFF for space and U+0085 for none, which would hide a stray byte order mark.
 */

/** What stands between the words of an instruction for BuildKit. */
export const blank = /[\t\v\f\r ]+/;

const leading = /^[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;
const space = /[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;

/** True for a single character that is white space. */
export function isSpace(character: string): boolean {
  const code = character.charCodeAt(0);
  return code < 0x80 ? code === 32 || (code >= 9 && code <= 13) : space.test(character);
}

export function trimStart(text: string): string {
  return isSpace(text.charAt(0)) ? text.replace(leading, "") : text;
}

export function trimEnd(text: string): string {
  let end = text.length;
  while (end > 0 && isSpace(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

export function trim(text: string): string {
  return trimEnd(trimStart(text));
}
