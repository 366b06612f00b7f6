/** JSON as tools take it: a byte order mark, comments, commas at the end. `null` when it is none. */
export function parse(text: string): unknown {
  const plain = text.replace(/^\ufeff/, "");
  return strict(plain) ?? strict(withoutCommas(withoutComments(plain)));
}

function strict(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function withoutComments(text: string): string {
  return text.replace(/"(?:[^"\\\n]|\\.)*"?|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/g, (piece) =>
    piece.startsWith('"') ? piece : " ",
  );
}

/** Commas before a closing bracket removed, those in strings left alone. */
function withoutCommas(text: string): string {
  return text.replace(
    /("(?:[^"\\\n]|\\.)*"?)|,\s*(?=[}\]])/g,
    (_, quoted: string | undefined) => quoted ?? "",
  );
}
