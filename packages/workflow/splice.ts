import { parseYaml } from "@keep-pace/files/yaml";
import type { Edit } from "@keep-pace/findings";
import { isMap, isScalar, isSeq, type Node, type Pair, stringify } from "yaml";
import type { Source } from "./yaml/source.ts";

type Path = readonly (string | number)[];
type Data = string | number | boolean | null | readonly Data[] | { readonly [key: string]: Data };

/** A change of what a file means. */
export type Change =
  /** Gives a key of a map a value; a new key comes behind the key `after`, before `before`, or last. */
  | { readonly set: Path; readonly to: Data; readonly after?: string; readonly before?: string }
  /** Puts an item into a list, before the one at the index that the path ends with. */
  | { readonly insert: Path; readonly item: Data; readonly comment?: string };

/**
 * The edits that make `changes` of a file and nothing else: it is spliced, read again, and compared with the meant
 * result. `null` where that cannot be done without touching more, such as in a value that an alias shares.
 */
export function spliced(source: Source, changes: readonly Change[]): Edit[] | null {
  if (!withinBudget(source)) return null;
  const splices: Splice[] = [];
  for (const change of changes) {
    const splice = "set" in change ? spliceSet(source, change) : spliceInsert(source, change);
    if (splice === null) return null;
    splices.push(splice);
  }
  splices.sort((a, b) => a.start - b.start);
  if (splices.some(({ start }, at) => start < (splices[at - 1]?.end ?? 0))) return null;
  const after = splices.reduceRight(
    (text, { start, end, text: inserted }) => text.slice(0, start) + inserted + text.slice(end),
    source.text,
  );
  if (!means(after, changed(meaning(source), changes))) return null;
  return merged(splices).map(({ start, end, text }) => ({
    file: source.path,
    start: source.byteAt(start),
    end: source.byteAt(end),
    text,
  }));
}

/** Every splice is proved by reading the file again: for one of thousands of steps that must come to an end. */
const budget = 2 * 1024 * 1024;
const spent = new WeakMap<Source, number>();

function withinBudget(source: Source): boolean {
  const characters = (spent.get(source) ?? 0) + source.text.length;
  spent.set(source, characters);
  return characters <= budget;
}

const meanings = new WeakMap<Source, unknown>();

/** What the file means as it is. */
function meaning(source: Source): unknown {
  if (!meanings.has(source)) meanings.set(source, plain(source.text));
  return meanings.get(source);
}

interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What is put in at one place is one edit. */
function merged(splices: readonly Splice[]): Splice[] {
  const all: Splice[] = [];
  for (const splice of splices) {
    const last = all.at(-1);
    if (last && last.end === splice.start && splice.start === splice.end && last.start === last.end) {
      all[all.length - 1] = { ...last, text: last.text + splice.text };
    } else all.push(splice);
  }
  return all;
}

function spliceSet(source: Source, change: Extract<Change, { set: Path }>): Splice | null {
  const key = String(change.set.at(-1));
  const map = nodeAt(source, change.set.slice(0, -1));
  if (!isMap(map) || !map.range) return null;
  const pairs = map.items as Pair<Node, Node | null>[];
  const existing = pairs.find((pair) => nameOf(pair) === key);
  if (existing) return replaceScalar(existing, change.to);
  if (map.flow) return insertFlow(source, pairs, map.range[0], `${key}: ${flowText(change.to)}`);
  const [first] = pairs;
  const column = first?.key.range ? first.key.range[0] - lineStart(source.text, first.key.range[0]) : -1;
  // A map that begins behind `- ` or `key: ` is aligned by its first key all the same.
  if (column < 0 || !first) return null;
  const indent = " ".repeat(column);
  const lines = blockText({ [key]: change.to }, indent, source.eol);
  const behind = pairs.find((pair) => nameOf(pair) === change.after) ?? pairs.at(-1);
  const ahead = pairs.find((pair) => nameOf(pair) === change.before);
  if (ahead?.key.range) return insertAhead(source, ahead.key.range[0], lines);
  const end = behind?.value?.range?.[1] ?? behind?.key.range?.[1];
  return end === undefined ? null : insertBehind(source, end, lines);
}

