const scratch = Buffer.allocUnsafe(16 * 1024);

/** The same text in memory of its own: V8's substrings keep the whole text alive that they were cut from. */
export function compact(text: string): string {
  if (3 * text.length > scratch.length) return Buffer.from(text).toString();
  return scratch.toString("utf8", 0, scratch.write(text));
}
