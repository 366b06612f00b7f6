/**
 * What has ever made two parsers read a Dockerfile differently, or might: heredocs, another escape character, line breaks
 * and blanks of another kind, and continuation marks in odd places (alone, doubled, right behind the keyword, followed by
 * blanks, at the end of the file).
 */
const odd =
  /<<|\r(?!\n)|[^\t\n\r\x20-\x7e\u00a1-\u167f\u2030-\u205e\u2070-\u2fff\u3001-\ufefe\uff00-\uffef]|^[ \t]*#[ \t]*escape|\\\\[ \t]*\r?$|\\[ \t]+(\r?$|\\)|^[ \t]*\\\r?$|^[ \t]*\w+[ \t]*\\\r?$|^[ \t]*`|\\\s*(?![\s\S])/im;

/** True for a Dockerfile without anything on which parsers disagree: instructions, comments, plain continuations. */
export function isPlain(text: string): boolean {
  return !odd.test(text);
}
