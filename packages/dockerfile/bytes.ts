/**
 * Turns UTF-16 offsets of `text` into bytes of its UTF-8 form, counted from `first`. Linear once, then constant.
 */
export function byteOffsets(text: string, first: number): (offset: number) => number {
  if (/^[\0-\x7f]*$/.test(text)) return (offset) => first + offset;
  const table = new Uint32Array(text.length + 1);
  let bytes = first;
  for (let at = 0; at < text.length; at++) {
    table[at] = bytes;
    const code = text.codePointAt(at) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    // The second half of a surrogate pair starts where its character does.
    if (code >= 0x10000) table[++at] = bytes - 4;
  }
  table[text.length] = bytes;
  return (offset) => table[offset] ?? bytes;
}
