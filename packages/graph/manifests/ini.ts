import type { ManifestChange } from "./change.ts";

// What runs no tests: linters, documentation, releases.
const inertSections =
  /^(?:flake8|isort|mypy.*|pycodestyle|pydocstyle|pylint.*|bdist_wheel|sdist|gh-actions.*|gh|doc8|rstcheck|check-manifest|zest\.releaser|bumpversion.*|codespell)$/;
const inertEnvironment =
  /^(?:docs?.*|lint|pre-commit|mypy.*|pyright.*|typing.*|type.*|changelog|clean|build|release|publish|package|manifest|format|style|black|flake8|isort|ruff|codespell|sphinx.*|linkcheck|update.*|dev|pypi.*|twine|towncrier|interrogate|cog|ty|pyrefly|docset-.*)$/;
const inertKeys: Readonly<Record<string, RegExp>> = {
  tox: /^(?:env_?list|labels?)$/,
  metadata:
    /^(?:version|description|long_description.*|author.*|maintainer.*|url|project_urls|keywords|classifiers|license.*)$/,
};

/** Compares two texts of a `tox.ini` or `setup.cfg`, section by section. */
export function compareInis(before: string, after: string): ManifestChange {
  const [old, now] = [sections(before), sections(after)];
  for (const name of new Set([...old.keys(), ...now.keys()])) {
    const [a, b] = [old.get(name) ?? new Map<string, string>(), now.get(name) ?? new Map<string, string>()];
    if (isInert(name)) continue;
    for (const key of new Set([...a.keys(), ...b.keys()])) {
      if (a.get(key) === b.get(key) || inertKeys[name]?.test(key)) continue;
      return { kind: "project", because: `its ${key} in [${name}] was changed` };
    }
  }
  return { kind: "none" };
}

/** True for an environment of tox that by its name only documents, lints, checks types or publishes. */
export function isInertEnvironment(name: string): boolean {
  return inertEnvironment.test(name);
}

function isInert(section: string): boolean {
  const environments = /^testenv:(.+)$/
    .exec(section)?.[1]
    ?.replace(/\{[^}]*\}/g, "")
    .split(",");
  return environments
    ? environments.every((name) => isInertEnvironment(name.trim()))
    : inertSections.test(section);
}

function sections(text: string): Map<string, Map<string, string>> {
  const found = new Map<string, Map<string, string>>();
  let values = new Map<string, string>();
  let key = "";
  for (const line of text.split(/\r?\n/)) {
    const head = /^\[([^\]]+)\]/.exec(line)?.[1];
    if (head !== undefined) {
      values = found.get(head) ?? new Map<string, string>();
      found.set(head, values);
      key = "";
      continue;
    }
    if (/^\s*(?:[#;].*)?$/.test(line)) continue;
    const [, name, value] = /^([\w.-]+)\s*[=:]\s*(.*)$/.exec(line) ?? [];
    key = name ?? key;
    values.set(key, `${name === undefined ? `${values.get(key) ?? ""}\n` : ""}${value ?? line.trim()}`);
  }
  return found;
}
