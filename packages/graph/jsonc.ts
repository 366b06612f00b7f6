import { parse as parseYaml } from "yaml";

/**
 * JSON as tools take it: a byte order mark, comments, commas at the end. `null` when it is none.
 * What strict JSON refuses is read as YAML, of which JSON is a part, once its comments are blanked.
 */
export function parse(text: string): unknown {
  const plain = text.replace(/^\ufeff/, "");
  try {
    return JSON.parse(plain);
  } catch {
    try {
      return parseYaml(blankComments(plain).replaceAll("\t", "  "), { maxAliasCount: 0, logLevel: "silent" });
    } catch {
      return null;
    }
  }
}

function blankComments(text: string): string {
  return text.replace(/"(?:[^"\\\n]|\\.)*"?|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/g, (piece) =>
    piece.startsWith('"') ? piece : " ",
  );
}
