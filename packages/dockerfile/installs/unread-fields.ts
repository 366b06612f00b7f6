import { parse } from "smol-toml";
import { lifecycle } from "./node/lifecycle.ts";

/** Fields of a package.json, and of its lock file's root, that say nothing to an install. */
export const unreadFields = [
  ...["author", "bugs", "contributors", "description", "funding"],
  ...["homepage", "keywords", "license", "repository"],
];

/** Install scripts that read nothing of package.json; as text too, since a program inside of the image asks as well. */
export const indifferentScript = "^(husky( install)?|patch-package|npx only-allow [a-z]+)( [|][|] true)?$";

const indifferent = new RegExp(indifferentScript);

type Json = Record<string, unknown>;

const readers: Readonly<Record<string, (text: string, ignoresScripts: boolean) => unknown>> = {
  "package.json": (text, ignoresScripts) => packageJson(JSON.parse(text) as Json, ignoresScripts),
  "package-lock.json": (text) => npmLock(JSON.parse(text) as Json),
  "npm-shrinkwrap.json": (text) => npmLock(JSON.parse(text) as Json),
  "pyproject.toml": (text) => pyproject(parse(text) as Json),
  "uv.lock": (text) => uvLock(parse(text) as Json),
};

/** The names of the files that `asInstalled` can read. */
export const comparable: readonly string[] = Object.keys(readers);

/**
 * What an install reads of the manifest or lock file `name`, as text: two texts with the same answer install the same.
 * `null` where that cannot be told: workspaces, whose versions are read, install scripts, unreadable text.
 * @param ignoresScripts the install runs no scripts of the project.
 * Sources: docs.npmjs.com "package.json", packaging.python.org "pyproject.toml specification", python-poetry.org
 * "The pyproject.toml file", docs.astral.sh "uv.lock".
 */
export function asInstalled(name: string, text: string, ignoresScripts: boolean): string | null {
  try {
    const value = readers[name]?.(text.replace(/^\uFEFF/, ""), ignoresScripts) ?? null;
    return value === null ? null : JSON.stringify(value, null, 2);
  } catch {
    return null;
  }
}

function settle(value: Json): void {
  if (value.version) value.version = "0.0.0";
  for (const field of unreadFields) delete value[field];
}

function packageJson(json: Json, ignoresScripts: boolean): Json | null {
  const scripts = (json.scripts ?? {}) as Record<string, string>;
  const names = ignoresScripts ? [] : lifecycle.filter((name) => scripts[name]);
  if (json.workspaces || names.some((name) => !indifferent.test(scripts[name] ?? ""))) return null;
  settle(json);
  for (const name of Object.keys(scripts)) if (!names.includes(name)) delete scripts[name];
  if (Object.keys(scripts).length === 0) delete json.scripts;
  return json;
}

function npmLock(json: Json): Json {
  settle(json);
  const root = (json.packages as Record<string, Json> | undefined)?.[""];
  if (root) settle(root);
  return json;
}

const pythonFields = [
  "version",
  "description",
  "readme",
  "authors",
  "maintainers",
  "license",
  "keywords",
].concat(["classifiers", "urls", "homepage", "repository", "documentation"]);

function pyproject(toml: Json): Json {
  const tool = toml.tool as Json | undefined;
  for (const table of [toml.project, tool?.poetry] as (Json | undefined)[]) {
    for (const field of pythonFields) delete table?.[field];
  }
  return toml;
}

/** Projects of the repository stand in the lock file with their version; those of a workspace name their folder. */
function uvLock(toml: Json): Json {
  for (const each of (toml.package ?? []) as Json[]) {
    const source = each.source as Json | undefined;
    if (source?.virtual === "." || source?.editable === ".") delete each.version;
  }
  return toml;
}
