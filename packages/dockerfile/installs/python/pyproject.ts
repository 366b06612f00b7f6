import { parse } from "smol-toml";
import { type Draft, needInput, type Project, refuse, within } from "../install.ts";

export type Table = Readonly<Record<string, unknown>>;

/** A TOML file as a table; `null`, with a refusal, when it is not there or is none. */
export function readToml(draft: Draft, project: Project, path: string): Table | null {
  if (!needInput(draft, project, path)) return null;
  try {
    return parse(project.text(path) ?? "") as Table;
  } catch {
    refuse(draft, "manifest-unreadable", `${path} is not a TOML file.`);
    return null;
  }
}

/** The table below a dotted name, empty where there is none. */
export function table(value: Table, name: string): Table {
  let found: unknown = value;
  for (const part of name.split(".")) found = isTable(found) ? found[part] : undefined;
  return isTable(found) ? found : {};
}

function isTable(value: unknown): value is Table {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Refuses dependencies, however deep below `value`, that lie in the project itself. */
export function refuseLocalPaths(draft: Draft, path: string, value: unknown, name = ""): void {
  if (typeof value === "string") {
    if (!/(^|[\s@+])file:|\$\{PROJECT_ROOT\}|^\.{1,2}\//.test(value)) return;
    refuse(draft, "local-dependency", `${path} installs ${value} from the project itself.`);
  } else if (Array.isArray(value)) {
    for (const each of value) refuseLocalPaths(draft, path, each, name);
  } else if (isTable(value)) {
    if (typeof value.path === "string") {
      refuse(
        draft,
        "local-dependency",
        `${path} installs ${name || value.path} from ${value.path} in the project itself.`,
      );
      return;
    }
    for (const [key, each] of Object.entries(value)) refuseLocalPaths(draft, path, each, key);
  }
}

/** Refuses variables of a tool's own that are not known to leave other files alone. */
export function refuseEnvironment(draft: Draft, project: Project, prefix: string, harmless: RegExp): void {
  for (const [name, value] of project.environment) {
    if (!name.startsWith(prefix) || harmless.test(name.slice(prefix.length))) continue;
    if (/_(DIR|HOME|PATH)$/.test(name) && value.startsWith("/")) continue;
    refuse(
      draft,
      "environment-names-files",
      `${name} may point the install at other files or another place.`,
    );
  }
}

export function beside(project: Project, name: string): string {
  return within(project.directory, name) ?? name;
}
