import { readSource, rootOf, textsOf, type Value } from "@keep-pace/workflow";
import { type HclBlock, type HclValue, isList, readHcl, resolveHcl, type Scope } from "./hcl.ts";

/** A target of a bake file, what it inherits filled in. `null` and missing entries are not known. */
export interface BakeTarget {
  readonly name: string;
  readonly line: number;
  readonly context: string | null;
  readonly dockerfile: string | null;
  readonly target: string | null;
  readonly platforms: readonly string[];
  readonly args: ReadonlyMap<string, string>;
  readonly tags: readonly string[];
  readonly output: readonly string[];
  readonly cacheFrom: readonly string[];
  readonly cacheTo: readonly string[];
}

interface Raw {
  readonly name: string;
  readonly line: number;
  readonly attributes: ReadonlyMap<string, HclValue>;
}

export interface BakeFile {
  readonly targets: readonly BakeTarget[];
  /** Group → targets and groups. */
  readonly groups: ReadonlyMap<string, readonly string[]>;
}

/** Reads a bake file, HCL or JSON; a text instead says in one clause why it cannot be read. */
export function readBakeFile(file: string, text: string): BakeFile | string {
  const read = file.endsWith(".json") ? readJson(file, text) : readBlocks(text);
  if (typeof read === "string") return read;
  const all = new Map<string, Raw>();
  // Of two targets of one name the later one changes the earlier one.
  for (const raw of read.targets) {
    const before = all.get(raw.name);
    all.set(raw.name, before ? { ...raw, attributes: merged([before.attributes, raw.attributes]) } : raw);
  }
  const targets = [...all.values()].map((raw) => toTarget(raw, all));
  // What others only inherit from builds nothing of its own.
  const parents = new Set([...all.values()].flatMap(({ attributes }) => texts(attributes.get("inherits"))));
  const asked = new Set([...read.groups.values()].flat());
  return {
    targets: targets.filter(
      ({ name, context, dockerfile }) =>
        asked.has(name) ||
        name === "default" ||
        (!parents.has(name) && (context !== null || dockerfile !== null || !name.startsWith("_"))),
    ),
    groups: read.groups,
  };
}

interface Read {
  readonly targets: readonly Raw[];
  readonly groups: ReadonlyMap<string, readonly string[]>;
}

function readBlocks(text: string): Read | string {
  const blocks = readHcl(text);
  if (typeof blocks === "string") return blocks;
  const scope: Scope = new Map(
    blocks
      .filter(({ type }) => type === "variable")
      .map(({ labels: [name = ""], attributes }) => [name, attributes.get("default") ?? ""]),
  );
  const named = (type: string) => blocks.filter((block) => block.type === type && block.labels.length > 0);
  return {
    targets: named("target").flatMap((block) => matrixOf(block, scope)),
    groups: new Map(
      named("group").map(({ labels: [name = ""], attributes }) => [
        name,
        texts(resolveHcl(attributes.get("targets") ?? null, scope)),
      ]),
    ),
  };
}

/** A target with a matrix stands for one target a combination. Source: Docker Docs, "Matrix targets". */
function matrixOf({ labels: [label = ""], line, attributes }: HclBlock, scope: Scope): Raw[] {
  const matrix = resolveHcl(attributes.get("matrix") ?? null, scope);
  const axes = matrix !== null && typeof matrix === "object" && !isList(matrix) ? Object.entries(matrix) : [];
  let rows: Scope[] = [scope];
  for (const [key, values] of axes) {
    if (!isList(values)) continue;
    rows = rows.flatMap((row) => values.map((value) => new Map([...row, ...flat(key, value)]))).slice(0, 256);
  }
  return rows.map((row) => {
    const resolved = new Map([...attributes].map(([key, value]) => [key, resolveHcl(value, row)]));
    const name = resolved.get("name");
    return { name: axes.length > 0 && typeof name === "string" ? name : label, line, attributes: resolved };
  });
}

function flat(key: string, value: HclValue): [string, HclValue][] {
  const inner =
    value !== null && typeof value === "object" && !isList(value)
      ? Object.entries(value).map(([name, item]): [string, HclValue] => [`${key}.${name}`, item])
      : [];
  return [[key, value], ...inner];
}

function readJson(file: string, text: string): Read | string {
  const source = readSource(file, text);
  if (typeof source === "string") return source;
  const root = rootOf(source);
  if (root?.kind !== "map") return "it is no JSON object";
  const entries = (key: string) => root.get(key)?.entries() ?? [];
  return {
    targets: entries("target").map(({ key, value, keyStart }) => ({
      name: key,
      line: source.range(keyStart, keyStart).startLine,
      attributes: new Map(value.entries().map((entry) => [entry.key, plain(entry.value)])),
    })),
    groups: new Map(entries("group").map(({ key, value }) => [key, textsOf(value.get("targets"))])),
  };
}

function plain(value: Value, depth = 0): HclValue {
  if (value.kind === "scalar" || depth > 5) return value.text;
  const entries = value.entries().map((entry) => [entry.key, plain(entry.value, depth + 1)] as const);
  return value.kind === "list" ? entries.map(([, item]) => item) : Object.fromEntries(entries);
}

/** The last of the inherited targets wins, the target's own value before all; maps are united. */
function inherited(raw: Raw, all: ReadonlyMap<string, Raw>, seen: readonly string[] = []): Raw["attributes"] {
  if (seen.includes(raw.name)) return new Map();
  const parents = texts(raw.attributes.get("inherits")).flatMap((name) => all.get(name) ?? []);
  return merged([...parents.map((parent) => inherited(parent, all, [...seen, raw.name])), raw.attributes]);
}

function merged(layers: readonly Raw["attributes"][]): Map<string, HclValue> {
  const result = new Map<string, HclValue>();
  for (const [key, value] of layers.flatMap((layer) => [...layer])) {
    const before = result.get(key);
    const isMap = (one: HclValue | undefined) => typeof one === "object" && one !== null && !isList(one);
    const both = isMap(before) && isMap(value);
    result.set(key, both ? { ...(before as object), ...(value as object) } : value);
  }
  return result;
}

function toTarget(raw: Raw, all: ReadonlyMap<string, Raw>): BakeTarget {
  const attributes = inherited(raw, all);
  const text = (key: string) => {
    const value = attributes.get(key);
    return typeof value === "string" && value !== "" ? value : null;
  };
  const args = attributes.get("args");
  const pairs = typeof args === "object" && args !== null && !isList(args) ? Object.entries(args) : [];
  return {
    name: raw.name,
    line: raw.line,
    context: text("context"),
    dockerfile: text("dockerfile"),
    target: text("target"),
    platforms: texts(attributes.get("platforms")),
    args: new Map(
      pairs.flatMap(([key, value]) => (typeof value === "string" ? [[key, value] as const] : [])),
    ),
    tags: texts(attributes.get("tags")),
    output: options(attributes.get("output")),
    cacheFrom: options(attributes.get("cache-from")),
    cacheTo: options(attributes.get("cache-to")),
  };
}

function texts(value: HclValue | undefined): string[] {
  if (typeof value === "string") return [value];
  return isList(value) ? value.flatMap((item) => (typeof item === "string" ? item : [])) : [];
}

/** `type=gha,scope=x`, or the same as a map. */
function options(value: HclValue | undefined): string[] {
  const items = isList(value) ? value : value === undefined ? [] : [value];
  return items.flatMap((item) => {
    if (typeof item === "string") return item;
    if (item === null || isList(item)) return [];
    return Object.entries(item)
      .map(([key, one]) => `${key}=${one}`)
      .join();
  });
}
