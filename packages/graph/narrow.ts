import type { ChangedFile } from "@keep-pace/changes";
import type { Runs } from "./coverage.ts";
import { type Graph, reach } from "./graph.ts";
import { isTestSide } from "./kinds.ts";
import type { Facts } from "./scan/facts.ts";
import { isSpawner } from "./scan/python.ts";
import { outlinePython, type PythonFunction, type PythonOutline } from "./scan/python-outline.ts";
import { nodeOfUnit, type Seed } from "./seeds.ts";
import type { BuiltTests, Evidence } from "./select.ts";
import { baseName, foldersAbove } from "./tree.ts";

/** What each test ran when it was recorded, and what is other since then. */
export interface Narrowing {
  readonly runs: Runs;
  /** What was changed since the recorded commit, git's own statuses. */
  readonly changes: readonly ChangedFile[];
  /** Path → text at the recorded commit: of the Python files that ran, and of changed manifests. */
  readonly before: ReadonlyMap<string, string>;
  /** Path → text now of the changed Python files that Python compiles without a warning. */
  readonly after: ReadonlyMap<string, string>;
  /** What may doubt a skip that only these recordings prove. */
  readonly evidence: readonly Evidence[];
}

interface Input {
  readonly tests: BuiltTests;
  readonly narrowing: Narrowing;
  factsOf(path: string): Facts;
  /** Where changes start in the graph. */
  seedsOf(changes: readonly ChangedFile[]): readonly Seed[];
}

/**
 * The tests that the graph reaches from a change and that cannot see it all the same: test → proof in words.
 *
 * A test file's own process, in which nothing else ran, is recorded line by line. Where only bodies of functions were
 * changed, importing the file does what it did before (see `outlinePython`; Python compiles it, so the import does not
 * fail). The test's process then does the same up to the first call of a changed function. It called none when it was
 * recorded, so it calls none now, and ends as it ended then. This asks that the recording saw everything and that the
 * run repeats itself; a test is therefore never skipped
 * - that was not recorded in a process of its own (what another test imported, cached or set up would count as not run),
 * - that starts programs, draws at random, traces, switches stacks, or looks into folders, source text, code objects or
 *   line numbers, in its own modules or in a line that it ran: what runs there is not recorded or not the same,
 * - whose own modules read the folder in which the file lies: they may take the file as data,
 * - that a change of any other kind since the recording reaches.
 * `__del__` is called when memory is cleaned up, by whom is chance: such a change narrows nothing.
 */
export function narrowed({ tests, narrowing, factsOf, seedsOf }: Input): ReadonlyMap<string, string> {
  const { built, units, isCode } = tests;
  const edited = new Map(
    narrowing.changes.flatMap((change) => {
      const functions = editedFunctions(change, narrowing);
      return functions === null ? [] : [[change.path, functions] as const];
    }),
  );
  // Files that no recording holds may have run under another name.
  for (const path of edited.keys()) if (!narrowing.runs.isMeasured(path)) edited.delete(path);
  if (edited.size === 0) return new Map();
  const seeds = seedsOf(narrowing.changes.filter(({ path }) => !edited.has(path)));
  if (seeds.some((seed) => "all" in seed)) return new Map();
  const rest = reach(
    built.graph,
    seeds.flatMap((seed) => ("all" in seed ? [] : seed.nodes)),
    isCode,
  );
  const opaque = reach(
    built.graph,
    [...edited.keys()]
      .flatMap((path) => readersOf(path, built.graph, factsOf))
      .concat(unsteadyModules(tests, factsOf)),
    isCode,
  );
  const hazardous = hazards(narrowing);
  const proved = new Map<string, string>();
  for (const unit of units) {
    const node = nodeOfUnit(unit);
    const run = unit.runner === "pytest" ? narrowing.runs.linesOf(unit.path) : undefined;
    if (run === undefined || rest.has(node) || opaque.has(node)) continue;
    const ran = (path: string, isOne: (line: number) => boolean) => [...(run.get(path) ?? [])].some(isOne);
    const calls = [...edited].some(([path, functions]) =>
      functions.some(({ from, to }) => ran(path, (line) => line >= from && line <= to)),
    );
    const isHazardous = [...hazardous].some(([path, lines]) => ran(path, (line) => lines.has(line)));
    if (!calls && !isHazardous)
      proved.set(unit.path, "its recorded run called none of the changed functions");
  }
  return proved;
}

/** The functions whose bodies are other ones now; `null` where anything else is, or may be. */
function editedFunctions(
  { path, status, kind }: ChangedFile,
  { before, after }: Narrowing,
): readonly PythonFunction[] | null {
  if (status !== "M" || kind !== "file" || !path.endsWith(".py") || isTestSide(path)) return null;
  const [old, now] = [before.get(path), after.get(path)].map((text) =>
    text === undefined ? null : outlinePython(text),
  );
  if (!old || !now || old.skeleton !== now.skeleton) return null;
  const functions = old.functions.filter(({ body }, at) => body !== now.functions[at]?.body);
  return functions.some(({ name }) => name === "__del__") ? null : functions;
}

