import { parse } from "smol-toml";
import { normalName } from "../locks/toml.ts";
import { changedKeys, type ManifestChange, recordOf } from "./change.ts";
import { isInertEnvironment } from "./ini.ts";

// Read by people, indexes and tools that only look at code (packaging.python.org, "pyproject.toml specification").
const inertFields = new Set(
  "version description readme authors maintainers urls keywords classifiers license license-files".split(" "),
);
const inertTools = new Set(
  "gha-update ruff black isort flake8 pylint mypy pyright basedpyright ty pyrefly pydocstyle towncrier interrogate bandit codespell typos bumpver bumpversion commitizen semantic_release cibuildwheel check-manifest check-wheel-contents djlint deptry vulture autoflake docformatter tomlsort rstcheck numpydoc_validation sponcon zizmor darker refurb cogapp sqlfluff scriv".split(
    " ",
  ),
);

/** Compares two texts of a `pyproject.toml`. */
export function comparePyprojects(before: string, after: string): ManifestChange {
  let [old, now]: Readonly<Record<string, unknown>>[] = [];
  try {
    [old, now] = [parse(before.replace(/^\ufeff/, "")), parse(after.replace(/^\ufeff/, ""))];
  } catch {
    return { kind: "project", because: "it cannot be read" };
  }
  const names = new Set<string>();
  const wide = changedKeys(old, now).flatMap((table) => {
    const [a, b] = [recordOf(old[table]), recordOf(now[table])];
    if (table === "dependency-groups") return take(names, Object.values(a).flat(), Object.values(b).flat());
    if (table === "project") return project(a, b, names);
    if (table === "tool") return tools(a, b, names);
    return [table];
  });
  const [because] = wide;
  if (because !== undefined) return { kind: "project", because: `its ${because} was changed` };
  return names.size > 0 ? { kind: "packages", names: [...names] } : { kind: "none" };
}

type Table = Readonly<Record<string, unknown>>;

function project(old: Table, now: Table, names: Set<string>): string[] {
  return changedKeys(old, now).flatMap((key) => {
    if (inertFields.has(key)) return [];
    if (key === "dependencies") return take(names, old[key], now[key]);
    if (key === "optional-dependencies") {
      return take(names, Object.values(recordOf(old[key])).flat(), Object.values(recordOf(now[key])).flat());
    }
    return [`project.${key}`];
  });
}

function tools(old: Table, now: Table, names: Set<string>): string[] {
  return changedKeys(old, now).flatMap((key) => {
    if (inertTools.has(key)) return [];
    if (key === "tox") return tox(recordOf(old.tox), recordOf(now.tox));
    if (key !== "poetry") return [`tool.${key}`];
    const [a, b] = [recordOf(old.poetry), recordOf(now.poetry)];
    return changedKeys(a, b).flatMap((field) => {
      if (inertFields.has(field)) return [];
      if (!/^(?:dev-)?dependencies$/.test(field)) return [`tool.poetry.${field}`];
      for (const name of changedKeys(a[field], b[field])) names.add(normalName(name));
      return [];
    });
  });
}

/** What of tox's native configuration (tox.wiki, "Configuration") may reach tests: see `isInertEnvironment`. */
function tox(old: Table, now: Table): string[] {
  return changedKeys(old, now).flatMap((key) => {
    if (/^(?:env_list|labels)$/.test(key)) return [];
    if (key !== "env") return [`tool.tox.${key}`];
    const names = changedKeys(old.env, now.env).filter((name) => !isInertEnvironment(name));
    return names.map((name) => `tool.tox.env.${name}`);
  });
}

/** Adds the names whose requirements differ; a requirement that is no text tells nothing. */
function take(names: Set<string>, old: unknown, now: unknown): string[] {
  const [a, b] = [old, now].map((list) => (Array.isArray(list) ? list : [])) as [unknown[], unknown[]];
  const texts = new Set([...a, ...b].map((one) => JSON.stringify(one)));
  for (const text of texts) {
    const isSame = [a, b].every((list) => list.some((one) => JSON.stringify(one) === text));
    if (isSame) continue;
    const [, name] = /^"([A-Za-z0-9][\w.-]*)/.exec(text) ?? [];
    if (name === undefined) return ["dependencies"];
    names.add(normalName(name));
  }
  return [];
}
