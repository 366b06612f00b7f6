import {
  addInput,
  type Draft,
  type Invocation,
  type Manager,
  needInput,
  type Project,
  readJson,
  refuse,
  within,
} from "./install.ts";
import { isOn, type OptionTable, readOptions } from "./options.ts";
import { addVersionFiles } from "./version-files.ts";

const table: OptionTable = {
  switches: [
    ...["--no-dev", "--dev", "--prefer-dist", "--prefer-source", "--no-interaction", "-n", "--no-progress"],
    ...[
      "--no-scripts",
      "--no-autoloader",
      "--no-plugins",
      "--optimize-autoloader",
      "-o",
      "--classmap-authoritative",
    ],
    ...[
      "-a",
      "--apcu-autoloader",
      "--ignore-platform-reqs",
      "--no-ansi",
      "--ansi",
      "--quiet",
      "-q",
      "-v",
      "-vv",
    ],
    ...["-vvv", "--no-suggest", "--no-cache", "--no-audit", "--audit", "--profile"],
  ],
  values: ["--ignore-platform-req", "--working-dir", "-d", "--prefer-install", "--apcu-autoloader-prefix"],
};

export const composer: Manager = {
  name: "composer",
  ecosystem: "php",
  manifests: ["composer.json"],
  locks: ["composer.lock"],
  trees: ["vendor"],
  ownsTrees: true,

  recognise({ words }) {
    const start = words[0] === "php" ? 1 : 0;
    if (!/^(?:.*\/)?composer(\.phar)?$/.test(words[start] ?? "")) return null;
    const { options, unknown, rest } = readOptions(words.slice(start + 1), table);
    if (rest.length !== 1 || !["install", "i"].includes(rest[0] ?? "")) return null;
    if (unknown.some((word) => /^(--dry-run|--download-only|--help|-h)$/.test(word))) return null;
    const directory = options.get("--working-dir")?.at(-1) ?? options.get("-d")?.at(-1) ?? null;
    return { action: "install", directory, options, unknown };
  },

  inspect(invocation, project, draft) {
    const at = (path: string) => within(project.directory, path) ?? path;
    const path = at("composer.json");
    if (!needInput(draft, project, path)) return;
    const manifest = readJson(draft, project, path);
    if (manifest === null) return;
    addInput(draft, project, at("auth.json"));
    addInput(draft, project, at("composer.phar"));
    inspectScripts(draft, invocation, path, manifest);
    inspectRepositories(draft, path, manifest);
    inspectAutoload(draft, invocation, path, manifest);
    addOutputs(draft, project, path, manifest);
    inspectLock(draft, invocation, project, at("composer.lock"));
    inspectEnvironment(draft, project);
    if (
      project.gitCopied &&
      manifest.version === undefined &&
      !project.environment.has("COMPOSER_ROOT_VERSION")
    ) {
      refuse(
        draft,
        "git-metadata",
        "Composer records the commit it finds in .git in vendor/composer/installed.php; list .git in .dockerignore first.",
      );
    }
    addVersionFiles(draft, project, /^(php|composer)$/);
  },
};

/** Composer's events. Source: getcomposer.org/doc/articles/scripts.md */
const event =
  /^(pre|post)-(install|update|status|archive|autoload|root-package|create-project|package|operations|dependencies|pool|file|command)|^(init|command)$/;

function inspectScripts(
  draft: Draft,
  invocation: Invocation,
  path: string,
  manifest: Record<string, unknown>,
): void {
  if (isOn(invocation, "--no-scripts")) return;
  const name = Object.keys((manifest.scripts ?? {}) as object).find((script) => event.test(script));
  if (name === undefined) return;
  refuse(
    draft,
    "lifecycle-script",
    `The ${name} script of ${path} runs during the install and may read the source; --no-scripts would settle it.`,
  );
}

