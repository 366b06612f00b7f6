import {
  addDirectory,
  addInput,
  type Draft,
  type Manager,
  needInput,
  type Project,
  refuse,
  within,
} from "./install.ts";
import { type OptionTable, readOptions } from "./options.ts";

const table: OptionTable = {
  switches: ["--all", "--no-archives-check", "--check-locked", "--force", "--skip-umbrella-children"],
  values: ["--only", "--target"],
};

const tasks = /^(deps\.get|deps\.compile)$/;

/** The tasks of `mix deps.get` and `mix do deps.get, deps.compile`; `null` for any other. */
function tasksOf(words: readonly string[]): string[] | null {
  const list = words[0] === "do" ? words.slice(1) : words;
  const found = list
    .flatMap((word) => word.split(","))
    .filter((word) => word !== "" && word !== "+" && !word.startsWith("-"));
  return found.length > 0 && found.every((task) => tasks.test(task)) ? found : null;
}

export const mix: Manager = {
  name: "mix",
  ecosystem: "elixir",
  manifests: ["mix.exs"],
  locks: ["mix.lock"],
  trees: ["deps", "_build"],
  ownsTrees: false,

  recognise({ words }) {
    if (words[0] !== "mix") return null;
    const { options, unknown, rest } = readOptions(words.slice(1), table);
    const found = tasksOf(rest);
    return found && { action: found.join(" "), directory: null, options, unknown };
  },

  inspect({ action }, project, draft) {
    const at = (path: string) => within(project.directory, path) ?? path;
    if (!needInput(draft, project, at("mix.exs"))) return;
    const manifests = [at("mix.exs"), ...members(project)];
    for (const path of manifests) inspectManifest(draft, project, path);
    inspectLock(draft, project, manifests, at("mix.lock"));
    if (action.includes("deps.compile")) addDirectory(draft, project, at("config"));
    for (const name of ["MIX_EXS", "MIX_DEPS_PATH", "MIX_BUILD_PATH", "MIX_BUILD_ROOT", "MIX_ARCHIVES"]) {
      if (project.environment.has(name)) {
        refuse(draft, "environment-names-files", `${name} may point Mix at other files or another place.`);
      }
    }
    for (const tree of ["deps", "_build"]) draft.outputs.add(at(tree));
  },
};

/** The manifests of an umbrella's applications. */
function members(project: Project): string[] {
  const root = within(project.directory, "mix.exs") ?? "mix.exs";
  const folder = /apps_path:\s*"([\w./-]+)"/.exec(project.text(root) ?? "")?.[1];
  if (folder === undefined) return [];
  const prefix = `${within(project.directory, folder) ?? folder}/`;
  return project.files.filter(
    (file) => file.startsWith(prefix) && /^[^/]+\/mix\.exs$/.test(file.slice(prefix.length)),
  );
}

/** A mix.exs is a program: it is only trusted when it opens nothing. */
function inspectManifest(draft: Draft, project: Project, path: string): void {
  addInput(draft, project, path);
  const text = project.text(path) ?? "";
  if (/\b(File|Code|Path\.wildcard|System\.cmd|:os\.cmd|:file)\b|@external_resource/.test(text)) {
    refuse(draft, "manifest-runs-code", `${path} opens other files or runs commands when Mix reads it.`);
  }
  const local = /\{:(\w+),[^}]*\bpath:/.exec(text)?.[1];
  if (local !== undefined)
    refuse(draft, "local-dependency", `${path} takes ${local} from the project itself.`);
}

/** `mix deps.get` adds to the lock file what it does not hold. */
function inspectLock(draft: Draft, project: Project, manifests: readonly string[], lock: string): void {
  const wanted = manifests.flatMap((path) => [
    ...(project.text(path) ?? "").replace(/^\s*#.*$/gm, "").matchAll(/\{:(\w+),[^}]*\}/g),
  ]);
  const names = wanted.filter(([whole]) => !/in_umbrella:/.test(whole)).map(([, name = ""]) => name);
  if (!addInput(draft, project, lock)) {
    if (names.length > 0)
      refuse(draft, "lock-missing", `There is no ${lock}, so mix deps.get would write one.`);
    return;
  }
  const text = project.text(lock) ?? "";
  const missing = names.find((name) => !text.includes(`"${name}":`));
  if (missing !== undefined) {
    refuse(draft, "lock-out-of-step", `${lock} does not hold ${missing}, so mix deps.get may rewrite it.`);
  }
}
