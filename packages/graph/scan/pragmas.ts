const comment =
  /^[ \t]*(?:\/\/|#|\/?\*+|<!--)[ \t]*keep-pace:[ \t]*(always|affected-by[ \t]+\S[^\r\n]{0,1000}?)[ \t]*(?:[ \t]\*\/|-->)?[ \t]*\r?$/gm;

/** The pragmas of a text as they are written: `always`, `affected-by a/**, !a/b`. */
export function pragmasIn(text: string): string[] {
  if (!text.includes("keep-pace:")) return [];
  return [...text.matchAll(comment)].map((match) => (match[1] as string).trim());
}
