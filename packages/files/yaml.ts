import { type Document, isScalar, LineCounter, parseDocument, visit, YAMLParseError } from "yaml";

/**
 * Reads YAML, its mistakes in `errors`, one line each. The library's own look for repeated keys compares each with each,
 * and its own way of showing a mistake copies the whole line: both make a hostile text take minutes.
 * Throws a RangeError where the values nest beyond the stack.
 */
export function parseYaml(text: string, lineCounter = new LineCounter()): Document {
  const options = { lineCounter, logLevel: "silent", prettyErrors: false, uniqueKeys: false } as const;
  const document = parseDocument(text, options);
  if (document.errors.length === 0) findRepeatedKeys(document);
  return document;
}

function findRepeatedKeys(document: Document): void {
  visit(document, {
    Map(_, { items }) {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value)) {
          const at = key.range?.[0] ?? 0;
          document.errors.push(new YAMLParseError([at, at + 1], "DUPLICATE_KEY", "Map keys must be unique"));
        }
        seen.add(key.value);
      }
    },
  });
}
