import { addInput, type Draft, type Project, refuse, within } from "../install.ts";

/** What .npmrc and the environment tell npm and pnpm; keys in kebab-case. */
export interface Settings {
  readonly ignoreScripts: boolean;
  readonly packageLock: boolean;
  get(key: string): string | undefined;
}

/** Settings that name other files, run code, or move what is installed. */
const unsafeKeys = new Set([
  "cafile",
  "certfile",
  "keyfile",
  "userconfig",
  "globalconfig",
  "prefix",
  "local-prefix",
  "script-shell",
  "onload-script",
  "node-options",
  "pnpmfile",
  "global-pnpmfile",
  "lockfile-dir",
  "modules-dir",
  "virtual-store-dir",
  "shared-workspace-lockfile",
  "node-linker",
  "workspace",
  "workspaces",
  "global",
  "location",
  "install-links",
  "package-import-method",
]);

/** Values of unsafe keys that are harmless all the same. */
const harmless: Readonly<Record<string, RegExp>> = {
  "node-linker": /^(isolated|hoisted)$/,
  "shared-workspace-lockfile": /^true$/,
  "node-options":
    /^["']?(--max[-_]old[-_]space[-_]size=\d+|--openssl-legacy-provider|--no-warnings|\s)*["']?$/,
  "package-import-method": /./,
  global: /^false$/,
  "install-links": /^false$/,
};

/** Reads .npmrc of `directory` and the environment, and refuses settings that reach for other files. */
export function readSettings(draft: Draft, project: Project, directory: string): Settings {
  const path = within(directory, ".npmrc") ?? ".npmrc";
  const settings = new Map<string, string>();
  if (addInput(draft, project, path)) {
    for (const [key, value] of npmrcLines(project.text(path) ?? "")) {
      if (key.startsWith("//") && !/:(certfile|keyfile)$/.test(key)) continue;
      settings.set(key, value);
      judge(draft, path, key.replace(/^.*:/, ""), value);
    }
  }
  for (const [name, value] of project.environment) {
    const key = /^(?:npm_config|pnpm_config)_(.+)$/i.exec(name)?.[1]?.toLowerCase().replaceAll("_", "-");
    if (key !== undefined) {
      settings.set(key, value);
      judge(draft, name, key, value);
    }
    if (/^node_options$/i.test(name)) judge(draft, name, "node-options", value);
    if (/^(INIT_CWD|NODE_PATH|COREPACK_ENV_FILE)$/.test(name)) {
      refuse(draft, "environment-names-files", `${name} may point the install at files of the project.`);
    }
  }
  const on = (key: string) => /^(true|1|)$/.test(settings.get(key) ?? "false");
  return {
    ignoreScripts: on("ignore-scripts"),
    packageLock: !/^(false|0)$/.test(settings.get("package-lock") ?? settings.get("lockfile") ?? "true"),
    get: (key) => settings.get(key),
  };
}

function* npmrcLines(text: string): Generator<[key: string, value: string]> {
  for (const line of text.split(/\r?\n/)) {
    const trimmed = line.trim();
    if (trimmed === "" || /^[#;[]/.test(trimmed)) continue;
    const equals = trimmed.indexOf("=");
    const key = (equals < 0 ? trimmed : trimmed.slice(0, equals)).trim().replaceAll("_", "-");
    const value = equals < 0 ? "true" : trimmed.slice(equals + 1).trim();
    yield [key.replace(/\[\]$/, ""), value.replace(/^(["'])(.*)\1$/, "$2")];
  }
}

function judge(draft: Draft, where: string, key: string, value: string): void {
  const relative = /^\.{1,2}(\/|$)/.test(value);
  if (!relative && (!unsafeKeys.has(key) || harmless[key]?.test(value))) return;
  refuse(
    draft,
    "setting-names-files",
    `${where} sets ${key}, which may point the install at other files or another place.`,
  );
}
