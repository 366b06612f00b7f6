import type { Evidence } from "./select.ts";

/** What tests ran when they were last recorded. */
export interface Coverage {
  /** The files that ran; `undefined` for a test that was not recorded. */
  filesOf(test: string): ReadonlySet<string> | undefined;
}

/** One file of a folder with a recording for each test. */
export interface Recording {
  /** Relative to the folder. */
  readonly path: string;
  readonly text: string;
}

/**
 * Reads what each test ran: LCOV whose `TN:` names a test file, coverage.py's JSON with contexts
 * (`coverage json --show-contexts`; node ids, or dotted names as of `dynamic_context = test_function`), `{test: [file]}`,
 * or `{test: …}` with what Istanbul or V8 measured in its run. `null` for anything else.
 * @param root the absolute root that tools put before paths.
 */
export function parseCoverage(text: string, root: string): Coverage | null {
  const found = collector(root);
  const isRead = /^\s*\{/.test(text) ? fromJson(text, found) : fromLcov(text, found, null);
  return isRead ? found.coverage : null;
}

/**
 * Reads a folder in which every test's own run left a file by its path: `web/a.test.ts.json`,
 * `web/a.test.ts/coverage-final.json`, `web/a.test.ts/lcov.info` or V8's `web/a.test.ts/coverage-….json`.
 */
export function parseRecordings(files: readonly Recording[], root: string): Coverage | null {
  const found = collector(root);
  const isRead = files.map(({ path, text }) => {
    const test = path.replace(/\/(?:coverage-[\w-]+\.json|lcov\.info)$|\.(?:json|info|lcov)$/, "");
    return /^\s*\{/.test(text) ? fromRun(test, parsed(text), found) : fromLcov(text, found, test);
  });
  return isRead.length > 0 && isRead.every(Boolean) ? found.coverage : null;
}

interface Collector {
  /** @param file `null` to say only that the test was recorded. */
  add(test: string, file: string | null): void;
  readonly coverage: Coverage;
}

function collector(root: string): Collector {
  const byTest = new Map<string, Set<string>>();
  const byModule = new Map<string, Set<string>>();
  const clean = (path: string) => {
    const plain = path.replace(/^file:\/\//, "");
    return plain.startsWith(`${root}/`) ? plain.slice(root.length + 1) : plain.replace(/^\.\//, "");
  };
  const into = (map: Map<string, Set<string>>, key: string, file: string | null) => {
    const files = map.get(key) ?? new Set();
    map.set(key, file === null ? files : files.add(clean(file)));
  };
  return {
    add(test, file) {
      const name = test.split("|", 1)[0] as string;
      if (/^[\w.]+$/.test(name) && !/\.[cm]?[jt]sx?$|\.py$/.test(name)) {
        // Where the module's name ends and the function's begins is not told.
        for (let end = name.length; end > 0; end = name.lastIndexOf(".", end - 1)) {
          into(byModule, name.slice(0, end), file);
        }
      } else into(byTest, clean(name.split("::")[0] as string), file);
    },
    coverage: {
      filesOf(test) {
        const known = byTest.get(test);
        if (known || !test.endsWith(".py")) return known;
        const parts = test.slice(0, -3).split("/");
        const named = parts.flatMap((_, at) => byModule.get(parts.slice(at).join(".")) ?? []);
        return named.length === 0 ? undefined : new Set(named.flatMap((files) => [...files]));
      },
    },
  };
}

/** @param own the test whose run it is; `null` where `TN:` tells. */
function fromLcov(text: string, { add }: Collector, own: string | null): boolean {
  let [test, file, ran, ends] = [own ?? "", "", false, 0];
  for (const line of text.split(/\r?\n/)) {
    if (line.startsWith("TN:")) test = own ?? line.slice(3);
    else if (line.startsWith("SF:")) [file, ran] = [line.slice(3), false];
    else if (/^(?:DA:\d+,|FNDA:)[1-9]/.test(line)) ran = true;
    else if (line === "end_of_record") {
      if (test !== "" && file !== "") add(test, ran ? file : null);
      ends += 1;
    }
  }
  return ends > 0;
}

function fromJson(text: string, found: Collector): boolean {
  const value = parsed(text);
  if (value === null) return false;
  if (isRecord(value.files)) return fromContexts(value.files, found);
  return Object.entries(value).every(([test, run]) => {
    if (!Array.isArray(run)) return isRecord(run) && fromRun(test, run, found);
    found.add(test, null);
    for (const file of run) if (typeof file === "string") found.add(test, file);
    return true;
  });
}

function fromContexts(files: Fields, { add }: Collector): boolean {
  for (const [file, entry] of Object.entries(files)) {
    const contexts = isRecord(entry) && isRecord(entry.contexts) ? Object.values(entry.contexts) : [];
    for (const name of contexts.flat()) if (typeof name === "string" && /::|\./.test(name)) add(name, file);
  }
  return true;
}

/** What one test's run measured: Istanbul's files by path, or V8's scripts. */
function fromRun(test: string, run: Fields | null, { add }: Collector): boolean {
  if (run === null) return false;
  add(test, null);
  if (Array.isArray(run.result)) {
    for (const script of run.result) {
      if (!isRecord(script) || typeof script.url !== "string") return false;
      if (script.url.startsWith("file://") && wasRun(script.functions)) add(test, decoded(script.url));
    }
    return true;
  }
  return Object.entries(run).every(([path, file]) => {
    if (!isRecord(file) || !isRecord(file.s)) return false;
    const counts = [...Object.values(file.s), ...(isRecord(file.f) ? Object.values(file.f) : [])];
    if (counts.some((count) => Number(count) > 0)) add(test, path);
    return true;
  });
}

function wasRun(functions: unknown): boolean {
  const ranges = (one: unknown) => (isRecord(one) && Array.isArray(one.ranges) ? one.ranges : []);
  return (Array.isArray(functions) ? functions : [])
    .flatMap(ranges)
    .some((range) => isRecord(range) && Number(range.count) > 0);
}

function decoded(url: string): string {
  try {
    return decodeURI(url.replace(/[?#].*$/, ""));
  } catch {
    return url;
  }
}

type Fields = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function parsed(text: string): Fields | null {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

/** A test that ran a changed file when it was recorded is not skipped, whatever the imports say. */
export function coverageEvidence(coverage: Coverage): Evidence {
  return (unit, { changes }) => {
    const ran = coverage.filesOf(unit.path);
    if (ran === undefined) return null;
    const path = changes.find((change) => ran.has(change.path))?.path;
    if (path === undefined) return { proof: "its recorded coverage holds none of the changed files" };
    const text = `it ran ${path} when its coverage was recorded, and ${path} was changed`;
    return { doubt: { code: "covered", text } };
  };
}