/** What of the tests may take the file as data: readers of its folders, and readers that name it. */
function readersOf(path: string, { needers }: Graph, factsOf: (path: string) => Facts): string[] {
  const isOwn = (node: string) => /^[a-z]+:/.test(node) || isTestSide(node);
  const looks = (node: string) => isOwn(node) && factsOf(node).traits.some((trait) => trait !== "asks");
  const folders = foldersAbove(path);
  const name = baseName(path);
  return [
    ...folders.flatMap((folder) => needers(`${folder}/`)).filter(isOwn),
    ...folders
      .flatMap((folder) => needers(`${folder}//`))
      .filter((one) => looks(one) || /^[a-z]+:/.test(one)),
    ...needers(path).filter((one) => looks(one) && factsOf(one).strings.some((text) => text.endsWith(name))),
  ];
}

const switching = /^(?:gevent|greenlet|eventlet)(?:\.|$)/;
const unsteady =
  /^(?:hypothesis|random|secrets|inspect|dis|ast|marshal|dill|linecache|doctest|traceback|tokenize|_thread|sys\.(?:settrace|setprofile|monitoring))(?:\.|$)/;

/** Modules whose runs need not repeat themselves, or that look at more than what they call. */
function unsteadyModules({ built }: BuiltTests, factsOf: (path: string) => Facts): string[] {
  return built.graph.names().filter((path) => {
    if (!path.endsWith(".py")) return false;
    const isUnsteady = isTestSide(path) ? unsteady : switching;
    return factsOf(path).imports.some((name) => isUnsteady.test(name) || switching.test(name));
  });
}

/** Lines outside of tests whose run tells too little: path → those, inside of functions, that mention a hazard. */
function hazards({ before, runs }: Narrowing): ReadonlyMap<string, ReadonlySet<number>> {
  const found = new Map<string, ReadonlySet<number>>();
  for (const [path, text] of before) {
    if (!path.endsWith(".py") || isTestSide(path) || !runs.isMeasured(path)) continue;
    const mention = mentionOf(text);
    if (!mention.test(text)) continue;
    const outline = outlinePython(text);
    const lines = outline === null ? null : hazardousLines(outline, mention);
    if (lines === null || lines.size > 0) found.set(path, lines ?? everyLine);
  }
  return found;
}

const everyLine: ReadonlySet<number> = { has: () => true } as unknown as ReadonlySet<number>;

// What starts programs, draws at random, and looks into folders, source text, code objects and line numbers.
const hazard = [
  "os\\.(?:system|popen|exec\\w+|p?spawn\\w*|fork\\w*|walk)|Popen|uuid4",
  "settrace|setprofile|sys\\.monitoring|_getframe|co_firstlineno|co_code|tb_lineno|f_lineno",
  "getsource\\w*|findsource|getblock|get_data|walk_packages|iter_modules|rglob|iterdir|listdir|scandir",
].join("|");
const hazardousModule = /^(?:random|secrets|linecache|tokenize|glob|importlib[._]resources)$/;

/** What mentions a hazard, by the names that the file itself gives to modules and their functions. */
function mentionOf(text: string): RegExp {
  const names = new Set<string>();
  const isHazard = (module: string) => isSpawner(module) || hazardousModule.test(module);
  for (const [, module = "", list = ""] of text.matchAll(
    /\bfrom\s+([\w.]+)\s+import\s+(\([^)]*\)|[^\n#;]+)/g,
  )) {
    for (const [, name = "", as = name] of list.matchAll(/(\w+)(?:\s+as\s+(\w+))?/g)) {
      const isOs =
        module === "os" && /^(?:system|popen|exec|spawn|posix_|fork|walk|listdir|scandir)/.test(name);
      if (isOs || isHazard(module) || isHazard(`${module}.${name}`)) names.add(as);
    }
  }
  for (const [, list = ""] of text.matchAll(/(?:^|[;:])[ \t]*import[ \t]+([^\n#;]+)/gm)) {
    for (const [, module = "", as = module.split(".")[0] as string] of list.matchAll(
      /([\w.]+)(?:\s+as\s+(\w+))?/g,
    )) {
      if (isHazard(module)) names.add(as);
    }
  }
  return new RegExp(`\\b(?:${[...names, hazard].join("|")})\\b`);
}

/** `null` for every line: what is used where the file is imported, by a default or under another name. */
function hazardousLines({ imported, functions }: PythonOutline, mention: RegExp): ReadonlySet<number> | null {
  // Importing a module, or calling a method as one, does nothing yet.
  const used = imported
    .replace(/^(?:from\s+[\w.]+\s+)?import\s.*$/gm, "")
    .replace(/^((?:async\s+)?(?:def|class)\s+)\w+/gm, "$1");
  if (mention.test(used)) return null;
  const lines = new Set<number>();
  for (const { first, last, code, bare } of functions.flatMap(({ statements }) => statements)) {
    const isHazard = mention.test(bare) || /["'][^"'\n]*\.py["']/.test(code);
    if (isHazard) for (let line = first; line <= last; line += 1) lines.add(line);
  }
  return lines;
}
