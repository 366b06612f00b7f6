/** A list of tests that cannot be used; the message completes "<file> …". */
export class ListingError extends Error {
  override readonly name = "ListingError";
}

/** The ids of a list: one a line, or a JSON array when it starts with `[`. Repeated ids are kept once. */
export function parseListing(text: string): { ids: string[]; repeated: number } {
  const body = text.replace(/^\ufeff/, "").trim();
  const all = body.startsWith("[") ? parseArray(body) : body.split("\n").map((line) => line.trim());
  const named = all.filter((id) => id !== "");
  const ids = [...new Set(named)];
  return { ids, repeated: named.length - ids.length };
}

function parseArray(text: string): string[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ListingError("starts with [ but is no JSON array");
  }
  if (!Array.isArray(value) || !value.every((id) => typeof id === "string")) {
    throw new ListingError("is a JSON array of something else than test ids: write each as a string");
  }
  return value;
}
