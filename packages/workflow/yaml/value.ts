import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type Scalar } from "yaml";
import type { Source } from "./source.ts";

/** A value of a YAML file with its place. Aliases are followed one step at a time, never expanded as a whole. */
export interface Value {
  readonly source: Source;
  readonly kind: "map" | "list" | "scalar";
  /** Where it stands: keys and indexes from the document's root. Of an aliased value, the place of the alias. */
  readonly path: readonly (string | number)[];
  /** Offsets of the value itself, of an aliased one at its anchor. */
  readonly start: number;
  readonly end: number;
  /** The scalar as text; `null` for anything else and for an empty value. */
  readonly text: string | null;
  /** True when an alias leads here, so that a change would reach other places, too. */
  readonly shared: boolean;
  get(key: string): Value | null;
  /** The values of a map with their keys, or those of a list with the key `""`. */
  entries(): readonly Entry[];
}

interface Entry {
  readonly key: string;
  readonly keyStart: number;
  readonly value: Value;
}

/** Further down nothing is looked at: an alias may lead back to where it stands. */
const maxDepth = 40;

/** The root of a document, `null` for an empty one. */
export function rootOf(source: Source): Value | null {
  return wrap(source, source.document.contents, [], false);
}

function wrap(source: Source, unresolved: unknown, path: Value["path"], shared: boolean): Value | null {
  const node = resolve(source, unresolved);
  if (!node?.range || path.length > maxDepth) return null;
  const aliased = shared || isAlias(unresolved);
  const pairs = isMap(node) ? (node.items as Pair<Node, Node | null>[]) : [];
  const child = (key: string | number, value: unknown) => wrap(source, value, [...path, key], aliased);
  return {
    source,
    path,
    shared: aliased,
    kind: isMap(node) ? "map" : isSeq(node) ? "list" : "scalar",
    start: node.range[0],
    end: node.range[1],
    text: isScalar(node) && node.value !== null ? textOf(node) : null,
    get(key) {
      const pair = pairs.find((candidate) => keyOf(candidate) === key);
      return pair ? child(key, pair.value) : null;
    },
    entries() {
      if (isSeq(node)) {
        return node.items.flatMap((item, index) => {
          const value = child(index, item);
          return value ? [{ key: "", keyStart: value.start, value }] : [];
        });
      }
      return pairs.flatMap((pair) => {
        const key = keyOf(pair);
        const value = key === null ? null : child(key, pair.value);
        return key === null || !value ? [] : [{ key, keyStart: pair.key.range?.[0] ?? value.start, value }];
      });
    },
  };
}

function resolve(source: Source, node: unknown): Node | null {
  if (!isAlias(node)) return (node as Node | null) ?? null;
  try {
    return (node.resolve(source.document) as Node | undefined) ?? null;
  } catch {
    return null;
  }
}

function keyOf({ key }: Pair<Node, Node | null>): string | null {
  return isScalar(key) && key.value !== null ? textOf(key) : null;
}

/** As written for a number (`1.10` is a version), else as meant. */
function textOf(node: Scalar): string {
  return typeof node.value === "number" && node.source !== undefined ? node.source : String(node.value);
}

/** A scalar's text, or those of a list's items: GitHub takes both in many places. */
export function textsOf(value: Value | null): string[] {
  if (!value) return [];
  if (value.kind === "list") return value.entries().flatMap(({ value: item }) => item.text ?? []);
  return value.text === null ? [] : [value.text];
}
