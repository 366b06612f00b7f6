import { parse } from "yaml";
import {
  addDirectory,
  addInput,
  type Draft,
  filesBelow,
  needInput,
  type Project,
  refuse,
  within,
} from "../install.ts";
import type { Manifest } from "./manifest.ts";
import type { NamedVersion } from "./scripts.ts";

type Yaml = Readonly<Record<string, unknown>>;

/** `text` as a YAML mapping, `null` when it is none. */
export function readYaml(text: string | null): Yaml | null {
  if (text === null) return null;
  try {
    const value: unknown = parse(text, {
      maxAliasCount: 1000,
      logLevel: "error",
      prettyErrors: false,
      uniqueKeys: false,
    });
    return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Yaml) : null;
  } catch {
    return null;
  }
}

/** Settings that change where things go or read files beyond those copied. Source: yarnpkg.com/configuration/yarnrc */
const unsafe = [
  "cacheFolder",
  "deferredVersionFolder",
  "globalFolder",
  "installStatePath",
  "virtualFolder",
  "pnpUnpluggedFolder",
  "pnpDataPath",
  "patchFolder",
  "httpsCaFilePath",
  "httpsCertFilePath",
  "httpsKeyFilePath",
  "caFilePath",
  "lockfileFilename",
  "rcFilename",
  "injectEnvironmentFiles",
  "enableConstraintsChecks",
  "constraintsPath",
  "nmMode",
];

/** Reads .yarnrc.yml and adds the release, plugins and patches it needs; Plug'n'Play is refused. */
export function inspectBerrySettings(draft: Draft, project: Project): void {
  const at = (path: string) => within(project.directory, path) ?? path;
  const path = at(".yarnrc.yml");
  const settings = addInput(draft, project, path) ? readYaml(project.text(path)) : {};
  if (settings === null) {
    refuse(draft, "manifest-unreadable", `${path} is not a YAML mapping.`);
    return;
  }
  if (!["node-modules", "pnpm"].includes(String(settings.nodeLinker))) {
    refuse(
      draft,
      "plug-and-play",
      `${path} does not set nodeLinker to node-modules, and Plug'n'Play installs are not proved to be splittable.`,
    );
  }
  const key = unsafe.find((name) => settings[name] !== undefined && settings[name] !== false);
  if (key !== undefined)
    refuse(draft, "setting-names-files", `${path} sets ${key}, which may reach for other files.`);
  if (typeof settings.yarnPath === "string") needInput(draft, project, at(settings.yarnPath));
  for (const folder of [".yarn/releases", ".yarn/plugins", ".yarn/patches"])
    addDirectory(draft, project, at(folder));
  addInput(draft, project, at(".env.yarn"));
  inspectPlugins(draft, project, settings.plugins);
  for (const name of project.environment.keys()) {
    if (
      !/^YARN_/.test(name) ||
      /^YARN_(VERSION|CACHE_FOLDER|ENABLE_(TELEMETRY|GLOBAL_CACHE)|NPM_.*TOKEN)$/.test(name)
    ) {
      continue;
    }
    refuse(
      draft,
      "environment-names-files",
      `${name} changes Yarn's settings in a way that is not known here.`,
    );
  }
}

function inspectPlugins(draft: Draft, project: Project, plugins: unknown): void {
  const own = /^\.\/?\.?yarn\/plugins\/@yarnpkg\/|^\.yarn\/plugins\/@yarnpkg\//;
  for (const plugin of Array.isArray(plugins) ? plugins : []) {
    const path = typeof plugin === "string" ? plugin : (plugin as { path?: unknown } | null)?.path;
    if (typeof path !== "string" || !own.test(path)) {
      refuse(
        draft,
        "yarn-plugin",
        "A Yarn plugin that is not Yarn's own may read the project during the install.",
      );
      return;
    }
    needInput(draft, project, within(project.directory, path) ?? path);
  }
}

/** What Yarn 2 and later write beside node_modules. */
export function addBerryOutputs(draft: Draft, project: Project): void {
  for (const path of [".yarn/cache", ".yarn/unplugged", ".yarn/install-state.gz", ".yarn/build-state.yml"]) {
    draft.outputs.add(within(project.directory, path) ?? path);
  }
  if (filesBelow(project, within(project.directory, ".yarn/cache") ?? "").length > 0) {
    refuse(
      draft,
      "offline-cache",
      "The committed .yarn/cache changes with every update; the install needs all of it.",
    );
  }
}

/** The names in a yarn.lock of Yarn 2 and later; local packages other than workspaces are refused. */
export function readBerryLock(draft: Draft, project: Project, path: string): NamedVersion[] {
  const lock = readYaml(project.text(path));
  if (lock === null) {
    refuse(draft, "manifest-unreadable", `${path} is not a YAML mapping.`);
    return [];
  }
  const names: NamedVersion[] = [];
  for (const [keys, entry] of Object.entries(lock)) {
    if (keys === "__metadata") continue;
    const { version } = (entry ?? {}) as { version?: unknown };
    for (const key of keys.split(/,\s*/)) {
      names.push({ name: key.slice(0, key.indexOf("@", 1)), version: String(version ?? "") });
      inspectDescriptor(draft, project, path, key);
    }
  }
  return names;
}

function inspectDescriptor(draft: Draft, project: Project, path: string, key: string): void {
  if (/@(file|link|portal|exec):/.test(key)) {
    refuse(draft, "local-dependency", `${path} takes ${key} from the project itself.`);
  }
  if (!key.includes("@patch:")) return;
  const patch = decodeURIComponent(/#([^:]*)/.exec(key)?.[1] ?? "");
  for (const each of patch.split("&")) {
    const file = each.replace(/^(optional!)/, "").replace(/^~\//, "");
    // Yarn's own patches (`builtin<compat/typescript>`) come with Yarn.
    if (/^(optional!)?~?builtin</.test(each) || file === "") continue;
    needInput(draft, project, within(project.directory, file) ?? file);
  }
}

/** Refuses what only an immutable install is sure to leave as it is. */
export function refuseMutable(draft: Draft, path: string, manifests: readonly Manifest[]): void {
  refuse(
    draft,
    "lock-not-frozen",
    `Without --immutable it is not known whether yarn install rewrites ${path} for ${manifests[0]?.path}.`,
  );
}
