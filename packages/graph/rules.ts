import type { ChangedFile } from "@keep-pace/changes";
import micromatch from "micromatch";
import type { Pragma } from "./pragmas.ts";
import type { Reason } from "./seeds.ts";
import type { TestUnit } from "./tests/test-file.ts";

/** What only the users know: glob lists, in which `!` takes back. */
export interface Rules {
  readonly always: readonly string[];
  readonly ignore: readonly string[];
  readonly affects: Readonly<Record<string, readonly string[]>>;
  readonly generates: Readonly<Record<string, readonly string[]>>;
  readonly areas: Readonly<Record<string, readonly string[]>>;
}

/** True where the configuration rules nothing. */
export function isFree({ always, ignore, affects, generates, areas }: Rules): boolean {
  const lists = [always, ignore, ...[affects, generates, areas].map(Object.keys)];
  return lists.every(({ length }) => length === 0);
}

/** What the rules make of a change. */
export interface Ruled {
  /** Those that count: ignored ones left out, what is generated from them added. */
  readonly changes: readonly ChangedFile[];
  /** Test path → why a rule wants it to run. */
  readonly wanted: ReadonlyMap<string, Reason>;
  /** The areas with a changed file. */
  readonly areas: readonly string[];
}

/** The paths that fit a list of globs: one without `!` fits, and none with it does. */
function fitting(paths: readonly string[], globs: readonly string[]): string[] {
  const positive = globs.filter((glob) => !glob.startsWith("!"));
  const negative = globs.filter((glob) => glob.startsWith("!")).map((glob) => glob.slice(1));
  return micromatch([...paths], positive, { dot: true, ignore: negative });
}

/**
 * @param pragmas test path → what its own comments say.
 */
export function applyRules(
  rules: Rules,
  changes: readonly ChangedFile[],
  paths: readonly string[],
  units: readonly TestUnit[],
  pragmas: ReadonlyMap<string, readonly Pragma[]> = new Map(),
): Ruled {
  const changed = changes.map(({ path }) => path);
  const ignored = new Set(fitting(changed, rules.ignore));
  const made = Object.entries(rules.generates).flatMap(([from, outputs]) =>
    fitting(changed, [from]).length > 0 ? fitting(paths, outputs) : [],
  );
  const tests = units.map(({ path }) => path);
  const wanted = new Map<string, Reason>();
  for (const path of fitting(tests, rules.always)) {
    wanted.set(path, { code: "always", text: "the configuration says that it always runs" });
  }
  for (const [from, names] of Object.entries(rules.affects)) {
    const [cause] = fitting(changed, [from]);
    if (cause === undefined) continue;
    const text = `the configuration says that ${from} affects it, and ${cause} was changed`;
    for (const path of fitting(tests, names)) wanted.set(path, { code: "affects", text });
  }
  for (const [path, list] of pragmas) {
    const reason = list.map((one) => byPragma(one, changed)).find((one) => one !== null);
    if (reason) wanted.set(path, reason);
  }
  const known = new Set(changed);
  const generated = made
    .filter((path) => !known.has(path))
    .map((path): ChangedFile => ({ path, status: "M", kind: "file" }));
  return {
    changes: [...changes.filter(({ path }) => !ignored.has(path)), ...generated],
    wanted,
    areas: Object.keys(rules.areas).filter((name) => fitting(changed, rules.areas[name] ?? []).length > 0),
  };
}

function byPragma(pragma: Pragma, changed: readonly string[]): Reason | null {
  if (pragma === "always") return { code: "always", text: "a comment in it says that it always runs" };
  const [cause] = fitting(changed, pragma.affectedBy);
  if (cause === undefined) return null;
  const text = `a comment in it says that ${pragma.affectedBy.join(", ")} affects it, and ${cause} was changed`;
  return { code: "affects", text };
}

/** What tests, and files that are generated, need by the users' word: path → files. */
export function ruledNeeds(
  rules: Rules,
  paths: readonly string[],
  units: readonly TestUnit[],
  pragmas: ReadonlyMap<string, readonly Pragma[]>,
): ReadonlyMap<string, readonly string[]> {
  const tests = units.map(({ path }) => path);
  const needs = new Map<string, string[]>();
  const add = (who: readonly string[], what: readonly string[]) => {
    for (const one of who) needs.set(one, [...(needs.get(one) ?? []), ...what]);
  };
  for (const [from, names] of Object.entries(rules.affects))
    add(fitting(tests, names), fitting(paths, [from]));
  for (const [from, outputs] of Object.entries(rules.generates)) {
    add(fitting(paths, outputs), fitting(paths, [from]));
  }
  for (const [path, list] of pragmas) {
    for (const one of list) if (one !== "always") add([path], fitting(paths, one.affectedBy));
  }
  return needs;
}

/** A rule that fits nothing, or nearly everything, is not what its author meant. */
export function lintRules(
  rules: Rules,
  paths: readonly string[],
  units: readonly TestUnit[],
  pragmas: ReadonlyMap<string, readonly Pragma[]> = new Map(),
): Reason[] {
  const tests = units.map(({ path }) => path);
  const lists: readonly (readonly [name: string, globs: readonly string[], among: readonly string[]])[] = [
    ["always", rules.always, tests],
    ["ignore", rules.ignore, paths],
    ...Object.entries(rules.affects).flatMap(([from, to]) => [
      [`affects`, [from], paths] as const,
      [`affects.${from}`, to, tests] as const,
    ]),
    ...Object.entries(rules.generates).flatMap(([from, to]) => [
      ["generates", [from], paths] as const,
      [`generates.${from}`, to, paths] as const,
    ]),
    ...Object.entries(rules.areas).map(([name, globs]) => [`areas.${name}`, globs, paths] as const),
  ];
  const comments = [...pragmas].flatMap(([path, list]) =>
    list.flatMap((one) => (one === "always" || fitting(paths, one.affectedBy).length > 0 ? [] : path)),
  );
  const unused = comments.map((path) => ({
    code: "glob-without-match",
    text: `${path}: what its comment keep-pace: affected-by names fits no file`,
  }));
  const listed = lists.flatMap(([name, globs, among]) => [
    ...globs
      .filter((glob) => fitting(among, [glob.replace(/^!/, "")]).length === 0)
      .map((glob) => ({
        code: "glob-without-match",
        text: `select.${name}: ${glob} fits no ${among === tests ? "test" : "file"}`,
      })),
    ...(among.length >= 20 && fitting(among, globs).length / among.length >= 0.97
      ? [{ code: "glob-too-broad", text: `select.${name} fits nearly everything` }]
      : []),
  ]);
  return [...listed, ...unused];
}
