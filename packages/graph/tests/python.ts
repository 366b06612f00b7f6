import { parse } from "smol-toml";
import { baseName, folderOf, join } from "../tree.ts";
import type { Rule } from "./test-file.ts";

/** What pytest reads of its configuration. */
export interface PytestConfig {
  readonly folder: string;
  readonly values: Readonly<Record<string, readonly string[]>>;
}

/** pytest's configuration files (its documentation, "Configuration", gives their order of precedence). */
const names = [
  "pytest.toml",
  ".pytest.toml",
  "pytest.ini",
  ".pytest.ini",
  "pyproject.toml",
  "tox.ini",
  "setup.cfg",
];

/** The configuration of each folder that has one; an unreadable file has none. */
export function pytestConfigs(texts: ReadonlyMap<string, string>): PytestConfig[] {
  const byFolder = new Map<string, PytestConfig>();
  for (const name of names) {
    for (const [path, text] of texts) {
      if (baseName(path) !== name || byFolder.has(folderOf(path))) continue;
      const values = name.endsWith(".toml") ? fromToml(text) : fromIni(text, name);
      if (values) byFolder.set(folderOf(path), { folder: folderOf(path), values });
    }
  }
  return [...byFolder.values()];
}

const norecurse = [".*", "build", "dist", "node_modules", "venv", "{arch}", "*.egg", "_darcs", "CVS"];

/** Which files are pytest's tests. */
export function pythonRules(configs: readonly PytestConfig[], hasManage: boolean): Rule[] {
  const all = configs.some(({ folder }) => folder === "")
    ? configs
    : [...configs, { folder: "", values: {} }];
  return all.map(({ folder, values }) => {
    const places = (values.testpaths ?? []).map((path) => path.replace(/^\.\//, "").replace(/\/+$/, ""));
    const options = (values.addopts ?? []).join(" ");
    const files = [
      ...(values.python_files ?? ["test_*.py", "*_test.py"]),
      ...(hasManage ? ["test*.py"] : []),
    ];
    const docs = [...options.matchAll(/--doctest-glob[= ]["']?([^\s"']+)/g)].map(
      (match) => match[1] as string,
    );
    const patterns = [...files, ...docs, ...(options.includes("--doctest-modules") ? ["*.py"] : [])];
    const skipped = values.norecursedirs ?? norecurse;
    return {
      runner: "pytest",
      folder,
      include: (places.length > 0 ? places : [""]).flatMap((place) =>
        patterns.map((glob) =>
          place.endsWith(".py")
            ? place
            : join(place === "." ? "" : place, glob.includes("/") ? glob : `**/${glob}`),
        ),
      ),
      exclude: skipped.flatMap((name) => (/[{]/.test(name) ? [] : [`**/${name}/**`])),
      isComputed: false,
    };
  });
}

function fromToml(text: string): Record<string, string[]> | null {
  try {
    const document = parse(text.replace(/^\ufeff/, "")) as Record<
      string,
      Record<string, Record<string, unknown>>
    >;
    const tool = document.tool?.pytest as Record<string, unknown> | undefined;
    const options = (tool?.ini_options ?? tool ?? document.pytest) as Record<string, unknown> | undefined;
    if (!options) return null;
    return Object.fromEntries(Object.entries(options).map(([key, value]) => [key, words(value)]));
  } catch {
    return null;
  }
}

function words(value: unknown): string[] {
  if (Array.isArray(value)) return value.map(String);
  return typeof value === "string" ? value.split(/\s+/).filter(Boolean) : [];
}

function fromIni(text: string, name: string): Record<string, string[]> | null {
  const section = name === "setup.cfg" ? "tool:pytest" : "pytest";
  const values: Record<string, string[]> = {};
  let [inside, key, isFound] = [false, "", name.includes("pytest")];
  for (const line of text.split(/\r?\n/)) {
    const head = /^\[([^\]]+)\]/.exec(line)?.[1];
    if (head !== undefined) {
      inside = head === section;
      isFound ||= inside;
      continue;
    }
    if (!inside || /^\s*[#;]/.test(line)) continue;
    const [, name, value] = /^([\w-]+)\s*[=:]\s*(.*)$/.exec(line) ?? [];
    if (name !== undefined) key = name;
    const rest = name === undefined ? line : (value ?? "");
    if (key === "") continue;
    const list = values[key] ?? [];
    list.push(...rest.split(/\s+/).filter(Boolean));
    values[key] = list;
  }
  return isFound ? values : null;
}
