import type { Unreadable } from "./files.ts";

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** `bytes` as text with a leading BOM kept, or why they are no text: a NUL byte or invalid UTF-8. */
export function decode(path: string, bytes: Uint8Array): string | Unreadable {
  if (bytes.includes(0)) return { code: "not-text", message: `${path} is a binary file.` };
  try {
    return utf8.decode(bytes);
  } catch {
    return { code: "not-text", message: `${path} is not valid UTF-8.` };
  }
}