/** In front of a key and of the comments that stand right above it, an empty line between where one stands above. */
function insertAhead({ text, eol }: Source, key: number, lines: string): Splice {
  let start = lineStart(text, key);
  while (start > 0) {
    const above = lineStart(text, start - 1);
    if (!/^\s*#/.test(text.slice(above, start))) break;
    start = above;
  }
  const isClose = start > 0 && text.slice(lineStart(text, start - 1), start).trim() !== "";
  return { start, end: start, text: `${lines}${isClose ? "" : eol}` };
}

/** On the line below the one where a value ends. */
function insertBehind({ text, eol }: Source, end: number, lines: string): Splice {
  // A block scalar's value takes its line breaks and the empty lines below along.
  let at = end;
  while (at > 0 && /\s/.test(text[at - 1] ?? "")) at -= 1;
  const next = text.indexOf("\n", at);
  return next < 0
    ? { start: text.length, end: text.length, text: eol + lines.slice(0, -eol.length) }
    : { start: next + 1, end: next + 1, text: lines };
}

function insertFlow(source: Source, pairs: readonly Pair[], start: number, entry: string): Splice {
  const last = pairs.at(-1);
  const range = ((last?.value as Node | null) ?? (last?.key as Node | null))?.range;
  const at = range?.[1] ?? source.text.indexOf("{", start) + 1;
  return { start: at, end: at, text: range ? `, ${entry}` : ` ${entry} ` };
}

function replaceScalar({ value }: Pair<Node, Node | null>, to: Data): Splice | null {
  if (!isScalar(value) || !value.range || value.anchor || value.value === null) return null;
  if (typeof to === "object" || (value.type ?? "").startsWith("BLOCK")) return null;
  return { start: value.range[0], end: value.range[1], text: flowText(to) };
}

function spliceInsert(source: Source, change: Extract<Change, { insert: Path }>): Splice | null {
  const list = nodeAt(source, change.insert.slice(0, -1));
  const item = isSeq(list) && !list.flow ? (list.items[Number(change.insert.at(-1))] as Node) : null;
  if (!item?.range) return null;
  const start = lineStart(source.text, item.range[0]);
  const [, indent, gap] = /^([ ]*)-([ ]+)/.exec(source.text.slice(start, item.range[0] + 1)) ?? [];
  if (indent === undefined || gap === undefined) return null;
  const body = blockText(change.item, indent + " ".repeat(1 + gap.length), source.eol);
  const comment = change.comment ? `${indent}# ${change.comment}${source.eol}` : "";
  return insertAheadOfStep(source, start, `${comment}${indent}-${gap}${body.trimStart()}`);
}

/** In front of a list item's line and of the comments above it. */
function insertAheadOfStep({ text }: Source, line: number, lines: string): Splice {
  let start = line;
  while (start > 0) {
    const above = lineStart(text, start - 1);
    if (!/^[ ]*#/.test(text.slice(above, start))) break;
    start = above;
  }
  return { start, end: start, text: lines };
}

/** Block style with every line indented, a line break at the end. A comment behind a pin is kept on its line. */
function blockText(data: Data, indent: string, eol: string): string {
  const lines = stringify(data, { lineWidth: 0 }).trimEnd().split("\n");
  return lines.map((line) => `${line === "" ? "" : indent}${withPinComment(line)}${eol}`).join("");
}

/** `owner/name@SHA#vX` is how a pin with its version is handed in. */
function withPinComment(line: string): string {
  return line.replace(/"?([\w./-]+@[0-9a-f]{40})#(v[\w.]+)"?$/, "$1 # $2");
}

function flowText(data: Data): string {
  return stringify(data, { lineWidth: 0, collectionStyle: "flow" }).trim();
}

function nodeAt(source: Source, path: Path): Node | null {
  let node: unknown = source.document.contents;
  for (const key of path) {
    if (isMap(node)) {
      node = (node.items as Pair<Node, Node | null>[]).find((pair) => nameOf(pair) === key)?.value;
    } else if (isSeq(node)) node = node.items[Number(key)];
    else return null;
  }
  return (node as Node | undefined) ?? null;
}

function nameOf({ key }: Pair<Node, Node | null>): string | null {
  return isScalar(key) ? String(key.value) : null;
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf("\n", at - 1) + 1;
}

/** What a text means, `undefined` where that cannot be told. */
function plain(text: string): unknown {
  try {
    const document = parseYaml(text);
    return document.errors.length > 0 ? undefined : document.toJS({ maxAliasCount: 100 });
  } catch {
    return undefined;
  }
}

function means(text: string, wanted: unknown): boolean {
  const is = plain(text);
  return (
    is !== undefined && wanted !== undefined && JSON.stringify(sorted(is)) === JSON.stringify(sorted(wanted))
  );
}

function changed(before: unknown, changes: readonly Change[]): unknown {
  if (before === undefined) return undefined;
  // Aliased maps are one object: a copy tells a change of one place from a change of all.
  const data = structuredClone(JSON.parse(JSON.stringify(before)));
  const inserts = changes.filter((change) => "insert" in change);
  for (const change of changes) {
    if ("set" in change) into(data, change.set)[String(change.set.at(-1))] = unpinned(change.to);
  }
  // From the end, so that the indexes before hold.
  for (const { insert, item } of [...inserts].sort(
    (a, b) => Number(b.insert.at(-1)) - Number(a.insert.at(-1)),
  )) {
    (into(data, insert) as unknown as unknown[]).splice(Number(insert.at(-1)), 0, unpinned(item));
  }
  return data;
}

function into(data: unknown, path: Path): Record<string, unknown> {
  return path
    .slice(0, -1)
    .reduce<Record<string, unknown>>(
      (at, key) => (at?.[key] ?? {}) as Record<string, unknown>,
      data as Record<string, unknown>,
    );
}

function unpinned(data: Data): unknown {
  return JSON.parse(JSON.stringify(data).replace(/(@[0-9a-f]{40})#v[\w.]+/g, "$1"));
}

/** Keys in one order: where a key stands in a map means nothing. */
function sorted(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(sorted);
  if (typeof data !== "object" || data === null) return data;
  return Object.fromEntries(
    Object.entries(data)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, value]) => [key, sorted(value)]),
  );
}