function inspectRepositories(draft: Draft, path: string, manifest: Record<string, unknown>): void {
  const repositories = Object.values((manifest.repositories ?? []) as Record<string, unknown>);
  for (const repository of repositories) {
    const { type, url } = (repository ?? {}) as { type?: unknown; url?: unknown };
    const local = typeof url === "string" && !/^([a-z+]+:\/\/|[^/]+@[^/]+:)/i.test(url);
    if (["path", "artifact"].includes(String(type)) || (local && String(type) !== "package")) {
      refuse(draft, "local-dependency", `${path} takes packages from ${String(url)} in the project itself.`);
      return;
    }
  }
}

function inspectAutoload(
  draft: Draft,
  invocation: Invocation,
  path: string,
  manifest: Record<string, unknown>,
): void {
  if (isOn(invocation, "--no-autoloader")) return;
  const config = (manifest.config ?? {}) as Record<string, unknown>;
  const optimised =
    isOn(invocation, "--optimize-autoloader", "-o", "--classmap-authoritative", "-a") ||
    config["optimize-autoloader"] === true ||
    config["classmap-authoritative"] === true;
  const sections = [manifest.autoload, manifest["autoload-dev"]].filter((section) => section !== undefined);
  const scanned = sections.some((section) => ["classmap", "files"].some((key) => key in (section as object)));
  if (!scanned && !(optimised && sections.length > 0) && manifest["target-dir"] === undefined) return;
  refuse(
    draft,
    "autoload-reads-source",
    `The autoloader of ${path} is made from the source; install with --no-autoloader and dump it after the COPY.`,
  );
}

function addOutputs(draft: Draft, project: Project, path: string, manifest: Record<string, unknown>): void {
  const config = (manifest.config ?? {}) as Record<string, unknown>;
  const vendor = String(config["vendor-dir"] ?? "vendor");
  const bin = String(config["bin-dir"] ?? `${vendor}/bin`);
  for (const folder of new Set([vendor, ...(bin.startsWith(`${vendor}/`) ? [] : [bin])])) {
    const output = /^[\w.-]+(\/[\w.-]+)*\/?$/.test(folder) ? within(project.directory, folder) : null;
    if (output === null || output === "") {
      refuse(
        draft,
        "custom-target",
        `${path} installs into ${folder}, which is not a plain directory of the project.`,
      );
    } else draft.outputs.add(output);
  }
}

function inspectLock(draft: Draft, invocation: Invocation, project: Project, path: string): void {
  if (!addInput(draft, project, path)) {
    refuse(
      draft,
      "lock-missing",
      `There is no ${path}, so it is not known whether a Composer plugin is installed.`,
    );
    return;
  }
  const lock = readJson(draft, project, path);
  const packages = [lock?.packages, lock?.["packages-dev"]].flatMap((list) =>
    Array.isArray(list) ? list : [],
  );
  for (const each of packages as { name?: unknown; type?: unknown; dist?: { type?: unknown } | null }[]) {
    if (each.dist?.type === "path") {
      refuse(draft, "local-dependency", `${path} takes ${String(each.name)} from the project itself.`);
    }
    if (/^composer-(plugin|installer)$/.test(String(each.type)) && !isOn(invocation, "--no-plugins")) {
      refuse(
        draft,
        "composer-plugin",
        `The plugin ${String(each.name)} of ${path} runs during the install and may read or write the project.`,
      );
    }
  }
}

const harmless =
  /^COMPOSER_(ALLOW_SUPERUSER|NO_INTERACTION|MEMORY_LIMIT|CACHE_DIR|ROOT_VERSION|PROCESS_TIMEOUT|AUTH|NO_DEV|VERSION|DISABLE_XDEBUG_WARN|MAX_PARALLEL_HTTP|NO_AUDIT|FUND|DISABLE_NETWORK|NO_BLOCKING)$/;

function inspectEnvironment(draft: Draft, project: Project): void {
  for (const [name, value] of project.environment) {
    if (!/^COMPOSER(_|$)/.test(name) || harmless.test(name)) continue;
    if (name === "COMPOSER" && value === "composer.json") continue;
    if (name === "COMPOSER_HOME" && /^\/(root|tmp|composer|home\/[^/]+)(\/|$)/.test(value)) continue;
    refuse(draft, "environment-names-files", `${name} may point Composer at other files or another place.`);
  }
}
