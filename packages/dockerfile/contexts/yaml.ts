import { parseYaml } from "@keep-pace/files/yaml";
import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node } from "yaml";
import { maxLength } from "./mention.ts";

/** A YAML value that is never expanded as a whole: aliases and merge keys are followed step by step. */
export interface Value {
  /** 1-based. */
  readonly line: number;
  /** The scalar as text, `null` for anything else. */
  readonly text: string | null;
  get(key: string): Value | null;
  /** The values of a map with their keys, or those of a sequence with the key `""`. */
  entries(): Entry[];
}

export interface Entry {
  readonly key: string;
  readonly value: Value;
}

/** Further down nothing is looked at: an alias may lead back to where it stands. */
const maxDepth = 50;
/** A list with more entries is not written by hand, but aliases can multiply shorter ones. */
const maxEntries = 1000;

/** Reads YAML (and so JSON); `null` for a text that is neither. Never throws. */
export function readYaml(text: string): Value | null {
  if (text.length > maxLength) return null;
  try {
    const lines = new LineCounter();
    const document = parseYaml(text, lines);
    return wrap({ document, lines }, document.contents, 0);
  } catch {
    return null;
  }
}

interface Source {
  readonly document: Document;
  readonly lines: LineCounter;
}

function wrap(source: Source, unresolved: unknown, depth: number): Value | null {
  const node = (isAlias(unresolved) ? unresolved.resolve(source.document) : unresolved) as
    | Node
    | null
    | undefined;
  if (!node || depth > maxDepth) return null;
  const pairs = isMap(node) ? node.items : [];
  const own = (key: string): Value | null => {
    const pair = pairs.find(({ key: candidate }) => isScalar(candidate) && candidate.value === key);
    return pair ? wrap(source, pair.value, depth + 1) : null;
  };
  return {
    line: source.lines.linePos(node.range?.[0] ?? 0).line,
    text: isScalar(node) && node.value !== null ? String(node.value) : null,
    get: (key) => own(key) ?? own("<<")?.get(key) ?? null,
    entries() {
      const items: [unknown, unknown][] = isSeq(node)
        ? node.items.map((item) => ["", item])
        : pairs.map(({ key, value }) => [isScalar(key) ? key.value : "", value]);
      return items.slice(0, maxEntries).flatMap(([key, item]) => {
        const value = wrap(source, item, depth + 1);
        return value ? [{ key: String(key), value }] : [];
      });
    },
  };
}
