import type { Evidence } from "./select.ts";

/** Test path → the files that ran when it was last recorded. */
export type Coverage = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Reads what each test ran: LCOV whose `TN:` names a test file, coverage.py's JSON with contexts
 * (`coverage json --show-contexts`), or `{test: [file]}`. `null` for anything else.
 * @param root the absolute root that tools put before paths.
 */
export function parseCoverage(text: string, root: string): Coverage | null {
  const found = new Map<string, Set<string>>();
  const add = (test: string, file: string) => {
    const key = clean(test.split("::")[0] as string);
    const files = found.get(key) ?? new Set();
    found.set(key, files.add(clean(file)));
  };
  const clean = (path: string) =>
    path.startsWith(`${root}/`) ? path.slice(root.length + 1) : path.replace(/^\.\//, "");
  if (/^\s*\{/.test(text)) return fromJson(text, add) ? found : null;
  return fromLcov(text, add) ? found : null;
}

type Add = (test: string, file: string) => void;

function fromLcov(text: string, add: Add): boolean {
  let [test, file, ran, ends] = ["", "", false, 0];
  for (const line of text.split(/\r?\n/)) {
    if (line.startsWith("TN:")) test = line.slice(3);
    else if (line.startsWith("SF:")) [file, ran] = [line.slice(3), false];
    else if (/^(?:DA:\d+,|FNDA:)[1-9]/.test(line)) ran = true;
    else if (line === "end_of_record") {
      if (test !== "" && file !== "" && ran) add(test, file);
      ends += 1;
    }
  }
  return ends > 0;
}

function fromJson(text: string, add: Add): boolean {
  try {
    const value = JSON.parse(text) as Record<string, unknown>;
    if (typeof value.files !== "object" || value.files === null) {
      for (const [test, files] of Object.entries(value))
        for (const file of files as string[]) add(test, file);
      return true;
    }
    for (const [file, { contexts = {} }] of Object.entries(
      value.files as Record<string, { contexts?: Record<string, string[]> }>,
    )) {
      for (const names of Object.values(contexts))
        for (const name of names) if (name.includes("::")) add(name, file);
    }
    return true;
  } catch {
    return false;
  }
}

/** A test that ran a changed file when it was recorded is not skipped, whatever the imports say. */
export function coverageEvidence(coverage: Coverage): Evidence {
  return (unit, { changes }) => {
    const ran = coverage.get(unit.path);
    if (ran === undefined) return null;
    const path = changes.find((change) => ran.has(change.path))?.path;
    if (path === undefined) return { proof: "its recorded coverage holds none of the changed files" };
    const text = `it ran ${path} when its coverage was recorded, and ${path} was changed`;
    return { doubt: { code: "covered", text } };
  };
}
